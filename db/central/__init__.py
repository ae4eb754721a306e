"""The county's record in PostgreSQL: how a desk speaks to it, and how an administrator sets it up.

Knows PostgreSQL, its roles and its errors; knows nothing of windows, of the shop's network, nor of what a
fact means.
"""
