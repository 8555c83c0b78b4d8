"""An exchange in a process of its own, which counts arrivals in a strict sliding window.

    python exchange_process.py SOCKET SEED JITTER OFFSET

It knows nothing of the client. A request takes up to JITTER seconds to arrive and its reply as
long; its clock is OFFSET seconds ahead; who is refused gets ``limited``. It speaks JSON lines:
``[number, bucket, rate, per, who]`` is answered by ``[number, stamp, limited]``, and ``"report"``
by all arrivals.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time
from collections import deque

ARRIVALS = []  # [when, bucket, who, refused]
WINDOWS = {}


def arrive(bucket, rate, per, who):
    """Counts one; True where the window is full."""
    now = time.monotonic()
    window = WINDOWS.setdefault(bucket, deque(maxlen=rate))
    full = len(window) == rate and now - window[0] < per
    if not full:
        window.append(now)
    ARRIVALS.append([now, bucket, who, full])
    return full


async def line_of(reader):
    try:
        return await reader.readline()
    except ConnectionError:
        return b""


async def serve(reader, writer, rng, jitter, offset):
    loop = asyncio.get_running_loop()

    def reply(number, stamp, full):
        if not writer.is_closing():
            writer.write(json.dumps([number, stamp, full]).encode() + b"\n")

    def count(number, *request):
        full = arrive(*request)
        stamp = int((time.time() + offset) * 1000)
        loop.call_later(rng.uniform(0, jitter), reply, number, stamp, full)

    while line := await line_of(reader):
        message = json.loads(line)
        if message == "report":
            writer.write(json.dumps(ARRIVALS).encode() + b"\n")
        else:
            loop.call_later(rng.uniform(0, jitter), count, *message)


async def main(path, seed, jitter, offset):
    rng = random.Random(seed)
    server = await asyncio.start_unix_server(
        lambda reader, writer: serve(reader, writer, rng, jitter, offset), path
    )
    print("ready", flush=True)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), *map(float, sys.argv[3:])))
