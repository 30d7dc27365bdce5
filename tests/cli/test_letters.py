"""`anniv letters` as people call it."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cli.conftest import Anniv
from cli.process import KON_TUM, PLANS, QUANG_TRI, SMALL, run

TODAY = ("--today", "01/9/2022")
NEW = """\
subject: Kỷ niệm
province: Quảng Ngãi
year: 2027
date: 15/01/2027
letters:
  lead_time: 5 ngày làm việc
  signers:
    - {from: Tỉnh ủy, post: BÍ THƯ, name: Nguyễn Thử}
body:
  - activity: Trao đổi Thư chúc mừng
    lead: Sở Ngoại vụ
    for: [lao-treaty, cambodia-ties]
    letters:
      - from: [Tỉnh ủy, Ủy ban nhân dân tỉnh]
        drafted_by: Sở Ngoại vụ
        sent:
          - {number: 21/CT-UBND, on: 12/7/2027, from: UBND tỉnh, to: Attapeu, for: lao-treaty}
"""


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "quang-ngai-2027.yaml"
    path.write_text(NEW, encoding="utf-8")
    return str(path)


def test_all_letters_of_the_plans_stand_in_the_register(anniv: Anniv) -> None:
    done = anniv("letters", str(PLANS), *TODAY)
    assert done.code == 0
    lines = [line for line in done.out.splitlines() if not line.startswith("#")]
    assert len(lines) == 48
    assert sum("addressee open" in line for line in lines) == 12
    assert "letters to write: 36; without an addressee: 12" in done.err
    assert "partners in the register were taken" in done.err
    assert "5 working days are assumed" in done.err


def test_json_has_stable_ids_and_iso_days(anniv: Anniv) -> None:
    rows = json.loads(anniv("letters", KON_TUM, *TODAY, "--format", "json", language="vi").out)["rows"]
    row = next(
        row for row in rows if row["occasion_id"] == "lao-ties" and row["from"] == "Ủy ban nhân dân tỉnh"
    )
    assert (row["occasion_day"], row["sending_day"], row["lead_days"]) == ("2022-09-05", "2022-08-25", 5)
    assert (row["status"], row["layout"], row["class"], row["count"]) == ("late", "cong-thu", "tròn", 60)
    assert (row["to"], row["country"], row["assumed_addressee"]) == ("Attapeu", "LA", True)
    assert (row["drafted_by"], row["signer"]) == ("Sở Ngoại vụ", "Lê Ngọc Tuấn")


def test_csv_is_the_register_without_what_is_for_the_eye(anniv: Anniv) -> None:
    rows = list(csv.DictReader(io.StringIO(anniv("letters", KON_TUM, *TODAY, "--format", "csv").out)))
    assert len(rows) == 48
    assert rows[0]["Day to send"] == "2022-06-10"
    ties = next(row for row in rows if row["Anniversary"] == "60")
    told = ("Weekday of the occasion", "Anniversary", "Class of the anniversary", "The day to send is")
    assert [ties[heading] for heading in told] == ["Monday", "60", "round anniversary", "certain"]
    assert {row["Post of the signer"] for row in rows} == {"", "CHỦ TỊCH"}
    assert "Send on" not in rows[0]


def test_what_has_left_is_neither_late_nor_due(anniv: Anniv, plan: str) -> None:
    done = anniv("letters", plan, "--today", "20/8/2027", "--format", "json")
    rows = json.loads(done.out)["rows"]
    states = {(row["occasion_id"], row["from"], row["to"]): row["status"] for row in rows}
    assert states["lao-treaty", "Ủy ban nhân dân tỉnh", "Attapeu"] == "sent"
    assert {state for key, state in states.items() if key[2] != "Attapeu" or key[1] == "Tỉnh ủy"} == {"late"}
    sent = next(row for row in rows if row["status"] == "sent")
    assert (sent["number"], sent["sent_on"]) == ("21/CT-UBND", "2027-07-12")
    assert {row["signer"] for row in rows if row["from"] == "Tỉnh ủy"} == {"Nguyễn Thử"}


def test_an_occasion_on_a_weekend_is_remarked_on(anniv: Anniv, plan: str) -> None:
    assert "falls on a Sunday, 18/7/2027." in anniv("letters", plan, *TODAY).err


def test_a_few_words_choose_letters(anniv: Anniv) -> None:
    words = ("--occasion", "quoc khanh", "--to", "lào", "--from", "tinh uy")
    rows = json.loads(anniv("letters", KON_TUM, *words, "--format", "json").out)["rows"]
    assert {(row["occasion_id"], row["from"]) for row in rows} == {("lao-national-day", "Tỉnh ủy")}
    assert len(rows) == 4


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--occasion", "xyz"), "no letter is for an occasion “xyz”; there are: "),
        (("--to", "Atapu"), "no letter goes to “Atapu”; did you mean “Attapeu”?"),
        (("--from", "Sở Ngoại vụ"), "no letter is from “Sở Ngoại vụ”; there are: "),
        (("--format", "xlsx"), "give its name with --output"),
        (("--today", "32/1/2027"), "the calendar has no day"),
    ],
)
def test_what_cannot_be_answered_is_refused_in_one_line(
    anniv: Anniv, words: tuple[str, ...], said: str
) -> None:
    done = anniv("letters", KON_TUM, *words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_plans_without_letters_say_so(anniv: Anniv, tmp_path: Path) -> None:
    assert anniv("letters", QUANG_TRI).out == "No plan calls for a letter.\n"
    (tmp_path / "a.yaml").write_text(SMALL, encoding="utf-8")
    assert anniv("letters", str(tmp_path), "--occasion", "lao-ties").out == "No plan calls for a letter.\n"


def test_letters_without_an_occasion_are_not_silently_left_out(anniv: Anniv, tmp_path: Path) -> None:
    text = SMALL + "    letters: [{from: Tỉnh ủy}]\n"
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    done = anniv("letters", str(tmp_path))
    assert done.out == "No plan calls for a letter.\n"
    assert done.err == "a.yaml: letters of 1 serve no known occasion, so they stand in no register.\n"


def test_a_plan_that_cannot_be_read_is_said_and_calls_for_1(anniv: Anniv, tmp_path: Path, plan: str) -> None:
    (tmp_path / "b.yaml").write_text("subject: [", encoding="utf-8")
    done = anniv("letters", str(tmp_path), *TODAY)
    assert done.code == 1
    assert "b.yaml" in done.err
    assert "Attapeu" in done.out


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_sheet_is_a_register_for_the_office(anniv: Anniv, tmp_path: Path, language: str) -> None:
    path = tmp_path / "so.xlsx"
    done = anniv("letters", KON_TUM, *TODAY, "--format", "xlsx", "-o", str(path), language=language)
    assert done.code == 0
    sheet = load_workbook(path).worksheets[0]
    headings = [cell.value for cell in sheet[1]]
    assert sheet.max_row == 49
    assert all(headings)
    days = [cell.value for row in sheet.iter_rows(min_row=2) for cell in row if cell.is_date]
    assert datetime(2022, 8, 25) in days
    assert anniv("letters", KON_TUM, "--format", "xlsx", "-o", str(path)).code == 2
    assert anniv("letters", KON_TUM, *TODAY, "--format", "xlsx", "-o", str(path), "--force").code == 0


def test_the_same_question_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        assert run("letters", KON_TUM, *TODAY, "-f", "xlsx", "-o", tmp_path / name).returncode == 0
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


@pytest.mark.parametrize("form", ["text", "json", "csv", "markdown"])
def test_every_format_holds_the_register(anniv: Anniv, form: str) -> None:
    done = anniv("letters", KON_TUM, *TODAY, "--format", form)
    assert done.code == 0
    assert "Attapeu" in done.out
