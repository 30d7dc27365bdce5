"""Plans written in a test, as values: the few keys it is about, the required ones filled in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from anniv_cli.links import Linked, LinkedActivity
from anniv_cli.model import Plan
from anniv_cli.reference import packaged_register
from anniv_cli.store import load_plan

ROOT = Path(__file__).parent.parent.parent
KON_TUM, QUANG_TRI = (ROOT / "plans" / name for name in ("kon-tum-2022.yaml", "quang-tri-2022.yaml"))


def linked(*body: Any, province: str = "Quảng Ngãi", year: int = 2027, **keys: Any) -> Linked:
    """A plan with this body and these keys."""
    told = {"subject": "Kế hoạch", "province": province, "year": str(year), "body": list(body), **keys}
    return Linked(Plan.model_validate(told), packaged_register())


def activity(**keys: Any) -> LinkedActivity:
    """The one activity of a plan."""
    return linked({"activity": "Tổ chức Lễ kỷ niệm", **keys}).activities[0]


def real(path: Path) -> Linked:
    """One of the two plans of the project."""
    plan = load_plan(str(path)).plan
    assert plan is not None
    return Linked(plan, packaged_register(), path.name)
