"""`anniv new` begins a plan that has nothing wrong."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from anniv_cli.store import load
from cli.conftest import Anniv


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def begun(anniv: Anniv, province: str, language: str, *more: str) -> Path:
    done = anniv("new", province, "--today", "21/11/2026", *more, language=language)
    assert done.code == 0, done.err
    return Path(done.out.removesuffix("\n"))


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    "province", ["Quảng Ngãi", "Đà Nẵng", "Thành phố Hồ Chí Minh", "Huế", "Hà Nội", "Gia Lai"]
)
def test_a_new_plan_has_neither_errors_nor_warnings(anniv: Anniv, province: str, language: str) -> None:
    path = begun(anniv, province, language)
    done = anniv("validate", str(path), "--strict")
    assert (done.code, done.out) == (0, "")


@pytest.mark.parametrize("province", ["Quảng Trị", "Đà Nẵng"])
def test_both_languages_begin_the_same_plan_but_for_the_remarks(anniv: Anniv, province: str) -> None:
    trees = [
        load(str(begun(anniv, province, language, "-o", f"{language}.yaml"))).tree
        for language in ("vi", "en")
    ]
    assert trees[0] == trees[1]
    texts = [Path(f"{language}.yaml").read_text(encoding="utf-8") for language in ("vi", "en")]
    bare = ["\n".join(line.partition("#")[0].rstrip() for line in text.splitlines()) for text in texts]
    assert bare[0].strip() == bare[1].strip()


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("typed", ["Quảng Trị", "QUẢNG TRỊ", "quảng trị", "quang tri", "tỉnh Quảng Trị"])
def test_a_province_may_be_typed_in_many_ways(anniv: Anniv, typed: str, form: str) -> None:
    path = begun(anniv, unicodedata.normalize(form, typed), "en")
    assert path == Path("plans/quang-tri-2027.yaml")
    assert "province: Quảng Trị\n" in path.read_text(encoding="utf-8")


def test_a_city_is_called_one(anniv: Anniv) -> None:
    text = begun(anniv, "da nang", "vi").read_text(encoding="utf-8")
    assert "issuer: Ủy ban nhân dân thành phố Đà Nẵng\n" in text
    assert "Thường trực Thành ủy" in text
    whole = begun(anniv, "Hồ Chí Minh", "vi").read_text(encoding="utf-8").lower()
    assert "thành phố thành phố" not in whole


def test_the_schema_stands_beside_it_and_is_named_in_it(anniv: Anniv) -> None:
    path = begun(anniv, "Huế", "vi")
    assert path.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=plan.schema.json\n")
    assert path.with_name("plan.schema.json").read_text(encoding="utf-8") == anniv("schema").out


def test_nothing_that_is_there_is_overwritten(anniv: Anniv) -> None:
    path = begun(anniv, "Huế", "vi")
    for file in (path, path.with_name("plan.schema.json")):
        file.write_text("mine", encoding="utf-8")
    done = anniv("new", "Huế", "--today", "21/11/2026")
    assert (done.code, done.out) == (2, "")
    begun(anniv, "Gia Lai", "vi")
    assert [file.read_text(encoding="utf-8") for file in (path, path.with_name("plan.schema.json"))] == [
        "mine",
        "mine",
    ]


def test_a_province_that_is_gone_by_then_is_remarked_on(anniv: Anniv) -> None:
    done = anniv("new", "Kon Tum", "--year", "2027")
    assert done.code == 0
    assert "There is no province Kon Tum in 2027; it is part of Quảng Ngãi." in done.err


def test_a_province_that_nobody_knows_is_remarked_on(anniv: Anniv) -> None:
    assert "not a province that the register knows" in anniv("new", "Atlantis").err


@pytest.mark.parametrize(
    "arguments", [("a: b",), ("#x",), ("",), ("Huế", "--year", "20"), ("Huế", "--year", "x"), ("1",)]
)
def test_what_is_no_province_and_no_year_is_refused(anniv: Anniv, arguments: tuple[str, ...]) -> None:
    done = anniv("new", *arguments)
    assert (done.code, done.out) == (2, "")
    assert not list(Path().iterdir())
