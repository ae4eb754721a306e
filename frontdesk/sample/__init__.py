"""An invented day at a one-stop shop: who comes, and colleagues who serve them.

Knows how to make the sample shop live and how to play a day for a demonstration; every step goes through
the same commands as a person's.
"""
