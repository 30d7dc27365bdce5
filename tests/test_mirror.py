"""The tests stand where the source stands, so that nobody has to search."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "anniv_cli"
TESTS = ROOT / "tests"
ELSEWHERE = {
    "diagnostics.py": "values without behaviour, used in every test of rules",
    "errors.py": "an exception without behaviour",
    "cli/commands.py": "a list, walked through by tests/cli/test_shell.py",
    "cli/help.py": "seen through tests/cli/test_shell.py, as a user sees it",
}


def _modules() -> list[Path]:
    return [path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py") if not path.name.startswith("__")]


def _is_tested(module: Path) -> bool:
    """Its own test file, or for a module inside a package at least some test of that package."""
    if (TESTS / module.with_name(f"test_{module.name}")).exists():
        return True
    return len(module.parts) > 1 and any((TESTS / module.parts[0]).glob("**/test_*.py"))


def test_every_module_has_a_test_where_one_looks_for_it() -> None:
    missing = [str(module) for module in _modules() if not _is_tested(module)]
    assert sorted(missing) == sorted(name for name in ELSEWHERE if "/" not in name)


def test_no_reason_outlives_its_module() -> None:
    assert [name for name in ELSEWHERE if not (PACKAGE / name).exists()] == []
