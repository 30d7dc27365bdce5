"""A plan out of a file."""

# No annotations from __future__: a NamedTuple compiles each of those anew, field by field.

from typing import NamedTuple

from pydantic import ValidationError

from anniv_cli.diagnostics import Diagnostic, Severity, in_order
from anniv_cli.model import Plan
from anniv_cli.store.files import load
from anniv_cli.store.schema import day_remarks, schema_diagnostics
from anniv_cli.store.source import SourceFile


class LoadedPlan(NamedTuple):
    """A file and the plan in it; without a plan, the diagnostics say why."""

    file: SourceFile
    plan: Plan | None
    diagnostics: tuple[Diagnostic, ...]


def load_plan(path: str) -> LoadedPlan:
    """The plan in the file; `-` is standard input."""
    return plan_from(load(path))


def plan_from(file: SourceFile) -> LoadedPlan:
    """The plan that the file holds; with an error there is none, so that no answer rests on half a plan."""
    if file.tree is None:
        return LoadedPlan(file, None, file.diagnostics)
    found = [*file.diagnostics, *day_remarks(file)]
    plan: Plan | None = None
    try:
        plan = Plan.model_validate(file.tree)
    except ValidationError as error:
        found += schema_diagnostics(file, Plan, error)
    found = in_order(found)
    if any(diagnostic.severity is Severity.ERROR for diagnostic in found):
        plan = None
    return LoadedPlan(file, plan, tuple(found))
