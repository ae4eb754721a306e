"""Saving what can be read of a damaged database: page by page, past SQLite, which gives up at the first one.

SQLCipher refuses every page once it has met one with a broken seal, and SQLite's own recovery is no part of
the library. So the pages are read here: each is decrypted only where its seal holds, so what is found is what
was written, never a guess. Nothing here writes to the damaged file.
"""
