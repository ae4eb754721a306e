"""One file a step. A released step never changes, and no step takes a versioned function away."""
