"""Interpreters and translation: what is booked for a visitor, with whom, what it costs, and how it ended.

Knows the life of one booking and the providers' rules; which languages there are is `languages`', how a
provider is written to is `mail`'s. Nothing is imported here: `shop` holds the providers, and everything
else here knows the shop.
"""
