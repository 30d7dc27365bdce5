"""`anniv validate`: what is wrong in the plans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from anniv_cli import __version__
from anniv_cli.cli.arguments import Force, Output, Plans, Strict, format_option
from anniv_cli.messages import mark as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from anniv_cli.cli.plans import Opened
    from anniv_cli.diagnostics import Diagnostic

Codes = list[str] | None


def validate(
    plans: Plans = None,
    select: Annotated[
        Codes, typer.Option("--select", metavar=_("CODE"), help=_("Only these findings (AN2, AN301); may be repeated."))
    ] = None,
    ignore: Annotated[
        Codes, typer.Option("--ignore", metavar=_("CODE"), help=_("All but these findings; may be repeated."))
    ] = None,
    strict: Strict = False,
    form: Annotated[str, format_option("text", "json", "github", "sarif")] = "text",
    output: Output = None,
    force: Force = False,
) -> int:
    """Says what is wrong in the plans, each finding with its place, its reason and what to do.

    Leaves with 1 where there are errors (with --strict, warnings), with 2 where a path cannot be read.

    anniv validate
    anniv validate plans/kon-tum-2022.yaml --strict
    anniv validate - --format json
    anniv validate --select AN2,AN301 --format sarif -o findings.sarif
    """
    from anniv_cli.cli.plans import exit_code, opened
    from anniv_cli.cli.rules import known_codes
    from anniv_cli.diagnostics import in_order

    wanted = known_codes(select, ignore)
    files, faults = opened(plans)
    found = [*faults, *(diagnostic for plan in files for diagnostic in _diagnosed(plan))]
    found = in_order([diagnostic for diagnostic in found if diagnostic.code in wanted])
    _put(found, files, form, output, force)
    return exit_code(files, found, strict)


def _diagnosed(plan: Opened) -> Sequence[Diagnostic]:
    from anniv_cli.checks import diagnose
    from anniv_cli.store import placed

    found = list(plan.loaded.diagnostics)
    if plan.linked:
        found += [placed(said, rule.code, rule.severity, plan.loaded.file) for rule, said in diagnose(plan.linked)]
    return found


def _put(found: list[Diagnostic], files: Sequence[Opened], form: str, output: str | None, force: bool) -> None:
    from anniv_cli.cli.output import put
    from anniv_cli.cli.rules import all_rules
    from anniv_cli.exports.diagnostics import as_github, as_json, as_sarif
    from anniv_cli.terminal import finding_lines, remark_counts, show_diagnostics

    names = [plan.loaded.file.name for plan in files]
    if form == "json":
        put(as_json(found, names), output, force)
    elif form == "github":
        put(as_github(found), output, force)
    elif form == "sarif":
        put(as_sarif(found, {rule.code: rule.title for rule in all_rules()}, __version__), output, force)
    elif output is not None:
        put("\n\n".join("\n".join(finding_lines(said)) for said in found) + "\n", output, force)
    else:
        show_diagnostics(found)
    if form == "text":
        remark_counts(found, len(files))
