"""`anniv leads` as people call it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from cli.conftest import Anniv
from cli.process import KON_TUM, QUANG_TRI, SMALL


def test_missing_leads_call_for_1_with_reason_place_and_what_settles_them(anniv: Anniv) -> None:
    done = anniv("leads", "--missing", KON_TUM, QUANG_TRI, "--format", "json")
    assert done.code == 1
    document = json.loads(done.out)
    rows = {row["reference"]: row for row in document["rows"]}
    assert list(rows) == [
        "II.3.1", "II.4.1*2", "II.6", "II.7", "2.1.1", "2.1.4", "2.2.3", "2.2.5", "2.2.6", "2.2.9",
    ]  # fmt: skip
    assert rows["2.2.3"]["reason"] == "unmarked"
    assert rows["2.2.3"]["settled"] == ["Bộ Chỉ huy Bộ đội Biên phòng tỉnh (III.7)"]
    line = Path(QUANG_TRI).read_text(encoding="utf-8").splitlines()[rows["2.2.3"]["line"] - 1]
    assert line.lstrip().startswith("- activity:")
    assert rows["2.2.3"]["place"] == f"{QUANG_TRI}:{rows['2.2.3']['line']}"
    assert document["remarks"] == [
        "kon-tum-2022.yaml: 4 of 13 activities have no proper lead.",
        "quang-tri-2022.yaml: 6 of 14 activities have no proper lead; assignments settle 5 of them.",
    ]


def test_a_plan_with_all_its_leads_calls_for_0(anniv: Anniv, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(SMALL, encoding="utf-8")
    done = anniv("leads", "--missing", str(tmp_path / "a.yaml"))
    assert (done.code, done.out, done.err) == (0, "Every activity has a lead.\n", "")


def test_missing_leads_of_one_body(anniv: Anniv) -> None:
    done = anniv("leads", "--missing", "--agency", "cong an", QUANG_TRI, "-f", "json")
    assert [row["reference"] for row in json.loads(done.out)["rows"]] == ["2.2.3"]


def test_as_csv_it_is_a_sheet(anniv: Anniv) -> None:
    out = anniv("leads", QUANG_TRI, "--format", "csv", language="vi").out
    heading, *rows = csv.reader(io.StringIO(out))
    assert len(heading) == 14 + 4
    assert all(len(row) == len(heading) for row in rows)
    column = next(index for index, name in enumerate(heading) if name.startswith("2.2.4 "))
    assert {row[0]: row[column] for row in rows if row[column]} == {
        "Hội Cựu chiến binh tỉnh": "chủ trì",
        "Liên hiệp các tổ chức hữu nghị tỉnh": "chủ trì",
        "Hội Hữu nghị Việt Nam - Lào tỉnh": "phối hợp",
    }


def test_as_json_it_lists_the_activities_of_each_body(anniv: Anniv) -> None:
    rows = json.loads(anniv("leads", KON_TUM, "--format", "json", "--agency", "so noi vu").out)["rows"]
    assert [(row["agency"], row["leading"], row["load"]) for row in rows] == [("Sở Nội vụ", ["II.5.1"], 1)]


def test_an_unknown_body_is_no_empty_answer(anniv: Anniv) -> None:
    for more in ((), ("--missing",)):
        done = anniv("leads", KON_TUM, "--agency", "Sở Nội vv", *more)
        assert done.code == 1
        assert done.err == "No plan gives a body “Sở Nội vv” a part; did you mean “Sở Nội vụ”?\n"
