"""`anniv leads`: who does what, and what nobody leads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from anniv_cli.cli import DONE, OBJECTIONS
from anniv_cli.cli.arguments import Force, Output, PlanNames, Plans, format_option
from anniv_cli.cli.output import LISTING_FORMATS
from anniv_cli.messages import mark as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from anniv_cli.cli.plans import Opened
    from anniv_cli.views.listing import Listing


def leads(
    plans: Plans = None,
    missing: Annotated[
        bool, typer.Option("--missing", help=_("Only the activities without a proper lead, and why."))
    ] = False,
    agency: Annotated[
        str | None, typer.Option("--agency", "-a", metavar=_("BODY"), help=_("Only this body."))
    ] = None,
    plan: PlanNames = None,
    form: Annotated[str, format_option(*LISTING_FORMATS)] = "text",
    output: Output = None,
    force: Force = False,
) -> int:
    """Shows who does what: each body with the activities it leads, supports or steers, and its load.

    With --missing, shows the activities without a proper lead, and leaves with 1 where there are any.

    As csv, it is a sheet with a row for each body and a column for each activity.

    anniv leads
    anniv leads --missing
    anniv leads --format csv -o leads.csv
    anniv leads --agency "cong an tinh" --format json
    """
    from anniv_cli.cli.output import put_listing
    from anniv_cli.cli.plans import linked_of, readable, unknown_body
    from anniv_cli.views import responsibilities

    opened, code = readable(plans, plan)
    linked = linked_of(opened)
    if missing:
        listing = _missing(opened, agency)
        code = max(code, OBJECTIONS if listing.groups else DONE)
    elif form == "csv":
        listing = responsibilities.sheet(linked, agency)
    else:
        listing = responsibilities.matrix(linked, agency)
    put_listing(listing, form, output, force)
    return max(code, unknown_body(linked, agency))


def _missing(plans: Sequence[Opened], agency: str | None) -> Listing:
    from anniv_cli.views.missing import missing

    return missing([(plan.linked, plan.line_of) for plan in plans if plan.linked], agency)
