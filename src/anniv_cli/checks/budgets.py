"""AN6: estimates of the same costs that take different ways."""

from __future__ import annotations

from collections.abc import Iterator

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Linked
from anniv_cli.links.budgets import Route, budget_routes, hands_on, single_routes
from anniv_cli.messages import mark as _


@rule("AN610", Severity.ERROR)
def two_budget_routes(plan: Linked) -> Iterator[Finding]:
    """Estimates of the same costs are sent to different bodies.

    Whoever follows one sentence breaks the other, and the sum that reaches the appraisal is incomplete. One
    body may put together what another appraises, where the plan says that it hands the estimates on.
    """
    yield from list(_gathered_twice(plan)) or _sent_apart(plan)


def _gathered_twice(plan: Linked) -> Iterator[Finding]:
    routes = list(budget_routes(plan))
    for index, route in enumerate(routes):
        before = [one for one in routes[:index] if one.scope == route.scope]
        if before and all(one.gathered_by.name != route.gathered_by.name for one in before):
            yield _two_routes(route, before)


def _sent_apart(plan: Linked) -> Iterator[Finding]:
    """All estimates go to one body for appraisal, and some of them past it to another."""
    routes = list(single_routes(plan))
    for index, route in enumerate(routes):
        before = [one for one in routes[:index] if one.gathered_by.name != route.gathered_by.name]
        if before and len(before) == index and not any(hands_on(plan, route, one) for one in before):
            yield _two_routes(route, before)


def _two_routes(route: Route, before: list[Route]) -> Finding:
    return Finding(
        route.path,
        _("Estimates go to {body} here and to {other} elsewhere."),
        {"body": route.gathered_by.text, "other": before[0].gathered_by.text},
        excerpt=route.words,
        advice=_("Send all of them to one body, or say which activities each gathers."),
        also=_first_of_each(before),
    )


def _first_of_each(routes: list[Route]) -> tuple[Path, ...]:
    return tuple(dict.fromkeys(route.path for route in routes))
