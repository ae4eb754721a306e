"""What no import contract can see: what is really loaded when the front desk is."""

import json
import subprocess
import sys
from pathlib import Path

TREE = Path(__file__).resolve().parents[2]
FORBIDDEN = {
    "PySide6",
    "shiboken6",
    "sqlalchemy",
    "alembic",
    "sqlcipher3",
    "sqlite3",
    "ui",
    "db",
    "programs",
    "bench",
}

IMPORT_ALL = """
import importlib, json, pkgutil, sys
import frontdesk
names = [module.name for module in pkgutil.walk_packages(frontdesk.__path__, "frontdesk.")]
names.remove("frontdesk.__main__")  # the one place that puts windows and tables together
for name in names:
    importlib.import_module(name)
print(json.dumps({"modules": names, "loaded": sorted({name.split(".")[0] for name in sys.modules})}))
"""


def test_all_of_frontdesk_loads_without_qt_and_without_sql() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL], cwd=TREE, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert "frontdesk.queue" in found["modules"]
    assert FORBIDDEN.isdisjoint(found["loaded"]), FORBIDDEN & set(found["loaded"])


def test_packaging_stays_a_plain_folder() -> None:
    """With an __init__.py it would hide the library of that name from everything that needs it."""
    assert (TREE / "packaging").is_dir()
    assert not (TREE / "packaging" / "__init__.py").exists()
