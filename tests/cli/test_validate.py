"""`anniv validate` as people call it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.conftest import Anniv
from cli.process import BROKEN, KON_TUM, QUANG_TRI, SMALL, run

WARNED = SMALL.replace("Sở Ngoại vụ", "Sở Dự án Hợp tác Á")


@pytest.fixture(autouse=True)
def _plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in (("good", SMALL), ("warned", WARNED), ("broken", BROKEN)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("good.yaml",), 0),
        (("good.yaml", "--strict"), 0),
        (("warned.yaml",), 0),
        (("warned.yaml", "--strict"), 1),
        (("warned.yaml", "--strict", "--ignore", "AN701"), 0),
        (("broken.yaml",), 1),
        (("good.yaml", "none.yaml"), 2),
        (("broken.yaml", "none.yaml", "good.yaml"), 2),
        ((".",), 1),
        (("good.yaml", "--select", "AN999"), 2),
        (("good.yaml", "--format", "xml"), 2),
    ],
)
def test_the_exit_code_says_how_it_went(anniv: Anniv, arguments: tuple[str, ...], code: int) -> None:
    assert anniv("validate", *arguments).code == code


def test_a_finding_has_place_code_words_source_caret_and_advice(anniv: Anniv) -> None:
    done = anniv("validate", "warned.yaml")
    head, source, caret, advice = done.out.splitlines()[:4]
    place, _, words = head.partition(" AN701 ")
    assert place == "warned.yaml:7:11: warning"
    assert words == "“Sở Dự án Hợp tác Á” is not a body that the plan or the register knows."
    assert source == "        lead: Sở Dự án Hợp tác Á"
    assert caret == "              ^^^^^^^^^^^^^^^^^^"
    assert advice.startswith("    → ")
    assert done.err == "1 plan: 0 errors, 1 warning, 0 remarks.\n"


def test_nothing_to_object_to_is_silence_but_for_the_count(anniv: Anniv) -> None:
    done = anniv("validate", "good.yaml")
    assert (done.out, done.err) == ("", "1 plan: 0 errors, 0 warnings, 0 remarks.\n")


def test_only_what_is_asked_for_is_shown(anniv: Anniv) -> None:
    def codes(*arguments: str) -> set[str]:
        document = json.loads(anniv("validate", KON_TUM, QUANG_TRI, "-f", "json", *arguments).out)
        return {found["code"] for found in document["findings"]}

    roles = {code for code in codes() if code.startswith("AN2")}
    assert roles > {"AN202", "AN203"}
    assert codes("--select", "AN2") == roles
    assert codes("--select", "AN2", "--ignore", "AN202,AN203") == roles - {"AN202", "AN203"}
    assert codes("--select", "AN202", "--select", "AN803") == {"AN202", "AN803"}


@pytest.mark.parametrize("arguments", [("--select", "AN2"), ("--ignore", "AN0")])
def test_a_plan_that_no_rule_has_seen_never_passes(anniv: Anniv, arguments: tuple[str, ...]) -> None:
    done = anniv("validate", "broken.yaml", *arguments)
    assert done.code == 1
    assert "broken.yaml:1:10: error AN0" in done.err


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_programs_get_one_document_and_nothing_else(anniv: Anniv, form: str) -> None:
    done = anniv("validate", "good.yaml", "broken.yaml", "--format", form)
    assert json.loads(done.out)
    assert done.err == ""


def test_every_place_in_sarif_lies_within_its_file(anniv: Anniv) -> None:
    (log,) = json.loads(anniv("validate", KON_TUM, QUANG_TRI, "--format", "sarif").out)["runs"]
    texts = {
        Path(name).name: Path(name).read_text(encoding="utf-8").splitlines() for name in (KON_TUM, QUANG_TRI)
    }
    assert log["results"]
    for result in log["results"]:
        place = result["locations"][0]["physicalLocation"]
        lines, region = texts[place["artifactLocation"]["uri"].rpartition("/")[2]], place["region"]
        assert 1 <= region["startColumn"] <= len(lines[region["startLine"] - 1]) + 1
        assert 1 <= region["endColumn"] <= len(lines[region["endLine"] - 1]) + 1
        assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])


def test_github_gets_a_line_a_finding(anniv: Anniv) -> None:
    out = anniv("validate", "warned.yaml", "--format", "github").out
    assert out.startswith("::warning file=warned.yaml,line=7,endLine=7,col=11,endColumn=29,title=AN701::")
    assert out.count("\n") == 1


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_findings_may_go_into_a_file(anniv: Anniv, form: str) -> None:
    piped = anniv("validate", "warned.yaml", "--format", form).out
    assert anniv("validate", "warned.yaml", "--format", form, "-o", f"out.{form}").out == ""
    assert Path(f"out.{form}").read_text(encoding="utf-8") == piped


def test_a_plan_down_a_pipe_is_checked() -> None:
    done = run("validate", "-", stdin=WARNED.encode())
    assert done.returncode == 0
    assert done.stdout.startswith(b"-:7:11: warning AN701 ")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_two_plans_kept_here_in_both_languages(anniv: Anniv, language: str) -> None:
    done = anniv("validate", KON_TUM, QUANG_TRI, language=language)
    assert done.code == 1
    assert done.out.count("^\n") >= 20


def test_a_slip_in_a_key_is_recognised_in_whatever_depth_it_stands() -> None:
    """In a process of its own: whatever was built before would know the keys already."""
    nested = SMALL.replace("numbering: [1.]\n", "").replace(
        "  - activity: Lễ kỷ niệm\n    lead: Sở Ngoại vụ\n    when: 18/7/2022\n",
        "  - heading: Nội dung\n    body:\n      - activity: Lễ kỷ niệm\n        leed: Sở Ngoại vụ\n",
    )
    done = run("validate", "-", "--format", "json", stdin=nested.encode())
    (found,) = json.loads(done.stdout)["findings"]
    assert (found["code"], found["line"], found["corrected"]) == ("AN101", 8, "        lead: Sở Ngoại vụ")
