"""The figures of a day: what is counted, what is measured, what is left out, and why people waited.

Knows visits, desks and the shop's rules; knows no words, no window, no paper and no store.
"""

from frontdesk.measures.day import DayLog, Figures, HandOffs, Part, day_log, desk_periods, group_of
from frontdesk.measures.documents import FormatFigures, document_figures
from frontdesk.measures.entry import APART, Count, Entry, Handed, counted, counted_as, entry_of, in_target
from frontdesk.measures.interpreters import InterpreterFigures, interpreter_figures
from frontdesk.measures.known import digest
from frontdesk.measures.promises import PromiseFigures, promise_figures
from frontdesk.measures.reasons import NOTICEABLE, WINDOW, Cause, Reason, usual_in_window
from frontdesk.measures.spread import Share, Spread, percentile, share, spread

__all__ = [
    "APART",
    "NOTICEABLE",
    "WINDOW",
    "Cause",
    "Count",
    "DayLog",
    "Entry",
    "Figures",
    "FormatFigures",
    "HandOffs",
    "Handed",
    "InterpreterFigures",
    "Part",
    "PromiseFigures",
    "Reason",
    "Share",
    "Spread",
    "counted",
    "counted_as",
    "day_log",
    "desk_periods",
    "digest",
    "document_figures",
    "entry_of",
    "group_of",
    "in_target",
    "interpreter_figures",
    "percentile",
    "promise_figures",
    "share",
    "spread",
    "usual_in_window",
]
