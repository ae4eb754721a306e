"""The measures every room keeps: length of files and functions, and no way round the checks."""

import ast
import io
import re
import statistics
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

TREE = Path(__file__).resolve().parents[2]
ROOMS = ("frontdesk", "db", "ui", "programs", "bench")
LONGEST_FILE = 300  # lines, at the 90th percentile of a room
LONGEST_FUNCTION = 30  # lines, at the 90th percentile of a room
WAY_ROUND_TYPES = re.compile(r"#\s*(type:\s*ignore|mypy:)|@(typing\.)?no_type_check")


def sources(*rooms: str) -> list[Path]:
    return [path for room in rooms for path in sorted((TREE / room).rglob("*.py"))]


def percentile_90(lengths: list[int]) -> float:
    return (
        statistics.quantiles(lengths, n=10, method="inclusive")[-1]
        if len(lengths) > 1
        else max(lengths, default=0)
    )


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def comments(path: Path) -> Iterator[tuple[int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


@pytest.mark.parametrize("room", ROOMS)
def test_files_stay_short(room: str) -> None:
    lengths = [len(path.read_text(encoding="utf-8").splitlines()) for path in sources(room)]
    assert percentile_90(lengths) < LONGEST_FILE


@pytest.mark.parametrize("room", ROOMS)
def test_functions_stay_short(room: str) -> None:
    lengths = [(f.end_lineno or f.lineno) - f.lineno + 1 for path in sources(room) for f in functions(path)]
    assert percentile_90(lengths) < LONGEST_FUNCTION


def test_types_are_checked_everywhere() -> None:
    """Neither a comment in a file nor a table in the configuration takes anything out of the type check."""
    found = [
        f"{path.relative_to(TREE)}:{line}"
        for path in [TREE / "dev.py", *sources(*ROOMS, "tests", "bootstrap", "packaging")]
        for line, text in comments(path)
        if WAY_ROUND_TYPES.search(text)
    ]
    assert found == []
    configuration = (TREE / "pyproject.toml").read_text(encoding="utf-8")
    assert "[[tool.mypy.overrides]]" not in configuration
    assert "ignore_missing_imports" not in configuration
    assert "ignore_errors" not in configuration


def test_errors_are_caught_by_name() -> None:
    """A bare except would also swallow the wish to stop."""
    found = [
        f"{path.relative_to(TREE)}:{node.lineno}"
        for path in [TREE / "dev.py", *sources(*ROOMS, "tests", "bootstrap", "packaging")]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler) and node.type is None
    ]
    assert found == []


@pytest.mark.parametrize("path", sources(*ROOMS), ids=lambda path: str(path.relative_to(TREE)))
def test_a_file_opens_with_what_it_knows(path: Path) -> None:
    """Every module says in its first lines what it is for; an empty __init__.py has nothing to say."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not tree.body or ast.get_docstring(tree)
