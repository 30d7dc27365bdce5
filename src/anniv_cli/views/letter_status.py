"""How a letter stands: sent, late, due, past when its plan was issued, or without an addressee."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from anniv_cli.links import DueLetter
from anniv_cli.messages import Phrase
from anniv_cli.messages import mark as _

SOON = timedelta(days=14)
"""Before its day, a letter is drafted, translated and signed."""


class Status(StrEnum):
    """How a letter stands, the most pressing first."""

    LATE = "late"
    DUE = "due"
    WAITING = "waiting"
    UNDATED = "undated"
    OPEN = "open"
    PAST = "past"
    SENT = "sent"


STATUSES = {
    Status.LATE: Phrase(_("late")),
    Status.DUE: Phrase(_("due soon")),
    Status.WAITING: Phrase(_("to come")),
    Status.UNDATED: Phrase(_("no day known")),
    Status.OPEN: Phrase(_("addressee open")),
    Status.PAST: Phrase(_("past at issue")),
    Status.SENT: Phrase(_("sent")),
}


def status(letter: DueLetter, today: date) -> Status:
    """How a letter stands on a day."""
    day = letter.sending.day
    if letter.sent:
        return Status.SENT
    if letter.open:
        return Status.OPEN
    if letter.past_at_issue:
        return Status.PAST
    if day is None:
        return Status.UNDATED
    if day < today:
        return Status.LATE
    return Status.DUE if day - today <= SOON else Status.WAITING
