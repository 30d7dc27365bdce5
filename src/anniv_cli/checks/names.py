"""AN7: the names of bodies and places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Linked, mentioned, placed_words
from anniv_cli.messages import mark as _
from anniv_cli.model import each
from anniv_cli.reference import in_vietnamese
from anniv_cli.reference.spelling import AND, SHORT_FORMS, spelled_out
from anniv_cli.text import fold

_ALL_KNOWN = ("so", "bo")
"""The kinds of bodies of which the register claims to know every one: departments and ministries."""
_NOT_OF_THE_KIND = (
    "so chi huy",
    "so giao dich",
    "bo tu lenh",
    "bo chi huy",
    "bo tham muu",
    "bo phan",
    "bo mon",
)
_ABROAD = (" lao", " campuchia", " cam pu chia", " ban")
_MOST_SLIPS = 2
"""Words in which a name may differ from the known one that is meant."""
_SHORT = 2
"""Words of so few letters are others when one letter differs."""


@rule("AN701", Severity.WARNING)
def unknown_name(plan: Linked) -> Iterator[Finding]:
    """Neither the plan nor the register knows a body of this name.

    It may be misspelt, or a body of its own: then list it under `agencies:` in the plan or in the office's
    `register/agencies.yaml`. Names are never changed silently. Only departments and ministries are all
    known to the register; of other bodies the rule speaks where a name is a slip away from a known one.
    """
    places: dict[str, list[Path]] = {}
    for path, party in mentioned(plan):
        if party.unknown and not (path[0] == "recipients" and _is_short(party.text)):
            places.setdefault(party.text, []).append(path)
    for name, (path, *others) in places.items():
        form, near = plan.names.nearest_spelling(name) or ("", "")
        if _is_slip(_as_in_a_province(plan, name), form) or (
            _should_be_known(plan, name) and (near or path[0] != "recipients")
        ):
            yield Finding(
                path,
                _("“{name}” is not a body that the plan or the register knows."),
                {"name": name, "near": near},
                excerpt=name,
                advice=_("Did you mean “{near}”?")
                if near
                else _("Check the spelling, or add it under `agencies:`."),
                also=tuple(others),
            )


def _as_in_a_province(plan: Linked, name: str) -> str:
    """The name as the register spells it; a city says "thành phố" where a province says "tỉnh"."""
    home = plan.names.home
    return name.replace("thành phố", "tỉnh") if home and home.kind == "city" else name


def _should_be_known(plan: Linked, name: str) -> bool:
    """Whether the register knows every body of this kind; those of the partners it does not."""
    folded = f"{fold(name)} "
    if not _begins(folded, _ALL_KNOWN) or _begins(folded, _NOT_OF_THE_KIND):
        return False
    abroad = fold(name).endswith(_ABROAD) or any(one.country != "VN" for one in plan.places_in(name))
    return not abroad


def _begins(folded: str, kinds: tuple[str, ...]) -> bool:
    return any(folded.startswith(f"{kind} ") for kind in kinds)


def _is_slip(name: str, near: str) -> bool:
    """Whether the known name is meant: word for word the same, but for a letter in one or two of them.

    "Trường Cao đẳng Bình Phước" and "Trường Cao đẳng Y tế Bình Phước" are two schools.
    """
    written, known = (
        [word for word in spelled_out(one, SHORT_FORMS).split() if word != AND] for one in (name, near)
    )
    if len(written) != len(known):
        return False
    others = [pair for pair in zip(written, known, strict=True) if pair[0] != pair[1]]
    return len(others) <= _MOST_SLIPS and all(_is_misprint(*pair) for pair in others)


def _is_misprint(word: str, known: str) -> bool:
    """Whether one letter is wrong, lost or too many."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, known, strict=False)))
    rest, meant = word[shared:], known[shared:]
    one_letter = meant in (rest[1:], meant[:1] + rest[1:]) or rest == meant[1:]
    return one_letter and max(len(word), len(known)) > _SHORT and word.isalpha()


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
                near = _as_written(plan, text, plan.names.nearest_place(text))
                yield Finding(
                    path,
                    _("“{name}” is not a place that the register knows."),
                    {"name": text, "near": near or ""},
                    advice=_("Did you mean “{near}”?")
                    if near
                    else _("Check the spelling, or add it to the register."),
                )


def _as_written(plan: Linked, text: str, name: str | None) -> str | None:
    """A name in Vietnamese letters, where a plan writes it with them: “Khăm Muộn”, not “Khammouane”."""
    place = plan.register.place(name) if name and not text.isascii() else None
    return in_vietnamese(place) if place else name
