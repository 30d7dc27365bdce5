"""Reading the plans that a command is about, and saying what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from anniv_cli.cli import CANNOT, DONE, OBJECTIONS

if TYPE_CHECKING:
    from anniv_cli.diagnostics import Diagnostic
    from anniv_cli.links import Linked
    from anniv_cli.reference import Register
    from anniv_cli.store import LoadedPlan


UNREADABLE = "AN001"
"""The code of a path that cannot be opened at all."""


class Opened(NamedTuple):
    """A plan as read, and with its links where it could be read."""

    loaded: LoadedPlan
    linked: Linked | None


def opened(given: Sequence[str] | None) -> tuple[list[Opened], list[Diagnostic]]:
    """The plans of a command line, and what is wrong with the office's own registers beside them."""
    from anniv_cli.links import Linked
    from anniv_cli.store import find_plans, load_plan

    registers: dict[Path, Register] = {}
    faults: list[Diagnostic] = []
    plans: list[Opened] = []
    for name in find_plans(given or (), Path()):
        folder = Path() if name == "-" else Path(name).parent
        if folder not in registers:
            registers[folder], found = office_register(folder)
            faults += found
        loaded = load_plan(name)
        plans.append(Opened(loaded, Linked(loaded.plan, registers[folder], name) if loaded.plan else None))
    return plans, faults


def office_register(folder: Path) -> tuple[Register, list[Diagnostic]]:
    """The packaged register with the corrections of the `register/` beside or in a folder of plans."""
    from anniv_cli.reference import packaged_register
    from anniv_cli.store import load_register

    corrections, faults = load_register(folder)
    return packaged_register().extended(
        agencies=corrections.agencies,
        places=corrections.places,
        occasions=corrections.occasions,
        holidays=corrections.holidays,
    ), list(faults)


def readable(given: Sequence[str] | None, words: Sequence[str] | None = None) -> tuple[list[Opened], int]:
    """The plans that could be read, for commands that ask something of them.

    What is wrong with the others goes to standard error, so that no answer is silently incomplete; the number is
    the exit code that this alone calls for.
    """
    from anniv_cli.terminal import remark_diagnostics
    from anniv_cli.views.filters import by_plan

    plans, faults = opened(given)
    unread = [found for plan in plans if plan.linked is None for found in plan.loaded.diagnostics]
    remark_diagnostics([*faults, *unread])
    linked = [plan for plan in plans if plan.linked]
    if words:
        kept = by_plan([plan.linked for plan in linked if plan.linked], words)
        linked = [plan for plan in linked if plan.linked in kept]
    return linked, exit_code(plans, [*faults, *unread])


def exit_code(plans: Iterable[Opened], diagnostics: Iterable[Diagnostic], strict: bool = False) -> int:
    """2 where a path could not be read, 1 where there are errors (with `strict`, warnings), else 0."""
    from anniv_cli.diagnostics import Severity

    if any(found.code == UNREADABLE for plan in plans for found in plan.loaded.diagnostics):
        return CANNOT
    objections = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return OBJECTIONS if any(found.severity in objections for found in diagnostics) else DONE
