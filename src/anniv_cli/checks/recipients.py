"""AN8: the foot of the paper: recipients, archive line, signature."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Correction, Finding, Severity
from anniv_cli.links import Linked, recipient
from anniv_cli.messages import mark as _
from anniv_cli.text import late

_NOTES = {"bc": "b/c", "đb": "đ/b", "db": "đ/b", "th": "t/h", "ph": "p/h", "phh": "p/h"}
_ARCHIVE_LABEL = re.compile(r"\s*-?\s*lưu\b\s*:?\s*", re.IGNORECASE)
_REGISTRY = re.compile(r"VT(?!\w)|[Vv]ăn thư")
_MARKED = late(r"\s*([-–+]?)\s*(.*?)\s*([;,.:]?)\s*", re.DOTALL)


@rule("AN816", Severity.INFO)
def note_of_a_recipient(plan: Linked) -> Iterator[Finding]:
    """The note behind a recipient is written otherwise than the notes in use.

    (b/c) to report, (đ/b) to inform, (t/h) to carry out, (p/h) to support: letters on both sides of a stroke.
    """
    for index, line in enumerate(plan.plan.recipients):
        note = recipient(line).note
        plain = re.sub(r"[\W_]", "", note.lower())
        right = _NOTES.get(plain, note)
        if right == note and plain.startswith("để") and "/" not in note and plain[2:] in _NOTES:
            right = f"để {_NOTES[plain[2:]]}"
        if right != note:
            yield Finding(
                ("recipients", index),
                _("The note “({note})” is written “({right})”."),
                {"note": note, "right": right},
                excerpt=f"({note})",
                advice=_("Write all notes in one form."),
            )


@rule("AN817", Severity.WARNING)
def archive_line(plan: Linked) -> Iterator[Finding]:
    """The archive line does not stand where it is printed from.

    Nghị định 30/2020/NĐ-CP, Phụ lục I: the recipients end with "Lưu: VT, …". The word "Lưu" is printed by the
    form; written again, it stands there twice.
    """
    advice = _("Write `archive:` without “Lưu”: VT, then the unit that drafted.")
    archive = plan.plan.archive or ""
    if label := _ARCHIVE_LABEL.match(archive):
        words = {"words": label.group().strip(" -:")}
        yield Finding(("archive",), _("“{words}” would be printed twice."), words, advice=advice)
    for index, line in enumerate(plan.plan.recipients):
        if _ARCHIVE_LABEL.match(line) and (":" in line or _REGISTRY.search(line)):
            place = ("recipients", index)
            yield Finding(place, _("“{words}” belongs under `archive:`."), {"words": line}, advice=advice)


@rule("AN819", Severity.INFO)
def archive_without_registry(plan: Linked) -> Iterator[Finding]:
    """The archive line does not name the registry.

    Nghị định 30/2020/NĐ-CP, Phụ lục I: "Lưu: VT, …": the signed paper is kept by the registry (văn thư). The
    Party, the Front and the unions write otherwise: "Lưu Văn phòng Tỉnh ủy".
    """
    archive = plan.plan.archive
    if archive and not _REGISTRY.search(archive) and _is_of_the_state(plan):
        yield Finding(
            ("archive",),
            _("“Lưu: {archive}” does not name the registry, VT."),
            {"archive": archive},
            advice=_("Write VT in front, if the registry keeps the paper."),
        )


def _is_of_the_state(plan: Linked) -> bool:
    issuer = plan.names.agency(plan.plan.issuer) if plan.plan.issuer else None
    return issuer is None or issuer.branch == "state"


@rule("AN826", Severity.INFO)
def marks_of_recipients_mixed(plan: Linked) -> Iterator[Finding]:
    """A recipient has another dash before it, or another mark behind it, than the others.

    Nghị định 30/2020/NĐ-CP, Phụ lục I: a dash before each, a semicolon behind it, a full stop at the end.
    Documents made by anniv set these themselves; in the file either all lines have them or none.
    """
    lines = plan.plan.recipients
    marked = [found.groups() for line in lines if (found := _MARKED.fullmatch(line))]
    usual = _usual([(dash, mark) for dash, _name, mark in marked[:-1]])
    odd = [
        Correction(("recipients", index), "", f"{dash} {name}{mark}".lstrip())
        for index, (own_dash, name, own_mark) in enumerate(marked)
        for dash, mark in [usual]
        if own_dash != dash or own_mark not in _allowed(mark, is_last=index == len(lines) - 1)
    ]
    if odd:
        line = lines[int(odd[0].path[1])]
        yield Finding(
            odd[0].path,
            _("“{words}” does not begin or end as the other recipients do."),
            {"words": line.strip()},
            advice=_(
                "Leave the dash and the mark out, or set them alike: documents are printed with their own."
            ),
            also=tuple(one.path for one in odd[1:]),
            corrections=tuple(odd),
            safe=True,
        )


def _usual(marks: list[tuple[str, str]]) -> tuple[str, str]:
    """The dash and the mark of most lines; where no two agree, none."""
    return next((style for style, count in Counter(marks).most_common(1) if count > 1), ("", ""))


def _allowed(mark: str, *, is_last: bool) -> frozenset[str]:
    """A list with marks may close with a full stop, or leave that to the archive line."""
    return frozenset({mark, "."}) if mark and is_last else frozenset({mark})
