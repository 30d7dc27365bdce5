"""`anniv show`: everything known of one activity."""

from __future__ import annotations

from typing import Annotated

import typer

from anniv_cli.cli import OBJECTIONS
from anniv_cli.cli.arguments import Force, Output, PlanNames, Plans, format_option
from anniv_cli.cli.output import LISTING_FORMATS
from anniv_cli.messages import mark as _
from anniv_cli.messages import worded


def show(
    activity: Annotated[
        str, typer.Argument(metavar=_("ACTIVITY"), help=_("Its number (II.2.1), its id, or words of its title."))
    ],
    plans: Plans = None,
    plan: PlanNames = None,
    form: Annotated[str, format_option(*LISTING_FORMATS)] = "text",
    output: Output = None,
    force: Force = False,
) -> int:
    """Shows everything known of an activity.

    anniv show II.2.1
    anniv show hoi-dam-cap-cao
    anniv show "hoi cho thuong mai" plans/quang-tri-2022.yaml
    """
    from anniv_cli.cli.output import put_listing
    from anniv_cli.cli.plans import readable
    from anniv_cli.terminal import remark
    from anniv_cli.views.card import cards, choices, matching

    opened, code = readable(plans, plan)
    found = matching([file.linked for file in opened if file.linked], activity)
    if len({hit.reference for hit in found}) > 1:
        remark(worded(_("“{words}” fits several activities; which one?"), {"words": activity}))
        put_listing(choices(found), form, output, force)
        return max(code, OBJECTIONS)
    put_listing(cards(found), form, output, force)
    return code if found else max(code, OBJECTIONS)
