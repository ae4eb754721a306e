"""What the help of the command line says of the directory's files.

Knows words only; the formats themselves are in the files beside it.
"""

from __future__ import annotations

from typing import Final

from frontdesk.exchange.directory.plain import help_text

IMPORTED: Final = f"""
What can be read:
  Open Referral UK 3 and HSDS 3 as JSON: a file, or a folder of files; a single record, a list, or pages
      with contents[]. The files are told by their names (services.json, organization_list.json …), else
      by what is in them.
  Open Referral UK 3 and HSDS 3 as CSV: the datapackage's folder, a file for each table.
  The plain CSV below.

Ids are kept: importing again updates, and what has not changed is not written again. A feed with a fault
changes nothing, and every fault is listed with its file, record and field. These are faults: an id twice
that says different things; a record without its id or name; a reference to nothing, or in a circle; a day,
time or number that is none; text that is not UTF-8. These are warnings, and left out: a telephone number,
web or e-mail address that is none. HTML is made plain text. The names of people are not kept. What the
standard has no field for (Welsh, other words, the desk) stays as it is here; our exports have it as x_…
Ctrl C stops; nothing is then changed. A schema is not part of this program: for Open Referral UK it is
schema_compiled/service.json of the profile, or the folder it is in.

{help_text()}
"""

EXPORTED: Final = """
Formats:
  json   Open Referral UK 3: services.json, organizations.json, locations.json, each a page with contents[]
  csv    the CSV datapackage of HSDS 3: a file for each table, and datapackage.json
  plain  one table for a spreadsheet; directory import --help explains its columns
Retired records are not exported. What is exported is read again as the same records.
"""
