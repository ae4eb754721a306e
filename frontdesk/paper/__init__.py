"""What leaves the desk on paper or as a file made to be kept.

Knows words and figures; asks no store and no window.
"""
