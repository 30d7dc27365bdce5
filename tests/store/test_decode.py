"""Bytes into text: nothing is guessed in silence."""

from __future__ import annotations

import io
import unicodedata
import zipfile

import pytest

from anniv_cli.store import SourceFile, read
from anniv_cli.store.decode import LARGEST, decoded
from store.texts import brief, briefly, sentence

TEXT = "subject: Tổ chức lễ kỷ niệm\nlead: Sở Ngoại vụ\n"


def _read(data: bytes) -> SourceFile:
    return read("x.yaml", data)


def _zip(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data", [TEXT.encode("utf-8-sig"), TEXT.replace("\n", "\r\n").encode(), TEXT.encode()]
)
def test_a_byte_order_mark_and_windows_line_breaks_are_fine(data: bytes) -> None:
    file = _read(data)
    assert (file.tree, file.diagnostics) == (_read(TEXT.encode()).tree, ())
    assert (file.span(("lead",)).line, file.span(("lead",)).column) == (2, 7)


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
    ],
)
def test_utf_16_is_read_and_said(data: bytes) -> None:
    file = _read(data)
    assert file.tree == {"subject": "Tổ chức lễ kỷ niệm", "lead": "Sở Ngoại vụ"}
    assert briefly(file.diagnostics) == ["AN005 1:1"]


@pytest.mark.parametrize("encoding", ["cp1258", "latin-1"])
def test_an_older_encoding_is_named_and_never_read(encoding: str) -> None:
    text = "subject: a\nlead: S\u1edf".replace("\u1edf", "o\u0309" if encoding == "cp1258" else "\xf4")
    file = _read(text.replace("o\u0309", "\u01a1\u0309").encode(encoding) + b"\n")
    assert file.tree is None
    assert brief(file.diagnostics[0]) == "AN004 2:8"
    assert ("Windows-1258" in sentence(file.diagnostics[0])) is True
    assert file.diagnostics[0].source.startswith("lead: S\ufffd")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (_zip("[Content_Types].xml", "word/document.xml"), "Word"),
        (_zip("[Content_Types].xml", "xl/workbook.xml"), "Excel"),
        (_zip("a.txt"), "compressed"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "old Word"),
        (b"%PDF-1.7\n", "PDF"),
        (b"{\\rtf1 a}", "rich text"),
        (b"subject: a\x00b\n", "another kind"),
        (bytes(range(256)), "another kind"),
    ],
)
def test_a_file_of_another_kind_is_named(data: bytes, words: str) -> None:
    file = _read(data)
    assert briefly(file.diagnostics) == ["AN003 1:1"]
    assert words in sentence(file.diagnostics[0])


def test_a_file_that_is_too_large_is_not_read() -> None:
    file = _read(b"#" * (LARGEST + 1))
    assert briefly(file.diagnostics) == ["AN006 1:1"]


def test_decomposed_text_is_composed_and_said_once_at_its_first_letter() -> None:
    file = _read(unicodedata.normalize("NFD", TEXT).encode())
    assert file.tree == {"subject": "Tổ chức lễ kỷ niệm", "lead": "Sở Ngoại vụ"}
    assert briefly(file.diagnostics) == ["AN026 1:11"]


def test_a_decomposed_key_is_the_same_key() -> None:
    file = _read("đơn vị: a\n".encode() + unicodedata.normalize("NFD", "đơn vị: b\n").encode())
    assert [said.code for said in file.diagnostics] == ["AN018", "AN026"]


def test_each_letter_is_known_for_decomposed_or_unfit() -> None:
    for number in {*range(ord(" "), 0x3000), 0xD7A3, 0xFEFF, 0xFFFE, 0xFFFF, 0x1D15E}:
        text = f"a: e{chr(number)}"
        read = decoded(text.encode())
        codes = {slip.code for slip in read.slips}
        assert read.is_composed is ("AN026" not in codes) is unicodedata.is_normalized("NFC", text)
        unfit = 0x7F <= number < 0xA0 or number in (0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF)
        assert ("AN025" in codes) is unfit


@pytest.mark.parametrize("words", ["ab", "Sở Ngoại"])
def test_a_letter_that_cannot_be_read_is_found_behind_a_byte_order_mark(words: str) -> None:
    file = _read(f"\ufeffa: {words}".encode() + b"\xff\n")
    assert briefly(file.diagnostics) == [f"AN004 1:{len(words) + 4}"]


def test_invisible_characters_are_counted_and_harmless() -> None:
    file = _read("a: b\x0bc\x07d\ufeffe\n".encode())
    assert briefly(file.diagnostics) == ["AN025 1:5"]
    assert file.diagnostics[0].fields == {"character": "U+000B", "count": 3}
    assert file.tree == {"a": "b c d\u2060e"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("\n  \n  \ufeffa: b\n", "3:3"),
        ("a: b\n   \n\x0bc: d\n", "3:1"),
        ("a: b\n  \x0b \nc: d\n", "2:1"),
        ("a: b \n\x0bc: d\n  \n", "2:1"),
    ],
)
def test_what_cannot_be_seen_is_found_behind_lines_of_blanks(text: str, place: str) -> None:
    assert brief(_read(text.encode()).diagnostics[0]) == f"AN025 {place}"


def test_an_escape_cannot_bring_in_what_word_would_refuse() -> None:
    assert _read(b'a: "b\\x07c\\0d"\n').tree == {"a": "b c d"}
