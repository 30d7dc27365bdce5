"""What a start imports: nothing heavy, and for `--version` next to nothing."""

from __future__ import annotations

import subprocess
import sys

HEAVY = {"asyncio", "docx", "email", "holidays", "http", "jinja2", "lxml", "openpyxl", "pydantic"} | {
    "rapidfuzz",
    "rich",
    "ruamel",
    "ssl",
}


def _loaded_after(statement: str) -> set[str]:
    """The modules that a fresh interpreter holds after a statement."""
    code = f"import sys\n{statement}\nprint('|', *sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    return set(done.stdout.partition("|")[2].split())


def test_the_help_imports_nothing_heavy() -> None:
    loaded = _loaded_after("from anniv_cli.cli import main; main(['--help'])")
    assert "anniv_cli.cli.shell" in loaded
    assert not loaded & HEAVY


def test_the_help_of_each_command_imports_nothing_heavy() -> None:
    loaded = _loaded_after(
        "from anniv_cli.cli import main\n"
        "from anniv_cli.cli.commands import COMMANDS\n"
        "for names in COMMANDS.values():\n"
        "    for name in names:\n"
        "        main([name, '--help'])"
    )
    assert "anniv_cli.cli.commands" in loaded
    assert not loaded & HEAVY


def test_the_version_is_answered_before_anything_is_imported() -> None:
    bare = _loaded_after("")
    loaded = _loaded_after("from anniv_cli.cli import main; main(['--version'])")
    ours = {"anniv_cli", "anniv_cli.cli", "anniv_cli.errors"}
    assert ours <= loaded
    assert loaded - bare - ours <= {"__future__", "errno"}
