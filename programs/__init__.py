"""What each command of the command line does: the parts put together, one file for a group of commands.

Knows every room; no room knows this one but `frontdesk.__main__`.
"""
