"""AN8: capital letters, where Nghị định 30/2020/NĐ-CP, Phụ lục II, leaves no doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anniv_cli.checks.naming import renamed
from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Correction, Finding, Path, Severity
from anniv_cli.links import Linked
from anniv_cli.links.printed import Printed, printed
from anniv_cli.messages import mark as _
from anniv_cli.text import late

_SMALL = "[a-zăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]"
_VERBS = (
    "Xây dựng, Thiết kế, Phối hợp, Chủ trì, Tham mưu, Triển khai, Thực hiện, Tăng cường, Đẩy mạnh, Bố trí, "
    "Chuẩn bị, Đón tiếp, Tổ chức"
)
_NO_LIST_BEFORE = "(?<!ác )"
"""Not "các thành phố Hồ Chí Minh, Hà Nội"."""
_ONE_BODY = r"(?<!\w)(?<!ác )(?<!hai )(?<!ba )(?<!cơ )(?<!trụ )"
"""Before "sở": not "các sở Ngoại vụ, Y tế", "cơ sở y tế"."""
_NAME = "(?= [A-ZĐ])"
"""Stands behind words that are wrong before a name alone."""


class Capital:
    """A way of writing that the annex rules out.

    `words` stand in it letter by letter. In `wrong` the one group holds the syllable whose first letter is to
    change.
    """

    def __init__(self, words: str, wrong: str) -> None:
        self.words = words
        self.pattern = late(wrong)
        self.before_a_name = _NAME in wrong

    def is_in(self, text: str) -> bool:
        return self.pattern.search(text) is not None

    def may_stand_in(self, here: Printed) -> bool:
        first, *others = self.words.split()
        if others:
            return (first, others[0]) in here.pairs
        return first in (here.before_capitals if self.before_a_name else here.first_words)


def _second_syllable(first: str, second: str, behind: str = "") -> Capital:
    """A compound that never has a capital within; some only before certain words, as they are names too."""
    return Capital(f"{first} {second}", rf"(?<!\w){first} ({second})(?!\w){behind}")


def _field(kind: str, field: str, behind: str = "") -> Capital:
    """The words for the field of a body bear a capital: "Hội Cựu chiến binh"."""
    first, space, others = field.partition(" ")
    return Capital(f"{kind} {field}", rf"(?<!\w){kind} ({first}){space}{others}(?!\w){behind}")


_SPECIAL = (  # two cities whose kind bears a capital
    Capital("thành phố Hồ Chí Minh", rf"{_NO_LIST_BEFORE}(?<!\w)(thành) phố Hồ Chí Minh"),
    Capital("thủ đô Hà Nội", r"(?<!\w)(thủ) đô Hà Nội"),
)
_COMPOUNDS = (
    _second_syllable("Cà", "Phê"),
    _second_syllable("Dân", "Chủ", "(?= [Nn]hân)"),
    _second_syllable("Nhân", "Dân", "(?= (?:tỉnh|thành phố|huyện|xã|phường|các)(?!\\w))"),
    *(_second_syllable(first, "Ban", "(?= [Nn]hân)") for first in ("Ủy", "Uỷ")),
    _second_syllable("Hội", "Đồng", "(?= [Nn]hân)"),
    *(_second_syllable("Chủ", "Tịch", f"(?= {unit})") for unit in ("Ủy", "Uỷ", "UBND", "nước", "Hội")),
    _second_syllable("Hiệp", "Ước"),
    _second_syllable("Trung", "Ương"),
    _second_syllable("Tỉnh", "Ủy"),
    _second_syllable("Tỉnh", "Uỷ"),
    *(_second_syllable(of, uy) for of in ("Thành", "Huyện", "Đảng") for uy in ("Ủy", "Uỷ")),
    _second_syllable("Quốc", "Khánh", "(?= (?:Lào|Campuchia|nước|Vương quốc|Việt Nam|2|02))"),
)
_OF_THE_COMMITTEE = "|".join(
    rf"(?<={before} )"
    for before in ("Thường trực", "Thường vụ", "Tuyên giáo", "Dân vận", "Bí thư", "Văn phòng")
)
_BODIES = (
    *(_field("Sở", field) for field in (
        "ngoại vụ", "nội vụ", "tài chính", "xây dựng", "tư pháp", "y tế", "công thương", "văn hóa", "văn hoá",
        "giáo dục và", "thông tin và", "khoa học và", "nông nghiệp và", "du lịch",
    )),
    *(_field("Hội", field) for field in ("cựu chiến binh", "hữu nghị", "nông dân", "chữ thập đỏ")),
    _field("Hội", "liên hiệp", "(?= [Pp]hụ)"),
    _field("Hiệp hội", "du lịch", "(?= (?:tỉnh|thành phố))"),
    _field("Bộ đội", "biên phòng"),
    _field("Bộ", "chỉ huy"),
    _field("Đài", "phát thanh"),
    *(Capital(f"sở {field}", rf"{_ONE_BODY}(sở) {field}(?!\w)") for field in (
        "Ngoại vụ", "Nội vụ", "Tài chính", "Xây dựng", "Tư pháp", "Y tế", "Công Thương", "Văn hóa", "Văn hoá",
        "Giáo dục", "Khoa học", "Nông nghiệp", "Du lịch", "Dân tộc",
    )),
    *(Capital("ban Nhân", rf"(?<!\w){uy} ban (Nhân) dân(?!\w)") for uy in ("Ủy", "Uỷ")),
    Capital("đồng Nhân", r"(?<!\w)Hội đồng (Nhân) dân(?!\w)"),
    _second_syllable("Công", "An", "(?= (?:tỉnh|thành phố|nhân|xã|phường|các)(?!\\w))"),
    *(Capital(f"tỉnh {uy}", rf"(?:{_OF_THE_COMMITTEE})(tỉnh) {uy}(?!\w)") for uy in ("ủy", "uỷ")),
)  # fmt: skip
_FIELDS = (
    "Ngoại Vụ, Nội Vụ, Tài Chính, Tư Pháp, Giáo Dục, Đào Tạo, Văn Hóa, Văn Hoá, Thể Thao, Du Lịch, "
    "Thông Tin, Truyền Thông, Khoa Học, Công Nghệ, Nông Nghiệp, Môi Trường, Xây Dựng, Lao Động"
)
_WITHIN_BODIES = (  # a field is one word of two syllables; "Công Thương" is two
    *(
        Capital(f"{first} {second}", rf"(?<!\w)(?:Sở|Bộ) (?:[^.;:()\d]{{0,30}} )?{first} ({second})(?!\w)")
        for first, second in (field.split() for field in _FIELDS.split(", "))
    ),
    Capital("Công thương", r"(?<!\w)(?:Sở|Bộ) Công (thương)(?!\w)"),
    Capital("Chữ Thập", r"(?<!\w)Hội Chữ (Thập)(?!\w)"),
    Capital("Cựu Chiến", r"(?<!\w)Hội Cựu (Chiến)(?!\w)"),
    Capital("Biên Phòng", r"(?<!\w)Bộ đội Biên (Phòng)(?!\w)"),
    Capital("Quân Sự", r"(?<!\w)[Cc]hỉ huy Quân (Sự)(?!\w)"),
    *(Capital(f"{of} Tỉnh", rf"(?<!\w){of} (Tỉnh)(?! [A-ZĐ])(?!\w)") for of in ("UBND", "HĐND", "dân")),
)
_STATE = (  # Nhà nước and Đảng as names
    Capital("hai nhà nước", r"(?<!\w)hai Đảng(?:,| và) hai (nhà) nước(?!\w)"),
    Capital("và nhà nước", r"(?<!\w)Đảng và (nhà) nước(?!\w)"),
)
_PARTS_OF_DOCUMENTS = (  # Điều bears a capital, khoản and điểm none
    Capital("Khoản", rf"(?<={_SMALL} )(Khoản) \d+,? [Đđ]iều \d"),
    Capital("điều", r"(?<!\w)khoản \d+,? (điều) \d"),
    Capital("Điểm", rf"(?<={_SMALL} )(Điểm) [a-zđ]\)?,? [Kk]hoản \d"),
)
_SMALL_DAYS = ("hai", "ba", "tư", "năm", "sáu", "bảy")
_WEEKDAY = Capital(  # looked for in the lines of times too
    "hứ ",
    rf"[Tt]hứ (?<!lần .{{4}})(?<!ngày .{{4}})(?<!hạng .{{4}})({'|'.join(_SMALL_DAYS)})"
    r"(?=,? (?:ngày )?\d{1,2}/\d|,? ngày \d|\))",
)
_AUGUST = Capital("tháng tám", r"Cách mạng tháng (tám)(?!\w)")
_COMMON_WORDS = (  # no names, mid-sentence
    Capital("theo Quy", r"(?<=theo )(Quy) định(?=\s*(?:[.;)]|$))"),
    *(Capital(f"{kind} Biên", rf"(?<!\w){kind} (Biên) giới(?!\w)") for kind in ("huyện", "xã", "vực")),
    Capital("các Cơ", r"(?<=các )(Cơ) sở(?= (?:đào|giáo|y|kinh|sản|lưu|dịch))"),
    Capital("mừng Kỷ niệm", r"(?<=chào mừng )(Kỷ) niệm(?= \d)"),
)


def _in_a_sentence(word: str) -> str:
    """A word behind a small one, or UBND. What stands before it is looked at last: a search for fixed letters
    is quick.
    """
    return rf"({word})(?:(?<={_SMALL} {word})|(?<=UBND {word}))"


_SMALL_WORDS = (  # of no weight; and the kinds of units before their names, but for those named for someone
    *(
        Capital(word, rf"({word})(?<={_SMALL} {word})(?= \w)")
        for word in ("Tại", "Của", "Và", "Cho", "Nhằm", "Những", "Được")
    ),
    Capital("của Tỉnh", r"(Tỉnh)(?<=của Tỉnh)(?=\s*(?:[.,;)]|$))"),
    Capital(" Tỉnh", rf"(Tỉnh)(?<={_SMALL} Tỉnh){_NAME}(?! (?:Ủy|Uỷ|Đoàn|Đội))"),
    Capital(" Huyện", rf"{_in_a_sentence('Huyện')}{_NAME}(?! (?:Ủy|Uỷ|Đoàn|Đội))"),
    Capital(" Thị xã", rf"{_in_a_sentence('Thị')} xã{_NAME}"),
    Capital(" Thành phố", rf"{_in_a_sentence('Thành')} phố{_NAME}(?! (?:Hồ Chí Minh|Điện Biên Phủ))"),
)
_NAMED_FOR_PEOPLE = (  # families of heroes and their like, for whom communes and wards are called
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Lương|Cao|Tô|Chu|Mạc|Tôn"
    "|Trưng|Hai|Bà|Ông|Quang|Hùng|Bạch|Điện|Thống|Quyết|Cách|Hàm|Yết|Đề|Đội|Cô|Triệu|Thục|Trương|Hà|Kim|Thái|Văn"
)
_COMMUNES = tuple(
    Capital(f" {kind}", rf"{_in_a_sentence(kind)}{_NAME}(?! (?:{_NAMED_FOR_PEOPLE})\b)(?! (?:ủy|hội)\b)")
    for kind in ("Xã", "Phường")
)
_AFTER_SEMICOLON = tuple(  # no new sentence begins there
    Capital(f"; {first} {second}", rf"(?<={_SMALL}; )({first}) {second}(?=,? {_SMALL})")
    for first, second in (verb.split() for verb in _VERBS.split(", "))
)
_AFTER_COMMA = tuple(  # verbs that no list of names begins with
    Capital(f", {first} {second}", rf"(?<={_SMALL}, )({first}) {second}(?=,? {_SMALL})")
    for first, second in (
        verb.split()
        for verb in "Phục vụ, Phối hợp, Tham mưu, Chủ trì, Triển khai, Bảo đảm, Đảm bảo, Chuẩn bị".split(", ")
    )
)
CAPITALS = (
    *_SPECIAL,
    *_COMPOUNDS,
    *_BODIES,
    *_WITHIN_BODIES,
    *_STATE,
    *_PARTS_OF_DOCUMENTS,
    _AUGUST,
    *_COMMON_WORDS,
    *_SMALL_WORDS,
    *_COMMUNES,
)


@rule("AN815", Severity.INFO)
def capital_against_the_annex(plan: Linked) -> Iterator[Finding]:
    """A capital letter stands where it should not, or is missing.

    Nghị định 30/2020/NĐ-CP, Phụ lục II. Only what can be decided is looked at: names of bodies, second
    syllables of common words, khoản and Điều, weekdays, what follows a semicolon. Where the name of a body is
    reported as a whole (AN703, AN704), its capitals are not reported again.
    """
    here = printed(plan)
    for capital in CAPITALS:
        if capital.may_stand_in(here):
            yield from _misplaced(here, capital, plan if capital in _BODIES else None)
    behind = {second for first, second in here.pairs if first[-1:] == ";"}
    for capital in _AFTER_SEMICOLON:
        if capital.words.split()[1] in behind:
            yield from _misplaced(here, capital)
    for capital in _AFTER_COMMA:
        if tuple(capital.words.split()[1:]) in here.pairs:
            yield from _misplaced(here, capital)
    if any([here.says(f"hứ {day}") for day in _SMALL_DAYS]):
        yield from _misplaced(here, _WEEKDAY)


def _misplaced(here: Printed, capital: Capital, plan: Linked | None = None) -> Iterator[Finding]:
    """One finding for all the places of one mistake, once for each wording."""
    found: dict[str, tuple[str, list[Correction]]] = {}
    for path, text in here.among(capital.is_in, capital.words):
        for one in capital.pattern.finditer(text):
            if plan is None or not _within(one, text, renamed(plan).get(path, ())):
                right = _turned(one)
                found.setdefault(one.group(), (right, []))[1].append(_at(path, text, one, right))
    for words, (right, (first, *others)) in found.items():
        yield Finding(
            first.path,
            _("“{words}” is written “{right}”."),
            {"words": words, "right": right},
            excerpt=first.excerpt,
            advice=_("See Nghị định 30/2020/NĐ-CP, Phụ lục II."),
            also=tuple(dict.fromkeys(other.path for other in others)),
            correction=first.words,
            corrections=tuple(others),
        )


def _within(found: re.Match[str], text: str, names: tuple[str, ...]) -> bool:
    """Whether the words stand within one of the names."""
    return any(
        name.start() <= found.start() < name.end()
        for one in names
        for name in re.finditer(re.escape(one), text)
    )


def _at(path: Path, text: str, found: re.Match[str], right: str) -> Correction:
    """The correction in its place; where the same words stand before it, with as many behind as tell it."""
    end = found.end()
    while text.find(text[found.start() : end]) < found.start() and end < len(text):
        end = next((at for at in range(end + 1, len(text)) if text[at].isspace()), len(text))
    return Correction(path, text[found.start() : end], right + text[found.end() : end])


def _turned(found: re.Match[str]) -> str:
    """The words with the first letter of the group in its other case."""
    at = found.start(1) - found.start()
    words = found.group()
    return words[:at] + words[at].swapcase() + words[at + 1 :]
