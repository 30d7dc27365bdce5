"""`anniv letters`: which letters are due."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from anniv_cli.cli.arguments import Force, Output, PlanNames, Plans, Today, format_option
from anniv_cli.cli.output import SHEET_FORMATS, check_sheet
from anniv_cli.errors import AnnivError
from anniv_cli.messages import mark as _
from anniv_cli.messages import worded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from anniv_cli.links import DueLetter, Linked

OccasionWords = Annotated[
    str | None,
    typer.Option(
        "--occasion",
        metavar=_("WORDS"),
        help=_("Only letters for this occasion: its name, its id, or its day (5/9)."),
    ),
]
AddresseeWords = Annotated[
    str | None,
    typer.Option("--to", metavar=_("WORDS"), help=_("Only letters to this province, country or body.")),
]
SenderWords = Annotated[
    str | None,
    typer.Option("--from", metavar=_("BODY"), help=_("Only letters of this body.")),
]


def letters(
    plans: Plans = None,
    occasion: OccasionWords = None,
    to: AddresseeWords = None,
    sender: SenderWords = None,
    plan: PlanNames = None,
    today: Today = None,
    form: Annotated[str, format_option(*SHEET_FORMATS)] = "text",
    output: Output = None,
    force: Force = False,
) -> int:
    """Shows the register of letters: what is to leave when, to whom, on whose behalf, and how it stands.

    The day to send is counted back from the occasion in working days; a day off is never one. After an
    election it is counted forward: with 5 working days, the fifth working day after the vote. Letters that
    have left stand under `sent:` in the plan, with number and day.

    anniv letters
    anniv letters --occasion "quốc khánh" --to Lào --from "Tỉnh ủy"
    anniv letters --today 20/8/2027
    anniv letters --format xlsx -o letters.xlsx
    """
    from anniv_cli.cli.output import put_listing, put_sheet
    from anniv_cli.cli.plans import linked_of, readable
    from anniv_cli.views.letter_register import register

    check_sheet(form, output)
    opened, code = readable(plans, plan)
    known, asked = linked_of(opened), (occasion, to, sender)
    listing = register(chosen(known, *asked, several=True), today or date.today(), known)
    if form == "xlsx" and output is not None:
        put_sheet(listing, worded(_("Register of letters")), output, force)
    else:
        put_listing(listing, form, output, force)
    return code


def chosen(
    plans: Iterable[Linked], occasion: str | None, to: str | None, sender: str | None, *, several: bool
) -> tuple[DueLetter, ...]:
    """The letters of the plans that the words mean."""
    from anniv_cli.links import due_letters
    from anniv_cli.views.letters import selected

    known = [letter for plan in plans for letter in due_letters(plan)]
    if not known:
        return ()
    found = selected(known, occasion, to, sender, several=several)
    if found.objection:
        raise AnnivError(str(found.objection))
    return found.letters
