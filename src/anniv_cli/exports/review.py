"""Findings as a sheet to hand to the drafter: a row each, with a column for the answer."""

from __future__ import annotations

from collections.abc import Sequence

from anniv_cli.diagnostics import Diagnostic
from anniv_cli.exports.findings import SEVERITIES
from anniv_cli.exports.workbook import Heading, workbook
from anniv_cli.messages import mark as _
from anniv_cli.messages import worded

_COLUMNS = (
    (_("No."), 6.0),
    (_("Where it stands"), 16.0),
    (_("Severity"), 12.0),
    (_("What is wrong"), 44.0),
    (_("Proposed correction"), 40.0),
    (_("Words of the plan"), 48.0),
    (_("Drafter's answer"), 26.0),
)
"""Headings with their widths, in letters of the font."""
_CENTRED = 3
"""So many columns at the left hold a word or two each."""


def as_xlsx(diagnostics: Sequence[Diagnostic], sentences: Sequence[str]) -> bytes:
    """The sheet; `sentences`: what the plan says where each finding is. Same findings, same bytes."""
    several = len({found.file for found in diagnostics}) > 1
    rows: list[list[str | int]] = [
        [number, *_row(found, several), sentence, _answer(found)]
        for number, (found, sentence) in enumerate(zip(diagnostics, sentences, strict=True), 1)
    ]
    columns = [Heading(worded(heading), width) for heading, width in _COLUMNS]
    return workbook(worded(_("Review")), columns, rows, centred=_CENTRED)


def _row(found: Diagnostic, several: bool) -> list[str]:
    """Place, severity, what is wrong and what is proposed."""
    proposal = [worded(found.advice, found.fields)] if found.advice else []
    proposal += [f"→ {found.corrected.strip()}"] if found.corrected else []
    place = [str(found.fields["reference"])] if found.fields.get("reference") else []
    place += [worded(_("line {line}"), {"line": found.span.line}), *([found.file] if several else [])]
    what = f"{worded(found.message, found.fields)} ({found.code})"
    return ["\n".join(place), worded(SEVERITIES[found.severity]), what, "\n".join(proposal)]


def _answer(found: Diagnostic) -> str:
    return worded(_("Accepted: {reason}"), {"reason": found.accepted}) if found.accepted else ""
