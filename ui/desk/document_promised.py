"""A document that can't be made here: asked for and promised in one step, due by the rule.

Knows the two commands and what is said; how the promise is kept is the list's of what somebody waits for.
"""

from __future__ import annotations

from frontdesk.desk import Together
from frontdesk.document_request import FIELD, AskDocument, Elsewhere, Format
from frontdesk.promise import MakePromise, PromiseKind
from frontdesk.screens.document_words import ELSEWHERE, format_text
from frontdesk.screens.documents import Offered, Whom, language_text, title_of
from frontdesk.words import translate
from ui.desk.at_desk import AtDesk
from ui.desk.notices import Notice


def promise(
    at: AtDesk, whom: Whom, chosen: Offered, wanted: tuple[Format, str], why: Elsewhere, reason: str = ""
) -> None:
    """Promise a document in the format and language `wanted`; `reason` says why it is not made here."""
    kind, code = wanted
    id_ = at.front.make_id()
    what = translate(
        "Document",
        "{document}: {format}, {spoken}",
        document=title_of(chosen),
        format=format_text(kind),
        spoken=language_text(code),
    )
    ask = AskDocument(
        document=at.front.make_id(),
        source=chosen.source,
        format=kind,
        language=code,
        visit=whom.visit,
        elsewhere=why,
        promise=id_,
        details={f"{FIELD}name": whom.name} if whom.name else {},
    )
    made = MakePromise(
        promise=id_,
        kind=PromiseKind.OTHER,
        owner=f"desk/{at.desk}",
        service=whom.service,
        visit=whom.visit,
        details={"what": what, **({"name": whom.name} if whom.name else {})},
    )
    words = translate("Document", ELSEWHERE[why])
    at.do(
        Together((ask, made)),
        translate("Document", "{what}: {why}. It is promised.", what=what, why=words),
        lambda _done: at.notices.show_notice("document", lambda: _promised(what, why, reason)),
    )


def _promised(what: str, why: Elsewhere, reason: str) -> Notice:
    title = translate("Document", "{what}: {why}.", what=what, why=translate("Document", ELSEWHERE[why]))
    text = translate("Document", "It is promised to the visitor, and stands among the promises.")
    if why is Elsewhere.TRANSLATION:
        text = f"{text} {translate('Document', 'F4 books the translation.')}"
    return Notice(title, f"{reason} {text}".strip(), "note")
