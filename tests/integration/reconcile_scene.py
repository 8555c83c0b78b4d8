"""A simulated exchange, a client and a lossy way between them, in one hand-driven time.

Everything that the stories of lost writes need to know of the simulator's inside is here.
"""

from __future__ import annotations

import contextlib
import gc
from decimal import Decimal
from functools import cached_property

import pytest
from calls import OpenLimiter
from clocks import FakeClock

from bitget_copy import ENDPOINTS, CopyTradingClient, OutcomeUnknownError
from bitget_copy.reconcile.lost_write import PROCESSING_MS, WINDOW_MS
from bitget_copy.reconcile.read_round import DAY_MS
from bitget_copy.simulator import Simulator

OVER_S = (WINDOW_MS + PROCESSING_MS) / 1000
HOP_S = 0.02
LAGS = {
    "no lag": (0, 10),
    "5 s": (5, 10),
    "60 s": (60, 60),
    "replicas": ({"*.list_history_orders": [0, 30, 3], "*.list_open_orders": [2, 0, 29],
                  "*": [0, 17, 5]}, 30),
}  # fmt: skip
"""By how much reads are behind, and what is assumed: seconds."""


@contextlib.contextmanager
def rare_collections():
    """Lets the garbage collector look seldom: it would go through whole worlds again and again."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(300_000, 50, 50)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


class FreeLimiter(OpenLimiter):
    """Lets everything pass; remembers at which priority."""

    def __init__(self):
        self.priorities = []

    async def acquire(self, buckets, *, priority=0, route="", deadline=None):
        self.priorities.append(priority)
        return self


class LossyTransport:
    """The way to the exchange; `fate` is what becomes of the one write.

    None: the reply is lost. A number: the request arrives so many seconds late. ``"lost"``:
    it never arrives.
    """

    def __init__(self, sim, clock):
        self.sim = sim
        self.clock = clock
        self.fate = "lost"
        self.paths = {row.path for row in ENDPOINTS.values() if row.writes}

    async def __call__(self, scope, receive, send):
        await self.clock.sleep(HOP_S)
        if scope["path"] not in self.paths:
            await self.sim(scope, receive, send)
            return
        body, more = b"", True
        while more:
            message = await receive()
            body, more = body + message.get("body", b""), message.get("more_body", False)

        async def again():
            return {"type": "http.request", "body": body, "more_body": False}

        async def nobody(_):
            pass

        async def arrive():
            await self.sim(scope, again, nobody)

        if self.fate is None:
            await arrive()
        elif self.fate != "lost":
            self.clock.later(self.fate, arrive)
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})


class Scene:
    """An exchange, a client and the lossy way between them."""

    def __init__(self, lag="no lag", mode="classic"):
        self.clock = FakeClock()
        read_lag, self.max_lag = LAGS[lag]
        self.sim = Simulator(
            seed=7, clock=self.clock.wall, accounts=1, orders=400, enforce_limits=False,
            ip_rate=None, read_lag=read_lag, account_mode=mode,
        )  # fmt: skip
        self.way = LossyTransport(self.sim, self.clock)
        self.limiter = FreeLimiter()
        self.client = self.connect(self.way)

    def connect(self, transport):
        return CopyTradingClient(
            self.sim.accounts["trader"], transport=transport, clock=self.clock,
            limiter=self.limiter, timeout=60.0, experimental=True,
        )  # fmt: skip

    async def call(self, key, values):
        """A call that nothing is lost of."""
        return await self.connect(self.sim).call(key, values)

    async def lose(self, key, values, fate):
        """Sends a write whose reply is lost."""
        self.way.fate = fate
        with pytest.raises(OutcomeUnknownError) as caught:
            await self.client.call(key, values)
        return caught.value

    async def reconcile(self, error, timeout=None):
        """The verdict, with an assumption that holds and time enough for it."""
        timeout = self.enough if timeout is None else timeout
        return await error.reconcile(timeout=timeout, max_lag=self.max_lag)

    @property
    def over_s(self):
        """Seconds from the sending on after which nobody can call it done any more."""
        return OVER_S + self.max_lag

    @property
    def enough(self):
        """Seconds in which everything can be proved, also what takes two rounds of the past."""
        return self.over_s + self.max_lag + 25

    def done(self, key):
        """How often a write has happened."""
        return self.sim.executions.count(key)

    # --- the account and those around it ---------------------------------------------------------

    @property
    def me(self):
        return self.sim.account()

    def in_market(self, key):
        """The account's side of the market that a key is about."""
        return self.me.in_market("spot" if ".spot." in key else "futures")

    def lead_orders(self, symbol="XRPUSDT_UMCBL"):
        orders = self.me.futures.lead_orders.open.values()
        return [order for order in orders if order.instrument.symbol == symbol]

    def copy_orders(self, symbol="XRPUSDT_UMCBL"):
        orders = self.me.futures.copy_orders.open.values()
        return [order for order in orders if order.instrument.symbol == symbol]

    def spot(self, *, copies, symbol="BTCUSDT"):
        orders = self.me.spot.lead_orders.open.values()
        return [o for o in orders if o.copies == copies and o.instrument.symbol == symbol]

    def is_open(self, market, number):
        """Whether an order of the account, led or copied, is open."""
        mine = self.me.in_market(market)
        return any(int(number) in book.open for book in (mine.lead_orders, mine.copy_orders))

    @cached_property
    def project(self):
        """A project that the account copies, with open positions at first."""
        uid = next(o.trader for o in self.copies_of())
        return {"projectId": self.sim.world.accounts[uid].project_id}

    def copies_of(self, project=None):
        """The account's open copies, the oldest first; of one project, or all."""
        accounts = self.sim.world.accounts
        orders = self.me.futures.copy_orders.open.values()
        number = None if project is None else project["projectId"]
        return [
            order
            for order in sorted(orders, key=lambda order: order.no)
            if number in {None, accounts[order.trader].project_id}
        ]

    def poor(self, key):
        """A follower who may be removed."""
        accounts, mine = self.sim.world.accounts, self.in_market(key)
        market = "spot" if ".spot." in key else "futures"
        return next(
            accounts[u] for u in mine.followers if accounts[u].in_market(market).equity < 100
        )

    def star(self, *, followed):
        """A trader whom the account follows, or does not follow."""
        follows = self.me.futures.follows
        traders = self.sim.world.traders("futures")
        return next(t for t in traders if (t.uid in follows) is followed and t is not self.me)

    def stranger(self, key):
        """A trader whom the account does not follow in this market."""
        follows = self.in_market(key).follows
        traders = self.sim.world.traders("futures")
        return next(t for t in traders if t.uid not in follows and t is not self.me)

    def stops(self, order):
        """Take-profit and stop-loss that an order may have."""
        price = self.sim.world.market.price(order.instrument, int(self.clock.at * 1000))
        low, high = (price / 2).quantize(Decimal("0.1")), (price * 2).quantize(Decimal("0.1"))
        return (high, low) if order.side == "long" else (low, high)

    # --- what somebody else does -----------------------------------------------------------------

    def close(self, order, market="futures", *, at=None, stop=""):
        """Somebody else, or a stop, closes an order of the account."""
        uid, no, copies = self.me.uid, order.no, order.copies

        def act(world, now):
            mine = world.accounts[uid].in_market(market)
            found = (mine.copy_orders if copies else mine.lead_orders).open[no]
            found.stop_type = stop
            world.close(found, now if at is None else at)

        self.sim.change(act)

    def change_stop(self, order, price):
        """Somebody else gives an order another take-profit."""
        uid, no = self.me.uid, order.no

        def act(world, now):
            world.accounts[uid].futures.lead_orders.open[no].take_profit = price

        self.sim.change(act)

    def age(self, order, days):
        """Makes an order older by so many days; its new number."""
        book = self.me.futures.copy_orders if order.copies else self.me.futures.lead_orders
        book.drop(order)
        order.open_time -= days * DAY_MS
        order.no -= days * DAY_MS << 22
        book.add(order)
        return order.no

    def strange(self, what):
        """Something that somebody else does in the account, to be planned."""

        async def act():
            if what == "open":
                self.sim.open_order("XRPUSDT_UMCBL")
                self.sim.open_order("BTCUSDT", product_type="SPOT")
            elif what == "stop" and self.lead_orders():
                self.close(self.lead_orders()[-1], stop="loss")
            elif what == "close":
                for order in self.lead_orders()[:1]:
                    self.close(order)  # and what copies it
                for order in self.copy_orders()[:1]:
                    self.close(order)
                for order in self.spot(copies=False)[:1]:
                    self.close(order, "spot")

        return act
