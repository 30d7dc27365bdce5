"""The roles of a line written small, so that tests can hold hundreds: `lead: Sở Ngoại vụ`.

One body a line: the role, then the name of the register or, for who is not in it, the words of the text.
`*` marks a body only asked, `(group)`, `(unknown)` and `(appointed)` who is no known body, and `/ …` its
task.
"""

from __future__ import annotations

from collections.abc import Iterable

from anniv_cli.links import Marked, Part


def shown(parts: Iterable[Part]) -> list[str]:
    """The parts in order."""
    return [_shown(part) for part in parts]


def _shown(part: Part) -> str:
    party = part.party
    kind = (
        "group"
        if party.collective
        else "unknown"
        if party.unknown
        else "appointed"
        if party.appointed
        else ""
    )
    asked = "*" if part.marked is Marked.REQUESTED else ""
    task = f" / {party.task}" if party.task else ""
    return f"{part.role.value}{asked}: {party.name}{f' ({kind})' if kind else ''}{task}"


def table(text: str) -> list[tuple[str, str, list[str]]]:
    """Blocks of `key | line of a plan` with the roles expected, indented, below."""
    rows: list[tuple[str, str, list[str]]] = []
    for line in text.strip("\n").splitlines():
        if line.startswith(" "):
            rows[-1][2].append(line.strip())
        elif line.strip():
            key, said = line.split(" | ", 1)
            rows.append((key, said.replace("\\n", "\n"), []))
    return rows
