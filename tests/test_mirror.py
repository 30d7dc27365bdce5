"""The tests stand where the source stands, so that nobody has to search for them."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "anniv_cli"
TESTS = ROOT / "tests"
WITHOUT_TESTS = {
    "diagnostics.py": "values without behaviour; every test of a rule compares them",
    "errors.py": "an exception without behaviour",
}


def _is_tested(module: Path) -> bool:
    """By a test file of its own or, for a module inside a package, by some test of that package."""
    if (TESTS / module.with_name(f"test_{module.name}")).exists():
        return True
    return len(module.parts) > 1 and any((TESTS / module.parts[0]).rglob("test_*.py"))


def test_every_module_has_its_tests_where_one_looks_for_them() -> None:
    modules = [path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py") if not path.name.startswith("__")]
    untested = {module.as_posix() for module in modules if not _is_tested(module)}
    assert sorted(untested - WITHOUT_TESTS.keys()) == []
    assert sorted(WITHOUT_TESTS.keys() - untested) == [], "an exception without need"
