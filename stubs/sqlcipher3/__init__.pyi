# sqlcipher3 has no types of its own. Only what the program uses.
