"""The desk's window: check-in, the queue, the visitor being served. Start at `window.DeskWindow`."""
