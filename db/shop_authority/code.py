"""The code a person types to let a machine in: where the other machine waits, and a secret for once.

Knows how both become letters and back, and notices slips; knows nothing of what the secret opens. 24 letters
in six groups: 32 bits of address, 16 of port, 62 of secret, and two letters that check the rest. They are
those of a Reed-Solomon code over 32 letters, so that every slip of one or two letters and every two letters
exchanged are noticed, and of one it is known in which group. There is no 0, O, 1 or I in it.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from ipaddress import IPv4Address
from typing import Final

from frontdesk.sync.enrolment_words import EnrolmentError

LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
SECRET_BITS: Final = 62
_DATA: Final = 22
_LENGTH: Final = 24
_GROUP: Final = 4
_PORT_BITS: Final = 16
_POLYNOMIAL: Final = 0b100101  # x^5 + x^2 + 1: its root generates the field of 32


@dataclass(frozen=True, slots=True)
class Code:
    """Where a machine waits, and the secret that proves to both that they mean each other."""

    host: str
    port: int
    secret: int = field(repr=False)

    def __str__(self) -> str:
        """The code as it is read out and typed."""
        number = (int(IPv4Address(self.host)) << _PORT_BITS | self.port) << SECRET_BITS | self.secret
        symbols = [number >> 5 * place & 31 for place in reversed(range(_DATA))]
        written = "".join(LETTERS[symbol] for symbol in (*symbols, *_checks(symbols)))
        return "-".join(written[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))

    @property
    def proof_key(self) -> bytes:
        """The secret as bytes."""
        return self.secret.to_bytes(8, "big")


def make(host: str, port: int) -> Code:
    """A code with a new secret. Raises ValueError where the address is no IPv4."""
    IPv4Address(host)
    return Code(host, port, secrets.randbits(SECRET_BITS))


def read(typed: str) -> Code:
    """The code that was typed, in capitals or not, with or without dashes. Raises EnrolmentError."""
    letters = "".join(typed.split()).replace("-", "").upper()
    unknown = next((letter for letter in letters if letter not in LETTERS), "")
    if unknown:
        raise EnrolmentError("code_letter", letter=unknown)
    if len(letters) != _LENGTH:
        raise EnrolmentError("code_length", length=_LENGTH, count=len(letters))
    symbols = [LETTERS.index(letter) for letter in letters]
    _require_right(symbols, letters)
    number = 0
    for symbol in symbols[:_DATA]:
        number = number << 5 | symbol
    place, secret = number >> SECRET_BITS, number & (1 << SECRET_BITS) - 1
    return Code(str(IPv4Address(place >> _PORT_BITS)), place & 0xFFFF, secret)


def _powers() -> tuple[int, ...]:
    found = [1]
    while len(found) < 31:
        doubled = found[-1] << 1
        found.append(doubled ^ _POLYNOMIAL if doubled & 32 else doubled)
    return tuple(found)


_POWER: Final = _powers()
_LOG: Final = {value: exponent for exponent, value in enumerate(_POWER)}


def _times(value: int, exponent: int) -> int:
    return 0 if value == 0 else _POWER[(_LOG[value] + exponent) % 31]


def _sums(symbols: list[int]) -> tuple[int, int]:
    """Both sums over all letters that are 0 in a right code."""
    plain = weighted = 0
    for place, symbol in enumerate(symbols):
        plain ^= symbol
        weighted ^= _times(symbol, place)
    return plain, weighted


def _checks(symbols: list[int]) -> tuple[int, int]:
    """The two letters that make both sums 0: a + b = s and a·x^22 + b·x^23 = w."""
    plain, weighted = _sums(symbols)
    both = weighted ^ _times(plain, _DATA)  # = b·(x^22 + x^23)
    second = 0 if both == 0 else _POWER[(_LOG[both] - _LOG[_POWER[_DATA] ^ _POWER[_DATA + 1]]) % 31]
    return plain ^ second, second


def _require_right(symbols: list[int], letters: str) -> None:
    plain, weighted = _sums(symbols)
    if not plain and not weighted:
        return
    if plain and weighted:
        place = (_LOG[weighted] - _LOG[plain]) % 31
        if place < _LENGTH:  # so it is if only one letter is wrong
            group = place // _GROUP
            said = letters[group * _GROUP : (group + 1) * _GROUP]
            raise EnrolmentError("code_slip_in", group=group + 1, letters=said)
    raise EnrolmentError("code_slip")
