"""What is said once letters are written: what is missing where, what rests on unsure rules, the totals."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from anniv_cli.cli import DONE, OBJECTIONS
from anniv_cli.messages import counted, worded
from anniv_cli.messages import mark as _
from anniv_cli.terminal import remark

if TYPE_CHECKING:
    from anniv_cli.blocks import Form
    from anniv_cli.cli.letter_files import Batch, Target
    from anniv_cli.cli.letter_writing import Run
    from anniv_cli.cli.plans import Opened
    from anniv_cli.documents import Missing
    from anniv_cli.links import DueLetter

_STILL = _("Still to be filled in by hand: {what}.")
_TO_ADD = _("Add to {file}:")
_UNSURE: dict[Form, str] = {
    "cong-thu": _(
        "The form of a công thư rests on secondary sources on Quyết định 3287/QĐ-BNG; "
        "the symbol CT and the name above the post are not verified."
    ),
    "nd30": _(
        "Nghị định 30/2020/NĐ-CP names the thư công and gives no form for it; "
        "a number is neither asked for nor forbidden."
    ),
    "party-hd36": _(
        "The form of Party letters before 27/5/2026 follows Hướng dẫn 36-HD/VPTW "
        "as secondary sources give it; no symbol for letters is known."
    ),
    "party-hd05": _(
        "The form of Party letters since 27/5/2026 follows Hướng dẫn 05-HD/VPTW, "
        "whose figures are not verified; no symbol for letters is known."
    ),
}


class _Gap(NamedTuple):
    """One place to complete, a body in the directory or a sender in the plan, and what waits for it."""

    file: str
    where: str
    whom: str
    lacks: dict[str, Missing]
    """By the key to be written."""
    letters: list[DueLetter]
    to_add: str
    """The lines to add, where there is no entry yet."""


def remark_outcome(found: Sequence[Batch], written: Sequence[Target], run: Run, *, to_all: bool) -> int:
    """Says it all on standard error; the exit code that the letters not written call for.

    `to_all`: nobody asked for an addressee, so whom the register gave is news.
    """
    for batch in found:
        if not run.draft:
            _remark_gaps(batch, run.dated)
        if to_all:
            _remark_assumed(batch)
        _remark_open(batch)
    _remark_blanks(written)
    _remark_forms(written, run.dated)
    unwritten = sum(len(batch.targets) for batch in found) - len(written)
    _remark_totals(len(written), unwritten)
    return OBJECTIONS if unwritten else DONE


def _remark_gaps(batch: Batch, day: date | None) -> None:
    """Each place to complete once, with the letters that wait for it; then the lines to add."""
    gaps = _gaps(batch, day)
    for gap in gaps:
        fields = ", ".join(f"{key} ({worded(lack.said)})" for key, lack in gap.lacks.items())
        said = counted(
            _("{where}: {whom}: {fields} missing; {number} letter not written."),
            _("{where}: {whom}: {fields} missing; {number} letters not written."),
            len(gap.letters),
            where=gap.where,
            whom=gap.whom,
            fields=fields,
        )
        remark(said)
    for file in dict.fromkeys(gap.file for gap in gaps if gap.to_add):
        remark(worded(_TO_ADD, {"file": file}))
        remark(_together([gap.to_add for gap in gaps if gap.file == file and gap.to_add]))


def _together(blocks: Sequence[str]) -> str:
    """Blocks of lines under one heading, where they share it."""
    first, *others = blocks
    heading = first.split("\n", 1)[0] + "\n"
    return "\n".join([first, *(block.removeprefix(heading) for block in others)])


def _gaps(batch: Batch, day: date | None) -> list[_Gap]:
    found: dict[tuple[str, str], _Gap] = {}
    for target in batch.targets:
        for lack in target.lacks:
            place = _in_directory if lack.counterpart else _in_plan
            file, where, whom = place(batch.plan, target.due, lack, day)
            gap = found.setdefault((where, whom), _Gap(file, where, whom, {}, [], ""))
            gap.lacks[_key(lack)] = lack
            if not any(due is target.due for due in gap.letters[-1:]):
                gap.letters.append(target.due)
    return [gap._replace(to_add=_addition(batch.plan, gap, day)) for gap in found.values()]


def _in_directory(plan: Opened, due: DueLetter, lack: Missing, day: date | None) -> tuple[str, str, str]:
    """The file, the line and the body of what the office's directory lacks."""
    to, directory = lack.counterpart, plan.directory
    if to is None or directory is None:
        raise ValueError(lack)
    return directory.file, directory.place_of(to, day or due.day), to.post or to.body or to.place


