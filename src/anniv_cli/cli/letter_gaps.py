"""What letters lack and where it belongs: each place to complete once, with the lines to add."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from anniv_cli.messages import counted, worded
from anniv_cli.messages import mark as _
from anniv_cli.terminal import remark

if TYPE_CHECKING:
    from anniv_cli.cli.letter_files import Batch
    from anniv_cli.cli.plans import Opened
    from anniv_cli.documents import Missing
    from anniv_cli.links import DueLetter

_SIGNER = {"post", "name"}
"""What a signer lacks; an entry for the sender is the place of both."""
_TO_ADD = _("Add to {file}:")
_NOT_READ = _("{file} was not read because of its errors; what is missing may stand in it already.")


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


def remark_gaps(batch: Batch, day: date | None) -> None:
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
    if batch.plan.directory and batch.plan.directory.unread and any(_asks_directory(gap) for gap in gaps):
        remark(worded(_NOT_READ, {"file": batch.plan.directory.file}))
    for file in dict.fromkeys(gap.file for gap in gaps if gap.to_add):
        remark(worded(_TO_ADD, {"file": file}))
        remark(_together([gap.to_add for gap in gaps if gap.file == file and gap.to_add]))


def _asks_directory(gap: _Gap) -> bool:
    return any(lack.counterpart for lack in gap.lacks.values())


def _together(blocks: Sequence[str]) -> str:
    """Blocks of lines under one heading, where they share it."""
    first, *others = blocks
    above = takewhile(lambda line: not line.lstrip().startswith("- "), first.splitlines(keepends=True))
    heading = "".join(above)
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
        if plan.directory.unread or plan.directory.has(lack.counterpart, day or due.day):
            return ""
        return plan.directory.addition(lack.counterpart, [one.field for one in gap.lacks.values()])
    if due.signer or not _SIGNER & {one.field for one in gap.lacks.values()}:
        return ""
    lines = ("letters:", "  signers:", f"    - from: {due.sender.name}", "      post:", "      name:")
    return "\n".join(lines)
