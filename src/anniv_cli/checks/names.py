"""AN7: the names of bodies and places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Linked, mentioned, placed_words
from anniv_cli.messages import mark as _
from anniv_cli.model import each
from anniv_cli.text import fold, nearest

_INSTITUTIONS = (
    "benh vien", "nha hat", "nha van hoa", "truong", "dai hoc", "cao dang", "hoc vien", "cong ty",
    "tong cong ty", "tap doan", "bao tang", "thu vien", "trung tam", "cau lac bo", "khach san", "ngan hang",
    "buu dien", "vien thong", "dien luc", "hop tac xa", "vien", "quy", "doan nghe thuat", "doan ca mua",
    "doan nghi le", "doan xiec", "nha may", "xi nghiep", "bao", "vuon quoc gia", "khu bao ton",
    "khu di tich", "don bien phong", "hoi", "lien doan", "hiep hoi", "giao hoi", "cung",
)  # fmt: skip
"""Schools, hospitals, theatres, firms, papers, associations: each place has its own, and no register lists
them all.
"""
_CLOSE = 85
"""How alike the names of two such houses must be, out of 100, for one to be a slip for the other."""


@rule("AN701", Severity.WARNING)
def unknown_name(plan: Linked) -> Iterator[Finding]:
    """Neither the plan nor the register knows a body of this name.

    It may be misspelt, or a body of its own: then list it under `agencies:` in the plan or in the office's
    `register/agencies.yaml`. Names are never changed silently. Schools, hospitals, theatres, firms and
    associations are looked at only where a known name is near.
    """
    places: dict[str, list[Path]] = {}
    for path, party in mentioned(plan):
        if party.unknown and not (path[0] == "recipients" and _is_short(party.text)):
            places.setdefault(party.text, []).append(path)
    for name, (path, *others) in places.items():
        near = plan.names.nearest_agency(name)
        kind = _institution(name)
        if (near or path[0] != "recipients") and (not kind or _means(name, kind, near)):
            yield Finding(
                path,
                _("“{name}” is not a body that the plan or the register knows."),
                {"name": name, "near": near or ""},
                excerpt=name,
                advice=_("Did you mean “{near}”?")
                if near
                else _("Check the spelling, or add it under `agencies:`."),
                also=tuple(others),
            )


def _institution(name: str) -> str:
    folded = f"{fold(name)} "
    return next((kind for kind in _INSTITUTIONS if folded.startswith(f"{kind} ")), "")


def _means(name: str, kind: str, near: str | None) -> bool:
    """Whether the known name may be meant by that of an institution, and is not just its beginning."""
    if near is None or _institution(near) != kind or fold(name).startswith(f"{fold(near)} "):
        return False
    return nearest(name, [near], at_least=_CLOSE) is not None


def _is_short(name: str) -> bool:
    """Recipients are full of an office's own short forms: "Phòng NC-TH", "CVP, các PCVP"."""
    return any(len(word) > 1 and word.isupper() for word in re.findall(r"\w+", name))


@rule("AN702", Severity.WARNING)
def unknown_partner(plan: Linked) -> Iterator[Finding]:
    """Neither the plan nor the register knows a place of this name.

    A partner that is not recognised gets no letters and no dates. Write the name as the register has it, or
    add it to the office's `register/places.yaml`.
    """
    partners = {text for activity in plan.activities for text in each(activity.activity.partners)}
    unknown = {text for text in partners if next(plan.places_in(text), None) is None}
    for activity in plan.activities if unknown else ():
        for path, text in placed_words(activity.path, "partners", activity.activity.partners):
            if text in unknown:
                near = plan.names.nearest_place(text)
                yield Finding(
                    path,
                    _("“{name}” is not a place that the register knows."),
                    {"name": text, "near": near or ""},
                    advice=_("Did you mean “{near}”?")
                    if near
                    else _("Check the spelling, or add it to the register."),
                )
