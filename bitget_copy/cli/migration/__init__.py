"""What a program has to change to move from API V1 to V2; reads source, changes nothing.

* `find`: where a file uses API V1, by its syntax tree.
* `scope`: what the names in it mean.
* `compare`: what is different between a V1 row and the V2 row in its place.

Showing it is the business of ``cli.migrate``.
"""
