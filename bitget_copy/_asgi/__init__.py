"""What the simulator and the recording share as ASGI applications: messages, and a socket.

`messages` holds requests and responses, `listener` the server that puts an application on a
socket. Nothing here knows what is answered.
"""
