"""`anniv agenda`: what happens when."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from anniv_cli.cli import DONE
from anniv_cli.cli.arguments import Force, Output, PlanNames, Plans, Today, format_option, one_of
from anniv_cli.cli.output import LISTING_FORMATS
from anniv_cli.errors import AnnivError
from anniv_cli.messages import mark as _
from anniv_cli.messages import worded
from anniv_cli.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from anniv_cli.links import Linked
    from anniv_cli.views.agenda import Item

ROLE_NAMES = ("any", "lead", "support", "steering")
GROUPINGS = ("month", "agency", "province", "section")
_MONTHS = (
    "mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai",
)  # fmt: skip
_ENGLISH = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
"""The months' names, folded."""
_ABBREVIATED = 3


def month_number(text: str | int) -> int:
    """A month as people type it: 7, 07, T7, tháng 7, bảy, July."""
    words = re.sub(r"^(?:thang\s*|t(?=\d))", "", fold(str(text)))
    number = int(words) if words.isdecimal() else _named_month(words)
    if not 1 <= number <= len(_MONTHS):
        message = _("“{text}” is not a month; write it like 7, T7 or bảy")
        raise typer.BadParameter(worded(message, {"text": text}))
    return number


def _named_month(word: str) -> int:
    """The number of a month by its Vietnamese name or its English one, be it cut short; 0 for none."""
    if word in _MONTHS:
        return _MONTHS.index(word) + 1
    starts = [number for number, name in enumerate(_ENGLISH, start=1) if name.startswith(word)]
    return starts[0] if len(word) >= _ABBREVIATED and starts else 0


def agenda(
    plans: Plans = None,
    month: Annotated[
        int | None,
        typer.Option(
            "--month",
            "-m",
            parser=month_number,
            metavar=_("MONTH"),
            help=_("A month of each plan's own year: 7, 07, T7, bảy."),
        ),
    ] = None,
    when: Annotated[
        str | None,
        typer.Option(
            "--when",
            metavar=_("WORDS"),
            help=_("Any time in words: “quý III”, “từ 15/7 đến 5/9”, “tuần này”."),
        ),
    ] = None,
    agency: Annotated[
        str | None,
        typer.Option("--agency", "-a", metavar=_("BODY"), help=_("Only what this body has a part in.")),
    ] = None,
    role: Annotated[
        str,
        typer.Option(
            "--role", parser=one_of(*ROLE_NAMES), metavar="|".join(ROLE_NAMES), help=_("The part it has.")
        ),
    ] = "any",
    partner: Annotated[
        str | None,
        typer.Option("--partner", metavar=_("PROVINCE"), help=_("Only what this partner province is in.")),
    ] = None,
    text: Annotated[
        str | None, typer.Option("--text", metavar=_("WORDS"), help=_("Only what holds these words."))
    ] = None,
    plan: PlanNames = None,
    today: Today = None,
    by: Annotated[
        str,
        typer.Option(
            "--by",
            parser=one_of(*GROUPINGS),
            metavar="|".join(GROUPINGS),
            help=_("How the agenda is grouped."),
        ),
    ] = "month",
    form: Annotated[str, format_option(*LISTING_FORMATS)] = "text",
    output: Output = None,
    force: Force = False,
) -> int:
    """Shows what happens when: activities, deadlines, letters and the days of the occasions.

    What is fixed in the days asked for comes first; what runs on, lasts all year or is
    tentative stands apart.
    Names and words match whatever their case, marks and hyphens.

    anniv agenda --month 7
    anniv agenda --when "quý III" --agency "so ngoai vu" --role lead
    anniv agenda --partner attapeu --by section
    anniv agenda --format csv -o agenda.csv
    """
    from anniv_cli.cli.output import put_listing
    from anniv_cli.cli.plans import linked_of, readable, unknown_body
    from anniv_cli.views.agenda_listing import listing

    if month and when:
        raise AnnivError(worded(_("give either --month or --when, not both")))
    if role != "any" and not agency:
        raise AnnivError(worded(_("--role says what part a body has: give the body with --agency")))
    words = f"tháng {month}" if month else when or ""
    opened, code = readable(plans, plan)
    linked = linked_of(opened)
    items = _filtered(_items(linked, words, today or date.today()), agency, role, partner, text)
    span = worded(_("month {month}"), {"month": month}) if month else f"“{words}”" if words else ""
    put_listing(listing(list(items), linked, by, span), form, output, force)
    return max(code, unknown_body(linked, agency), _unknown_partner(linked, partner))


def _items(plans: Sequence[Linked], words: str, today: date) -> list[Item]:
    """The items on the days that the words mean; all of them where there are no words."""
    from anniv_cli.views.agenda import ALL_DAYS, asked
    from anniv_cli.views.agenda_items import agenda as items_of

    items: list[Item] = []
    for plan in plans:
        days = asked(words, plan, today) if words else ALL_DAYS
        if days is None:
            message = _("no days can be read from “{words}”; write it like “quý III” or “từ 15/7 đến 5/9”")
            raise AnnivError(worded(message, {"words": words}))
        items += items_of(plan, days)
    return items


def _filtered(
    items: Iterable[Item], agency: str | None, role: str, partner: str | None, text: str | None
) -> Iterable[Item]:
    from anniv_cli.views.filters import by_agency, by_partner, by_text

    if agency:
        items = by_agency(items, agency, role)
    if partner:
        items = by_partner(items, partner)
    return by_text(items, text) if text else items


def _unknown_partner(plans: Sequence[Linked], partner: str | None) -> int:
    from anniv_cli.cli.plans import remark_unknown
    from anniv_cli.views.filters import nearest_partner, partner_known

    if not partner or not plans or partner_known(plans, partner):
        return DONE
    return remark_unknown(partner, nearest_partner(plans, partner), _NO_PARTNER, _NO_PARTNER_NEAR)


_NO_PARTNER = _("No plan deals with a partner province “{name}”.")
_NO_PARTNER_NEAR = _("No plan deals with a partner province “{name}”; did you mean “{near}”?")
