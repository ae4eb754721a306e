"""What an import would change, in words: for the command line and for the administrator's window.

Knows changes; knows nothing of where they are shown.
"""

from __future__ import annotations

from typing import Final

from frontdesk.directory.records import Body
from frontdesk.exchange.directory.changes import Changes
from frontdesk.words import translate

#: So many records of a kind are named; the rest are counted.
MOST: Final = 20


def listed(found: Changes) -> list[str]:
    """The records that would change, by name, no more than can be read."""
    kinds = (
        (translate("Directory", "Added"), [(body, "") for body in found.added]),
        (translate("Directory", "Changed"), [(each.body, ", ".join(each.fields)) for each in found.changed]),
        (translate("Directory", "Brought back"), [(body, "") for body in found.back]),
        (translate("Directory", "Retired"), [(record.body, "") for record in found.retired]),
    )
    lines = []
    for title, changed in kinds:
        for body, fields in changed[:MOST]:
            lines.append(f"{title}: {_name(body)}{f' ({fields})' if fields else ''}")
        if len(changed) > MOST:
            more = translate("Directory", "{title}: … and {count} more")
            lines.append(more.format(title=title, count=len(changed) - MOST))
    return lines


def _name(body: Body) -> str:
    name = getattr(body, "name", "")
    return f"{name} [{body.id}]" if name else body.id


def counted(found: Changes) -> str:
    """How many records are added, changed, retired and the same, in a sentence or two."""
    said = [
        translate(
            "Directory",
            "{added} added, {changed} changed, {retired} retired, {same} the same.",
            added=len(found.added),
            changed=len(found.changed),
            retired=len(found.retired),
            same=found.same,
        )
    ]
    if found.back:
        said.append(translate("Directory", "{count} came back.", count=len(found.back)))
    if found.kept_retired:
        words = translate("Directory", "{count} were retired here and stay so.", count=found.kept_retired)
        said.append(words)
    return " ".join(said)
