"""Writing the letters of a plan, one after another, with the labels and the register that go with them."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from anniv_cli.cli import CANNOT, DONE
from anniv_cli.cli.letter_files import REGISTER
from anniv_cli.errors import AnnivError
from anniv_cli.messages import counted, worded
from anniv_cli.messages import mark as _

if TYPE_CHECKING:
    from anniv_cli.cli.letter_files import Batch, Target


class Run(NamedTuple):
    """What was asked for besides the letters themselves."""

    dated: date | None
    """The date that all letters bear, instead of each its own."""
    draft: bool
    labels: bool
    register: bool
    today: date
    force: bool


def write_letters(batch: Batch, run: Run, written: list[Target]) -> int:
    """Writes the letters of a plan and adds them to `written`; what stops them does not stop other plans."""
    from anniv_cli.terminal import remark

    try:
        faults = _write(batch, run, written)
        if run.register:
            _write_register(batch, run)
    except AnnivError as stop:
        remark(f"anniv: {stop}")
        return CANNOT
    for fault, number in faults.items():
        said = counted(
            _("{fault}; {number} letter not written for it"),
            _("{fault}; {number} letters not written for it"),
            number,
            fault=fault,
        )
        remark(f"anniv: {said}")
    return CANNOT if faults else DONE


def _write(batch: Batch, run: Run, written: list[Target]) -> Counter[str]:
    """Writes what can be worded; how many letters each fault of a template has stopped."""
    from anniv_cli.documents import addressee_lines, letter_document
    from anniv_cli.store import write
    from anniv_cli.terminal import counting, remark, show
    from anniv_cli.word import keeps_to_one_page
    from anniv_cli.word import write as docx

    fill, before, long = batch.fill(), len(written), []
    faults: Counter[str] = Counter()
    addressees: dict[str, list[tuple[str, ...]]] = {}
    try:
        for target in counting(batch.ready(run.draft)):
            due, lacks = target.due, bool(target.lacks)
            try:
                made = letter_document(due, fill, language=target.language, day=run.dated, draft=lacks)
            except AnnivError as fault:  # of a template, which other letters may not need
                faults[str(fault)] += 1
                continue
            write(target.path, docx(made), force=run.force)
            written.append(target)
            addressees.setdefault(target.language, []).append(addressee_lines(made))
            if not keeps_to_one_page(made):
                long.append(target.path)
    finally:  # what was written is said, whatever came after
        for target in written[before:]:
            show(str(target.path))
        for path in long:
            remark(worded(_("{file} takes more than one page."), {"file": path}))
    if run.labels:
        _write_labels(batch, run, addressees)
    return faults


def _write_labels(batch: Batch, run: Run, addressees: dict[str, list[tuple[str, ...]]]) -> None:
    """A sheet of labels for each language, of those that were written to."""
    from anniv_cli.documents import label_sheet
    from anniv_cli.word import write_labels

    author = batch.letters[0].plan.plan.issuer or ""
    for language, lines in addressees.items():
        _put(batch.labels(language), write_labels(label_sheet(lines, author)), run)


def _write_register(batch: Batch, run: Run) -> None:
    """The register of all letters of a plan, those without an addressee too."""
    from anniv_cli.exports.listings import as_xlsx
    from anniv_cli.views.letter_register import register

    title = worded(_("Register of letters"))
    _put(batch.folder / REGISTER, as_xlsx(register(batch.letters, run.today), title), run)


def _put(path: Path, data: bytes, run: Run) -> None:
    from anniv_cli.store import write
    from anniv_cli.terminal import show

    write(path, data, force=run.force)
    show(str(path))
