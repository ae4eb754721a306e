"""Items of a feed held against an official JSON schema, in a file that the user has.

Knows compiled schemas of Open Referral UK and HSDS: one file for a service, an organisation and so on.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import msgspec

from frontdesk.exchange.directory.json_feed import Check
from frontdesk.exchange.directory.remarks import FeedError, Place, Remarks
from frontdesk.words import translate

_MOST: Final = 20  # faults told of one item: the rest mostly follows from them
_LONGEST: Final = 200


def schema_check(path: Path) -> Callable[[Remarks], Check]:
    """A check of items against a schema, or against those in a folder, by the table's name.

    A schema in a file is for the items whose table its file is named after, else for services. Raises
    FeedError where it can't be read.
    """
    schemas = _schemas(path)

    def check(remarks: Remarks) -> Check:
        def look(table: str, item: Any, place: Place) -> None:
            validator = schemas.get(table)
            for number, error in enumerate(() if validator is None else validator.iter_errors(item)):
                if number == _MOST:
                    break
                field = ".".join(str(step) for step in error.absolute_path)
                remarks.fault(place, error.message[:_LONGEST], field or table)

        return look

    return check


def _schemas(path: Path) -> dict[str, Any]:
    import jsonschema  # a tenth of a second, for those only who ask for it

    tables = ("service_at_location", "service", "organization", "location")
    if path.is_dir():
        files = {table: path / f"{table}.json" for table in tables if (path / f"{table}.json").is_file()}
    else:
        table = next((name for name in tables if path.stem.startswith(name)), "service")
        files = {table: path}
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    found = {}
    for table, file in files.items():
        try:
            schema = msgspec.json.decode(file.read_bytes())
            jsonschema.Draft202012Validator.check_schema(schema)
        except (OSError, msgspec.DecodeError, jsonschema.SchemaError) as error:
            words = translate("Directory", "It is no JSON schema that can be used: {why}.")
            why = getattr(error, "message", "") or str(error)
            raise FeedError([Place(file.name).told(words.format(why=why[:_LONGEST]))]) from error
        found[table] = jsonschema.Draft202012Validator(schema, format_checker=checker)
    if not found:
        words = translate("Directory", "There is no schema in it, such as service.json.")
        raise FeedError([Place(path.name).told(words)])
    return found
