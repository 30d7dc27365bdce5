"""Writes docs/rules.md and docs/rules.vi.md: every code, why it matters, and an example of each kind.

    python scripts/rules_reference.py           write both pages
    python scripts/rules_reference.py --check   leave with 1 where one is stale

Titles and reasons are the rules' own words; the examples are cut out of the fixtures in tests/rules.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple

from anniv_cli.checks import RULES, Rule, diagnose
from anniv_cli.diagnostics import Diagnostic
from anniv_cli.diagnostics import Path as DataPath
from anniv_cli.exports.findings import SEVERITIES
from anniv_cli.links import Linked
from anniv_cli.messages import language, speak, worded
from anniv_cli.reference import packaged_register
from anniv_cli.store import FAULTS, SourceFile, load_plan, placed
from pages import renewed
from rules_wording import WORDINGS, Wording

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "tests" / "rules"
PAGES = {"en": ROOT / "docs" / "rules.md", "vi": ROOT / "docs" / "rules.vi.md"}
LONGEST = 16
"""Lines of an example; a longer one is cut around the line at fault."""
_EXPECTED = re.compile(r"\s*#\s*expect:.*$")
_MARKS = re.compile(r"([*_<>|\[\]])")


class Example(NamedTuple):
    """Lines of a fixture that fail, what is said of them, and lines that pass."""

    fails: str
    said: Diagnostic
    passes: str


def page(spoken: str) -> str:
    """The page in a language."""
    before, wording = language(), WORDINGS[spoken]
    speak(spoken)
    try:
        return "\n".join([wording.introduction, *_rules(wording), *_reading(wording)])
    finally:
        speak(before)


def _rules(wording: Wording) -> Iterator[str]:
    family = ""
    for rule in sorted(RULES.values(), key=lambda rule: rule.code):
        if rule.code[:3] != family:
            family = rule.code[:3]
            yield f"## {family} {wording.families[family]}\n"
        yield from _rule(rule, wording)


def _rule(rule: Rule, wording: Wording) -> Iterator[str]:
    severity = worded(SEVERITIES[rule.severity])
    yield f"### {rule.code} {_plain(worded(rule.title))}\n"
    yield f"*{severity}* · {_plain(worded(rule.why))}\n"
    shown = example(rule.code)
    if shown is None:
        return
    said = worded(shown.said.message, shown.said.fields)
    advice = worded(shown.said.advice, shown.said.fields)
    yield f"{wording.fails}:\n\n{_code(shown.fails)}"
    yield f"{wording.found}: {_plain(f'{said} {advice}'.strip())}\n"
    if shown.passes:
        yield f"{wording.passes}:\n\n{_code(shown.passes)}"


def _code(text: str) -> str:
    return f"```yaml\n{text}\n```\n"


def _reading(wording: Wording) -> Iterator[str]:
    for family in ("AN0", "AN1"):
        yield f"## {family} {wording.families[family]}\n"
        yield f"{wording.heading}\n|---|---|---|---|"
        for fault in FAULTS.values():
            if fault.code.startswith(family):
                cells = (
                    fault.code,
                    worded(SEVERITIES[fault.severity]),
                    worded(fault.title),
                    worded(fault.why),
                )
                yield f"| {' | '.join(map(_plain, cells))} |"
        yield ""


def _plain(text: str) -> str:
    """The text with nothing in it that Markdown takes for its own, but for what stands in backquotes."""
    return "`".join(
        part if place % 2 else _MARKS.sub(r"\\\1", part) for place, part in enumerate(text.split("`"))
    )


def example(code: str) -> Example | None:
    """The plainest example of a rule: the first in its first fixture; None where it has none."""
    for fixture in sorted(FIXTURES.glob(f"{code}-*.yaml")):
        file, found = _checked(fixture)
        said = next((one for one in found if one.code == code), None)
        if said and not fixture.stem.endswith("-silent"):
            start, end = _around(file, said.span.line)
            fails = _cut(file, start, end, said.span.line)
            return Example(fails, said, _most_alike(fails, FIXTURES / f"{code}-silent.yaml"))
    return None


def _checked(fixture: Path) -> tuple[SourceFile, list[Diagnostic]]:
    loaded = load_plan(str(fixture))
    if loaded.plan is None:
        raise SystemExit(f"{fixture.name} cannot be read")
    linked = Linked(loaded.plan, packaged_register(), fixture.name)
    said = [placed(finding, rule.code, rule.severity, loaded.file) for rule, finding in diagnose(linked)]
    return loaded.file, sorted(said, key=lambda one: one.span)


def _around(file: SourceFile, line: int) -> tuple[int, int]:
    """First and last line of the smallest entry or key that holds a line."""
    holding = [lines for lines in _stretches(file) if lines[0] <= line <= lines[1]]
    return min(holding, key=lambda lines: lines[1] - lines[0], default=(line, line))


def _stretches(file: SourceFile) -> Iterator[tuple[int, int]]:
    """The lines of every entry of a body, and of every key at the top."""
    for path in _entries(file.tree):
        start, end = file.reach(path)
        if len(path) == 1:
            start = file.key_reach(path)[0]
        yield file.content.number_of(start), file.content.number_of(max(start, end))


def _entries(tree: Any, path: DataPath = ()) -> Iterator[DataPath]:
    if isinstance(tree, dict):
        for key, value in tree.items():
            if not path and key != "body":
                yield (key,)
            if key == "body" and isinstance(value, list):
                for number, entry in enumerate(value):
                    yield (*path, key, number)
                    yield from _entries(entry, (*path, key, number))


def _cut(file: SourceFile, start: int, end: int, line: int) -> str:
    """The lines without their indentation and without what the tests expect of them."""
    numbers: Iterable[int | None] = range(start, end + 1)
    if end - start >= LONGEST:
        first = max(start + 1, min(line - LONGEST // 2, end - LONGEST + 2))
        numbers = [start, *([None] if first > start + 1 else []), *range(first, first + LONGEST - 2), None]
    lines = ["…" if number is None else _EXPECTED.sub("", file.line(number)) for number in numbers]
    indent = len(lines[0]) - len(lines[0].lstrip())
    return "\n".join(text if text == "…" else text[indent:].rstrip() for text in lines)


def _most_alike(fails: str, fixture: Path) -> str:
    """The entry that looks most like the one that fails, so that what makes the difference stands out."""
    if not fixture.exists():
        return ""
    file, _found = _checked(fixture)
    best, likeness = "", -1.0
    for start, end in _stretches(file):
        text = _cut(file, start, end, start)
        ratio = SequenceMatcher(None, fails, text, autojunk=False).ratio()
        if ratio > likeness and text != fails:
            best, likeness = text, ratio
    return best


def main() -> int:
    """0 where both pages are fresh."""
    return renewed({path: page(spoken) for spoken, path in PAGES.items()})


if __name__ == "__main__":
    sys.exit(main())
