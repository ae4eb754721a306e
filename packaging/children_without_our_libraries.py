"""Runs first in the built program: what it starts, such as eSpeak NG, gets the system's own libraries.

PyInstaller's starter points LD_LIBRARY_PATH at the program's folder and keeps the old value in
LD_LIBRARY_PATH_ORIG. This process itself has read it already.
"""

import os

was = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if was is not None:
    os.environ["LD_LIBRARY_PATH"] = was
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
