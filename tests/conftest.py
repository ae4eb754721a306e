"""What holds for every test: no screen unless asked for, no thread or timer left behind, repeatable chance.

Knows nothing of visits or windows; what a room's tests share stands in that room's own conftest.
"""

import gc
import os
import sys
import threading
from collections.abc import Iterator

import pytest
from hypothesis import settings

if not os.environ.get("FRONTDESK_TEST_SCREEN"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

# How long a thread that was told to stop may take to do so before it counts as left behind (seconds).
GRACE = 5.0


def _threads() -> set[threading.Thread]:
    """Python's threads, without its stand-ins for threads that Qt started (those count as QThreads)."""
    return {t for t in threading.enumerate() if t.is_alive() and not t.name.startswith("Dummy-")}


def _qt_running() -> dict[int, str]:
    """Timers still ticking and threads still running in Qt, by the identity of their Python object."""
    core = sys.modules.get("PySide6.QtCore")
    if core is None or core.QCoreApplication.instance() is None:
        return {}
    import shiboken6

    main_thread = core.QCoreApplication.instance().thread()
    found = {}
    for thing in shiboken6.getAllValidWrappers():
        if isinstance(thing, core.QTimer) and thing.isActive():
            found[id(thing)] = f"timer {thing.objectName() or thing!r} ({thing.interval()} ms)"
        elif isinstance(thing, core.QThread) and thing.isRunning() and thing is not main_thread:
            found[id(thing)] = f"Qt thread {thing.objectName() or thing!r}"
    return found


def _settle_qt() -> None:
    """Let Qt carry out the deletions the test asked for, and its pool finish the work it was given."""
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool

    QThreadPool.globalInstance().waitForDone(int(GRACE * 1000))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


def _told_to_quit() -> bool:
    """Whether Qt holds a wish to end: then every event loop ends at once, and later tests get no answers."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    return loop.exec() == -1


@pytest.fixture(autouse=True)
def nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread, a Qt thread or a ticking timer; what ran before it does not count."""
    uses_qt = bool({"qtbot", "qapp"} & set(request.fixturenames))
    threads_before = _threads()
    qt_before = _qt_running() if uses_qt else {}
    yield
    for thread in _threads() - threads_before:
        thread.join(GRACE)
    left = [f"thread {t.name}" for t in _threads() - threads_before]
    if uses_qt and _qt_running().keys() - qt_before.keys():
        _settle_qt()
        still = _qt_running()
        left += [still[key] for key in still.keys() - qt_before.keys()]
    if uses_qt and _told_to_quit():
        left.append("a wish to end the application")
    if left:
        pytest.fail(f"left running by this test: {', '.join(sorted(left))}")
