"""`anniv rules`: what is looked for, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from anniv_cli.cli import DONE
from anniv_cli.cli.arguments import Force, Output, format_option
from anniv_cli.cli.output import LISTING_FORMATS
from anniv_cli.errors import AnnivError
from anniv_cli.messages import Phrase, worded
from anniv_cli.messages import mark as _

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from anniv_cli.store import Fault
    from anniv_cli.views.listing import Listing


def rules(
    code: Annotated[
        str | None,
        typer.Argument(metavar=_("CODE"), help=_("One code, such as AN201, or the beginning of several.")),
    ] = None,
    form: Annotated[str, format_option(*LISTING_FORMATS)] = "text",
    output: Output = None,
    force: Force = False,
) -> int:
    """Lists what is looked for; with a code, says why.

    anniv rules
    anniv rules AN203
    anniv rules AN2
    """
    from anniv_cli.cli.output import put, put_listing

    wanted = known_codes([code] if code else None, None)
    chosen = [rule for rule in all_rules() if rule.code in wanted]
    if form == "text" and len(chosen) == 1:
        put(_explanation(chosen[0]), output, force)
    else:
        put_listing(_listing(chosen), form, output, force)
    return DONE


def _explanation(rule: Fault) -> str:
    from textwrap import fill

    from anniv_cli.exports.findings import SEVERITIES

    severity = worded(SEVERITIES[rule.severity])
    paragraphs = (f"{rule.code} ({severity}) {worded(rule.title)}", worded(rule.why))
    return "\n\n".join(fill(text, 80, break_on_hyphens=False) for text in paragraphs if text) + "\n"


def _listing(chosen: Sequence[Fault]) -> Listing:
    from anniv_cli.exports.findings import SEVERITIES
    from anniv_cli.views.listing import Column, Group, Listing, Named, Row, Said

    columns = (
        Column("code", _("Code")),
        Column("severity", _("Severity")),
        Column("title", _("What is wrong"), weight=1),
        Column("why", _("Why it matters"), shown=False),
    )
    rows: tuple[Row, ...] = tuple(
        {
            "code": rule.code,
            "severity": Named(rule.severity.value, Phrase(SEVERITIES[rule.severity])),
            "title": Said(rule.title),
            "why": Said(rule.why),
        }
        for rule in chosen
    )
    return Listing(columns, (Group(Said(_("Rules")), rows),), "")


def all_rules() -> list[Fault]:
    """Everything that is looked for, in order of the codes: what reading finds, then what the rules find."""
    from anniv_cli.checks import RULES
    from anniv_cli.store import FAULTS, Fault

    checked = [Fault(rule.code, rule.severity, rule.title, rule.why) for rule in RULES.values()]
    return sorted([*FAULTS.values(), *checked])


def all_codes() -> set[str]:
    """Every code there is."""
    from anniv_cli.checks import RULES
    from anniv_cli.store import FAULTS

    return {*FAULTS, *RULES}


def known_codes(select: Sequence[str] | None, ignore: Sequence[str] | None) -> set[str]:
    """The codes that begin with one of `select` (all, where none is given) and with none of `ignore`.

    Raises:
        AnnivError: a beginning that no code has.
    """
    codes = all_codes()
    chosen = _beginning(codes, select) if select else codes
    return chosen - _beginning(codes, ignore or ())


def _beginning(codes: Collection[str], starts: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for start in (part.strip().upper() for starts_ in starts for part in starts_.split(",")):
        matching = {code for code in codes if code.startswith(start)} if start else set()
        if not matching:
            raise AnnivError(
                worded(_("there is no rule “{code}”; “anniv rules” lists them"), {"code": start})
            )
        found |= matching
    return found
