"""Who and what official plans speak of: agencies, places and occasions, with dates and certainty."""

from anniv_cli.reference.countries import COUNTRIES, Country
from anniv_cli.reference.entries import Agency, Certainty, Holiday, Occasion, Place, Standing, Tie
from anniv_cli.reference.names import Names
from anniv_cli.reference.register import Register, packaged_register, partners_of, successors_on, ties_of

__all__ = [
    "COUNTRIES",
    "Agency",
    "Certainty",
    "Country",
    "Holiday",
    "Names",
    "Occasion",
    "Place",
    "Register",
    "Standing",
    "Tie",
    "packaged_register",
    "partners_of",
    "successors_on",
    "ties_of",
]
