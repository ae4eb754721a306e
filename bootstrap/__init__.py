"""What dev.py needs to set a machine up, with Python's standard library alone."""
