"""The top of page 1: who issues, number and symbol, place and date."""

from __future__ import annotations

import re

from anniv_cli.blocks import Letterhead
from anniv_cli.documents.kinds import is_committee, is_department, symbol
from anniv_cli.documents.marks import one_line
from anniv_cli.documents.wordings import Fill, day_fields, line
from anniv_cli.links import Linked
from anniv_cli.model import Plan
from anniv_cli.text import fold

_COMMITTEE = re.compile(r"(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+", re.IGNORECASE)
_NUMBER = re.compile(r"(?:số\s*:?\s*)?(\d+)(?:\s*/\s*(.+))?", re.IGNORECASE)
_OF_A_PROVINCE = re.compile(r"\s+(?:tỉnh|thành phố)\b.*", re.IGNORECASE)
_NAMED_FOR_A_PERSON = {"ho chi minh": "Thành phố Hồ Chí Minh"}
"""Places named for a person take their unit's word (Nghị định 30/2020/NĐ-CP, phụ lục I, địa danh)."""


def letterhead(linked: Linked, fill: Fill) -> Letterhead:
    """The letterhead, with blanks for what the plan does not say; nothing is invented."""
    plan = linked.plan
    superior, issuer = issuing(linked)
    return Letterhead(issuer, number_line(plan, fill), place_and_date(plan, fill), superior)


def issuing(linked: Linked) -> tuple[str, tuple[str, ...]]:
    """The superior and the issuer, in capitals, the issuer a line each.

    A People's Committee has no superior and stands on two lines; a department stands below the committee,
    whose line names the province, so that its own need not.
    """
    issuer = one_line(linked.plan.issuer or "")
    if not issuer:
        return "", ()
    if is_committee(issuer):
        unit = _COMMITTEE.sub("", issuer, count=1)
        unit = f"{unit} {linked.plan.province}" if fold(unit) in ("tinh", "thanh pho") else unit
        return "", ("ỦY BAN NHÂN DÂN", unit.upper())
    if is_department(issuer):
        own = issuer if "ủy ban nhân dân" in issuer.lower() else _OF_A_PROVINCE.sub("", issuer)
        return f"UBND {province_words(linked)}".upper(), (own.upper(),)
    return "", (issuer.upper(),)


def province_words(linked: Linked) -> str:
    """The province behind the word for its rank: `tỉnh Kon Tum`, `thành phố Huế`."""
    plan = linked.plan
    known = linked.register.place(plan.province)
    day = linked.issued_from
    kind = (known.kind_on(day) if day else known.kind) if known else "province"
    return f"{'thành phố' if kind == 'city' else 'tỉnh'} {plan.province}"


def number_and_symbol(plan: Plan) -> tuple[str, str]:
    """The number, below 10 with a zero, and the symbol; an empty number while there is none."""
    own = symbol(plan.type, plan.issuer)
    if plan.number is None:
        return "", own
    found = _NUMBER.fullmatch(one_line(plan.number))
    if not found:
        return one_line(plan.number), ""
    return f"{int(found[1]):02}", found[2] or own


def number_line(plan: Plan, fill: Fill) -> str:
    number, behind = number_and_symbol(plan)
    return line(fill, "number", number=number, symbol=behind)


def place_and_date(plan: Plan, fill: Fill) -> str:
    return line(fill, "place-and-date", place=place_of_issue(plan), **day_fields(plan.date))


def place_of_issue(plan: Plan) -> str:
    """The place before the date: the plan's own, else its province."""
    return one_line(plan.place or _NAMED_FOR_A_PERSON.get(fold(plan.province), plan.province))
