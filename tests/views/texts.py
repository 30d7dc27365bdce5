"""Small plans written as texts, and what the views make of them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from anniv_cli.links import Linked
from anniv_cli.reference import packaged_register
from anniv_cli.store import load_plan, plan_from
from anniv_cli.store.reader import read
from anniv_cli.views.agenda import ALL_DAYS, Item
from anniv_cli.views.agenda_items import agenda

PLANS = Path(__file__).parent.parent.parent / "plans"
HEAD = "subject: Kỷ niệm\nprovince: Quảng Trị\nyear: 2022\nnumbering: [1.]\n"


def linked(body: str, head: str = HEAD, name: str = "plans/thu.yaml") -> Linked:
    """A plan of 2022 with this body."""
    loaded = plan_from(read(name, f"{head}body:\n{body}".encode()))
    assert loaded.plan is not None, loaded.diagnostics
    return Linked(loaded.plan, packaged_register(), name)


def activity(*lines: str) -> Linked:
    """A plan with one activity that has these lines."""
    return linked("".join(f"    {line}\n" for line in lines).replace("    ", "  - ", 1))


@lru_cache
def real(name: str) -> Linked:
    """One of the plans kept in the repository."""
    loaded = load_plan(str(PLANS / f"{name}-2022.yaml"))
    assert loaded.plan is not None, loaded.diagnostics
    return Linked(loaded.plan, packaged_register(), f"plans/{name}-2022.yaml")


def items(plan: Linked) -> list[Item]:
    """The whole agenda of a plan."""
    return agenda(plan, ALL_DAYS)
