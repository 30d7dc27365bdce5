"""How officials write the words of a name: tone marks, short forms, what may stand between two words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anniv_cli.text import Word, composed, fold

AND = "va"  # "và", folded: it stands or is left out ("Phát thanh và Truyền hình", "Phát thanh - Truyền hình")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_JOINERS = " \t\r\n\u00a0-–—\u2010\u2011,&/.'’"
_WORD = re.compile(r"\w+")

# Folded short form -> folded long words; "TT&TT" and "LĐ-TB&XH" are several words.
_LONG_WORDS = {
    "ubnd": "uy ban nhan dan",
    "ub nd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "mttq": "mat tran to quoc",
    "mttqvn": "mat tran to quoc viet nam",
    "ubmttq": "uy ban mat tran to quoc",
    "ubmttqvn": "uy ban mat tran to quoc viet nam",
    "tncs": "thanh nien cong san",
    "tncshcm": "thanh nien cong san ho chi minh",
    "hcm": "ho chi minh",
    "tnxp": "thanh nien xung phong",
    "bch": "bo chi huy",
    "bchqs": "bo chi huy quan su",
    "chqs": "chi huy quan su",
    "bchbdbp": "bo chi huy bo doi bien phong",
    "chbdbp": "chi huy bo doi bien phong",
    "chbp": "chi huy bien phong",
    "ch": "chi huy",
    "bdbp": "bo doi bien phong",
    "bcd": "ban chi dao",
    "btg": "ban tuyen giao",
    "btgdv": "ban tuyen giao dan van",
    "btv": "ban thuong vu",
    "bql": "ban quan ly",
    "kkt": "khu kinh te",
    "lhhn": "lien hiep cac to chuc huu nghi",
    "lhhvn": "lien hiep cac to chuc huu nghi viet nam",
    "lhtn": "lien hiep thanh nien",
    "lhpn": "lien hiep phu nu",
    "ldld": "lien doan lao dong",
    "ccb": "cuu chien binh",
    "nd": "nong dan",
    "tw": "trung uong",
    "t w": "trung uong",
    "tp": "thanh pho",
    "vn": "viet nam",
    "vp": "van phong",
    "dbqh": "dai bieu quoc hoi",
    "ptth": "phat thanh truyen hinh",
    "pt th": "phat thanh truyen hinh",
    "tttt": "thong tin truyen thong",
    "tt tt": "thong tin truyen thong",
    "ttdt": "thong tin dien tu",
    "vhttdl": "van hoa the thao du lich",
    "vhtt dl": "van hoa the thao du lich",
    "vh tt dl": "van hoa the thao du lich",
    "vh ttdl": "van hoa the thao du lich",
    "vhtt": "van hoa the thao",
    "vh tt": "van hoa the thao",
    "gddt": "giao duc dao tao",
    "gd dt": "giao duc dao tao",
    "ldtbxh": "lao dong thuong binh xa hoi",
    "ldtb xh": "lao dong thuong binh xa hoi",
    "ld tbxh": "lao dong thuong binh xa hoi",
    "ld tb xh": "lao dong thuong binh xa hoi",
    "nnptnt": "nong nghiep phat trien nong thon",
    "nn ptnt": "nong nghiep phat trien nong thon",
    "nnmt": "nong nghiep moi truong",
    "nn mt": "nong nghiep moi truong",
    "tnmt": "tai nguyen moi truong",
    "tn mt": "tai nguyen moi truong",
    "khcn": "khoa hoc cong nghe",
    "kh cn": "khoa hoc cong nghe",
    "khdt": "ke hoach dau tu",
    "kh dt": "ke hoach dau tu",
    "gtvt": "giao thong van tai",
    "dttg": "dan toc ton giao",
    "dt tg": "dan toc ton giao",
    "tdkt": "thi dua khen thuong",
    "td kt": "thi dua khen thuong",
    "qlnn": "quan ly nha nuoc",
    "qltt": "quan ly thi truong",
    "xtdt": "xuc tien dau tu",
    "tand": "toa an nhan dan",
    "vksnd": "vien kiem sat nhan dan",
    "bhxh": "bao hiem xa hoi",
    "kbnn": "kho bac nha nuoc",
    "nhnn": "ngan hang nha nuoc",
    "thads": "thi hanh an dan su",
    "vhnt": "van hoc nghe thuat",
    "ctd": "chu thap do",
    "thpt": "trung hoc pho thong",
    "thcs": "trung hoc co so",
    "ptdtnt": "pho thong dan toc noi tru",
    "pt dtnt": "pho thong dan toc noi tru",
    "cdsp": "cao dang su pham",
    "cd": "cao dang",
    "dh": "dai hoc",
    "dhdn": "dai hoc da nang",
    "tlsq": "tong lanh su quan",
    "dsq": "dai su quan",
    "chdcnd": "cong hoa dan chu nhan dan",
    "chxhcn": "cong hoa xa hoi chu nghia",
    "cpc": "campuchia",
}

ShortForms = dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]


def short_forms(long_words: dict[str, str]) -> ShortForms:
    """Short forms by their first word: (the words that must follow, the words meant)."""
    found: ShortForms = {}
    for short, long in long_words.items():
        first, *rest = short.split()
        found[first] = (*found.get(first, ()), (tuple(rest), tuple(long.split())))
    return found


SHORT_FORMS = short_forms(_LONG_WORDS)
# In a centrally-run city the Party committee is "Thành ủy" where a province says "Tỉnh ủy".
CITY_SHORT_FORMS = short_forms({**_LONG_WORDS, "thanh uy": "tinh uy"})


@lru_cache(maxsize=16384)
def spelled(word: str) -> str:
    """A word with its letters and its tone apart, so that "hoà" and "hòa", "Uỷ" and "Ủy" are the same."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFD", word.lower())
    tones = "".join(sorted(mark for mark in parts if mark in _TONES))
    return "".join(mark for mark in parts if mark not in _TONES) + tones


