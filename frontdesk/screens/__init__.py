"""What each screen shows, as frozen plain data computed from state; one file a screen. No Qt, no SQL."""
