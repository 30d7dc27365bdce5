"""A plan and the register together: who is meant, when it is, and what belongs to what."""

from anniv_cli.links.activity import LinkedActivity, placed_words
from anniv_cli.links.leads import MissingLead, candidates, leads, missing_lead, settled_by_assignment
from anniv_cli.links.letters import DueLetter, due_letters
from anniv_cli.links.linked import Linked, bodies
from anniv_cli.links.mentioned import mentioned
from anniv_cli.links.narrative import Passage
from anniv_cli.links.occasions import CountClaim, count_claims, uncounted_days
from anniv_cli.links.outline import Entry
from anniv_cli.links.parties import Party
from anniv_cli.links.recipients import Recipient, recipient
from anniv_cli.links.roles import Marked, Part, Role
from anniv_cli.links.senders import Sender
from anniv_cli.links.sending import Sending
from anniv_cli.links.task import LinkedTask

__all__ = [
    "CountClaim",
    "DueLetter",
    "Entry",
    "Linked",
    "LinkedActivity",
    "LinkedTask",
    "Marked",
    "MissingLead",
    "Part",
    "Party",
    "Passage",
    "Recipient",
    "Role",
    "Sender",
    "Sending",
    "bodies",
    "candidates",
    "count_claims",
    "due_letters",
    "leads",
    "mentioned",
    "missing_lead",
    "placed_words",
    "recipient",
    "settled_by_assignment",
    "uncounted_days",
]
