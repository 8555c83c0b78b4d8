"""A process of its own that counts requests by their arrival, in a strict sliding window.

    python shared_exchange.py PORT RATE WINDOW JITTER CLOCK_OFFSET

A request is one byte of a line: the worker's number. The answer is the exchange's clock in
milliseconds, and 1 where the request was over the limit. It is under way for up to JITTER seconds
each way. The line ``report`` is answered with everything that has arrived, as JSON.
"""

import asyncio
import json
import random
import sys
import time
from collections import deque


class Exchange:
    """What has arrived, and what of it was over the limit."""

    def __init__(self, rate, window, jitter, offset):
        self.rate, self.window, self.jitter, self.offset = rate, window, jitter, offset
        self.recent = deque()
        self.arrivals = []
        self.violations = []

    async def serve(self, reader, writer):
        try:
            while line := await reader.readline():
                if line == b"report\n":
                    found = {"arrivals": self.arrivals, "violations": self.violations}
                    writer.write(json.dumps(found).encode() + b"\n")
                    continue
                await asyncio.sleep(random.uniform(0, self.jitter))
                over = self.count(int(line))
                stamp = int((time.time() + self.offset) * 1000)
                await asyncio.sleep(random.uniform(0, self.jitter))
                writer.write(b"%d %d\n" % (stamp, over))
        except ConnectionError:
            pass
        finally:
            writer.close()

    def count(self, who):
        now = time.monotonic()
        self.arrivals.append((now, who))
        while self.recent and self.recent[0] <= now - self.window:
            self.recent.popleft()
        over = len(self.recent) >= self.rate
        if over:
            self.violations.append((now, who, now - self.recent[-self.rate]))
        self.recent.append(now)
        return over


async def main(port, rate, window, jitter, offset):
    exchange = Exchange(int(rate), float(window), float(jitter), float(offset))
    server = await asyncio.start_server(exchange.serve, "127.0.0.1", int(port))
    print("ready", flush=True)
    await server.serve_forever()


asyncio.run(main(*sys.argv[1:]))
