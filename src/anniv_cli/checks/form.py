"""AN8: the parts of the form, and the printed numbers."""

from __future__ import annotations

from collections.abc import Iterator

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Entry, Linked
from anniv_cli.links.outline import letters, roman
from anniv_cli.messages import Phrase
from anniv_cli.messages import mark as _
from anniv_cli.model import Plan, Section
from anniv_cli.text import late

_PARTS = {
    "issuer": Phrase(_("the issuing body")),
    "number": Phrase(_("the number and symbol")),
    "date": Phrase(_("the date of issue")),
    "recipients": Phrase(_("the recipients")),
    "signer": Phrase(_("the signer")),
}
_ARCHIVE = Phrase(_("the archive line"))
_OF_THE_SIGNER = {
    "post": Phrase(_("the post of the signer")),
    "name": Phrase(_("the name of the signer")),
}
_LAST_FIGURE = late(r"(\d+)\D*$")
_COUNTED = 40
"""Parts of a plan that bear Roman figures or letters."""


@rule("AN801", Severity.WARNING)
def part_of_the_form_missing(plan: Linked) -> Iterator[Finding]:
    """An issued plan lacks a part of the official form.

    Nghị định 30/2020/NĐ-CP, article 8, lists the parts of an administrative document. A draft may still be
    without them; nothing is made up for them.
    """
    if plan.plan.status != "issued":
        return
    for path, key, part in _missing(plan.plan):
        yield Finding(
            path,
            _("Missing from the issued plan: {part} (`{key}:`)."),
            {"part": part, "key": key},
            advice=_("Fill in `{key}:` from the signed paper."),
        )


def _missing(plan: Plan) -> Iterator[tuple[Path, str, Phrase]]:
    """The place, the key and the name of each part that is not there, but for what a missing part holds."""
    for key, part in _PARTS.items():
        if not getattr(plan, key):
            yield ("status",), key, part
    if plan.recipients and not plan.archive:
        yield ("recipients",), "archive", _ARCHIVE
    for key, part in _OF_THE_SIGNER.items():
        if plan.signer and not getattr(plan.signer, key):
            yield ("signer",), key, part


@rule("AN802", Severity.WARNING)
def printed_number_breaks(plan: Linked) -> Iterator[Finding]:
    """A printed number repeats or leaves one out.

    People cite tasks by number, so a doubled "3." makes two tasks one. Documents made by anniv count from
    position; the numbers behind the break change with it.
    """
    before: dict[object, tuple[int, str]] = {}
    for entry in plan.outline if plan.numbered_otherwise else ():
        if not entry.positions:
            continue
        shown = entry.printed or entry.number
        figure = _figure(shown, entry) if entry.printed else entry.positions[-1]
        last = before.get(entry.path[:-1])
        if figure:
            before[entry.path[:-1]] = (figure, shown)
        if figure and last and entry.printed and figure != last[0] + 1:
            yield Finding(
                (*entry.path, "printed"),
                _("The number “{printed}” follows “{before}”; by position it is “{number}”."),
                {"printed": shown, "before": last[1], "number": entry.number},
                advice=_("Nothing to do: documents are numbered by position."),
            )


def _figure(shown: str, entry: Entry) -> int | None:
    """What a number counts; Roman figures and letters are told apart by the number of the position."""
    if found := _LAST_FIGURE.search(shown):
        return int(found[1])
    core, own, position = shown.rstrip(".)"), entry.number.rstrip(".)"), entry.positions[-1]
    if own == roman(position):
        return next((place for place in range(1, _COUNTED) if roman(place) == core), None)
    first = "a" if own.islower() else "A"
    if own != letters(position, first):
        return None
    return next((place for place in range(1, _COUNTED) if letters(place, first) == core), None)


@rule("AN803", Severity.WARNING)
def part_without_heading(plan: Linked) -> Iterator[Finding]:
    """A numbered part has no heading.

    Under Nghị định 30/2020/NĐ-CP (Phụ lục I) a part numbered I, II, … carries a title.
    """
    for entry in plan.outline:
        if type(entry.node) is Section and entry.node.heading is None:
            yield Finding(
                (*entry.path, "heading"),
                _("Part {number} has no heading."),
                {"number": entry.number.rstrip(".)")},
                advice=_("Write its heading behind `heading:`."),
            )
