"""Whom a clause makes hold an event, wherever in the text of a task it stands."""

from __future__ import annotations

import re

from anniv_cli.links.held import tells, told_words
from anniv_cli.text import fold, late

_SENTENCES = late(r"[;\n]\s*|\.\s+")
_ORDERING = ("chủ trì", "Chủ trì", ", tổ chức", "Tổ chức", "; tổ chức")
_LED = late(r"(?:^|,\s*)chủ trì (?:tổ chức )?(?P<told>[^,(]+)", re.IGNORECASE)
_LED_WITH = late(r"^chủ trì,? (?:và )?phối hợp .*?\btổ chức (?P<told>[^,(]+)", re.IGNORECASE)
_ORDERED = late(r"(?:^|,\s*)tổ chức (?P<told>[^,(]+)", re.IGNORECASE)
_HELPING = late(
    r"phối hợp|tham gia|tham dự|hỗ trợ|giúp|phục vụ|cùng|hưởng ứng|hướng dẫn|theo dõi|đôn đốc|kiểm tra"
    r"|bảo đảm|đảm bảo|\bcử\b|\bdo\b",
    re.IGNORECASE,
)
_HELPS = ("phoi hop", "tham gia", "tham du", "ho tro", "cu ", "phuc vu", "bao dam", "dam bao", "huong ung")
_FEWEST_TOLD = 3
"""Words; "tổ chức hội nghị" alone may be another one."""


def clauses_with(begins: str, text: str) -> list[str]:
    """The clauses that tell the folded words with which a title begins."""
    return [clause for clause in _SENTENCES.split(text) if f" {begins} " in f" {fold(clause)} "]


def only_helps(text: str, begins: str) -> bool:
    """Whether a task says of an event that others hold it: "phối hợp tổ chức …", "cử đại biểu dự …"."""
    telling = clauses_with(begins, text)
    return bool(telling) and all(fold(clause).startswith(_HELPS) for clause in telling)


def ordered_later(text: str, title: str) -> bool:
    """Whether a clause behind other work orders the event: "Thẩm định dự toán; chủ trì tổ chức Hội chợ …"."""
    for clause in _SENTENCES.split(text) if any(map(text.__contains__, _ORDERING)) else ():
        led = [found["told"] for order in (_LED, _LED_WITH) for found in order.finditer(clause)]
        if any(tells(told, title) for told in led):
            return True
        held = [] if _HELPING.search(clause) else [found["told"] for found in _ORDERED.finditer(clause)]
        if any(len(told_words(told)) >= _FEWEST_TOLD and tells(told, title) for told in held):
            return True
    return False
