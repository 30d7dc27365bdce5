"""The ways that estimates of costs take through the offices of a province."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from anniv_cli.diagnostics import Path
from anniv_cli.links.linked import Linked
from anniv_cli.links.narrative import Passage
from anniv_cli.links.parties import Party
from anniv_cli.links.roles import labelled
from anniv_cli.model import each
from anniv_cli.text import composed, fold, late

_SENT = late(
    r"(?:dự toán[^.;]*?\bgửi(?: về| cho| đến)?|\bgửi dự toán[^.;]{0,30}? (?:về|cho|đến|tới))\s+"
    r"(?P<body>[^.;]*?)\s*,?\s*(?:để )?tổng hợp\b",
    re.IGNORECASE,
)


class Route(NamedTuple):
    """Who gathers the estimates, and of which activities; no scope is all of them."""

    path: Path
    words: str
    gathered_by: Party
    scope: str


def budget_routes(plan: Linked) -> Iterator[Route]:
    """Each sentence or fact that says to whom estimates are sent to be put together."""
    for passage in plan.narrative:
        if passage.facts and passage.facts.budget:
            budgets = passage.facts.budgets
            told = [(text, budget.scope or "") for budget in budgets for text in each(budget.consolidated_by)]
        elif "dự toán" in passage.text:
            told = [(found["body"], "") for found in _SENT.finditer(composed(passage.text))]
        else:
            continue
        for text, scope in told:
            yield from _routes(plan, passage, text, fold(scope))


def _routes(plan: Linked, passage: Passage, text: str, scope: str) -> Iterator[Route]:
    for part in labelled("lead", text, plan.names):
        if part.party.agency and not part.party.collective:
            yield Route(passage.path, text, part.party, scope)
