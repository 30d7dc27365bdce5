"""Who and what official plans speak of: agencies, places and occasions, with dates and certainty."""

from anniv_cli.reference.counterparts import counterpart_of, mission_of, relations_of
from anniv_cli.reference.countries import COUNTRIES, Country
from anniv_cli.reference.districts import ended_district
from anniv_cli.reference.entries import (
    Agency,
    Certainty,
    Counterpart,
    Formula,
    Holiday,
    Occasion,
    Place,
    Side,
    Standing,
    Tie,
)
from anniv_cli.reference.names import Names
from anniv_cli.reference.register import Register, packaged_register, partners_of, successors_on, ties_of
from anniv_cli.reference.units import in_english, in_vietnamese, ranked, ranked_in_english

__all__ = [
    "COUNTRIES",
    "Agency",
    "Certainty",
    "Counterpart",
    "Country",
    "Formula",
    "Holiday",
    "Names",
    "Occasion",
    "Place",
    "Register",
    "Side",
    "Standing",
    "Tie",
    "counterpart_of",
    "ended_district",
    "in_english",
    "in_vietnamese",
    "mission_of",
    "packaged_register",
    "partners_of",
    "ranked",
    "ranked_in_english",
    "relations_of",
    "successors_on",
    "ties_of",
]
