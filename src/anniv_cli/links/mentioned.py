"""Every place where a plan names a body, outside the running text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from anniv_cli.diagnostics import Path
from anniv_cli.links.activity import placed_words
from anniv_cli.links.linked import Linked
from anniv_cli.links.parties import Party
from anniv_cli.links.recipients import recipient
from anniv_cli.links.roles import labelled
from anniv_cli.model import Assignment, Facts, Letter, Words

_BUDGET_KEYS = ("paid_by", "estimated_by", "consolidated_by", "appraised_by", "decided_by")


def mentioned(plan: Linked) -> Iterator[tuple[Path, Party]]:
    """Each body or group that a role, an assignment, a fact or a recipient names; the recipients last."""
    for activity in plan.activities:
        depth = len(activity.path)
        for part in activity.parts:
            if part.path and part.path[depth] not in ("lines", "activity"):
                yield part.path, part.party
    for path, text in _named(plan):
        for part in labelled("lead", text, plan.names):
            yield path, part.party


def _named(plan: Linked) -> Iterator[tuple[Path, str]]:
    for entry in plan.outline:
        if type(entry.node) is Assignment:  # not isinstance, which pydantic answers slowly for the others
            yield from placed_words(entry.path, "assignment", entry.node.assignment)
    yield from in_facts(plan)
    for index, line in enumerate(plan.plan.recipients):
        yield ("recipients", index), recipient(line).name


@lru_cache(maxsize=1)
def in_facts(plan: Linked) -> tuple[tuple[Path, str], ...]:
    """Who sits on a committee, drafts a letter, gets a report, looks at the estimates: in no role line."""
    found: list[tuple[Path, str]] = []
    for index, committee in enumerate(plan.plan.committees):
        for key in ("members", "standing"):
            found += placed_words(("committees", index), key, getattr(committee, key))
    for activity in plan.activities:
        if activity.activity.letters:
            found += _in_letters(activity.path, activity.activity.letters)
    for passage in plan.narrative:
        if passage.facts and (passage.facts.budget or passage.facts.reports):
            found += _in_facts(passage.path[:-1], passage.facts)
    return tuple(found)


def _in_letters(path: Path, letters: tuple[Letter, ...]) -> Iterator[tuple[Path, str]]:
    for index, letter in enumerate(letters):
        for key, value in (("from", letter.from_), ("drafted_by", letter.drafted_by)):
            yield from placed_words((*path, "letters", index), key, value)


def _in_facts(path: Path, facts: Facts) -> Iterator[tuple[Path, str]]:
    for index, budget in enumerate(facts.budgets):
        place = (*path, "budget") if budget is facts.budget else (*path, "budget", index)
        for key in _BUDGET_KEYS:
            yield from placed_words(place, key, getattr(budget, key))
    for index, report in enumerate(facts.reports):
        for key in ("by", "to", "via"):
            value: Words | None = getattr(report, key)
            yield from placed_words((*path, "reports", index), key, value)
