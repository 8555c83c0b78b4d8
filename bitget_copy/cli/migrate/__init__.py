"""The command ``migrate``: what a program must change to move from API V1 to V2; changes no file.

* `command`: which files are read, and the exit code.
* `report`: prints what was found, or writes it as JSON.
* `advice`: what to do about one use of V1.
* `v1_usages`: finds the uses of V1 in a file, by its syntax tree.
* `name_scopes`: what the names in a file hold.
* `endpoint_diff`: what differs between a V1 endpoint and its V2 successor.
"""
