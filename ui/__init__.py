"""The windows: Qt only. Knows the screens' plain data and the actions; knows no SQL and decides nothing."""

import ctypes
import sys

if sys.version_info < (3, 12):
    # PySide6 6.12.0 forgets to count a reference to None in every call that returns nothing; before Python
    # 3.12, where None became immortal, that ends the process after some thousand calls ("deallocating None").
    # A count that is never used up keeps it alive. 6.11.3 does not need this.
    _count = ctypes.c_ssize_t.from_address(id(None))
    _count.value = max(_count.value, 1 << 60)
