"""Which voice says the name of a language: espeak-ng's own list, asked once.

Knows the program's list of voices; knows nothing of calls.
"""

from __future__ import annotations

import subprocess
from functools import cache
from typing import Final

from frontdesk.languages import short_code
from frontdesk.sound.ports import NoVoice, Problem, VoiceFailed
from frontdesk.sound.speech import TIME_LIMIT, VoiceCommand, find_program

#: Where espeak-ng has a voice by another code than that of the language.
_OTHERWISE: Final = {"zho": "cmn", "msa": "ms", "tgl": "fil", "nor": "nb", "srp": "sr", "bfi": "en-gb"}
#: Slower than calls: it is one word, for somebody who may not read.
RATE: Final = 120


def voice_for(code: str) -> VoiceCommand:
    """The voice that speaks a language (ISO 639-3). Raises NoVoice where there is none, or no program."""
    voices = known_voices()
    wanted = (_OTHERWISE.get(code, ""), short_code(code), code)
    found = next((each for each in wanted if each and each in voices), "")
    if not found:
        raise NoVoice(Problem.NO_VOICE, code)
    return VoiceCommand(voice=found, rate=RATE)


@cache
def known_voices() -> frozenset[str]:
    """The codes of all voices of espeak-ng. Raises NoVoice without the program, VoiceFailed if it breaks."""
    program = find_program("espeak-ng")
    try:
        listed = subprocess.run([program, "--voices"], capture_output=True, timeout=TIME_LIMIT, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        raise VoiceFailed(str(error)) from error
    lines = listed.stdout.decode("utf-8", errors="replace").splitlines()[1:]
    return frozenset(fields[1] for line in lines if len(fields := line.split()) > 1)
