"""`anniv validate`: what is wrong in the plans."""

# No annotations from __future__: typer compiles each of those anew.

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from anniv_cli import __version__
from anniv_cli.cli import DONE, OBJECTIONS
from anniv_cli.cli.arguments import Force, Output, Plans, Strict, format_option
from anniv_cli.cli.output import check_sheet
from anniv_cli.messages import mark as _
from anniv_cli.messages import worded

if TYPE_CHECKING:
    from anniv_cli.diagnostics import Diagnostic
    from anniv_cli.store import SourceFile

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
    accepted: Annotated[
        bool, typer.Option("--accepted", help=_("Show the findings that the plans accept as well."))
    ] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help=_("Correct in the files what needs no judgement; then check."))
    ] = False,
    diff: Annotated[
        bool,
        typer.Option("--diff", help=_("Show what --fix changes; without --fix, change nothing.")),
    ] = False,
    prefer: Annotated[
        Codes,
        typer.Option(
            "--prefer",
            metavar=_("WORDS"),
            help=_("Correct other spellings of this place or body to this one; may be repeated."),
        ),
    ] = None,
    form: Annotated[str, format_option("text", "json", "github", "sarif", "xlsx")] = "text",
    output: Output = None,
    force: Force = False,
) -> int:
    """Says what is wrong in the plans, each finding with its place, its reason and what to do.

    A remark on the line of a finding, or on the line above, accepts it: “# accept AN203: reason”; at the head
    of the file, “# accept AN203 in this file: reason”. A reason has to be given.

    Leaves with 1 where there are errors (with --strict, warnings), with 2 where a path cannot be read; with
    --diff alone, with 1 where --fix would change something.

    anniv validate
    anniv validate plans/kon-tum-2022.yaml --strict
    anniv validate --fix --diff
    anniv validate --diff --prefer "Stung Treng"
    anniv validate --select AN2,AN301 --format sarif -o findings.sarif
    anniv validate --format xlsx -o review.xlsx
    """
    # The model first: while pydantic loads at the end of the rules' long chain of imports, Python gets new
    # stack from the system and gives it back at every turn.
    import anniv_cli.model  # noqa: F401
    from anniv_cli.cli.rules import known_codes

    wanted = known_codes(select, ignore)
    _fit_together(form, output, fix=fix, diff=diff, prefer=bool(prefer))
    if fix or diff:
        from anniv_cli.cli.fixing import differences, repairs, write_repairs
        from anniv_cli.cli.output import put

        done = repairs(plans, wanted, prefer or ())
        if diff:
            put(differences(done), output, force)
        if not fix:
            changes = any(repair.after != repair.before for repair in done)
            return max(_unread(plans), OBJECTIONS if changes else DONE)
        write_repairs(done)
    return _checked(
        plans,
        wanted,
        strict,
        lambda found, files: (
            None if diff else put_findings(found, files, form, output, force, accepted=accepted)
        ),
        counts=form == "text",
    )


def _fit_together(form: str, output: str | None, *, fix: bool, diff: bool, prefer: bool) -> None:
    """Refuses options that mean nothing together, before anything is read or written."""
    if diff and form != "text":
        raise typer.BadParameter(worded(_("--diff shows a text, so no --format can be given with it")))
    if prefer and not (fix or diff):
        raise typer.BadParameter(worded(_("--prefer corrects spellings: give --fix or --diff with it")))
    check_sheet(form, output)


def _unread(plans: Sequence[str] | None) -> int:
    """Says what is wrong with plans that no rule can see; the exit code that this calls for."""
    from anniv_cli.cli.plans import readable

    return readable(plans)[1]


def _checked(
    plans: Sequence[str] | None,
    wanted: Collection[str],
    strict: bool,
    show: Callable[[Sequence["Diagnostic"], Sequence["SourceFile"]], None],
    *,
    counts: bool,
) -> int:
    """Shows what is found among the codes wanted; the exit code that this calls for."""
    from anniv_cli.cli.plans import exit_code, opened
    from anniv_cli.diagnostics import in_order
    from anniv_cli.terminal import remark_counts, remark_diagnostics

    files, faults = opened(plans)
    found = in_order([*faults, *(diagnostic for plan in files for diagnostic in plan.findings())])
    asked = [diagnostic for diagnostic in found if diagnostic.code in wanted]
    unread = {plan.loaded.file.name for plan in files if plan.linked is None}
    unasked = [
        diagnostic for diagnostic in found if diagnostic.code not in wanted and diagnostic.file in unread
    ]
    remark_diagnostics(unasked)  # no rule has seen these plans, whatever was asked for
    show(asked, [plan.loaded.file for plan in files])
    if counts:
        remark_counts(asked, len(files))
    return exit_code(files, [*asked, *unasked], strict)


def put_findings(
    found: Sequence["Diagnostic"],
    files: Sequence["SourceFile"],
    form: str,
    output: str | None,
    force: bool,
    *,
    accepted: bool = False,
) -> None:
    """Shows findings in one of the formats of `anniv validate`, or writes them into a file.

    Programs get the accepted ones too, marked as such; people only where they ask for them.
    """
    from anniv_cli.cli.output import put, put_bytes
    from anniv_cli.cli.rules import all_rules
    from anniv_cli.exports import diagnostics, findings
    from anniv_cli.store import sentence
    from anniv_cli.terminal import show_diagnostics

    open_ones = [one for one in found if accepted or not one.accepted]
    if form == "json":
        put(diagnostics.as_json(found, [file.name for file in files]), output, force)
    elif form == "github":
        put(diagnostics.as_github(found), output, force)
    elif form == "sarif":
        titles = {rule.code: rule.title for rule in all_rules()}
        put(diagnostics.as_sarif(found, titles, __version__), output, force)
    elif form == "xlsx" and output is not None:
        from anniv_cli.exports import review

        by_name = {file.name: file for file in files}
        words = [sentence(by_name.get(one.file), one) for one in open_ones]
        put_bytes(review.as_xlsx(open_ones, words), output, force)
    elif output is not None:
        put(findings.as_text(open_ones), output, force)
    else:
        show_diagnostics(open_ones)
