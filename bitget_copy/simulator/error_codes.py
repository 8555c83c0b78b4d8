"""Codes of refusals, their texts and HTTP statuses, and the exception that carries one.

Only `app` turns :class:`Refused` into a reply. Codes are the exchange's (document, RestAPI
error code), texts are ours: a client must not read them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

MESSAGES: Final = {
    # headers, key, time, signature
    "40001": "ACCESS-KEY is missing",
    "40002": "ACCESS-SIGN is missing",
    "40003": "ACCESS-SIGN is blank",
    "40004": "timestamp expired: it lies more than {0} s behind the exchange's clock",
    "40005": "ACCESS-TIMESTAMP is not a number of milliseconds",
    "40006": "unknown ACCESS-KEY",
    "40007": "Content-Type must be application/json",
    "40008": "timestamp expired: it lies more than {0} s ahead of the exchange's clock",
    "40009": "signature mismatch",
    "40011": "ACCESS-PASSPHRASE is missing",
    "40012": "key and passphrase do not belong together",
    "40014": "the key lacks the permission: {0}",
    "40018": "the key may not be used from {0}",
    # routing and load
    "40084": "{0} is for unified accounts, and this one is classic",
    "40085": "{0} is for classic accounts, and this one is unified",
    "25245": "the account is not unified at the moment",
    "30032": "API V1 is switched off; use a newer version",
    "40404": "Request URL NOT FOUND",
    "429": "Too Many Requests",
    # parameters
    "40017": "what was sent cannot be read: {0}",
    "40019": "parameter {0} is missing",
    "40020": "parameter {0} is wrong",
    "400172": "parameter verification failed: {0}",
    "40034": "parameter {0} is unknown here",
    "40058": "parameter {0} holds more than {1} items",
    "40704": "only the last three months can be read",
    "40705": "start and end lie more than {0} days apart",
    "40724": "one of these parameters is needed: {0}",
    "43055": "stop-loss ratio must lie in {0} to {1}",
    "43056": "take-profit ratio must lie in {0} to {1}",
    # API V2, for codes that its list does not have
    "31029": "no such user",
    "40830": "take-profit of a long position must lie above the price",
    "40832": "take-profit of a short position must lie below the price",
    "40834": "stop-loss of a long position must lie below the price",
    "40836": "stop-loss of a short position must lie above the price",
    "40854": "{0} is not offered for copying",
    "43060": "sortRule is missing",
    "43061": "sortFlag is missing",
    "43067": "no more than {0} pages can be read",
    # keys
    "40063": "the account has its copy key already",
    # API V3
    "25002": "not possible here",
    "25005": "no such project",
    "25100": "{0} is not a contract of this exchange",
    "25107": "not while a position is open",
    "25200": "{0} is wrong",
    "25201": "{0} is no coin that can be moved here",
    "25202": "the accounts do not hold so much",
    "25207": "{0}: at least {1}",
    "25227": "there is no position to close",
    "25231": "the position is smaller than that",
    "25585": "take-profit of a long position must lie above the last price",
    "25586": "stop-loss of a long position must lie below the last price",
    "25587": "take-profit of a short position must lie below the last price",
    "25588": "stop-loss of a short position must lie above the last price",
    "25589": "take-profit of a long position must lie above the mark price",
    "25590": "stop-loss of a long position must lie below the mark price",
    "25591": "take-profit of a short position must lie below the mark price",
    "25592": "stop-loss of a short position must lie above the mark price",
    "25594": "the position has its stops already",
    "25597": "no such stops, or they wait no more",
    "25600": "the stops are so already",
    "25601": "no such position",
    "25602": "take-profit must be above 0",
    "25603": "stop-loss must be above 0",
    "25606": "take-profit has too many decimals",
    "25607": "stop-loss has too many decimals",
    "25610": "the quantity has too many decimals",
    "43117": "more than can be moved",
    # futures
    "22002": "nothing to close",
    "40072": "{0} is not a contract of this exchange",
    "40731": "{0} is not offered",
    "40732": "the account is not a futures trader",
    "40736": "take-profit of a long position must lie above the price",
    "40738": "take-profit of a short position must lie below the price",
    "40740": "stop-loss of a long position must lie below the price",
    "40742": "stop-loss of a short position must lie above the price",
    "40860": "no such trader to follow",
    "40861": "the trader takes no followers now",
    "43036": "take-profit and stop-loss change at most once in 300 ms",
    "43045": "the trader has no free place",
    "43046": "no such user",
    "43047": "removed a short while ago; following again is not possible yet",
    "43049": "the margin coin is not the contract's",
    "43050": "leverage is out of range",
    "43051": "the size is larger than the largest",
    "43052": "the size must be at least {0}",
    "43053": "the ratio must be at most {0}",
    "43054": "the ratio must be at least {0}",
    "43062": "this trader is not followed",
    "43063": "following oneself is not possible",
    "43064": "the tracking order is not open any more",
    "43065": "no such tracking number",
    "43069": "a follower can be removed only while the equity is below {0} USDT",
    # spot
    "31001": "the account is not a spot trader",
    "31004": "take-profit must lie above the price",
    "31005": "stop-loss must lie below the price",
    "31007": "no such order",
    "31009": "the tracking order is not open any more",
    "31019": "{0} is not a spot pair of this exchange",
    "31026": "no such user",
    "31032": "following oneself is not possible",
    "31034": "the trader has no free place",
    "31035": "the ratio must be at least {0}",
    "31036": "the ratio must be at most {0}",
    "31037": "the amount must be at least {0}",
    "31038": "the amount is larger than the largest",
    "31040": "take-profit ratio must lie in {0} to {1}",
    "31041": "stop-loss ratio must lie in {0} to {1}",
    "31047": "removed a short while ago; following again is not possible yet",
    "31051": "traderUserId is wrong",
    "31052": "the trader does not offer {0}",
}
"""Every code that this exchange can answer by itself."""

BY_MARKET: Final[Mapping[str, Mapping[str, str]]] = {
    "futures": {
        "not a trader": "40732", "no such trader": "43046", "no such follower": "43046",
        "no such order": "43065", "order is closed": "43064", "follows itself": "43063",
        "symbol is not offered": "40731", "trader is full": "43045", "was removed": "43047",
        "not followed": "43062",
    },
    "spot": {
        "not a trader": "31001", "no such trader": "31051", "no such follower": "31026",
        "no such order": "31007", "order is closed": "31009", "follows itself": "31032",
        "symbol is not offered": "31052", "trader is full": "31034", "was removed": "31047",
        "not followed": "31051",
    },
}  # fmt: skip
"""Codes for the same thing in each market."""

STATUSES: Final = {"429": 429, "40404": 404}
"""HTTP statuses other than 400, which carries all further codes."""


_OF_FAMILY: Final[Mapping[str, Mapping[str, str]]] = {
    "v2": {
        "40020": "400172", "40004": "40008", "40731": "40854", "43046": "31029",
        "40736": "40830", "40738": "40832", "40740": "40834", "40742": "40836",
    },
    "v3": {
        "22002": "25227",
        "40019": "40017",
        "40020": "25200",
        "40724": "40017",
        **dict.fromkeys(("40731", "40732", "40861", "43045", "43047", "43063"), "25002"),
    },
}  # fmt: skip
"""Codes that the newer APIs have in place of V1's."""


class Refused(Exception):
    """The request is answered with a code instead of data.

    Args:
        code: body code, a key of :data:`MESSAGES`.
        parts: what fills the text's gaps.
    """

    def __init__(self, code: str, *parts: object) -> None:
        super().__init__(code, *parts)
        self.code = code
        self.message: str = MESSAGES[code].format(*parts)
        self.parts = parts
        self.status: int = STATUSES.get(code, 400)

    def of_family(self, family: str) -> Refused:
        """The same refusal as this API family words it."""
        code = _OF_FAMILY.get(family, {}).get(self.code)
        return self if code is None else Refused(code, *self.parts)


class RefusedAnywhere(Refused):
    """A refusal whose code is the same in every family."""

    def of_family(self, family: str) -> Refused:
        """This one."""
        return self
