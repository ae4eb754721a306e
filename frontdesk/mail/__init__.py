"""E-mail to partners: what it says, how it is sent, and what came of it.

Knows the message, the mail server and the ways it can fail; what waits to be sent is on record in `outbox`.
Everything in `smtp` waits for a server: call it off the thread that draws the windows.
"""
