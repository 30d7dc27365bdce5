"""`anniv agenda` as people call it."""

from __future__ import annotations

import csv
import io
import json
import unicodedata

import pytest
import typer

from anniv_cli.cli.agenda import month_number
from cli.conftest import Anniv
from cli.process import KON_TUM, QUANG_TRI

JULY = """\
fixed 01/7–31/7 2.2.4
fixed 01/7–31/7 2.2.5
fixed 01/7–31/7 2.2.9
fixed 01/7–31/7 2.2.10
fixed 01/7–31/7 III.8
fixed 18/7 kon-tum
fixed 18/7 quang-tri
fixed 11/7 II.1.1
fixed 11/7 II.1.1
fixed 18/7 II.1.1
fixed 18/7 II.1.1
running 01/6–31/7 2.1.4
running 01/7–30/9 2.2.6
running 01/7–30/9 II.5.2
peak 01/01–31/12 II.3.1
peak 01/01–31/12 II.3.2
peak 01/01–31/12 II.4.1*1
peak 01/01–31/12 II.4.2
all-year 01/01–31/12 2.1.2
tentative ~ 01/7–30/9 II.2.1
tentative ~ 01/7–30/9 II.2.2
tentative ~ 01/7–31/7 III.10
"""


def july(anniv: Anniv, language: str) -> str:
    done = anniv("agenda", "--month", "7", KON_TUM, QUANG_TRI, "--format", "json", language=language)
    assert done.code == 0
    rows = json.loads(done.out)["rows"]
    return "".join(
        f"{row['hold']} {row['days']} {row['reference'] or row['plan'].removesuffix('-2022.yaml')}\n"
        for row in rows
    )


@pytest.mark.parametrize("language", ["vi", "en"])
def test_july_of_the_two_plans(anniv: Anniv, language: str) -> None:
    assert sorted(july(anniv, language).splitlines()) == sorted(JULY.splitlines())


def test_july_comes_in_order_of_firmness(anniv: Anniv) -> None:
    holds = [line.split()[0] for line in july(anniv, "en").splitlines()]
    assert list(dict.fromkeys(holds)) == ["fixed", "running", "peak", "all-year", "tentative"]


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        ("vi", ["tháng 7", "tháng 7", "tháng 7", "Cả năm", "tháng 7"]),
        ("en", ["Within month 7", "Also running in month 7", "All year, at its peak in month 7", "All year",
                "Tentative, perhaps in month 7"]),
    ],
)  # fmt: skip
def test_the_groups_of_july_say_what_they_are(anniv: Anniv, language: str, headings: list[str]) -> None:
    lines = anniv("agenda", "-m", "7", KON_TUM, QUANG_TRI, language=language).out.splitlines()
    groups = [line.removeprefix("# ") for line in lines if line.startswith("# ")]
    assert len(groups) == len(headings)
    assert all(heading in group for heading, group in zip(headings, groups, strict=True)), groups


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("7", 7), ("07", 7), ("T7", 7), ("t07", 7), ("tháng 7", 7), ("Tháng Bảy", 7), ("bảy", 7),
        ("BAY", 7), ("July", 7), ("jul", 7), ("tư", 4), ("tám", 8), ("năm", 5), ("ba", 3), ("mười hai", 12),
        ("thang muoi mot", 11), ("may", 5), (unicodedata.normalize("NFD", "bảy"), 7), ("12", 12), (" 3 ", 3),
        ("march", 3), ("sept", 9),
    ],
)  # fmt: skip
def test_a_month_may_be_typed_in_many_ways(typed: str, month: int) -> None:
    assert month_number(typed) == month


@pytest.mark.parametrize("typed", ["0", "13", "T13", "", "quý", "7/2022", "ju", "x", "t", "thang", "-7"])
def test_what_is_no_month_is_refused(typed: str) -> None:
    if typed == "-7":
        assert month_number(typed) == 7  # a hyphen is no minus sign
        return
    with pytest.raises(typer.BadParameter):
        month_number(typed)


@pytest.mark.parametrize(("typed", "code"), [("T13", 2), ("7", 0)])
def test_a_wrong_month_is_wrong_usage(anniv: Anniv, typed: str, code: int) -> None:
    assert anniv("agenda", KON_TUM, "--month", typed).code == code


