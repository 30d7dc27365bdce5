"""What a careful reader would find in a plan. Each family of rules registers itself when imported."""

from anniv_cli.checks import (
    bodies,
    calendar,
    deadlines,
    form,
    locations,
    names,
    naming,
    occasions,
    reach,
    references,
    roles,
    sections,
    times,
)
from anniv_cli.checks.registry import RULES, Rule, diagnose

__all__ = [
    "RULES",
    "Rule",
    "diagnose",
    "bodies",
    "calendar",
    "deadlines",
    "form",
    "locations",
    "names",
    "naming",
    "occasions",
    "reach",
    "references",
    "roles",
    "sections",
    "times",
]
