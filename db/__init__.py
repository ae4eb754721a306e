"""The front desk's store made real: an encrypted log with its read models in one file, on this machine.

Knows SQL, keys and files; knows neither windows nor what a fact means.
"""
