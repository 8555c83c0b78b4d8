"""Bots that are killed at random moments while they write, and what recovery says afterwards.

The exchange counts what it has carried out. Every write that reached it must be in the journal, no
verdict may be false, and a bot that repeats what was not executed does nothing twice.
"""

import asyncio
import contextlib
import json
import os
import signal
import sys
from collections import Counter
from pathlib import Path
from random import Random

import attrs
import crash_bot
import pytest
from calls import simulator, v2_write_values, write_values
from secrecy import CANARIES

from bitget_copy import ENDPOINTS, BitgetCopyError, Executed, NotExecuted, StillUnknown
from bitget_copy.journal.record import read

FATES = {
    "answered": None,
    "reply lost": {"kind": "reset_after_execute"},
    "reply never comes": {"kind": "stall", "executed": True},
    "reply half read": {"kind": "partial_body", "executed": True},
    "request lost": {"kind": "reset_before_execute"},
    "not executed, nothing comes": {"kind": "stall", "executed": False},
    "not executed, half read": {"kind": "partial_body", "executed": False},
    "slow, then executed": {"kind": "latency", "seconds": 0.03},
    "executed, then slow": {"kind": "latency", "seconds": 0.03, "executed": True},
    "answered with an error page": {"kind": "html"},
}
HOUR = 3600
STEP = 60.0
"""Seconds that pass on the exchange's clock between the kill and the restart."""


# --- what is written -----------------------------------------------------------------------------


async def v3_write_values(sim) -> dict[str, dict]:
    """Arguments for every write of V3, each about a copied project of its own as far as it can."""
    me, accounts = sim.account(), sim.world.accounts
    orders = sorted(me.futures.copy_orders.open.values(), key=lambda order: order.no)
    by_trader = {order.trader: order for order in orders}
    held = list(by_trader.values())
    stranger = next(
        t for t in sim.world.traders("futures") if t.uid not in me.futures.follows and t is not me
    )

    def of(index):
        order = held[index % len(held)]
        return order, {"projectId": accounts[order.trader].project_id}

    def stops(order):
        profit, loss = prices(sim, order)
        return {"tpTriggerBy": "market", "slTriggerBy": "mark",
                "takeProfit": profit, "stopLoss": loss}  # fmt: skip

    async def with_stops(index):
        """A copied position's stops, by their number."""
        order, project = of(index)
        position = {"positionId": str(sim.world.position_of(me, order))}
        async with crash_bot.client("http://127.0.0.1", sim.credentials, None, 0, sim) as client:
            values = project | stops(order) | position
            made = await client.call(f"{follower}.create_tpsl", values)
        return order, project | {"strategyId": made.strategy_id}

    follower, money = "v3.futures.follower", {"type": "in", "coin": "USDT", "amount": "10"}
    order, project = of(0)
    position = str(sim.world.position_of(me, order))
    changed, to_change = await with_stops(1)
    _, to_remove = await with_stops(2)
    to_close, its_project = of(5)
    loss = stops(changed)["stopLoss"]
    sim.executions.clear()
    return {
        f"{follower}.follow_trader": {
            "projectId": stranger.project_id, "type": "fixed_ratio", "amount": "60",
            "accountType": "uta",
        },
        f"{follower}.create_tpsl": project | stops(order) | {"positionId": position},
        f"{follower}.set_tpsl": to_change | {"slTriggerBy": "market", "stopLoss": loss},
        f"{follower}.remove_tpsl": to_remove,
        f"{follower}.close_position": its_project | {
            "symbol": to_close.instrument.bare, "qty": str(to_close.size),
            "holdSide": to_close.side,
        },
        f"{follower}.set_settings": of(1)[1] | {"autoCopy": "off", "maxMarginRatio": "60"},
        f"{follower}.unfollow_trader": of(3)[1] | {"closeType": "instant_close"},
        f"{follower}.transfer_funds": of(1)[1] | money,
        f"{follower}.close_all_positions": of(4)[1],
        "v3.futures.trader.transfer_funds": money,
    }  # fmt: skip


