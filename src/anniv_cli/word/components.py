"""The parts of an official document around its content, one function each, named as in `docs/format.md`.

Each gives paragraphs that may stand in any cell or on any page: the look is in their styles alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from anniv_cli.blocks import Appendix, Letterhead, Signature
from anniv_cli.word.markup import line, paragraph, run
from anniv_cli.word.metrics import balanced_mm, longest_mm
from anniv_cli.word.styles import Shapes
from anniv_cli.word.stylesheet import (
    APPENDIX_RULE,
    FOOT_COLUMNS,
    HEAD_COLUMNS,
    ISSUER_WIDTH,
    LANDSCAPE,
    MOTTO_RULE,
    PORTRAIT,
    SHORT_RULE,
    STYLES,
    SUBJECT_WIDTH,
    TEXT,
)
from anniv_cli.word.tables import frame

NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
RECIPIENTS = "Nơi nhận:"
_LOOKS = {style.id: style for style in STYLES}


def letterhead(head: Letterhead) -> str:
    """Cells 1 to 4: issuer and national name side by side, number and date in one row below."""
    left = (superior(head.superior) if head.superior else "") + issuer(head.issuer)
    rows = (
        (left, national_name() + motto()),
        (number_and_symbol(head.number), place_and_date(head.place_and_date)),
    )
    return frame(HEAD_COLUMNS, rows)


def national_name() -> str:
    """Quốc hiệu: ô 1; capitals, 12 to 13 pt, bold, upright, centred."""
    return line("NationalName", NATIONAL_NAME)


def motto() -> str:
    """Tiêu ngữ: ô 1; 13 to 14 pt, bold, with a solid rule as long as the line."""
    return line("Motto", MOTTO) + rule("MottoRule")


def superior(name: str) -> str:
    """Tên cơ quan chủ quản trực tiếp: ô 2; capitals, 12 to 13 pt, upright, not bold."""
    return line("Superior", name)


def issuer(names: Sequence[str]) -> str:
    """Tên cơ quan ban hành: ô 2; capitals, 12 to 13 pt, bold, a rule of 1/3 to 1/2 of the line below."""
    return "".join(line("Issuer", name) for name in names or ("",)) + (rule("IssuerRule") if names else "")


def number_and_symbol(text: str) -> str:
    """Số, ký hiệu: ô 3; 13 pt, upright, centred below the issuer."""
    return line("Number", text)


def place_and_date(text: str) -> str:
    """Địa danh và thời gian ban hành: ô 4; 13 to 14 pt, italic, centred below the motto."""
    return line("PlaceDate", text)


def kind(text: str) -> str:
    """Tên loại: ô 5a; capitals, 13 to 14 pt, bold, centred."""
    return line("Kind", text)


def subject(text: str) -> str:
    """Trích yếu: ô 5a; 13 to 14 pt, bold, centred, a rule of 1/3 to 1/2 of the line below."""
    return line("Subject", text) + rule("SubjectRule")


def rule(style: str) -> str:
    """A solid line: the lower edge of an empty paragraph, which moves with the text and cannot slip."""
    return paragraph(style)


@lru_cache(maxsize=64)
def shapes(head: Letterhead, subject_text: str) -> Shapes:
    """How wide the subject is set, and how long each rule is: measured on the longest line above it."""
    left, right = HEAD_COLUMNS
    issued = _balanced("Issuer", head.issuer, ISSUER_WIDTH)
    names = max((_longest("Issuer", name, issued) for name in head.issuer), default=0.0)
    room = _balanced("Subject", (subject_text,), SUBJECT_WIDTH)
    words = _longest("Subject", subject_text, room)
    return (
        ("Superior", left, _balanced("Superior", (head.superior,), ISSUER_WIDTH)),
        ("Issuer", left, issued),
        ("Subject", PORTRAIT.text_width, room),
        ("MottoRule", right, MOTTO_RULE * _longest("Motto", MOTTO, right)),
        ("IssuerRule", left, SHORT_RULE * names),
        ("SubjectRule", PORTRAIT.text_width, SHORT_RULE * words),
        ("AppendixRule", PORTRAIT.text_width, APPENDIX_RULE),
        ("AppendixRuleLandscape", LANDSCAPE.text_width, APPENDIX_RULE),
    )


def _balanced(style: str, texts: Sequence[str], room: float) -> float:
    look = _LOOKS[style]
    return max(
        (balanced_mm(text, room, look.size or TEXT, bold=bool(look.bold)) for text in texts), default=room
    )


def _longest(style: str, text: str, room: float) -> float:
    look = _LOOKS[style]
    return longest_mm(text, room, look.size or TEXT, bold=bool(look.bold), italic=bool(look.italic))


def foot(signed: Signature | None, names: Sequence[str]) -> str:
    """Cells 7 to 9: recipients on the left, level with the authority of who signs on the right."""
    left = recipients(names) if names else paragraph("Normal")
    right = signature(signed) if signed else paragraph("Authority")
    return paragraph("FootGap") + frame(FOOT_COLUMNS, [(left, right)])


def signature(signed: Signature) -> str:
    """Quyền hạn, chức vụ, họ tên: ô 7; 13 to 14 pt, bold, centred; room for signature and seal (ô 7c, 8)."""
    return "".join(line("Authority", text) for text in signed.lines) + line("Signer", signed.name)


def recipients(names: Sequence[str]) -> str:
    """Nơi nhận: ô 9b; the label 12 pt bold italic, the list 11 pt, semicolons, a full stop at its end."""
    marks = [";"] * (len(names) - 1) + ["."]
    texts = (name.rstrip(" ;.") + mark if name else "" for name, mark in zip(names, marks, strict=True))
    listed = (line("Recipient", text) for text in texts)
    return line("RecipientsLabel", RECIPIENTS) + "".join(listed)


def appendix_heading(appendix: Appendix) -> str:
    """Phụ lục: label 14 pt bold, title in capitals, the line that names the document in italics, a rule."""
    reference = appendix.reference.strip()
    if reference and not reference.startswith("("):
        reference = f"({reference})"
    texts = (
        ("AppendixLabel", appendix.label),
        ("AppendixTitle", appendix.title),
        ("AppendixReference", reference),
    )
    own_rule = "AppendixRuleLandscape" if appendix.landscape else "AppendixRule"
    return "".join(line(style, text) for style, text in texts if text) + rule(own_rule)


def page_number() -> str:
    """Số trang: Arabic figures, 13 to 14 pt, centred in the upper margin; the first page has none."""
    return paragraph("Header", f'<w:fldSimple w:instr=" PAGE ">{run("2")}</w:fldSimple>')


def draft_mark(text: str) -> str:
    """Dự thảo: not in the decree; a small line in the upper margin, so that nothing moves when it goes."""
    return line("DraftMark", text)
