"""The directory as files: Open Referral UK and HSDS 3 (JSON, CSV datapackage), and a plain CSV of our own.

Knows how files become records and records files, and what an import would change; keeps nothing itself.
"""
