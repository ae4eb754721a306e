"""What one machine is set to: its desk, language, looks, sound and printer, in a small JSON file.

Knows defaults and how the file is read and written; what the shop as a whole is set to is `shop`'s.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec

from frontdesk.words import translate

FILE = "settings.json"


class PrinterSettings(msgspec.Struct, frozen=True, omit_defaults=True):
    """How tickets leave the desk. `address` is ``host[:port]`` or ``vendor:product`` (hexadecimal) for USB.

    `queue` names a printer of the system, for A6 tickets; `pages` one for A4 pages, where that is another.
    `roll_mm` is the width of a receipt printer's roll.
    """

    kind: Literal["none", "network", "usb", "paper"] = "none"
    address: str = ""
    queue: str = ""
    pages: str = ""
    roll_mm: Literal[58, 80] = 80


class SoundSettings(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the display lets hear. `volume` is 0 to 1.

    `voice` is a program of one's own instead of espeak-ng: it reads text and writes a WAV file.
    """

    calls: Literal["voice", "chime", "silent"] = "voice"
    languages: tuple[str, ...] = ("en", "cy")
    volume: float = 1.0
    voice: tuple[str, ...] = ()


class MailSettings(msgspec.Struct, frozen=True, omit_defaults=True):
    """The council's mail server, for messages to partners; without a `host` nothing is sent.

    `port` 0 means the usual one: 587 for STARTTLS, 465 for TLS. `sender` is the shop's own address.
    `authority` is the file of a certificate authority the council runs itself. `seconds` is how long each
    step may take. The password is never here: see `mail.password`.
    """

    host: str = ""
    port: int = 0
    security: Literal["starttls", "tls"] = "starttls"
    user: str = ""
    sender: str = ""
    authority: str = ""
    seconds: float = 15.0


#: Bounds of a page of Braille in cells and lines: below the least nothing can be laid out.
LEAST_CELLS: Final = 12
LEAST_LINES: Final = 5
MOST_CELLS: Final = 100
Cells = Annotated[int, msgspec.Meta(ge=LEAST_CELLS, le=MOST_CELLS)]
Lines = Annotated[int, msgspec.Meta(ge=LEAST_LINES, le=MOST_CELLS)]


class BrailleSettings(msgspec.Struct, frozen=True, omit_defaults=True):
    """The paper in the embosser: `cells` in a line and `lines` on a page, that of the page's number counted.

    A4 takes 32 by 27. `grade` 2 is contracted Braille, 1 has a cell for every letter.
    """

    cells: Cells = 32
    lines: Lines = 27
    grade: Literal[1, 2] = 2


class Settings(msgspec.Struct, frozen=True, omit_defaults=True):
    """The settings of one machine. `scale` is the size of text: 1.0 is 100 %, at most 2.0.

    `embosser` is where Braille goes: ``host[:port]``, or a port or file such as ``/dev/usb/lp0``.
    """

    desk: str = "3"
    person: str = ""
    language: Literal["en", "cy"] = "en"
    theme: Literal["system", "light", "dark", "contrast"] = "system"
    scale: float = 1.0
    motion: bool = True
    display_screen: str = ""
    printer: PrinterSettings = PrinterSettings()
    embosser: str = ""
    braille: BrailleSettings = BrailleSettings()
    sound: SoundSettings = SoundSettings()
    mail: MailSettings = MailSettings()


class SettingsError(Exception):
    """The settings can't be used. The message says why and what to do; the file is left as it is."""


def read_settings(folder: Path) -> Settings:
    """The settings kept in a data folder; the defaults where there are none yet."""
    path = folder / FILE
    if not path.exists():
        return Settings()
    try:
        settings = msgspec.json.decode(path.read_bytes(), type=Settings)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SettingsError(
            translate(
                "Settings",
                "The settings in {file} can’t be read: {why}. Nothing was changed. "
                "Mend the file, or remove it to begin with the usual settings.",
                file=path,
                why=error,
            )
        ) from error
    return msgspec.structs.replace(settings, scale=min(2.0, max(1.0, settings.scale)))


def write_settings(folder: Path, settings: Settings) -> None:
    """Keep the settings; the file is replaced whole, so that a crash leaves the old or the new one."""
    path = folder / FILE
    fresh = path.with_suffix(".new")
    fresh.write_bytes(msgspec.json.format(msgspec.json.encode(settings), indent=2) + b"\n")
    fresh.replace(path)