@pytest.mark.parametrize(
    ("words", "references"),
    [
        ("quý I", {"2.1.1", "2.1.3", "2.1.2"}),
        ("từ 1/11 đến 30/11", {"2.2.7", "2.1.2"}),
        ("năm 2027", set()),
        ("tháng 12", {"2.2.8", "2.1.2"}),
    ],
)
def test_any_words_of_time_may_be_asked(anniv: Anniv, words: str, references: set[str]) -> None:
    done = anniv("agenda", QUANG_TRI, "--when", words, "--format", "json")
    assert {row["reference"] for row in json.loads(done.out)["rows"]} == references


def test_this_week_depends_on_today(anniv: Anniv) -> None:
    done = anniv(
        "agenda",
        KON_TUM,
        "--when",
        "tuần này",
        "--today",
        "18/7/2022",
        "--text",
        "thu chuc mung",
        "-f",
        "json",
    )
    assert [row["reference"] for row in json.loads(done.out)["rows"]] == ["II.1.1", "II.1.1"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("--when", "khi thuận tiện"),
        ("--month", "7", "--when", "quý I"),
        ("--role", "lead"),
        ("--by", "week"),
        ("--today", "30/2/2022"),
    ],
)
def test_what_cannot_be_answered_is_refused_in_one_line(anniv: Anniv, arguments: tuple[str, ...]) -> None:
    done = anniv("agenda", KON_TUM, *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("anniv: ")


@pytest.mark.parametrize(
    "typed", ["so ngoai vu", "SỞ NGOẠI VỤ", "sở-ngoại-vụ", unicodedata.normalize("NFD", "Sở Ngoại vụ")]
)
def test_a_body_may_be_typed_in_many_ways(anniv: Anniv, typed: str) -> None:
    done = anniv("agenda", KON_TUM, "--agency", typed, "--role", "lead", "-f", "json", "--month", "9")
    assert {row["reference"] for row in json.loads(done.out)["rows"]} == {
        "II.1.1",
        "II.2.1",
        "II.2.2",
        "II.5.1",
    }


@pytest.mark.parametrize(
    ("arguments", "remark"),
    [
        (
            ("--agency", "Sở Ngoại vv"),
            "No plan gives a body “Sở Ngoại vv” a part; did you mean “Sở Ngoại vụ”?\n",
        ),
        (("--agency", "xyz"), "No plan gives a body “xyz” a part.\n"),
        (("--partner", "Atapu"), "No plan deals with a partner province “Atapu”; did you mean “Attapeu”?\n"),
    ],
)
def test_an_unknown_name_is_no_empty_answer(anniv: Anniv, arguments: tuple[str, ...], remark: str) -> None:
    done = anniv("agenda", KON_TUM, *arguments)
    assert (done.code, done.out, done.err) == (1, "Nothing found in the agenda.\n", remark)


def test_a_known_body_with_nothing_to_do_is_an_answer(anniv: Anniv) -> None:
    done = anniv("agenda", KON_TUM, "--agency", "Báo Kon Tum", "--role", "lead")
    assert (done.code, done.err) == (0, "")


def test_csv_holds_every_role_and_the_time_as_written(anniv: Anniv) -> None:
    out = anniv("agenda", KON_TUM, "--month", "9", "--format", "csv").out
    row = next(row for row in csv.DictReader(io.StringIO(out)) if row["No."] == "II.5.2")
    assert (row["From"], row["To"], row["How firm"]) == ("2022-07-01", "2022-09-30", "also running")
    assert row["Time, as written"] == "Từ tháng 7 đến tháng 9 năm 2022"
    assert row["Support"].startswith("Sở Lao động - Thương binh và Xã hội; Sở Tài chính; ")


@pytest.mark.parametrize("by", ["month", "agency", "province", "section"])
@pytest.mark.parametrize("form", ["text", "json", "csv", "markdown"])
def test_every_grouping_in_every_format(anniv: Anniv, by: str, form: str) -> None:
    done = anniv("agenda", KON_TUM, QUANG_TRI, "--by", by, "--format", form)
    assert done.code == 0
    assert "II.2.1" in done.out