async def writes_of(family, sim):
    """Every write with values that change something."""
    if family == "v3":
        return await v3_write_values(sim)
    values = (write_values if family == "v1" else v2_write_values)(sim)
    for key in values:
        if key.endswith("set_order_tpsl"):
            values[key] |= stops_of(sim, key, values[key]["trackingNo"])
    if family == "v2":
        is_offered = "BGBUSDT" in sim.account().spot.offered
        values["v2.spot.trader.set_symbols"]["settingType"] = "delete" if is_offered else "add"
    return values


def stops_of(sim, key, number):
    """Prices for the stops of an order, by their names in a row."""
    market = sim.account().in_market("spot" if ".spot." in key else "futures")
    books = (market.lead_orders.open, market.copy_orders.open)
    order = next(book[int(number)] for book in books if int(number) in book)
    profit, loss = prices(sim, order)
    names = [param.wire for param in ENDPOINTS[key].params if param.wire.endswith("Price")]
    return {name: loss if "Loss" in name else profit for name in names}


def prices(sim, order):
    """Take-profit and stop-loss that an order may have."""
    price = sim.world.market.price(order.instrument, order.open_time)
    low, high = str((price / 2).quantize(price)), str((price * 2).quantize(price))
    return (high, low) if order.side == "long" else (low, high)


# --- the bot and its end -------------------------------------------------------------------------


class Bots:
    """Starts bots and kills them."""

    async def __aenter__(self):
        self.nest = await asyncio.create_subprocess_exec(
            sys.executable, str(Path(crash_bot.__file__)), stdin=-1, stdout=-1
        )
        return self

    async def __aexit__(self, *_):
        self.nest.stdin.close()
        await self.nest.wait()

    async def killed(self, seconds, *job):
        """Lets a bot do its job for some seconds, then kills it."""
        self.nest.stdin.write(json.dumps(job).encode() + b"\n")
        said = {(await self.nest.stdout.readline()).strip() for _ in range(2)}
        [pid] = [int(word) for word in said - {b"go"}]
        await asyncio.sleep(seconds)
        os.kill(pid, signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError):
            for _ in range(1000):
                os.kill(pid, 0)
                await asyncio.sleep(0.001)


def plain(credentials):
    return attrs.asdict(credentials)


def intents(path):
    """Of each write in the journal, by number: its row, and how it ended."""
    rows, ends = {}, {}
    contents = read(Path(path).read_bytes())
    assert contents.damage is None
    for record in contents.records:
        if record["op"] == "intent":
            rows[record["id"]] = record["row"]
        if record["op"] == "settled":
            ends[record["id"]] = record["as"]
    return {number: (row, ends.get(number)) for number, row in rows.items()}


class Tally:
    """What the rounds have come to."""

    def __init__(self):
        self.kills = 0
        self.verdicts = Counter()
        self.ends = Counter()
        self.unproved = Counter()
        self.wrong = []


async def one_round(bots, random, family, path, tally, skews):
    """A bot writes and is killed; another recovers and repeats what was not executed."""
    mode = "unified" if family == "v3" else "classic"
    sim = simulator(random.randrange(1 << 30), account_mode=mode)
    values = await writes_of(family, sim)
    sim.clock_offset += STEP  # what was opened for the test was not opened just now
    chosen = random.sample(sorted(values), random.randint(1, min(6, len(values))))
    skew = random.choice(skews)
    async with sim.serve() as server:
        for key in chosen:
            fate = FATES[random.choice(sorted(FATES))]
            if fate:
                sim.faults.on(key, **fate)
        writes = [(key, values[key]) for key in chosen]
        job = (server.url, plain(sim.credentials), str(path))
        late = random.choice((STEP, STEP, 0))  # then its first timestamp is refused
        at_once = random.choice((1, 1, 3))
        await bots.killed(random.uniform(0, 0.12), "write", *job, late, writes, at_once)
        tally.kills += 1
        await asyncio.sleep(0.04)  # what is under way arrives
        sim.clock_offset += STEP
        sim.faults.clear()
        known = intents(path)
        if random.random() < 0.2:  # the next one is killed while it recovers
            await bots.killed(random.uniform(0, 0.15), "recover", *job, skew, [], 1)
            tally.kills += 1
            known |= intents(path)  # where all have an end, they were left out of a new file
        async with crash_bot.client(server.url, sim.credentials, path, skew) as client:
            open_before = {e.number for e in client.unresolved}
            found = {r.write.number: r for r in await client.recover(timeout=2, max_lag=0.02)}
            check_accounted(sim, known, open_before, found, tally)
            for each in found.values():
                if isinstance(each.verdict, NotExecuted):
                    with contextlib.suppress(BitgetCopyError):
                        await client.call(each.write.endpoint, each.write.values)
            for key in set(chosen) - {row for row, _ in known.values()}:
                with contextlib.suppress(BitgetCopyError):
                    await client.call(key, values[key])  # the bot had not come to it
            for each in client.unresolved:
                client.dismiss(each)
        twice = {key: n for key in chosen if (n := sim.executions.count(key)) > 1}
        if twice:
            tally.wrong.append(f"executed twice: {twice}")


