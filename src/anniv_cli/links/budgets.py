"""The ways that estimates of costs take through the offices of a province."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from anniv_cli.diagnostics import Path
from anniv_cli.links.linked import Linked
from anniv_cli.links.narrative import Passage
from anniv_cli.links.parties import Party
from anniv_cli.links.printed import passages_with
from anniv_cli.links.roles import Part, labelled
from anniv_cli.model import Assignment, each
from anniv_cli.text import composed, contains, fold, late

_SENT = late(
    r"(?:dự toán[^.;]*?\bgửi(?: về| cho| đến)?|\bgửi dự toán[^.;]{0,30}? (?:về|cho|đến|tới))\s+"
    r"(?P<body>[^.;]*?)\s*,?\s*(?:để )?tổng hợp\b",
    re.IGNORECASE,
)

_WHOLE = r"dự toán(?: kinh phí| chi tiết| thực hiện| chi)*(?: cụ thể)?,? gửi(?: về| cho| đến| tới)? "
"""Of all costs: "dự toán công trình", "dự toán của khối Đảng" have their own way."""
_APPRAISED = late(
    rf"{_WHOLE}(?P<body>[^.;,]+?)(?: (?:trước|chậm nhất|trong) [^.;,]*?)?,?(?: để)?"
    r"(?: tổng hợp(?:,| và|, và)?)? thẩm định\b",
    re.IGNORECASE,
)
_SUBMITTED = late(
    rf"{_WHOLE}(?P<body>[^.;,]+?),?(?: để)? tổng hợp,?(?: và)?(?: tham mưu)?(?: báo cáo| trình) "
    r"(?:UBND|Ủy ban nhân dân|Chủ tịch|cấp có thẩm quyền)(?![^.;]*(?:thẩm định|tài chính))",
    re.IGNORECASE,
)
_CLAUSES = late(r"[;\n]|\.\s")
_SEPARATE = late(r"\briêng\b|đối với|cấp (?:huyện|xã)|địa phương", re.IGNORECASE)


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


def single_routes(plan: Linked) -> Iterator[Route]:
    """Each sentence that sends the estimates of all costs to one body, which then appraises or submits them.

    A chain ("gửi Sở Ngoại vụ tổng hợp, gửi Sở Tài chính thẩm định") is none, nor is what bodies of another
    level or of the Party do with theirs.
    """
    for passage in passages_with(plan, "ự toán"):
        text = composed(passage.text)
        found = _APPRAISED.search(text) or _SUBMITTED.search(text)
        if found and not _SEPARATE.search(text) and _of_the_province(plan, passage):
            yield from (
                one for one in _routes(plan, passage, found["body"], "") if _is_department(one.gathered_by)
            )


def hands_on(plan: Linked, first: Route, second: Route) -> bool:
    """Whether a clause about estimates tells of both bodies, one of which hands on to the other."""
    both = [fold(route.gathered_by.text) for route in (first, second)]
    for passage in passages_with(plan, "ự toán"):
        given = " ".join(part.party.text for part in _assignees(plan, passage))
        for clause in _CLAUSES.split(composed(passage.text)):
            if "ự toán" in clause and all(contains(f"{given} {clause}", name) for name in both):
                return True
    return False


def _assignees(plan: Linked, passage: Passage) -> list[Part]:
    entry = passage.entry
    if entry is None or type(entry.node) is not Assignment:
        return []
    return plan.assignees(entry.path, entry.node)


def _of_the_province(plan: Linked, passage: Passage) -> bool:
    """Whether it is said to all, or to bodies whose estimates the province decides on."""
    agencies = [part.party.agency for part in _assignees(plan, passage)]
    return all(one is not None and one.level == "province" and one.branch != "party" for one in agencies)


def _is_department(party: Party) -> bool:
    agency = party.agency
    return agency is not None and agency.level == "province" and agency.branch == "state"
