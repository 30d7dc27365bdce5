"""`anniv show`: everything known of one activity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from anniv_cli.cli import OBJECTIONS
from anniv_cli.cli.arguments import Force, Output, PlanNames, Plans, format_option
from anniv_cli.cli.output import LISTING_FORMATS
from anniv_cli.messages import mark as _
from anniv_cli.messages import worded

if TYPE_CHECKING:
    from anniv_cli.cli.plans import Opened
    from anniv_cli.links import LinkedActivity
    from anniv_cli.views.listing import Listing


def show(
    activity: Annotated[
        str,
        typer.Argument(metavar=_("ACTIVITY"), help=_("Its number (II.2.1), its id, or words of its title.")),
    ],
    plans: Plans = None,
    plan: PlanNames = None,
    form: Annotated[str, format_option(*LISTING_FORMATS)] = "text",
    output: Output = None,
    force: Force = False,
) -> int:
    """Shows everything known of an activity.

    Where several activities are meant by the words, shows those to choose from, and leaves with 1.

    anniv show II.2.1
    anniv show hoi-dam-cap-cao
    anniv show "hoi cho thuong mai" plans/quang-tri-2022.yaml
    """
    from anniv_cli.cli.output import put_listing
    from anniv_cli.cli.plans import linked_of, readable, remark_unknown
    from anniv_cli.terminal import remark
    from anniv_cli.views.card import choices, matching, nearest_name

    opened, code = readable(plans, plan)
    activities = [known for linked in linked_of(opened) for known in linked.activities]
    found = matching(activities, activity)
    if len(found) == 1:
        put_listing(_card(found[0], opened), form, output, force)
        return code
    if found:
        remark(worded(_("“{words}” fits several activities; which one?"), {"words": activity}))
        put_listing(choices(found), form, output, force)
        return max(code, OBJECTIONS)
    if activities:
        remark_unknown(activity, nearest_name(activities, activity), _NONE, _NONE_NEAR)
    return max(code, OBJECTIONS)


def _card(activity: LinkedActivity, opened: list[Opened]) -> Listing:
    from anniv_cli.views.card import card

    plan = next(file for file in opened if file.linked is activity.plan)
    return card(activity, f"{activity.plan.name}:{plan.line_of(activity)}", plan.findings_in(activity.path))


_NONE = _("There is no activity “{name}”.")
_NONE_NEAR = _("There is no activity “{name}”; did you mean “{near}”?")
