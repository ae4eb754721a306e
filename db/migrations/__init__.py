"""How a database file of any earlier version becomes one of this version. Imports nothing of the program."""
