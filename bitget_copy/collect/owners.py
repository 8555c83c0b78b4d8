"""Whose rows stand below a label: what keeps those of one account from another's folder.

Labels are the user's, and keys are renewed; so the store keeps a fingerprint of each label's key
and of the UID behind it. With the same key nothing is asked. With another one the exchange is
asked whose it is.
"""

from __future__ import annotations

import asyncio
import json
from typing import Final, Self

import attrs

from bitget_copy._asyncio_futures import has_failed, let_fail
from bitget_copy.client import CopyTradingClient
from bitget_copy.collect.manifest import Goal
from bitget_copy.collect.store import Store
from bitget_copy.collect.store_thread import Writer
from bitget_copy.errors import APIError, AuthenticationError, BitgetCopyError, ConfigError
from bitget_copy.ratelimit.identity import fingerprint

_ASKS: Final = ("v2.account.get_info", "v3.account.get_info")
"""Who answers depends on the kind of account; neither needs a right."""
_PREFIX: Final = "owner."


@attrs.frozen
class Owner:
    """Fingerprints; "" where something is not known.

    Attributes:
        key: of the API key; "" in a store: any key that is not proven to be another account's.
        told: of the UID that the credentials name.
        uid: of the UID that the exchange names.
    """

    key: str
    told: str = ""
    uid: str = ""

    @classmethod
    def of(cls, client: CopyTradingClient, goal: Goal) -> Self | None:
        """What a client's credentials say; None: nothing."""
        history = goal.history
        paging, values = history.paging, history.values
        values |= {} if paging.max_size is None else {paging.size: paging.max_size}
        found = client.iterate(history.row, values, timeout=None).checkpoint().get("account")
        return None if found is None else cls(*found)

    def is_same(self, other: Owner) -> bool | None:
        """Whether both are of one account; None: nobody can say."""
        if self.key == other.key:
            return True
        for own, its in ((self.uid, other.uid), (self.told, other.told)):
            if own and its:
                return own == its
        return None


class Owners:
    """Checks each label once in a run."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._checks: dict[str, asyncio.Future[None]] = {}

    async def check(self, goal: Goal, client: CopyTradingClient, timeout: float) -> None:
        """Lets rows of the account be kept below its label.

        Raises:
            ConfigError: the label's rows are of another account, or that may be so.
            BitgetCopyError: the key is not the label's last one, and whose it is cannot be asked.
        """
        label = goal.history.account
        done = self._checks.get(label)
        if done is None or has_failed(done):
            done = asyncio.ensure_future(self._check(goal, client, timeout))
            done.add_done_callback(let_fail)
            self._checks[label] = done
        await asyncio.shield(done)

    async def _check(self, goal: Goal, client: CopyTradingClient, timeout: float) -> None:
        label, now = goal.history.account, Owner.of(client, goal)
        if now is None:
            return
        known = await self._writer.do(_known)
        before = known.get(label)
        is_other = before is not None and before.key != now.key
        if before is None or is_other or not before.uid:
            now = attrs.evolve(now, uid=await self._uid(goal, client, timeout, must=is_other))
        else:
            now = attrs.evolve(now, uid=before.uid)
        if before is not None and is_other:
            _compare(label, before, now, known)
            now = attrs.evolve(now, uid=now.uid or before.uid, told=now.told or before.told)
        if now != before:
            await self._writer.do(lambda store: _keep(store, label, now))

    async def _uid(
        self, goal: Goal, client: CopyTradingClient, timeout: float, *, must: bool
    ) -> str:
        """A fingerprint of the UID that the exchange names; "" where it names none.

        Raises:
            BitgetCopyError: it must be known, and the key was refused or there was no answer.
        """
        asks = sorted(_ASKS, key=lambda key: key[:2] != goal.history.endpoint[:2])
        for ask in asks:
            try:
                uid = getattr(await client.call(ask, timeout=timeout), "user_id", None)
            except BitgetCopyError as error:
                is_answer = isinstance(error, APIError) and not isinstance(
                    error, AuthenticationError
                )
                if must and not is_answer:
                    raise
                continue
            if uid:
                made = await self._writer.do(lambda store: store.manifest.value("id"))
                return fingerprint(f"{made} {uid}")[:16]
        return ""


def forget_key(store: Store, label: str) -> None:
    """Takes the next key for the label's, unless it is proven to be another account's."""
    owner = _known(store).get(label)
    if owner is not None:
        _keep(store, label, attrs.evolve(owner, key=""))


def _compare(label: str, before: Owner, now: Owner, known: dict[str, Owner]) -> None:
    """Refuses a key of another account.

    Raises:
        ConfigError: it is, or may be, of another one.
    """
    is_same = now.is_same(before)
    others = [repr(other) for other, its in known.items() if other != label and now.is_same(its)]
    if is_same or (is_same is None and not before.key and not others):
        return
    kept = "Nothing of it was read, and what is kept stays as it is. Give the label its own key"
    if others or is_same is False:
        whose = f": that of {', '.join(others)}" if others else ""
        raise ConfigError(
            f"collect: the key of {label!r} is of another account{whose}, not of the one whose "
            f"rows are kept under this label. {kept}, or a new label to the new account"
        )
    raise ConfigError(
        f"collect: the key of {label!r} is another one than before, and the exchange does not say "
        f"whose it is. {kept}, or, if the account is the same, retire the label and add its "
        "histories again"
    )


def _known(store: Store) -> dict[str, Owner]:
    """The owner of each label."""
    labels = {goal.history.account for goal in store.manifest.goals()}
    texts = {label: store.manifest.value(f"{_PREFIX}{label}") for label in sorted(labels)}
    return {label: Owner(**json.loads(text)) for label, text in texts.items() if text is not None}


def _keep(store: Store, label: str, owner: Owner) -> None:
    with store.manifest.changing():
        store.manifest.keep_value(f"{_PREFIX}{label}", json.dumps(attrs.asdict(owner)))
