"""The waiting area's board: a window for any screen, painted large, from `frontdesk.screens.display`."""
