"""The rules: a decorated generator each, whose docstring is its title and its reason."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple, TypeAlias

from anniv_cli.diagnostics import Finding, Severity
from anniv_cli.links import Linked

Check: TypeAlias = Callable[[Linked], Iterator[Finding]]


class Rule(NamedTuple):
    """A rule with its permanent code. Title and reason are message ids."""

    code: str
    severity: Severity
    title: str
    why: str
    check: Check


RULES: dict[str, Rule] = {}


def rule(code: str, severity: Severity) -> Callable[[Check], Check]:
    """Registers a check under its code."""

    def register(check: Check) -> Check:
        title, _, why = (check.__doc__ or "").strip().partition("\n\n")
        if code in RULES:
            raise ValueError(f"two rules are called {code}")
        RULES[code] = Rule(code, severity, " ".join(title.split()), " ".join(why.split()), check)
        return check

    return register


def diagnose(plan: Linked, codes: Collection[str] | None = None) -> Iterator[tuple[Rule, Finding]]:
    """What the rules find in a plan: all of them, or those with the codes given."""
    for code, found in RULES.items():
        if codes is None or code in codes:
            for finding in found.check(plan):
                yield found, finding
