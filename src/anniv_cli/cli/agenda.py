"""`anniv agenda`: what happens when."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

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
_MONTH_NAMES = {name: number for number, name in enumerate(
    ("mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai"), start=1)}  # fmt: skip
_ENGLISH = ("january", "february", "march", "april", "may", "june",
            "july", "august", "september", "october", "november", "december")  # fmt: skip


def agenda(
    plans: Plans = None,
    month: Annotated[
        str | None,
        typer.Option("--month", "-m", metavar=_("MONTH"), help=_("A month of each plan's own year: 7, 07, T7, bảy.")),
    ] = None,
    when: Annotated[
        str | None,
        typer.Option("--when", metavar=_("WORDS"), help=_("Any time in words: “quý III”, “từ 15/7 đến 5/9”, “tuần này”.")),
    ] = None,
    agency: Annotated[
        str | None, typer.Option("--agency", "-a", metavar=_("BODY"), help=_("Only what this body has a part in."))
    ] = None,
    role: Annotated[
        str,
        typer.Option("--role", parser=one_of(*ROLE_NAMES), metavar="|".join(ROLE_NAMES), help=_("The part it has.")),
    ] = "any",
    partner: Annotated[
        str | None, typer.Option("--partner", metavar=_("PROVINCE"), help=_("Only what this partner province is in."))
    ] = None,
    text: Annotated[
        str | None, typer.Option("--text", metavar=_("WORDS"), help=_("Only what holds these words."))
    ] = None,
    plan: PlanNames = None,
    today: Today = None,
    by: Annotated[
        str,
        typer.Option("--by", parser=one_of(*GROUPINGS), metavar="|".join(GROUPINGS), help=_("How the agenda is grouped.")),
    ] = "month",
    form: Annotated[str, format_option(*LISTING_FORMATS)] = "text",
    output: Output = None,
    force: Force = False,
) -> int:
    """Shows what happens when: activities, deadlines, letters and the days of the occasions.

    What is fixed in the days asked for comes first; what runs on, lasts all year or is tentative stands apart.
    Names and words match whatever their case, marks and hyphens.

    anniv agenda --month 7
    anniv agenda --when "quý III" --agency "so ngoai vu" --role lead
    anniv agenda --partner attapeu --by section
    anniv agenda --format csv -o agenda.csv
    """
    from anniv_cli.cli.output import put_listing
    from anniv_cli.cli.plans import readable
    from anniv_cli.views.agenda_listing import listing

    asked_for = _asked_for(month, when)
    opened, code = readable(plans, plan)
    linked = [file.linked for file in opened if file.linked]
    items = _items(linked, asked_for, today or date.today())
    items = list(_filtered(items, agency, role, partner, text))
    put_listing(listing(items, linked, by, asked_for), form, output, force)
    return code


def _asked_for(month: str | None, when: str | None) -> str:
    """The words of time to look for; empty where nothing was asked."""
    if month and when:
        raise AnnivError(worded(_("give either --month or --when, not both")))
    return f"tháng {month_number(month)}" if month else when or ""


def month_number(text: str) -> int:
    """A month as people type it: 7, 07, T7, tháng 7, bảy, July."""
    words = re.sub(r"^(thang|t)\s*(?=\w)", "", fold(text))
    number = int(words) if words.isdecimal() else _MONTH_NAMES.get(words) or _english_month(words)
    if not number or not 1 <= number <= 12:
        raise AnnivError(worded(_("“{text}” is not a month; write it like 7, T7 or bảy"), {"text": text}))
    return number


def _english_month(word: str) -> int:
    found = [number for number, name in enumerate(_ENGLISH, start=1) if len(word) >= 3 and name.startswith(word)]
    return found[0] if len(found) == 1 else 0


def _items(plans: Sequence[Linked], asked_for: str, today: date) -> list[Item]:
    from anniv_cli.views import agenda as view

    items: list[Item] = []
    for plan in plans:
        days = view.asked(asked_for, plan, today) if asked_for else view.Asked()
        if days is None:
            raise AnnivError(
                worded(_("no days can be read from “{words}”; write it like “quý III” or “từ 15/7 đến 5/9”"),
                       {"words": asked_for})
            )  # fmt: skip
        items += view.agenda(plan, days)
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
