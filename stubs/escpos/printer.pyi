import socket
from collections.abc import Iterable
from typing import Protocol

from escpos.escpos import Escpos

class Network(Escpos):
    host: str
    port: int
    timeout: float
    device: socket.socket | None
    def __init__(self, host: str = "", port: int = 9100, timeout: float = 60) -> None: ...

class _Endpoint(Protocol):
    @property
    def bEndpointAddress(self) -> int: ...  # noqa: N802 - the name is pyusb's

class _Configuration(Protocol):
    def __getitem__(self, index: tuple[int, int]) -> Iterable[_Endpoint]: ...

class _Device(Protocol):
    def write(self, endpoint: int, data: bytes, timeout: int) -> int: ...
    def read(self, endpoint: int, size: int, timeout: int) -> Iterable[int]: ...
    def get_active_configuration(self) -> _Configuration: ...

class Usb(Escpos):
    device: _Device | None
    in_ep: int
    out_ep: int
    timeout: int
    def __init__(
        self, idVendor: int | None = None, idProduct: int | None = None, *, timeout: int = 0  # noqa: N803
    ) -> None: ...
    @staticmethod
    def is_usable() -> bool: ...