def check_accounted(sim, known, open_before, found, tally):
    """Every write that reached the exchange is known, and what is said of it is true."""
    in_round = {row: (number, end) for number, (row, end) in known.items()}
    done = {key for key in ENDPOINTS if ENDPOINTS[key].writes and sim.executions.count(key)}
    tally.wrong += [
        f"{key} happened, and the journal does not know it" for key in done - set(in_round)
    ]
    for row, (number, end) in in_round.items():
        happened = row in done
        said = found[number].verdict if number in found else end
        if said is None:
            tally.wrong.append(f"{row} has neither an end nor a verdict")
        if (end is None) != (number in open_before):
            tally.wrong.append(f"{row} ended {end}, open: {number in open_before}")
        lie = NotExecuted if happened else Executed
        if isinstance(said, lie) or said in (
            {"refused", "not sent", "not executed"} if happened else {"executed"}
        ):
            tally.wrong.append(f"{row}: {said}, but happened: {happened}")
        if number in found:
            tally.verdicts[type(said).__name__] += 1
            tally.unproved[row] += isinstance(said, StillUnknown)
        else:
            tally.ends[end] += 1


async def rounds(count, seed, directory, skews):
    random, tally = Random(seed), Tally()
    async with Bots() as bots:
        while tally.kills < count and not tally.wrong:
            path = directory / f"{tally.kills}.journal"
            family = random.choice(("v1", "v2", "v2", "v3"))
            await one_round(bots, random, family, path, tally, skews)
            CANARIES.check_text(path.read_text(), "journal")
            path.unlink()
    print(f"seed {seed}: {tally.kills} kills, {dict(tally.verdicts)}, ends {dict(tally.ends)}")
    print("still unknown:", dict(+tally.unproved))
    return tally


async def test_every_write_may_be_killed():
    """The bots know all writes of all families."""
    known = set()
    for family in ("v1", "v2", "v3"):
        mode = "unified" if family == "v3" else "classic"
        known |= (await writes_of(family, simulator(account_mode=mode))).keys()
    assert known == {key for key, row in ENDPOINTS.items() if row.writes}


@pytest.mark.parametrize(
    ("kills", "skews"),
    [
        pytest.param(20, (-HOUR, 0, HOUR), id="20", marks=pytest.mark.gate),
        pytest.param(1000, (0,), id="1000", marks=pytest.mark.long),
        pytest.param(1000, (-HOUR, HOUR), id="1000, clock wrong", marks=pytest.mark.long),
    ],
)
async def test_killed_bots_lose_nothing(kills, skews, tmp_path):
    """Whenever a bot is killed, every write has an end or a true verdict, and none comes twice.

    Whatever the machine's clock says after the restart: it may be wrong by an hour.
    """
    seed = Random().randrange(1 << 30)
    tally = await rounds(kills, seed, tmp_path, skews)
    assert tally.wrong == [], f"seed {seed}"
    assert tally.verdicts["Executed"]
    assert tally.verdicts["NotExecuted"]
