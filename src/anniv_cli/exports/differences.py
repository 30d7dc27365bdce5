"""What would change in a file, as a unified diff."""

from __future__ import annotations

from difflib import unified_diff


def as_diff(name: str, before: str, after: str) -> str:
    """The difference in the form that `patch` and people read; empty where there is none."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    return "".join(map(_ended, unified_diff(old, new, name, name)))


def _ended(line: str) -> str:
    """A line of its own, also where the file's last line has no end."""
    bare = line.rstrip("\r\n")
    return f"{bare}\n" if line.endswith("\n") else f"{bare}\n\\ No newline at end of file\n"
