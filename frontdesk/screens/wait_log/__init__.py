"""The daily wait log as a screen, a page and a file show it: one place that puts a day into words.

Knows the figures of a day and the words for them; knows nothing of windows, of paper, nor of the store.
"""

from frontdesk.screens.wait_log.chart import Chart, Dot, Tick
from frontdesk.screens.wait_log.screen import WaitLogScreen, wait_log_screen
from frontdesk.screens.wait_log.shapes import Card, Cell, Column, Table

__all__ = ["Card", "Cell", "Chart", "Column", "Dot", "Table", "Tick", "WaitLogScreen", "wait_log_screen"]
