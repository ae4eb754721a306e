"""The steps by which the centre came to be as it is. They import no program code."""
