"""Reading the plans that a command is about, and saying what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from anniv_cli.cli import CANNOT, DONE, OBJECTIONS
from anniv_cli.messages import mark as _
from anniv_cli.messages import worded

if TYPE_CHECKING:
    from anniv_cli.diagnostics import Diagnostic
    from anniv_cli.diagnostics import Path as DataPath
    from anniv_cli.links import Linked, LinkedActivity
    from anniv_cli.reference import Register
    from anniv_cli.store import Directory, LoadedPlan


UNREADABLE = "AN001"
"""The code of a path that cannot be opened at all."""


class Opened(NamedTuple):
    """A plan as read, and with its links where it could be read."""

    loaded: LoadedPlan
    linked: Linked | None
    directory: Directory | None = None
    """Where the office's register says whom it writes to."""

    def line_of(self, activity: LinkedActivity) -> int:
        """The line of the file on which an activity begins."""
        return self.loaded.file.key_span((*activity.path, "activity")).line

    def findings(self) -> list[Diagnostic]:
        """What reading and the rules find in the plan, accepted findings marked as such."""
        from anniv_cli.checks import diagnose
        from anniv_cli.cli.rules import all_codes
        from anniv_cli.store import placed, settled

        found = list(self.loaded.diagnostics)
        if self.linked:
            found += [
                placed(said, rule.code, rule.severity, self.loaded.file)
                for rule, said in diagnose(self.linked)
            ]
        return settled(self.loaded.file, found, all_codes(), complete=self.linked is not None)

    def findings_in(self, path: DataPath) -> list[str]:
        """What is found at or below a path, each as a sentence behind its code."""
        within = [
            found for found in self.findings() if found.path[: len(path)] == path and not found.accepted
        ]
        return [f"{found.code} {worded(found.message, found.fields)}" for found in within]


def opened(given: Sequence[str] | None) -> tuple[list[Opened], list[Diagnostic]]:
    """The plans of a command line, and what is wrong with the office's own registers beside them."""
    from anniv_cli.links import Linked
    from anniv_cli.store import find_plans, load_plan

    registers: dict[Path, Register] = {}
    directories: dict[Path, Directory] = {}
    faults: list[Diagnostic] = []
    plans: list[Opened] = []
    for name in find_plans(given or (), Path()):
        folder = Path() if name == "-" else Path(name).parent
        if folder not in registers:
            registers[folder], directories[folder], found = _office(folder)
            faults += [fault for fault in found if fault not in faults]  # two folders may share a register
        loaded = load_plan(name)
        linked = Linked(loaded.plan, registers[folder], name) if loaded.plan else None
        plans.append(Opened(loaded, linked, directories[folder]))
    return plans, faults


def office_register(folder: Path) -> tuple[Register, list[Diagnostic]]:
    """The packaged register with the corrections of the `register/` beside or in a folder of plans."""
    register, _directory, faults = _office(folder)
    return register, faults


def _office(folder: Path) -> tuple[Register, Directory, list[Diagnostic]]:
    from anniv_cli.reference import packaged_register
    from anniv_cli.store import load_register

    corrections, faults = load_register(folder)
    register = packaged_register().extended(
        agencies=corrections.agencies,
        places=corrections.places,
        occasions=corrections.occasions,
        holidays=corrections.holidays,
        counterparts=corrections.counterparts,
    )
    return register, corrections.directory, list(faults)


def readable(given: Sequence[str] | None, names: Sequence[str] | None = None) -> tuple[list[Opened], int]:
    """The plans that could be read, for commands that ask something of them; with `names`, those named so.

    What is wrong with the others goes to standard error, so that no answer is silently incomplete; the
    number is the exit code that this alone calls for.
    """
    from anniv_cli.terminal import remark_diagnostics

    plans, faults = opened(given)
    unread = [found for plan in plans if plan.linked is None for found in plan.loaded.diagnostics]
    remark_diagnostics([*faults, *unread])
    code = exit_code(plans, [*faults, *unread])
    read = [plan for plan in plans if plan.linked]
    return _named(read, names, code) if names else (read, code)


def _named(plans: Sequence[Opened], names: Sequence[str], code: int) -> tuple[list[Opened], int]:
    """The plans that one of the names fits; one that fits none is remarked on and calls for 1."""
    from anniv_cli.terminal import remark
    from anniv_cli.views.filters import by_name

    linked = linked_of(plans)
    kept: list[Linked] = []
    for name in names:
        found = by_name(linked, name)
        kept += found
        if not found:
            known = ", ".join(Path(plan.name).name for plan in linked)
            remark(
                worded(_("No plan is called “{name}”; there are: {known}."), {"name": name, "known": known})
            )
            code = max(code, OBJECTIONS)
    return [plan for plan in plans if plan.linked in kept], code


def linked_of(plans: Iterable[Opened]) -> list[Linked]:
    """The plans themselves, those that could be read."""
    return [plan.linked for plan in plans if plan.linked]


def unknown_body(plans: Sequence[Linked], sought: str | None) -> int:
    """Says so where no plan gives the body asked for a part: an empty answer would hide a slip of the pen."""
    from anniv_cli.views.filters import body_known, nearest_body

    if not sought or not plans or body_known(plans, sought):
        return DONE
    return remark_unknown(sought, nearest_body(plans, sought), _NO_BODY, _NO_BODY_NEAR)


def remark_unknown(name: str, near: str | None, message: str, message_near: str) -> int:
    """Says that a name is unknown, and which may be meant; the exit code that this calls for."""
    from anniv_cli.terminal import remark

    remark(worded(message_near if near else message, {"name": name, "near": near}))
    return OBJECTIONS


_NO_BODY = _("No plan gives a body “{name}” a part.")
_NO_BODY_NEAR = _("No plan gives a body “{name}” a part; did you mean “{near}”?")


def exit_code(plans: Iterable[Opened], diagnostics: Iterable[Diagnostic], strict: bool = False) -> int:
    """2 where a path could not be read, 1 where there are errors (with `strict`, warnings), else 0."""
    from anniv_cli.diagnostics import Severity

    if any(found.code == UNREADABLE for plan in plans for found in plan.loaded.diagnostics):
        return CANNOT
    objections = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    weighed = (found for found in diagnostics if not found.accepted)
    return OBJECTIONS if any(found.severity in objections for found in weighed) else DONE
