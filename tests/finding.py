"""What is found in a plan, as `anniv validate` finds it: reading faults and rules together, in order."""

from __future__ import annotations

from pathlib import Path

from anniv_cli.checks import diagnose
from anniv_cli.diagnostics import Diagnostic, in_order
from anniv_cli.links import Linked
from anniv_cli.reference import packaged_register
from anniv_cli.store import LoadedPlan, load_plan, placed


def found_in(path: Path) -> list[Diagnostic]:
    """Everything that is wrong in the plan of a file."""
    return found(load_plan(str(path)))


def found(loaded: LoadedPlan) -> list[Diagnostic]:
    """Everything that is wrong in a plan that was read."""
    diagnostics = list(loaded.diagnostics)
    if loaded.plan:
        linked = Linked(loaded.plan, packaged_register(), loaded.file.name)
        for rule, finding in diagnose(linked):
            diagnostics.append(placed(finding, rule.code, rule.severity, loaded.file))
    return in_order(diagnostics)


def excerpt(diagnostic: Diagnostic) -> str:
    """The words that a diagnostic on one line points at; from its first column on where it spans several."""
    span = diagnostic.span
    end = span.end_column - 1 if span.end_line == span.line else len(diagnostic.source)
    return diagnostic.source[span.column - 1 : end]
