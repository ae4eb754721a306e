"""What comes in and goes out as files: the shop's own set-up, and visits from another queue system.

Knows file formats and what is wrong with a file; what the content means is the domain's.
"""
