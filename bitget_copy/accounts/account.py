"""What is known of one account before anything is sent, and of an address that calls leave from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias, get_args

import attrs

from bitget_copy._builtin_values import shown, type_name
from bitget_copy._tracebacks import raises_without_frames
from bitget_copy._untrusted_text import closest
from bitget_copy._validators import exact, refused, truth
from bitget_copy.config import ClientConfig, to_address
from bitget_copy.credentials import Credentials
from bitget_copy.errors import ConfigError
from bitget_copy.signing import make_signer

if TYPE_CHECKING:
    from bitget_copy.signing import Signer

ProductType: TypeAlias = Literal[
    "USDT-FUTURES",
    "COIN-FUTURES",
    "USDC-FUTURES",
    "SUSDT-FUTURES",
    "SCOIN-FUTURES",
    "SUSDC-FUTURES",
]
"""The words of `models.v2.ProductType`."""

_LABEL: Final = re.compile(r"\w[\w.@+-]{0,63}")
_LABEL_RULE: Final = (
    "allowed: 1 to 64 letters, digits and the marks _ . @ + -, with a letter, a digit or _ first"
)


def _optional_text(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None and (type(value) is not str or not value.strip()):
        raise refused(attribute.name, value, "None, or a text that is not blank")


def _product_type(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None and (type(value) is not str or value not in get_args(ProductType)):
        raise refused(attribute.name, value, ", ".join(map(repr, get_args(ProductType))))


def _truth_or_none(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None and type(value) is not bool:
        raise refused(attribute.name, value, "True, False, or None for what all accounts have")


def _credentials(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if not issubclass(type(value), Credentials):
        raise ConfigError(
            f"{attribute.name}: got {type_name(value)}; allowed: bitget_copy.Credentials"
        )


@attrs.frozen
class Account:
    """One account of `Accounts`.

    Args:
        credentials: its key.
        product_type: contracts that it trades, for the program's own use, such as
            ``"USDT-FUTURES"``; None where it is not said.
        egress: label of the egress that its calls leave from; None: `Accounts` chooses one.
        paper_trading: the key is one of Bitget's demo accounts; None: as all accounts have it.
        read_only: its client refuses every write; False: as all accounts have it.
        signer: signs instead of the credentials' secret, for keys kept elsewhere.

    Raises:
        ConfigError: a value is wrong, which a private key that can sign nothing is too; the message
            names it and what is allowed.
    """

    credentials: Credentials = attrs.field(validator=_credentials)
    product_type: ProductType | None = attrs.field(
        default=None, kw_only=True, converter=exact, validator=_product_type
    )
    egress: str | None = attrs.field(
        default=None, kw_only=True, converter=exact, validator=_optional_text
    )
    paper_trading: bool | None = attrs.field(
        default=None, kw_only=True, converter=exact, validator=_truth_or_none
    )
    read_only: bool = attrs.field(default=False, kw_only=True, converter=exact, validator=truth)
    signer: Signer | None = attrs.field(default=None, kw_only=True, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.signer is None:
            make_signer(self.credentials)  # a private key may be of no use


@attrs.frozen(kw_only=True)
class Egress:
    """An address that calls leave from, with a gate of its own: 6,000 calls a minute at Bitget.

    Without arguments it is the address that the system chooses.

    Args:
        local_address: IP address of this machine; None: the system chooses.
        proxy: URL of a proxy, as of `config.ClientConfig`; its password shows nowhere.

    Raises:
        ConfigError: a value is wrong; the message names it and what is allowed.
    """

    local_address: str | None = attrs.field(default=None, converter=to_address)
    proxy: str | None = attrs.field(default=None, repr=False)

    @raises_without_frames
    def __attrs_post_init__(self) -> None:
        ClientConfig(local_address=self.local_address, proxy=self.proxy)


Account.__init__ = raises_without_frames(Account.__init__)  # type: ignore[method-assign]
Egress.__init__ = raises_without_frames(Egress.__init__)  # type: ignore[method-assign]


class Fault(NamedTuple):
    """What is wrong with one account beside the others: its label, the field, and what it is."""

    label: str
    field: str | None
    problem: str


def faults(accounts: Mapping[str, Account], egress: Collection[str]) -> Iterator[Fault]:
    """What is wrong with accounts together.

    Args:
        accounts: by label.
        egress: labels that they may name.
    """
    labels: dict[str, str] = {}
    keys: dict[str, str] = {}
    for label, account in accounts.items():
        if type(label) is not str or _LABEL.fullmatch(label) is None:
            yield Fault(label, None, f"such a label cannot be had; {_LABEL_RULE}")
            continue
        twin = labels.setdefault(_folded(label), label)
        if twin != label:
            yield Fault(label, None, f"differs from account {twin!r} in capitals or form only")
        first = keys.setdefault(account.credentials.api_key, label)
        if first != label:
            yield Fault(label, None, f"has the API key of account {first!r}; name each key once")
        if account.egress is not None and account.egress not in egress:
            problem = (
                f"there is no egress {shown(account.egress)}; {advice(account.egress, egress)}"
            )
            yield Fault(label, "egress", problem)


def _folded(label: str) -> str:
    """What two labels have in common that a file system may take for one."""
    return unicodedata.normalize("NFKC", label).casefold()


def advice(name: str, known: Collection[str]) -> str:
    """What to write in place of a name that is not known."""
    near = closest(name, known)
    if near:
        return f"did you mean {near[0]!r}?"
    return f"allowed: {', '.join(known)}" if known else "there are none"
