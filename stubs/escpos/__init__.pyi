# python-escpos has annotations in part of its source but no py.typed, so mypy does not read them.
# Only what the program uses.
