"""`anniv validate`: what is wrong in the plans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from anniv_cli import __version__
from anniv_cli.cli.arguments import Force, Output, Plans, Strict, format_option
from anniv_cli.messages import mark as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from anniv_cli.diagnostics import Diagnostic

Codes = list[str] | None


def validate(
    plans: Plans = None,
    select: Annotated[
        Codes,
        typer.Option(
            "--select", metavar=_("CODE"), help=_("Only these findings (AN2, AN301); may be repeated.")
        ),
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
    from anniv_cli.terminal import remark_counts, remark_diagnostics

    wanted = known_codes(select, ignore)
    files, faults = opened(plans)
    found = in_order([*faults, *(diagnostic for plan in files for diagnostic in plan.findings())])
    asked = [diagnostic for diagnostic in found if diagnostic.code in wanted]
    unread = {plan.loaded.file.name for plan in files if plan.linked is None}
    unasked = [
        diagnostic for diagnostic in found if diagnostic.code not in wanted and diagnostic.file in unread
    ]
    remark_diagnostics(unasked)  # no rule has seen these plans, whatever was asked for
    put_findings(asked, [plan.loaded.file.name for plan in files], form, output, force)
    if form == "text":
        remark_counts(asked, len(files))
    return exit_code(files, [*asked, *unasked], strict)


def put_findings(
    found: Sequence[Diagnostic], names: Sequence[str], form: str, output: str | None, force: bool
) -> None:
    """Shows findings in one of the formats of `anniv validate`, or writes them into a file."""
    from anniv_cli.cli.output import put
    from anniv_cli.cli.rules import all_rules
    from anniv_cli.exports import diagnostics, findings
    from anniv_cli.terminal import show_diagnostics

    if form == "json":
        put(diagnostics.as_json(found, names), output, force)
    elif form == "github":
        put(diagnostics.as_github(found), output, force)
    elif form == "sarif":
        titles = {rule.code: rule.title for rule in all_rules()}
        put(diagnostics.as_sarif(found, titles, __version__), output, force)
    elif output is not None:
        put(findings.as_text(found), output, force)
    else:
        show_diagnostics(found)
