"""The parts of an official document around its content, one function each, named as in `docs/format.md`.

Each gives paragraphs that may stand in any cell or on any page: the look is in their styles alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import ceil

from anniv_cli.blocks import Appendix, Form, Letterhead, Signature
from anniv_cli.word.forms import FORMS, MOTTO, NATIONAL_NAME, PARTY_NAME, WORDS, Look, known_styles
from anniv_cli.word.markup import line, paragraph, run
from anniv_cli.word.metrics import balanced_mm, longest_mm
from anniv_cli.word.styles import Shapes
from anniv_cli.word.stylesheet import (
    APPENDIX_RULE,
    COLUMN_GAP,
    LANDSCAPE,
    MARGIN_COLUMNS,
    MOTTO_RULE,
    SHORT_RULE,
    SUBJECT_WIDTH,
    TEXT,
    TRANSLATED_DATE,
    TRANSLATED_FOOT,
    WIDEST_HEADING,
)
from anniv_cli.word.tables import frame

RECIPIENTS = "Nơi nhận:"


@lru_cache(maxsize=64)  # the letters of one sender that leave on one day share it
def letterhead(head: Letterhead, form: Form = "nd30", language: str = "vi") -> str:
    """Cells 1 to 4: issuer and national name side by side, number and date in one row below."""
    look = FORMS[form]
    left = (superior(head.superior) if head.superior else "") + issuer(head.issuer, look.issuer_end)
    rows = (
        (left, heading(look, head.heading)),
        (number_and_symbol(head.number), place_and_date(head.place_and_date)),
    )
    return frame(head_columns(head.heading, form, language), rows)


@lru_cache(maxsize=64)
def head_columns(words: tuple[str, ...], form: Form, language: str) -> tuple[float, float]:
    """In a translation the right column is as wide as its words, for the issuer's name is the longer one."""
    look = FORMS[form]
    if language == "vi" and not words:
        return look.head
    full = look.page.text_width
    styles = zip(
        (style for style, _ in look.heading), words or (text for _, text in look.heading), strict=False
    )
    widest = max((_longest(style, text, full, form) for style, text in styles), default=0.0)
    right = min(max(ceil(widest) + COLUMN_GAP, TRANSLATED_DATE), WIDEST_HEADING)
    return full - right, right


def heading(look: Look, words: Sequence[str] = ()) -> str:
    """What stands at the right: the national name and its motto, the Party's name, or nothing."""
    if not look.heading:
        return paragraph("Normal")
    [first, *_] = look.heading
    return party_name(words) if first[0] == "PartyName" else national_name(words) + motto(words)


def national_name(words: Sequence[str] = ()) -> str:
    """Quốc hiệu: ô 1; capitals, 12 to 13 pt, bold, upright, centred. `words` are those of a translation."""
    return line("NationalName", words[0] if words else NATIONAL_NAME)


def motto(words: Sequence[str] = ()) -> str:
    """Tiêu ngữ: ô 1; 13 to 14 pt, bold, with a solid rule as long as the line."""
    return line("Motto", words[-1] if words else MOTTO) + rule("MottoRule")


def party_name(words: Sequence[str] = ()) -> str:
    """Tiêu đề "Đảng Cộng sản Việt Nam": capitals, 15 pt, bold, with a solid rule as long as the line."""
    return line("PartyName", words[0] if words else PARTY_NAME) + rule("PartyRule")


def superior(name: str) -> str:
    """Tên cơ quan chủ quản trực tiếp: ô 2; capitals, 12 to 13 pt, upright, not bold."""
    return line("Superior", name)


def issuer(names: Sequence[str], end: str = "IssuerRule") -> str:
    """Tên cơ quan ban hành: ô 2; capitals, 12 to 13 pt, bold, a rule of 1/3 to 1/2 of the line below."""
    return "".join(line("Issuer", name) for name in names or ("",)) + (below(end) if names else "")


def number_and_symbol(text: str) -> str:
    """Số, ký hiệu: ô 3; 13 pt, upright, centred below the issuer."""
    return line("Number", text)


def place_and_date(text: str) -> str:
    """Địa danh và thời gian ban hành: ô 4; 13 to 14 pt, italic, centred below the motto."""
    return line("PlaceDate", text)


def kind(text: str) -> str:
    """Tên loại: ô 5a; capitals, 13 to 14 pt, bold, centred."""
    return line("Kind", text)


def subject(text: str, end: str = "SubjectRule") -> str:
    """Trích yếu: ô 5a; 13 to 14 pt, bold, centred, a rule of 1/3 to 1/2 of the line below."""
    return line("Subject", text) + below(end)


def below(end: str) -> str:
    """What ends the issuer and the subject: a rule or, in documents of the Party, a star or hyphens."""
    return line(end, WORDS[end]) if end in WORDS else rule(end)


def rule(style: str) -> str:
    """A solid line: the lower edge of an empty paragraph, which moves with the text and cannot slip."""
    return paragraph(style)


