"""`anniv leads`: who does what, and what nobody leads."""

from __future__ import annotations

from typing import Annotated

import typer

from anniv_cli.cli import DONE, OBJECTIONS
from anniv_cli.cli.arguments import Force, Output, PlanNames, Plans, format_option
from anniv_cli.cli.output import LISTING_FORMATS
from anniv_cli.messages import mark as _


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

    anniv leads
    anniv leads --missing
    anniv leads --agency "cong an tinh" --format json
    """
    from anniv_cli.cli.output import put_listing
    from anniv_cli.cli.plans import Opened, readable
    from anniv_cli.views import responsibilities

    opened, code = readable(plans, plan)
    if not missing:
        linked = [file.linked for file in opened if file.linked]
        put_listing(responsibilities.matrix(linked, agency), form, output, force)
        return code

    def lines(file: Opened) -> dict[str, int]:
        activities = file.linked.activities if file.linked else ()
        return {activity.reference: file.loaded.file.span(activity.path).line for activity in activities}

    listing = responsibilities.missing([(file.linked, lines(file)) for file in opened if file.linked])
    put_listing(listing, form, output, force)
    return max(code, OBJECTIONS if listing.groups else DONE)
