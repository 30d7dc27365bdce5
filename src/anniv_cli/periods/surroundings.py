"""What stands around a time in a sentence and makes it something else: a name, a document's date, a count."""

from __future__ import annotations

import re
from typing import Final

from anniv_cli.periods.tokens import Token
from anniv_cli.text import late

_LOOK_BACK: Final = 80
# What stands before the date of a document or of something long done.
_DOCUMENT: Final = late(
    r"(?:\bsố:?\s*\d[^\s,;]*|\bký(?: kết)?|\bban hành|\bthành lập|\bthiết lập|\bsinh|\bkhóa \w+|\bkết luận"
    r"|(?:nghị quyết|chỉ thị|công văn|quyết định|thông báo|tờ trình|phiếu trình|công điện|công hàm|văn bản"
    r"|nghị định|thông tư|luật|giấy mời|hướng dẫn|biên bản(?: ghi nhớ| hội đàm| họp| làm việc)?)"
    r"(?: của [^,;:.()]{1,50}?)?)"
    r"\s*,?\s*(?:ngày|năm|vào|vào ngày|từ)?\s*$"
)
# Behind these, figures number a document, and a month is a name.
_NUMBERED: Final = late(r"\bsố:?\s*$")
_NAMING: Final = late(r"\bcách mạng\s*$")
_COUNT: Final = r"(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?:ngày|tuần|tháng|giờ)"
_COUNT_BEFORE: Final = late(rf"\b{_COUNT}(?:\s+làm việc)?\s*,?\s*$")
_COUNTED: Final = ("ngày", "tuần", "tháng", "giờ", "làm việc")
_COUNT_BEHIND: Final = re.compile(
    rf"\s*(?:(?:ít nhất|tối thiểu|khoảng|chậm nhất|là)\s+)*{_COUNT}(?!\s*\d)(?!\s+(?:đầu|cuối))"
)
_EXCHANGED: Final = re.compile(r"\s*(?:sang|thành)\b")


def dates_a_document(lower: str, start: int) -> bool:
    """`Công văn số 603 ngày 18/7`, `Thông báo của Tỉnh ủy ngày 18/5`."""
    return _DOCUMENT.search(lower, max(0, start - _LOOK_BACK), start) is not None


def is_a_name(lower: str, start: int, tokens: list[Token], place: int) -> bool:
    """`Kế hoạch số 12/2027`, `Cách mạng tháng Tám`, `Trường THPT 2/9`, `đợt 1 tháng 4`: no time here."""
    token = tokens[place]
    before = max(0, start - _LOOK_BACK)
    if token.kind != "FIGURES":
        return token.kind == "M" and _NAMING.search(lower, before, start) is not None
    if _NUMBERED.search(lower, before, start):
        return True
    following = tokens[place + 1]
    if following.kind == "/" and token.touches and tokens[place + 2].kind == "?":
        return True
    return "Y" not in token.value.shape and place > 0 and tokens[place - 1].kind in {"?", "NAMED", "ROUND"}


def counted_from(lower: str, start: int, lead: str) -> int | None:
    """Where the count begins of `10 ngày trước ngày 05/9`; the day behind `trước` is then no bound itself."""
    before = lower[max(0, start - _LOOK_BACK) : start].rstrip().removesuffix(",").rstrip()
    if lead not in ("BEFORE", "AFTER", "FROM") or not before.endswith(_COUNTED):
        return None
    found = _COUNT_BEFORE.search(lower, max(0, start - _LOOK_BACK), start)
    return found.start() if found else None


def counted_behind(lower: str, end: int) -> int | None:
    """The end of the count in `trước ngày 05/9 ít nhất 10 ngày`."""
    found = _COUNT_BEHIND.match(lower, end)
    return found.end() if found else None


def is_given_up(lower: str, end: int) -> bool:
    """`từ ngày 18/7 sang ngày 20/7`: the first of two days is the one no longer meant."""
    return _EXCHANGED.match(lower, end) is not None
