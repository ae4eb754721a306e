"""What each command of the command line does: the parts put together, one file for a group of commands.

Knows every room; no other room knows this one but `frontdesk.__main__` (and the bench, which starts programs).
"""
