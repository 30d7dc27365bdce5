"""Corrections put into files: what is meant and nothing else, whatever quotes and folds stand around it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.diagnostics import Correction, Edit, Path, Span
from anniv_cli.store import SourceFile, plan_from, read
from anniv_cli.store.fixing import fixed
from anniv_cli.store.raw import Raw
from store.texts import HEAD, plan

SUBJECT: Path = ("subject",)


def _put(text: str, *corrections: Correction) -> str:
    """The text with the corrections in it, each offered until its words stand there."""
    data = fixed("plan.yaml", text.encode(), lambda file: _edits(file, corrections)).data
    return data.decode()


def _edits(file: SourceFile, corrections: tuple[Correction, ...]) -> Iterator[Edit]:
    for correction in corrections:
        grows = bool(correction.excerpt) and correction.excerpt in correction.words
        if not grows or correction.words not in str(file.value_at(correction.path)):
            yield from file.edits(correction)


@pytest.mark.parametrize(
    ("before", "excerpt", "words", "after"),
    [
        ("Sở A  phối hợp", "A  phối", "A phối", "Sở A phối hợp"),
        ("Sở A  phối hợp", "", "Sở A phối hợp", "Sở A phối hợp"),
        ("Sở A , Sở B", "A ,", "A,", "Sở A, Sở B"),
        ("Sở A , Sở B, Sở C", " ,", ",", "Sở A, Sở B, Sở C"),
        ("ngày 5/1/2022", "5/1", "05/01", "ngày 05/01/2022"),
        ('"ngày 5/1/2022"', "5/1", "05/01", '"ngày 05/01/2022"'),
        ('"Lễ \\"hội\\" lớn"', '"hội"', "“hội”", '"Lễ “hội” lớn"'),
        ('"Lễ hội"', "hội", '"hội"', '"Lễ \\"hội\\""'),
        ('"Lễ hội"', "hội", "\\hội", '"Lễ \\\\hội"'),
        ("'Lễ hội'", "hội", "h'ội", "'Lễ h''ội'"),
        ("'Lễ \"hội\"'", '"hội"', "“hội”", "'Lễ “hội”'"),
        (">-\n  và\n  và hội", "và và", "và", ">-\n  và hội"),
        (">-\n  một hai  ba\n  bốn", "hai  ba", "hai ba", ">-\n  một hai ba\n  bốn"),
        (">-\n  một hai \n  ba", "hai  ba", "hai ba", ">-\n  một hai\n  ba"),
        (">- # Sở B\n  Sở A\n  Sở B", "Sở B", "Sở C", ">- # Sở B\n  Sở A\n  Sở C"),
        (">-\n  Phông\n  Xa Lỳ", "Phông Xa Lỳ", "Phong Sa Ly", ">-\n  Phong\n  Sa Ly"),
        ("|\n  một\n  hai", "hai", "ba", "|\n  một\n  ba"),
        ("Kontum và Kontum", "Kontum", "Kon Tum", "Kon Tum và Kon Tum"),
        ("Sở A # Sở A", "Sở A", "Sở B", "Sở B # Sở A"),
    ],
)
def test_only_the_words_meant_are_changed(before: str, excerpt: str, words: str, after: str) -> None:
    assert (
        _put(f"subject: {before}\nyear: 2022", Correction(SUBJECT, excerpt, words))
        == f"subject: {after}\nyear: 2022"
    )


@pytest.mark.parametrize(
    ("before", "excerpt", "words"),
    [
        ("Lễ hội", "hội", "hội: lớn"),
        ("Lễ hội", "hội", "hội #1"),
        ("Lễ hội", "Lễ", "&Lễ"),
        ("Lễ hội", "", "- hội"),
        ("Lễ hội", "", "~"),
        ("[Lễ, hội]", "hội", "hội, tết"),
        ("[Lễ, hội]", "hội", "hội]"),
        (">-\n  Lễ\n  hội", "Lễ", "Lễ\n\n\nxuân"),
        ("Lễ hội", "nào", "đâu"),
    ],
)
def test_words_that_would_read_as_something_else_are_left_alone(
    before: str, excerpt: str, words: str
) -> None:
    text = f"subject: {before}\nyear: 2022\n"
    assert _put(text, Correction(SUBJECT, excerpt, words)) == text


def test_one_that_cannot_be_put_does_not_keep_the_others_out() -> None:
    text = "subject: a b c d\nissuer: a b\n"
    corrections = (
        Correction(SUBJECT, "a", "A"),
        Correction(SUBJECT, "b", "b:"),
        Correction(SUBJECT, "c", "C #"),
        Correction(SUBJECT, "d", "D"),
        Correction(("issuer",), "b", "B"),
    )
    assert _put(text, *corrections) == "subject: A b c D\nissuer: a B\n"


@pytest.mark.parametrize("path", [("issuer",), ("subject", 0), ("body",), ()])
def test_a_correction_of_what_is_not_there_changes_nothing(path: Path) -> None:
    text = "subject: Lễ hội\nbody: [Lễ]\n"
    assert _put(text, Correction(path, "", "Tết")) == text


def test_corrections_go_on_until_nothing_is_left_and_stop_where_they_turn_in_circles() -> None:
    def endless(*corrections: Correction) -> str:
        def offered(file: SourceFile) -> list[Edit]:
            return [edit for one in corrections for edit in file.edits(one)]

        return fixed("plan.yaml", b"subject: a a a a\n", offered).data.decode()

    assert endless(Correction(SUBJECT, "a", "b")) == "subject: b b b b\n"
    assert set(endless(Correction(SUBJECT, "a a", "b b"), Correction(SUBJECT, "b b", "a a"))) <= set(
        "subject: ab\n"
    )
    assert len(endless(Correction(SUBJECT, "a", "a a"))) < 200


def test_a_file_that_cannot_be_read_is_left_alone() -> None:
    edit = Edit(Span(1, 1, 1, 2), "x")
    assert fixed("plan.yaml", b"subject: 'a\n", lambda _file: [edit]) == (b"subject: 'a\n", 0, False)


BYTES = [
    "subject: Lễ  hội # chú  thích\r\nyear: 2022\r\n".encode(),
    "\ufeffsubject: Lễ  hội\nyear: 2022".encode(),
    "\ufeffsubject: Lễ  hội\nyear: 2022".encode("utf-16-le"),
    "\ufeffsubject: Lễ  hội\r\nyear: 2022".encode("utf-16-be"),
    "subject: Lễ  hội\nyear: 2022".encode("utf-16-be"),
    "# a\tb\x0bc   \n   \n\rsubject: Lễ  hội\t \nyear: 2022\n\n\n".encode(),
]


@pytest.mark.parametrize("data", BYTES)
def test_all_other_bytes_stay(data: bytes) -> None:
    after = fixed("plan.yaml", data, lambda file: file.edits(Correction(SUBJECT, "Lễ  hội", "Lễ hội"))).data
    encoding = "utf-8" if b"subject" in data else "utf-16-le" if data[:1] == b"\xff" else "utf-16-be"
    assert after.decode(encoding) == data.decode(encoding).replace("Lễ  hội", "Lễ hội", 1)


@given(st.text(alphabet="a\r\n\ufeffẠ\t ", max_size=20))
def test_lines_of_bytes_are_as_many_as_lines_of_text(text: str) -> None:
    raw = Raw.of(text.encode())
    assert raw.data == text.encode()
    assert len(raw.lines) == len(read("plan.yaml", text.encode()).lines)


def test_days_get_their_zeros() -> None:
    loaded = plan("date: '5/1/2022' # ngày 5/1/2022\noccasions: []\nbody: [Ngày 5/1/2022]\n")
    (found,) = loaded.diagnostics
    assert found.safe
    after = fixed("plan.yaml", loaded.file.text.encode(), lambda file: _safe(file)).data.decode()
    assert after == loaded.file.text.replace("'5/1/2022'", "'05/01/2022'")


def _safe(file: SourceFile) -> Iterator[Edit]:
    for found in plan_from(file).diagnostics:
        yield from found.edits


def test_decomposed_letters_are_composed_wherever_they_stand() -> None:
    text = f"{HEAD}# ghi chú Lễ\nissuer: 'Ủy ban'\nbody:\n  - >-\n    Lễ hội\n    Tết\n"
    data = unicodedata.normalize("NFD", text).encode()
    after = fixed("plan.yaml", data, _safe)
    assert after.data == text.encode()
    assert not read("plan.yaml", after.data).diagnostics


WORDS = st.lists(
    st.sampled_from(
        ["Sở", "A", "và", "và", " ", "  ", "“x”", '"y"', "o'k", "5/7", "Kontum", "(", ":", "#3", ","]
    ),
    min_size=1,
    max_size=12,
).map(" ".join)
STYLES = st.sampled_from(["plain", "single", "double", "folded", "literal", "flow"])


def _written(words: str, style: str) -> str:
    """The words as a value, with a remark where one can stand."""
    if style == "single":
        return f"'{words.replace(chr(39), chr(39) * 2)}'  # chú  thích và và\n"
    if style in ("double", "flow"):
        escaped = words.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"  # chú  thích\n' if style == "double" else f'["{escaped}"]\n'
    if style == "plain":
        return f"Lễ {re.sub('[:#]', '', words).strip()}  # chú  thích\n"
    folded = re.sub("(và) ", "\\1\n    ", words.strip() or "Lễ")
    return f"{'>-' if style == 'folded' else '|'}  # chú  thích\n    {folded}\n"


CORRECTIONS = {
    "  ": " ",
    " ,": ",",
    "và và": "và",
    "Kontum": "Kon Tum",
    '"y"': "“y”",
    "5/7": "05/7",
    "A": 'A: "b" #c',
}


def _offered(file: SourceFile) -> Iterator[Edit]:
    """What a few rules might offer: of each value, every fault it has."""
    for path, text in file.texts():
        for excerpt, words in CORRECTIONS.items():
            if excerpt in text and words not in text:
                yield from file.edits(Correction(path, excerpt, words))


@settings(deadline=None, max_examples=300)
@given(st.lists(st.tuples(WORDS, STYLES), min_size=1, max_size=4), st.booleans())
def test_fixing_twice_is_fixing_once_and_changes_nothing_but_words(
    values: list[tuple[str, str]], windows: bool
) -> None:
    lines = [f"# chú  thích {n}\nkey{n}: {_written(words, style)}" for n, (words, style) in enumerate(values)]
    text = "".join(lines).replace("\n", "\r\n" if windows else "\n")
    before = read("plan.yaml", text.encode())
    after = fixed("plan.yaml", text.encode(), _offered).data
    assert fixed("plan.yaml", after, _offered) == (after, 0, True)
    now = read("plan.yaml", after)
    if before.tree is None:
        assert after == text.encode()
        return
    assert list(now.tree) == list(before.tree)
    assert _remarks(now) == _remarks(before)
    for (_path, old), (_same, new) in zip(before.texts(), now.texts(), strict=True):
        assert _bare(new) == _bare(old)


def _remarks(file: SourceFile) -> list[str]:
    return re.findall(r"# chú  thích.*", file.text)


def _bare(text: str) -> str:
    """What no correction above changes: the letters of all words, without those that it puts or takes."""
    text = " ".join(text.split()).replace('A: "b" #c', "A")
    text = re.sub("và( và)+", "và", text).replace("05/7", "5/7").replace("Kon Tum", "Kontum")
    return re.sub('[“”" ]', "", text)
