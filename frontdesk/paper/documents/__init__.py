"""One document in every format. Knows which format is made by what, and why one can't be made here.

Each format is a file of its own; none asks a store or a window.
"""

from frontdesk.document_request import Format
from frontdesk.paper.documents.braille import BraillePage
from frontdesk.paper.documents.formats import CannotMake, Made, Order, make, why_not
from frontdesk.paper.documents.looks import Paper
from frontdesk.paper.documents.progress import Progress, Stopped

__all__ = [
    "BraillePage",
    "CannotMake",
    "Format",
    "Made",
    "Order",
    "Paper",
    "Progress",
    "Stopped",
    "make",
    "why_not",
]
