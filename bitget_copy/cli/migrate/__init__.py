"""The command ``migrate``: what a program must change to move to the next family of the API.

From V1 to V2, or from V2 to V3; changes no file.

* `run`: which files are read, and the exit code.
* `report`: prints what was found, or writes it as JSON.
* `advice`: what to do about one use of the old family.
* `usages`: finds the uses of the old family in a file, by its syntax tree.
* `name_scopes`: what the names in a file hold.
* `text_constants`: the pieces of which a file puts paths together.
* `endpoint_diff`: what differs between an endpoint and the one that stands for it.
* `moves`: the moves that there are, and what is known of each.
"""
