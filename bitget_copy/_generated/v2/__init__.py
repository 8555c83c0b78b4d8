# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""API V2, as the specification describes it."""
