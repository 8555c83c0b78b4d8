"""A process of its own through which all bytes take so many seconds longer, each way.

python slow_proxy.py PORT TARGET_PORT SECONDS
"""

import asyncio
import sys


async def pump(reader, writer, delay):
    loop = asyncio.get_running_loop()
    try:
        while data := await reader.read(65536):
            loop.call_later(delay, writer.write, data)
    except ConnectionError:
        pass
    finally:
        loop.call_later(delay, writer.close)


async def main(port, target, delay):
    async def serve(reader, writer):
        try:
            there, back = await asyncio.open_connection("127.0.0.1", int(target))
        except OSError:
            writer.close()
            return
        await asyncio.gather(pump(reader, back, float(delay)), pump(there, writer, float(delay)))

    server = await asyncio.start_server(serve, "127.0.0.1", int(port))
    print("ready", flush=True)
    await server.serve_forever()


asyncio.run(main(*sys.argv[1:]))
