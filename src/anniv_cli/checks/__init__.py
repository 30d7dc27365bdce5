"""What a careful reader would find in a plan. Each family of rules registers itself when imported."""

from anniv_cli.checks import form, names, occasions, references, roles, times
from anniv_cli.checks.registry import RULES, Rule, diagnose

__all__ = ["RULES", "Rule", "diagnose", "form", "names", "occasions", "references", "roles", "times"]