def shapes(head: Letterhead, subject_text: str, form: Form = "nd30", language: str = "vi") -> Shapes:
    """How wide the subject is set, and how long each rule is: measured on the longest line above it."""
    columns = head_columns(head.heading, form, language)
    return _shapes(head.superior, head.issuer, head.heading, subject_text, form, columns)


@lru_cache(maxsize=256)
def _shapes(
    superior_text: str,
    names: tuple[str, ...],
    words: tuple[str, ...],
    subject_text: str,
    form: Form,
    columns: tuple[float, float],
) -> Shapes:
    look = FORMS[form]
    (left, right), full = columns, look.page.text_width
    issuer_room = left - COLUMN_GAP
    issued = _balanced("Issuer", names, issuer_room, form)
    longest = max((_longest("Issuer", name, issued, form) for name in names), default=0.0)
    room = _balanced("Subject", (subject_text,), SUBJECT_WIDTH, form)
    said = _longest("Subject", subject_text, room, form)
    return (
        ("Superior", left, _balanced("Superior", (superior_text,), issuer_room, form)),
        ("Issuer", left, issued),
        ("Subject", full, room),
        *((look.heading_rule, right, MOTTO_RULE * width) for width in _headed(look, words, right, form)),
        ("IssuerRule", left, SHORT_RULE * longest),
        ("SubjectRule", full, SHORT_RULE * said),
        ("AppendixRule", full, APPENDIX_RULE),
        ("AppendixRuleLandscape", LANDSCAPE.text_width, APPENDIX_RULE),
    )


def _headed(look: Look, words: Sequence[str], room: float, form: Form) -> Iterator[float]:
    """The width of the last line at the right of the letterhead, where there is one."""
    for style, text in look.heading[-1:]:
        yield _longest(style, words[-1] if words else text, room, form)


def _balanced(style: str, texts: Sequence[str], room: float, form: Form) -> float:
    look = known_styles(form)[style]
    return max(
        (balanced_mm(text, room, look.size or TEXT, bold=bool(look.bold)) for text in texts), default=room
    )


def _longest(style: str, text: str, room: float, form: Form) -> float:
    look = known_styles(form)[style]
    return longest_mm(text, room, look.size or TEXT, bold=bool(look.bold), italic=bool(look.italic))


def foot_columns(form: Form, language: str) -> tuple[float, float]:
    """Authority and post are longer in a translation."""
    return FORMS[form].foot if language == "vi" else TRANSLATED_FOOT


@lru_cache(maxsize=64)  # the letters of one sender share it
def foot(
    signed: Signature | None,
    names: tuple[str, ...],
    form: Form = "nd30",
    language: str = "vi",
    valediction: str = "",
) -> str:
    """Cells 7 to 9: recipients on the left, level with the authority of who signs on the right."""
    look = FORMS[form]
    left = recipients(names, look.recipients_end) if names else paragraph("Normal")
    right = paragraph("Authority")
    if signed:
        right = name_first(signed, valediction) if signed.name_first else signature(signed, look.post)
    return paragraph("FootGap") + frame(foot_columns(form, language), [(left, right)])


def signature(signed: Signature, post: str = "Authority") -> str:
    """Quyền hạn, chức vụ, họ tên: ô 7; 13 to 14 pt, bold, centred; room for signature and seal (ô 7c, 8)."""
    styles = ["Authority"] * (len(signed.lines) - 1) + [post]
    above = "".join(line(style, text) for style, text in zip(styles, signed.lines, strict=False))
    return above + line("Signer", signed.name)


def name_first(signed: Signature, valediction: str = "") -> str:
    """A personal letter: the last words, room for the signature, below it the name, below that the post."""
    above = line("ValedictionSigned", valediction) if valediction else ""
    return above + line("SignerAbove", signed.name) + _lines("PostBelow", signed.lines)


def _lines(style: str, texts: Iterable[str]) -> str:
    return "".join(line(style, text) for text in texts)


def recipients(names: Sequence[str], ends: tuple[str, str] = (";", ".")) -> str:
    """Nơi nhận: ô 9b; the label 12 pt bold italic, the list 11 pt, semicolons, a full stop at its end."""
    marks = [ends[0]] * (len(names) - 1) + [ends[1]]
    texts = (name.rstrip(" ;.,") + mark if name else "" for name, mark in zip(names, marks, strict=True))
    return line("RecipientsLabel", RECIPIENTS) + _lines("Recipient", texts)


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


def first_header(draft: str, note: str) -> str:
    """The upper margin of page 1: the mark of a draft, the note of a translation, or both side by side."""
    if not draft or not note:
        return (draft_mark(draft) if draft else translation_note(note) if note else "") or paragraph("Header")
    both = (draft_mark(draft), translation_note(note), paragraph("DraftMark"))
    return frame(MARGIN_COLUMNS, [both]) + paragraph("SectionEnd")


def translation_note(text: str) -> str:
    """What a translation says of itself: not in the decree; in the upper margin, italic, centred."""
    return line("TranslationNote", text)


def draft_mark(text: str) -> str:
    """Dự thảo: not in the decree; a small line in the upper margin, so that nothing moves when it goes."""
    return line("DraftMark", text)
