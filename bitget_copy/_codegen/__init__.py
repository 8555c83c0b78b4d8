"""The generator: reads `spec/`, writes `_generated/`, the reference pages and the README's summary.

* `spec`: the TOML files as checked values; every complaint names file, row and key.
* `render`: one function per generated file, text out.
* `readers`, `queries`: the text of the functions that read replies and write queries.
* `reference_pages`: what people read, as Markdown; `prose`: the sentences that docstrings share
  with it.
* `source_text`: pieces of text that these share.
* `__main__`: writes the files, or with ``--check`` compares both ways.

Nothing of it runs when the library is used.
"""
