"""How far one process goes: many accounts, many calls at once, many calls one after another.

* accounts: what a client costs before its first call, in memory and time, made from nothing
  and with what can be shared (`httpx`'s TLS context above all);
* at once: 1,000 calls over loopback, from one client and from a client each;
* in a row: memory of the process while one client calls again and again; it must stay flat.

    python benchmarks/bench_scale.py [--accounts 10000] [--at-once 1000] [--calls 20000]
                                     [--wire plain] [--write]

A million calls take `--calls 1000000` and some minutes. Each measurement is a process of its
own; memory is what the operating system counts as resident.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import ssl
import statistics
import time
from collections.abc import Callable
from functools import cache
from typing import Any

from canned_server import CannedServer
from measure import cores, machine, pin, progress, resident_mib, table, versions, write_marked
from replies import ROWS
from worker import Failed, Worker, answer_questions

RATE = 1_000_000
PATIENCE = 30.0
"""Seconds for making clients; what is not done by then is reckoned from what is."""
SAMPLES = 20
"""How often memory is looked at during calls in a row."""
SETTLED = 0.2
"""Share of the calls in a row after which caches are full and memory must be flat."""


def credentials(number: int) -> Any:
    from bitget_copy import Credentials  # noqa: PLC0415 - measured

    return Credentials(api_key=f"key-{number}", secret_key=f"secret-{number}", passphrase="p")


# --- accounts ------------------------------------------------------------------------------


def _maker(**shared: Any) -> Callable[[int], Any]:
    from bitget_copy import CopyTradingClient  # noqa: PLC0415 - measured

    return lambda number: CopyTradingClient(credentials(number), **shared)


def _shared_config() -> Callable[[int], Any]:
    from bitget_copy.config import ClientConfig  # noqa: PLC0415 - measured

    return _maker(config=ClientConfig(verify=ssl.create_default_context()))


def _with_resources() -> Callable[[int], Any]:
    make = _shared_config()

    def made(number: int) -> Any:
        client = make(number)
        return client, client.v1.futures.trader

    return made


MAKERS = {
    "each by itself": _maker,
    "one TLS context for all": lambda: _maker(verify=ssl.create_default_context()),
    "one ClientConfig with it for all": _shared_config,
    "… and `client.v1.futures.trader` touched": _with_resources,
}


async def accounts(how: str, count: int) -> dict[str, Any]:
    """Makes clients and keeps them; they open nothing before their first call."""
    make = MAKERS[how]()
    kept = [make(-1)]
    gc.collect()
    memory, begin = resident_mib(), time.perf_counter()
    for number in range(count):
        kept.append(make(number))
        if time.perf_counter() - begin > PATIENCE:
            break
    made, seconds = len(kept) - 1, time.perf_counter() - begin
    gc.collect()
    return {"made": made, "seconds": seconds, "kib": (resident_mib() - memory) * 1024 / made}


# --- calls ---------------------------------------------------------------------------------


@cache
def trusting(certificate: str) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=certificate)


def client_for(number: int, url: str, certificate: str | None, width: int) -> Any:
    from bitget_copy import CopyTradingClient  # noqa: PLC0415 - measured

    return CopyTradingClient(
        credentials(number), base_url=url, max_connections=width, timeout=120.0,
        rate_limits={"*": {"rate": RATE}},
        verify=trusting(certificate) if certificate else True,
    )  # fmt: skip


async def ask(client: Any) -> None:
    rows = await client.v1.futures.trader.list_open_orders(
        symbol="BTCUSDT_UMCBL", product_type="umcbl"
    )
    assert len(rows) == ROWS


async def at_once(count: int, clients: int, url: str, certificate: str | None) -> dict[str, Any]:
    """All calls in flight together, twice: with connections to be opened, and with open ones."""
    made = [client_for(i, url, certificate, count // clients) for i in range(clients)]
    memory, waves = resident_mib(), []
    for _ in range(2):
        cpu, begin = time.process_time(), time.perf_counter()
        await asyncio.gather(*(ask(made[i % clients]) for i in range(count)))
        waves.append((time.perf_counter() - begin, (time.process_time() - cpu) / count * 1e6))
    grown = (resident_mib() - memory) * 1024 / count
    for client in made:
        await client.aclose()
    return {"waves": waves, "kib": grown}


async def in_a_row(count: int, url: str, certificate: str | None) -> dict[str, Any]:
    """Memory at `SAMPLES` points of a long row of calls."""
    client = client_for(0, url, certificate, 1)
    await ask(client)
    memory, begin, cpu = [], time.perf_counter(), time.process_time()
    for part in range(SAMPLES):
        for _ in range(count * part // SAMPLES, count * (part + 1) // SAMPLES):
            await ask(client)
        gc.collect()
        memory.append(resident_mib())
    spent, cpu = time.perf_counter() - begin, time.process_time() - cpu
    await client.aclose()
    return {"memory": memory, "rate": count / spent, "us": cpu / count * 1e6}


PARTS: dict[str, Callable[..., Any]] = {f.__name__: f for f in (accounts, at_once, in_a_row)}


def in_a_process(part: str, **question: Any) -> dict[str, Any]:
    """One measurement in a fresh process.

    Raises:
        Failed: with its own words.
    """
    core = cores()[0]
    arguments = ["--work", part, *([] if core is None else ["--core", str(core)])]
    worker = Worker("bench_scale.py", arguments, deadline=3600)
    try:
        return worker.ask(**question)
    finally:
        worker.stop()


# --- what is shown -------------------------------------------------------------------------


def report_accounts(count: int) -> str:
    rows = []
    for how in MAKERS:
        progress(f"{count:,} accounts: {how}")
        try:
            found = in_a_process("accounts", how=how, count=count)
        except Failed as error:
            rows.append([how, f"- ({error})", "", "", ""])
            continue
        each = found["seconds"] / found["made"]
        rows.append(
            [how, f"{found['made']:,}", f"{each * 1e6:,.0f}", f"{found['kib']:,.1f}",
             f"{each * count:,.1f} s, {found['kib'] * count / 1024:,.0f} MiB"]
        )  # fmt: skip
    head = ["clients, made and kept", "made", "µs each", "KiB each", f"{count:,} of them"]
    return table(head, rows)


def report_at_once(count: int, server: CannedServer, wire: str) -> str:
    rows = []
    for clients, name in ((1, "one client"), (count, "a client each")):
        progress(f"{count:,} at once, {name}")
        try:
            found = in_a_process("at_once", count=count, clients=clients, **where(server, wire))
        except Failed as error:
            rows.append([name, f"- ({error})", "", "", "", ""])
            continue
        cells = [f"{cell:,.{digits}f}" for wave in found["waves"]
                 for cell, digits in zip(wave, (2, 0), strict=True)]  # fmt: skip
        rows.append([name, *cells, f"{found['kib']:,.1f}"])
    head = [f"{count:,} calls at once", "first wave, s", "CPU µs a call", "second wave, s"]
    return table([*head, "CPU µs a call", "KiB a call"], rows)


def report_in_a_row(count: int, server: CannedServer, wire: str) -> str:
    progress(f"{count:,} in a row")
    try:
        found = in_a_process("in_a_row", count=count, **where(server, wire))
    except Failed as error:
        return f"{count:,} calls in a row: - ({error})"
    memory = found["memory"]
    settled = memory[int(SAMPLES * SETTLED) :]
    half = len(settled) // 2
    growth = (statistics.mean(settled[half:]) - statistics.mean(settled[:half])) * 1024
    row = [f"{count:,}", f"{found['rate']:,.0f}", f"{found['us']:,.0f}", f"{memory[0]:.1f}",
           f"{settled[0]:.1f}", f"{memory[-1]:.1f}", f"{growth:+,.0f}"]  # fmt: skip
    head = ["calls in a row", "calls/s", "CPU µs", f"MiB after {1 / SAMPLES:.0%}"]
    head += [f"after {SETTLED + 1 / SAMPLES:.0%}", "at the end", "KiB between halves of the rest"]
    return table(head, [row])


def where(server: CannedServer, wire: str) -> dict[str, Any]:
    if wire == "tls":
        return {"url": server.tls_url, "certificate": str(server.certificate)}
    return {"url": server.url, "certificate": None}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--accounts", type=int, default=10_000)
    parser.add_argument("--at-once", type=int, default=1_000)
    parser.add_argument("--calls", type=int, default=20_000)
    parser.add_argument("--wire", default="plain", choices=["plain", "tls"])
    parser.add_argument("--write", action="store_true", help="put it into benchmarks/README.md")
    parser.add_argument("--work", choices=list(PARTS), help=argparse.SUPPRESS)
    parser.add_argument("--core", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work:
        pin(options.core)
        part = PARTS[options.work]
        answer_questions(lambda **question: asyncio.run(part(**question)))
        return
    with CannedServer(cores()[1]) as server:
        parts = [report_accounts(options.accounts)]
        parts.append(report_at_once(options.at_once, server, options.wire))
        parts.append(report_in_a_row(options.calls, server, options.wire))
    progress("")
    found = versions(["httpx", "attrs", "cattrs", "httptools", "msgspec"])
    parts.append(f"{machine()}; {found}; asyncio, loopback, {options.wire}.")
    text = "\n\n".join(parts)
    print(text)
    if options.write:
        write_marked("bench_scale", text)


if __name__ == "__main__":
    main()
