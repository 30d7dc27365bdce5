"""What is said once letters are written: what is missing where, what rests on unsure rules, the totals."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from anniv_cli.cli import DONE, OBJECTIONS
from anniv_cli.cli.letter_gaps import remark_gaps
from anniv_cli.messages import counted, worded
from anniv_cli.messages import mark as _
from anniv_cli.terminal import remark

if TYPE_CHECKING:
    from anniv_cli.blocks import Form
    from anniv_cli.cli.letter_files import Batch, Target
    from anniv_cli.cli.letter_writing import Run
    from anniv_cli.links import DueLetter

_STILL = _("Still to be filled in by hand: {what}.")
_NOBODY_TO_WRITE_TO = _("The letters that these words mean all wait for an addressee, so none is written.")
_ORIGINAL, _ENGLISH = "vi", "en"
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


def remark_date(day: date, found: Sequence[Batch]) -> None:
    """What speaks against a date that all letters are to bear."""
    from anniv_cli.views.letter_dates import doubts_about

    for said in doubts_about(day, _addressed(found)):
        remark(str(said))


def _addressed(found: Sequence[Batch]) -> list[DueLetter]:
    return [due for batch in found for due in batch.letters if not due.open]


def remark_outcome(
    found: Sequence[Batch], written: Sequence[Target], run: Run, *, words: Sequence[str], to_all: bool
) -> int:
    """Says it all on standard error; the exit code that the letters not written call for.

    `words`: those by which somebody chose. `to_all`: nobody asked for an addressee, so whom the register gave
    is news.
    """
    from anniv_cli.views.letter_addressees import unconfirmed
    from anniv_cli.views.letter_dates import backdated

    for batch in found:
        if not run.draft:
            remark_gaps(batch, run.dated)
        if to_all:
            _remark_assumed(batch)
        for said in unconfirmed(batch.letters, batch.letters[0].plan.name):
            remark(str(said))
        _remark_open(batch)
    if run.dated is None and (late := backdated(_addressed(found), run.today)):
        remark(str(late))
    _remark_blanks(written)
    _remark_facts(written, run.dated)
    _remark_forms(written, run.dated)
    done = {id(target) for target in written}
    unwritten = [target for batch in found for target in batch.targets if id(target) not in done]
    _remark_totals(written, unwritten)
    if words and not _addressed(found):
        remark(worded(_NOBODY_TO_WRITE_TO))
        return OBJECTIONS
    return OBJECTIONS if unwritten else DONE


def _remark_assumed(batch: Batch) -> None:
    """Whom the register was asked for, where the plan's text names nobody."""
    from anniv_cli.views.letter_addressees import assumed

    for said in assumed(batch.letters, batch.letters[0].plan.name):
        remark(str(said))


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
    if number := len({id(target.due) for target in ready if target.lacks}):
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


def _remark_facts(ready: Sequence[Target], day: date | None) -> None:
    """Which posts, names, days and formulas are printed and not sure: all of them in one line."""
    from anniv_cli.documents.letter_addressee import addressed
    from anniv_cli.views.letter_facts import Use, unverified

    uses = (
        Use(target.due, addressed(target.due, day), day or target.due.day, target.language == _ENGLISH)
        for target in ready
    )
    if said := unverified(uses):
        remark(str(said))


def _remark_totals(written: Sequence[Target], unwritten: Sequence[Target]) -> None:
    """Letters and their translations, each by themselves: a letter in two languages is one letter."""
    letters, translations = _split(written)
    if letters or not translations:
        remark(counted(_("{number} letter written."), _("{number} letters written."), letters))
    if translations:
        remark(counted(_("{number} translation written."), _("{number} translations written."), translations))
    letters, translations = _split(unwritten)
    if letters:
        remark(counted(_("{number} letter not written."), _("{number} letters not written."), letters))
    if translations:
        said = counted(
            _("{number} translation not written."), _("{number} translations not written."), translations
        )
        remark(said)


def _split(targets: Sequence[Target]) -> tuple[int, int]:
    originals = sum(target.language == _ORIGINAL for target in targets)
    return originals, len(targets) - originals
