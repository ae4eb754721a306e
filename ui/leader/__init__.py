"""The team leader's window: the queue live, and the wait log of each day to look at and to save."""
