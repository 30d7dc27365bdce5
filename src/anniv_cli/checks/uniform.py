"""AN8: what a plan writes in one way here and in another there: numbers, labels, short forms."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Linked, LinkedActivity
from anniv_cli.links.printed import printed
from anniv_cli.messages import mark as _
from anniv_cli.model import each
from anniv_cli.text import fold

_ALIKE = {
    "when": ("thoi gian", "thoi gian thuc hien", "thoi gian to chuc", "thoi gian trien khai"),
    "place": ("dia diem", "dia diem to chuc", "dia diem thuc hien", "noi to chuc", "noi thuc hien"),
    "lead": (
        "don vi chu tri", "co quan chu tri", "chu tri", "don vi chu tri thuc hien", "co quan don vi chu tri",
    ),
    "support": (
        "don vi phoi hop", "co quan phoi hop", "phoi hop", "don vi phoi hop thuc hien",
        "co quan phoi hop thuc hien", "co quan don vi phoi hop",
    ),
}  # fmt: skip
"""Labels that say the same; "Thời gian hoàn thành", "Địa điểm triển lãm ảnh" say something else."""
_FULL, _SHORT = "Ủy ban nhân dân", "UBND"
_ONE_IN = 8
_A_LIST = 3
_AT = re.compile(r"tại (?!gia\b|nhà\b|chỗ\b|các gia đình\b)", re.IGNORECASE)
"""Not "tại gia đình", "tại chỗ", which need it."""


@rule("AN821", Severity.INFO)
def number_in_another_form(plan: Linked) -> Iterator[Finding]:
    """A printed number has not the point or bracket that the others of its level have.

    "1.1" and "2.1." in one paper: the form of numbering is chosen once.
    """
    odd = [
        entry
        for entry in plan.numbered_otherwise
        if entry.printed and entry.printed.rstrip(".)") == entry.number.rstrip(".)")
    ]
    if odd:
        yield Finding(
            (*odd[0].path, "printed"),
            _("The number “{printed}” has not the form of the others: “{number}”."),
            {"printed": odd[0].printed, "number": odd[0].number},
            advice=_("Write all numbers of a level in one form."),
            also=tuple((*entry.path, "printed") for entry in odd[1:]),
        )


@rule("AN822", Severity.INFO)
def labels_mixed(plan: Linked) -> Iterator[Finding]:
    """One line bears different labels in different activities.

    "Thời gian" here and "Thời gian thực hiện" there, "Đơn vị phối hợp" and "Đơn vị phối hợp thực hiện": the
    reader looks for a difference that is none.
    """
    used = {id(one.entry.labels): one.entry.labels for one in plan.activities}  # most share one
    for key, alike in _ALIKE.items():
        if len({getattr(labels, key) for labels in used.values()}) < 2:
            continue
        labelled = [
            (getattr(one.entry.labels, key), one) for one in plan.activities if getattr(one.activity, key)
        ]
        known = {label for label in {label for label, _one in labelled} if label and fold(label) in alike}
        if len({fold(label) for label in known}) < 2:
            continue
        counts = Counter(label for label, _one in labelled if label in known)
        usual = counts.most_common(1)[0][0]
        odd = [one for one in labelled if one[0] in known and fold(one[0]) != fold(usual)]
        yield Finding(
            (*odd[0][1].path, key),
            _("The label “{label}” is “{usual}” elsewhere."),
            {"label": odd[0][0], "usual": usual},
            advice=_("Use one label for the same line throughout."),
            also=tuple((*one.path, key) for _label, one in odd[1:]),
        )


@rule("AN823", Severity.INFO)
def short_form_beside_full(plan: Linked) -> Iterator[Finding]:
    """A short form stands once where the plan otherwise writes the words in full: "UBND".

    Either is right; where the full words are the rule, the short form has slipped in from another paper.
    Recipients are always shortened and are left out.
    """
    here = printed(plan)
    if not here.says(_SHORT) or here.says(f"({_SHORT}"):
        return
    shortened = here.which(lambda text: _SHORT in text.split(), _SHORT)
    either = here.where(shortened | here.which(str, _FULL))
    counted = [(path, text) for path, text in either if path[0] != "recipients"]
    short = [path for path, text in counted if text in shortened]
    full = sum(text.count(_FULL) for _path, text in counted)
    if short and len(short) * _ONE_IN <= full:
        yield Finding(
            short[0],
            _("“{short}” stands here; elsewhere it is “{full}”."),
            {"short": _SHORT, "full": _FULL},
            excerpt=_SHORT,
            advice=_("Write it in full here too, or say “{full} ({short})” the first time."),
            also=tuple(dict.fromkeys(short[1:])),
        )


@rule("AN824", Severity.INFO)
def at_beside_a_label(plan: Linked) -> Iterator[Finding]:
    """The place begins with "tại" behind its label, where others do without.

    "Địa điểm: tại tỉnh Quảng Trị" says "at" twice; "Địa điểm: Hội trường UBND tỉnh" beside it does not.
    """
    labelled = [one for one in plan.activities if one.entry.labels.place and one.activity.place]
    placed = [(one, each(one.activity.place)[0]) for one in labelled]
    said = [one for one, place in placed if _AT.match(place)]
    if said and len(said) < len(placed):
        yield Finding(
            (*said[0].path, "place"),
            _("“{words}” follows a label that says it already; elsewhere it is left out."),
            {"words": "tại"},
            excerpt=each(said[0].activity.place)[0][:3],
            advice=_("Leave it out, or write it everywhere."),
            also=tuple((*one.path, "place") for one in said[1:]),
        )


@rule("AN825", Severity.INFO)
def full_stops_mixed(plan: Linked) -> Iterator[Finding]:
    """Some activities of a section end with a full stop, and others do not.

    Either will do; in one list, one of them.
    """
    if len(set(map(_ends, plan.activities))) < 2:
        return
    beside: dict[Path, list[LinkedActivity]] = {}
    for activity in plan.activities:
        beside.setdefault(activity.path[:-1], []).append(activity)
    odd = [
        one for siblings in beside.values() if len(siblings) >= _A_LIST for one in _ended_otherwise(siblings)
    ]
    if odd:
        yield Finding(
            (*odd[0].path, "activity"),
            _("{reference} ends with a full stop.")
            if _ends(odd[0])
            else _("{reference} ends without the full stop."),
            {"reference": odd[0].reference},
            advice=_("End all items of a list in one way."),
            also=tuple((*one.path, "activity") for one in odd[1:]),
        )


def _ends(activity: LinkedActivity) -> bool:
    return activity.activity.activity.rstrip().endswith(".")


def _ended_otherwise(siblings: list[LinkedActivity]) -> list[LinkedActivity]:
    """Those that end otherwise than most beside them."""
    with_stop = [one for one in siblings if _ends(one)]
    without = [one for one in siblings if not _ends(one)]
    return min(with_stop, without, key=len)
