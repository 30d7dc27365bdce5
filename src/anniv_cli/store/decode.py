"""Bytes into text, without ever guessing silently."""

# No annotations from __future__: a NamedTuple compiles each of those anew, field by field.

import codecs
import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from anniv_cli.messages import Phrase
from anniv_cli.messages import mark as _
from anniv_cli.store.faults import Slip
from anniv_cli.text import late

LARGEST = 64 * 1024 * 1024
"""Bytes; a plan of 20,000 activities has about 20 million."""

_NOT_TEXT = (
    (b"PK\x03\x04", _("a compressed file (zip)")),
    (b"\xd0\xcf\x11\xe0", _("an old Word or Excel file")),
    (b"%PDF", _("a PDF file")),
    (b"{\\rtf", _("a rich text file (RTF)")),
    (b"\x89PNG", _("a picture")),
    (b"\xff\xd8\xff", _("a picture")),
)
# The letters and signs of most plans, each fit and composed in itself: one look at a text does for both.
_ORDINARY = late("[\n -~\xa0-\u02ff\u1e00-\u1eff\u2010-\u2027]*")
# What the C parser refuses or takes for a line break, so that both parsers see the same text.
_UNFIT = late("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
# Parsers differ on a tab within words, so both get spaces; only tabs that indent a line are left for a fault.
_INNER_TAB = late(r"(?:(?<=[^ \t\n])[ \t]*\t[ \t]*|^[ \t]*\t[ \t]*(?=$|#))", re.MULTILINE)
_BLANK_LINE = late(r"^ +$", re.MULTILINE)
_BLANK_AT_END = late(r"\n(?<= \n)")  # to look for the line breaks takes a third of looking for the blanks
_MARKED = late("[\u0300-\u036f]")


class Decoded(NamedTuple):
    """A text with line feeds only, and what had to be said about its bytes."""

    text: str
    slips: list[Slip]
    readable: bool = True
    is_composed: bool = True
    utf8: bytes = b""
    """The text as a parser takes it: nearly always the very bytes of the file."""


def decoded(data: bytes) -> Decoded:
    """The text of a file; unreadable bytes give a text to show, not one to read on."""
    refused = _not_a_plan(data)
    if refused is not None:
        return Decoded("", [refused], readable=False)
    slips: list[Slip] = []
    encoding = wide_encoding(data)
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        return _undecodable(data, error, encoding)
    if encoding:
        slips.append(_utf16(encoding))
    cleaned = _cleaned(text.removeprefix("\ufeff"), slips)
    is_as_it_was = not encoding and cleaned.text == text
    return cleaned._replace(utf8=data if is_as_it_was else cleaned.text.encode())


def _not_a_plan(data: bytes) -> Slip | None:
    if len(data) > LARGEST:
        fields = {"size": len(data) // 1024 // 1024, "largest": LARGEST // 1024 // 1024}
        message = _("The file has {size} MB; plans of up to {largest} MB are read.")
        return Slip("AN006", 0, 0, message, fields, _("Look whether another file was meant."))
    for signature, kind in _NOT_TEXT:
        if data.startswith(signature):
            return _not_text(Phrase(_office_file(data) or kind))
    return None


def _office_file(data: bytes) -> str:
    if not data.startswith(b"PK"):
        return ""
    if b"word/" in data:
        return _("a Word file (docx)")
    return _("an Excel file (xlsx)") if b"xl/" in data else ""


def _not_text(kind: Phrase) -> Slip:
    return Slip(
        "AN003",
        0,
        0,
        _("This is {kind}, not a text file."),
        {"kind": kind},
        _("Give a plan in YAML: a text file with keys such as subject: and body:"),
    )


def wide_encoding(data: bytes) -> str:
    """The UTF-16 or UTF-32 that a byte order mark, or a zero in every other byte, speaks of."""
    for mark, encoding in (
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return encoding
    head = data[:8]
    if len(head) == 8 and all(head[1::2]) and not any(head[0::2]):
        return "utf-16-be"
    if len(head) == 8 and all(head[0::2]) and not any(head[1::2]):
        return "utf-16-le"
    return ""


def _utf16(encoding: str) -> Slip:
    return Slip(
        "AN005",
        0,
        0,
        _("The file is saved as {encoding}; it is read all the same."),
        {"encoding": encoding.upper()[:6]},
        _("Save it as UTF-8, so that every other program reads it too."),
    )


def _undecodable(data: bytes, error: UnicodeDecodeError, encoding: str) -> Decoded:
    shown = data.decode(encoding or "utf-8", errors="replace").removeprefix("\ufeff")
    if encoding or _looks_binary(data):
        return Decoded("", [_not_text(Phrase(_("a file of another kind")))], readable=False)
    before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
    index = len(_one_break(before))
    text = _one_break(shown)
    message = _(
        "The file is not in UTF-8: this letter cannot be read (most likely the encoding is {encoding})."
    )
    advice = _("Open the file in the editor it was written in and save it with the encoding UTF-8.")
    return Decoded(
        text, [Slip("AN004", index, index + 1, message, {"encoding": _guess(data)}, advice)], readable=False
    )


def _looks_binary(data: bytes) -> bool:
    head = data[:4096]
    return b"\x00" in head or sum(byte < 9 or 13 < byte < 32 for byte in head) * 10 > len(head)


def _guess(data: bytes) -> str:
    """The older encoding whose Vietnamese combining marks occur in the bytes."""
    try:
        text = data.decode("cp1258")
    except UnicodeDecodeError:
        return "TCVN3, VNI"
    return "Windows-1258" if _MARKED.search(text) else "Windows-1252, Windows-1258"


def _one_break(text: str) -> str:
    return text.replace("\r\n", "\n") if "\r" in text else text


def _cleaned(text: str, slips: list[Slip]) -> Decoded:
    """Line feeds for every line break, a space for every character that YAML does not allow."""
    text = _one_break(text)
    is_ordinary = _ORDINARY.fullmatch(text) is not None
    unfit = None if is_ordinary else _UNFIT.search(text)
    if unfit and "\x00" in text:
        return Decoded("", [_not_text(Phrase(_("a file of another kind")))], readable=False)
    count = len(_UNFIT.findall(text)) if unfit else 0
    if unfit:
        text = _UNFIT.sub(lambda unfit: _STAND_IN.get(unfit.group(), " "), text)
    if "\t" in text:
        text = _INNER_TAB.sub(lambda tab: tab.group().replace("\t", " "), text)
    if unfit:
        start = unfit.start() - _blanks_before(unfit.start(), text)
        slips.append(_invisible(start, f"U+{ord(unfit.group()):04X}", count))
    if _BLANK_AT_END.search(text):  # the parser in Python stumbles over them where a longer text begins
        text = _BLANK_LINE.sub("", text)
    is_composed = is_ordinary or unicodedata.is_normalized("NFC", text)
    if not is_composed:
        slips.append(_decomposed(text))
    return Decoded(text, slips, is_composed=is_composed)


def _blanks_before(index: int, text: str) -> int:
    """The letters before an index that go where blank lines lose theirs."""
    if " \n" not in text:
        return 0
    return sum(
        min(line.end(), index) - line.start() for line in _BLANK_LINE.finditer(text) if line.start() < index
    )


_STAND_IN = {"\r": "\n", "\ufeff": "\u2060"}


def _invisible(start: int, character: str, count: int) -> Slip:
    return Slip(
        "AN025",
        start,
        start + 1,
        _("Characters that cannot be seen stand in the file ({count} of them, the first is {character})."),
        {"character": character, "count": count},
        _("Delete them; a space or a line break stands in for each while reading."),
    )


def _decomposed(text: str) -> Slip:
    start = 0
    for line in text.split("\n"):
        if not unicodedata.is_normalized("NFC", line):
            break
        start += len(line) + 1
    column = _first_decomposed(line)
    return Slip(
        "AN026",
        start + column,
        start + column + 1,
        _("Vietnamese letters stand in the file in decomposed form (a letter and its marks apart)."),
        {},
        _("Save the text in composed form (Unicode dựng sẵn); until then, columns count each mark."),
        edits=tuple(_compositions(text)),
    )


def _compositions(text: str) -> Iterator[tuple[int, int, str]]:
    """Each line with decomposed letters, and the same line composed."""
    start = 0
    for line in text.split("\n"):
        if not unicodedata.is_normalized("NFC", line):
            yield start, start + len(line), unicodedata.normalize("NFC", line)
        start += len(line) + 1


def _first_decomposed(line: str) -> int:
    """The column of the first letter that is not in composed form, its base letter if it is a mark."""
    for column in range(len(line)):
        if not unicodedata.is_normalized("NFC", line[max(0, column - 3) : column + 1]):
            return column - 1 if column and unicodedata.combining(line[column]) else column
    return 0
