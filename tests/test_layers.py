"""Who may import whom: rows from the words everyone uses down to the command line."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "anniv_cli"
ROWS = """
    text messages errors diagnostics
    periods reference
    model blocks
    links
    views checks documents intake template_slips
    store wording exports word
    terminal
    cli
"""
ROW_OF = {unit: row for row, units in enumerate(ROWS.strip().splitlines()) for unit in units.split()}
UNITS = {path: path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in PACKAGE.rglob("*.py")}


def _imported_units(path: Path) -> Iterator[tuple[int, str]]:
    """Line and name of each unit of this package that a module imports, inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        yield from ((node.lineno, name.split(".")[1]) for name in names if name.startswith("anniv_cli."))


def test_every_unit_has_its_row() -> None:
    assert {unit for unit in UNITS.values() if not unit.startswith("__")} <= ROW_OF.keys()


def test_a_unit_imports_only_from_the_rows_above_it() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line}: {unit} must not import {imported}"
        for path, unit in UNITS.items()
        for line, imported in _imported_units(path)
        if unit in ROW_OF and imported in ROW_OF and imported != unit and ROW_OF[imported] >= ROW_OF[unit]
    ]
    assert not wrong, "\n".join(wrong)
