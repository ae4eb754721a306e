"""A document: one source in plain language, from which every format is made.

Knows what a source may hold, how fields are filled and the statement every copy carries; knows no file and no
format.
"""

from frontdesk.documents.filling import fill
from frontdesk.documents.languages import LANGUAGES, Language
from frontdesk.documents.model import (
    Block,
    Document,
    Heading,
    Inline,
    Listing,
    Paragraph,
    Picture,
    Run,
    Source,
    Table,
    plain,
)
from frontdesk.documents.source import Fault, SourceError, read_source

__all__ = [
    "LANGUAGES",
    "Block",
    "Document",
    "Fault",
    "Heading",
    "Inline",
    "Language",
    "Listing",
    "Paragraph",
    "Picture",
    "Run",
    "Source",
    "SourceError",
    "Table",
    "fill",
    "plain",
    "read_source",
]
