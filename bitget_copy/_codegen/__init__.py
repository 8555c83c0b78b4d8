"""The generator: reads `spec/`, writes `_generated/` and the endpoint table of the README.

* `spec`: the TOML files as checked values; every complaint names file, row and key.
* `render`: one function per generated file, text out.
* `readers`, `queries`: the text of the functions that read replies and write queries.
* `layout`: pieces of text that these share.
* `__main__`: writes the files, or with ``--check`` compares both ways.

Nothing of it runs when the library is used.
"""