@lru_cache(maxsize=4096)
def spelled_words(form: str) -> tuple[str, ...]:
    """The words of a name as it must be spelled, without "và"."""
    return tuple(spelled(word) for word in _WORD.findall(composed(form)) if fold(word) != AND)


def folded_words(form: str) -> list[str]:
    """The words of a name for comparing, without "và"; folded one by one, since names share most of them."""
    folded = " ".join(map(fold, form.split())).split()
    return [word for word in folded if word != AND] if AND in folded else folded


def spelled_out(text: str, short: ShortForms) -> str:
    """A text folded, with its short forms in full, to be compared with full names."""
    here, found = fold(text).split(), list[str]()
    if short.keys().isdisjoint(here):  # as most
        return fold(text)
    while here:
        rest, meant = next(
            (one for one in short.get(here[0], ()) if here[1 : len(one[0]) + 1] == [*one[0]]), ((), ())
        )
        found += meant or (here[0],)
        del here[: len(rest) + 1]
    return " ".join(found)


def within_name(text: str, left: Word, right: Word) -> bool:
    """Whether two neighbouring words may belong to one name."""
    gap = text[left.end : right.start]
    return gap == " " or (not gap.strip(_JOINERS) and gap.count("\n") < 2)


def only_space(text: str, left: Word, right: Word) -> bool:
    """Whether nothing but space, and no end of a paragraph, stands between two words."""
    gap = text[left.end : right.start]
    return gap == " " or (gap.isspace() and gap.count("\n") < 2)


def is_capital(text: str, word: Word) -> bool:
    return text[word.start].isupper()


def may_start_agency(first: str, before: str, gap: str) -> bool:
    """Whether the name of an agency may start with a letter, behind a folded word and what stands between.

    Lower case passes only where a new item begins: "cơ sở y tế" is no Sở Y tế, ", sở y tế" is.
    """
    return first.isupper() or not before or before in _BEFORE_AN_AGENCY or not gap.isspace()


_BEFORE_AN_AGENCY = frozenset({AND, "voi", "cung", "cua", "do", "giao", "qua", "cho", "nghi"})
