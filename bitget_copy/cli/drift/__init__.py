"""The command ``drift``: runs every read of a key, and says where replies deviate from the table.

* `run`: makes the client, runs the survey, prints the report.
* `survey`: which reads are sent, in which order, and what became of each.
* `arguments`: the ids, symbols and times that a read needs.
"""