def _in_plan(plan: Opened, due: DueLetter, lack: Missing, day: date | None) -> tuple[str, str, str]:
    """The file, the line and the sender of what the plan lacks."""
    file = plan.loaded.file
    where = f"{file.name}:{file.key_span(lack.path).line}" if lack.path else file.name
    return file.name, where, due.sender.name


def _key(lack: Missing) -> str:
    """The key that an office writes."""
    from anniv_cli.store.directory import key_of

    return key_of(lack.field) if lack.counterpart else lack.field


def _addition(plan: Opened, gap: _Gap, day: date | None) -> str:
    """The lines to add where there is no entry yet; nothing where a line is named already."""
    lack, due = next(iter(gap.lacks.values())), gap.letters[0]
    if lack.counterpart and plan.directory:
        if plan.directory.has(lack.counterpart, day or due.day):
            return ""
        return plan.directory.addition(lack.counterpart, [one.field for one in gap.lacks.values()])
    if lack.field == "to" or due.signer:
        return ""
    lines = ("letters:", "  signers:", f"    - from: {due.sender.name}", "      post:", "      name:")
    return "\n".join(lines)


def _remark_assumed(batch: Batch) -> None:
    """Whom the register was asked for, where the plan's text names nobody."""
    places = dict.fromkeys(due.place.name for due in batch.letters if due.assumed and due.place)
    if places:
        message = _("{plan}: the text names no addressee; the partners in the register were taken: {places}.")
        remark(worded(message, {"plan": batch.letters[0].plan.name, "places": ", ".join(places)}))


def _remark_open(batch: Batch) -> None:
    """The letters that wait for an addressee: those are no failure, and the plan says who owes them."""
    if batch.open:
        senders = ", ".join(dict.fromkeys(due.sender.name for due in batch.open))
        said = counted(
            _("{file}: {number} letter of {senders} waits for an addressee (“to:”) and is not written."),
            _("{file}: {number} letters of {senders} wait for an addressee (“to:”) and are not written."),
            len(batch.open),
            file=batch.plan.loaded.file.name,
            senders=senders,
        )
        remark(said)


def _remark_blanks(ready: Sequence[Target]) -> None:
    """What remains to be filled in by hand; the number always, as the registry gives it."""
    numbers = [_("the number")] if any(not target.due.number for target in ready) else []
    lacking = [lack.said for target in ready for lack in target.lacks]
    undated = [_("the date")] if any(target.undated for target in ready) else []
    if what := ", ".join(worded(said) for said in dict.fromkeys([*numbers, *undated, *lacking])):
        remark(worded(_STILL, {"what": what}))
    if number := sum(bool(target.lacks) for target in ready):
        said = counted(
            _("{number} letter has marked blanks; without --draft, anniv says where each belongs."),
            _("{number} letters have marked blanks; without --draft, anniv says where each belongs."),
            number,
        )
        remark(said)


def _remark_forms(ready: Sequence[Target], day: date | None) -> None:
    """What a form rests on, where that is not sure: once a form."""
    from anniv_cli.documents import form_of

    for form in dict.fromkeys(form_of(target.due, day) for target in ready):
        remark(worded(_UNSURE[form]))


def _remark_totals(written: int, unwritten: int) -> None:
    remark(counted(_("{number} letter written."), _("{number} letters written."), written))
    if unwritten:
        remark(counted(_("{number} letter not written."), _("{number} letters not written."), unwritten))
