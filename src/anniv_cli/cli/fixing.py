"""Corrections for `anniv validate --fix` and `--diff`: which are meant, and what they come to."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from anniv_cli.errors import AnnivError
from anniv_cli.messages import counted, worded
from anniv_cli.messages import mark as _

if TYPE_CHECKING:
    from anniv_cli.diagnostics import Edit
    from anniv_cli.links import Linked
    from anniv_cli.reference import Register
    from anniv_cli.store import SourceFile


class Repair(NamedTuple):
    """A file before and after its corrections."""

    name: str
    before: bytes
    after: bytes
    made: int
    readable: bool


def repairs(given: Sequence[str] | None, wanted: Collection[str], prefer: Sequence[str]) -> list[Repair]:
    """The plans of a command line that can be read, each with its safe corrections; nothing is written.

    Raises:
        AnnivError: standard input was given, or no plan knows a spelling that is to be preferred.
    """
    from anniv_cli.cli.plans import office_register
    from anniv_cli.store import find_plans

    names = find_plans(given or (), Path())
    if "-" in names:
        raise AnnivError(worded(_("standard input cannot be corrected; name the file of the plan")))
    wishes = _Wishes(wanted, prefer)
    done: list[Repair] = []
    for name in names:
        register, _faults = office_register(Path(name).parent)
        done += _repaired(name, register, wishes)
    if unknown := wishes.unknown():
        message = _("“{name}” is no spelling of a place or body that the register knows for certain")
        raise AnnivError(worded(message, {"name": unknown[0]}))
    return done


def _repaired(name: str, register: Register, wishes: _Wishes) -> Iterator[Repair]:
    from anniv_cli.store import bytes_of
    from anniv_cli.store.fixing import fixed

    try:
        before = bytes_of(name)
    except (OSError, ValueError):  # validate says so
        return
    yield Repair(name, before, *fixed(name, before, lambda file: wishes.edits(file, register)))


class _Wishes:
    """Which corrections are to be made, for every file of a command line."""

    def __init__(self, wanted: Collection[str], prefer: Sequence[str]) -> None:
        self._wanted = wanted
        self._prefer = prefer
        self._known: set[str] = set()
        self._asked = False

    def unknown(self) -> list[str]:
        """The spellings that no plan took for a name."""
        return [name for name in self._prefer if name not in self._known] if self._asked else []

    def edits(self, file: SourceFile, register: Register) -> Iterator[Edit]:
        """What may be changed without asking, and the spellings chosen."""
        from anniv_cli.cli.plans import Opened
        from anniv_cli.links import Linked
        from anniv_cli.store import plan_from

        loaded = plan_from(file)
        linked = Linked(loaded.plan, register, file.name) if loaded.plan else None
        for found in Opened(loaded, linked).findings():
            if found.safe and not found.accepted and found.code in self._wanted:
                yield from found.edits
        if linked:
            yield from self._respelled(file, linked)

    def _respelled(self, file: SourceFile, linked: Linked) -> Iterator[Edit]:
        from anniv_cli.diagnostics import Correction
        from anniv_cli.links.respelling import chosen_spelling, respelled

        self._asked = True
        for name in self._prefer:
            spelling = chosen_spelling(name, linked.names)
            if spelling is None:
                continue
            self._known.add(name)
            for path, text in file.texts():
                words = text if "also" in path else respelled(text, spelling, linked.names)
                if words != text:
                    yield from file.edits(Correction(path, "", words))


def differences(done: Sequence[Repair]) -> str:
    """What changes in the files, as one unified diff."""
    from anniv_cli.exports.differences import as_diff
    from anniv_cli.store.raw import Raw

    changed = [repair for repair in done if repair.after != repair.before]
    return "".join(
        as_diff(repair.name, Raw.of(repair.before).text, Raw.of(repair.after).text) for repair in changed
    )


def write_repairs(done: Sequence[Repair]) -> None:
    """Writes the files that change, each whole or not at all, and says how many corrections they got."""
    from anniv_cli.store import write
    from anniv_cli.terminal import remark

    for repair in done:
        if repair.after != repair.before:
            write(repair.name, repair.after, force=True)
            made = counted(_("{number} correction"), _("{number} corrections"), repair.made)
            remark(worded(_("{file}: {corrections} made."), {"file": repair.name, "corrections": made}))
        elif not repair.readable:
            remark(worded(_("{file}: not corrected, because it cannot be read."), {"file": repair.name}))
