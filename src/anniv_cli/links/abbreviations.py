"""Short forms in the running text and the roles of a plan, and whether it ever says what they stand for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import partial

from anniv_cli.diagnostics import Path
from anniv_cli.links.activity import placed_words
from anniv_cli.links.linked import Linked
from anniv_cli.links.printed import printed
from anniv_cli.model import ROLE_KEYS
from anniv_cli.reference.spelling import SHORT_FORMS
from anniv_cli.text import composed, fold

_SHORT = re.compile(r"[A-ZĐƠƯ]{2,}(?:[&-][A-ZĐƠƯ]{2,})*(?![\w/.&-]|\s*[-–/]\s*\d)")
_ROMAN = re.compile(r"[IVXLC]+")
_NOUNS = ("Sở", "Bộ", "Phòng", "sở", "bộ", "phòng")
_EVERYBODY_KNOWS = frozenset(
    """UBND HĐND MTTQ MTTQVN UBMTTQ UBMTTQVN TNCS TP TW TƯ THCS THPT TNXP ASEAN COVID UNESCO UNICEF FDI ODA
    WTO NGO BĐBP PCCC CHDCND CHXHCN CNXH GDP OCOP KTXH QPAN ANTT ATGT TDTT VHTT HTX TTATGT ĐBQH QĐND ĐHQG
    ĐTNCSHCM LĐTBXH LĐLĐ
    """.split()
)
_OFFICE_WORDS = {"BTC": "ban tổ chức", "XTTM": "xúc tiến thương mại", "KTCK": "kinh tế cửa khẩu"}
"""Short forms of what is no body; like all that have a "Đ", they are no foreign ones."""
_FEWEST = 3


def unexplained(plan: Linked) -> dict[str, list[Path]]:
    """Each short form that is not common knowledge and that the plan never writes out, with its places."""
    found: dict[str, list[Path]] = {}
    here = printed(plan)
    shorts = _shorts(here.vocabulary)
    using = here.which(partial(_used, shorts), *shorts)
    texts = list(_texts(plan)) if using else []
    for path, text in texts:
        for short in _used(shorts, text) if composed(text) in using else ():
            found.setdefault(short, []).append(path)
    if not found:
        return found
    whole = " ".join(text for _path, text in texts)
    folded = f" {fold(whole)} "
    return {short: paths for short, paths in found.items() if not _explained(short, whole, folded)}


def _shorts(vocabulary: Iterable[str]) -> set[str]:
    """The short forms of bodies among the words of a plan that not everybody knows."""
    found = {match[0] for word in vocabulary for match in _SHORT.finditer(word)}
    return {
        short
        for short in found - _EVERYBODY_KNOWS
        if (_is_vietnamese(short) or fold(short).split()[0] in SHORT_FORMS)  # "USD" and "NAM" are none
        and not _ROMAN.fullmatch(short)
    }


def _is_vietnamese(short: str) -> bool:
    return short in _OFFICE_WORDS or ("Đ" in short and short.isalpha() and len(short) >= _FEWEST)


def _used(shorts: Collection[str], text: str) -> list[str]:
    """Those short forms that a text uses; one all in capitals tells nothing."""
    if text.isupper():
        return []
    found = (match for match in _SHORT.finditer(text) if match[0] in shorts)
    return [match[0] for match in found if _stands_alone(text, match.start())]


def _stands_alone(text: str, start: int) -> bool:
    """Not the end of a word or of a document number, nor what every office writes: "Sở VHTTDL", "Bộ CHQS"."""
    before = text[max(0, start - 6) : start]
    return not before.strip() or not (
        before[-1].isalnum() or before[-1] in "/.&-" or before.split()[-1] in _NOUNS
    )


def _texts(plan: Linked) -> Iterator[tuple[Path, str]]:
    yield from ((passage.path, passage.text) for passage in plan.narrative if passage.path[0] != "bases")
    for activity in plan.activities:
        for key in ROLE_KEYS:
            yield from placed_words(activity.path, key, getattr(activity.activity, key))


def _explained(short: str, whole: str, folded: str) -> bool:
    """Said in brackets behind the words, "(sau đây gọi tắt là …)", or written out in full anywhere."""
    if re.search(rf"\([^()]*\b{re.escape(short)}\)|\b{re.escape(short)}\s*\(", whole):
        return True
    first, *rest = fold(short).split()
    meant = (long for behind, long in SHORT_FORMS.get(first, ()) if list(behind) == rest)
    return any(f" {' '.join(long)} " in folded for long in meant) or _by_initials(short, folded)


def _by_initials(short: str, folded: str) -> bool:
    """Whether words side by side begin with its letters, as "thông tin đối ngoại" with those of TTĐN."""
    return re.search(r" " + "".join(rf"{letter}\w* " for letter in fold(short)), folded) is not None
