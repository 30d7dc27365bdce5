"""Words that are not the plan's own: they come from templates, which an office may change, through `fill`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias

from anniv_cli.errors import AnnivError
from anniv_cli.messages import mark as _
from anniv_cli.messages import worded

Fill: TypeAlias = Callable[[str, Mapping[str, object]], str]
"""The text of a template, by its name, with its fields filled in."""

_WRONG_COUNT = _("the template “{name}” must give {wanted} lines, and gives {given}")


def line(fill: Fill, name: str, **fields: object) -> str:
    """A template that gives one line. Blanks inside it are kept: they are there to be filled in by hand."""
    return fill(f"plan/{name}.j2", fields).strip("\r\n").replace("\n", " ")


def lines(fill: Fill, name: str, count: int, **fields: object) -> tuple[str, ...]:
    """A template that gives so many lines, as the heads of columns; empty lines do not count.

    Raises:
        AnnivError: it gives more or fewer.
    """
    given = [text.strip() for text in fill(f"plan/{name}.j2", fields).splitlines() if text.strip()]
    if len(given) != count:
        asked = {"name": f"plan/{name}.j2", "wanted": count, "given": len(given)}
        raise AnnivError(worded(_WRONG_COUNT, asked))
    return tuple(given)


def day_fields(day: date | None) -> dict[str, str]:
    """Day, month and year in figures, empty while there is no date.

    Days below 10 and the months 1 and 2 take a zero (Nghị định 30/2020/NĐ-CP, phụ lục I, thời gian ban hành).
    """
    if day is None:
        return {"day": "", "month": "", "year": ""}
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return {"day": f"{day.day:02}", "month": month, "year": str(day.year)}
