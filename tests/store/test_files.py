"""Finding, opening and writing files, whatever they are called and whatever is wrong with them."""

from __future__ import annotations

import errno
import io
import os
import sys
from pathlib import Path

import pytest

from anniv_cli.errors import AnnivError
from anniv_cli.store import find_plans, load, load_plan, write
from store.texts import HEAD, briefly, sentence


def _write(path: Path, text: str = HEAD) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


# loading


def test_a_name_with_spaces_and_diacritics_is_a_name(tmp_path: Path) -> None:
    path = _write(tmp_path / "Kế hoạch năm 2027" / "kỷ niệm (bản 1).yaml")
    loaded = load_plan(str(path))
    assert loaded.plan is not None
    assert loaded.file.name == str(path)


def test_what_cannot_be_opened_says_why(tmp_path: Path) -> None:
    _write(tmp_path / "a.yaml")
    for name, words in [
        ("nothing.yaml", "there is no such file"),
        ("", "it is a folder"),
        ("a.yaml/b.yaml", "there is no such file"),
        ("x" * 300 + ".yaml", "the name is too long"),
        ("a\x00b.yaml", "the computer reports an error"),
    ]:
        found = load(str(tmp_path / name)).diagnostics
        assert briefly(found) == ["AN001 1:1"]
        assert words in sentence(found[0])


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_names: object) -> None:
        raise PermissionError(errno.EACCES, "no")

    path = _write(tmp_path / "a.yaml")
    monkeypatch.setattr("builtins.open", closed)
    found = load(str(path)).diagnostics
    assert briefly(found) == ["AN001 1:1"]
    assert "does not let you read it" in sentence(found[0])


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(HEAD.encode()), encoding="ascii"))
    loaded = load_plan("-")
    assert loaded.plan is not None
    assert loaded.file.name == "-"


def test_standard_input_may_be_a_text_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(HEAD))
    assert load_plan("-").plan is not None


@pytest.mark.parametrize("absent", [True, False])
def test_closed_standard_input_says_so(monkeypatch: pytest.MonkeyPatch, absent: bool) -> None:
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr(sys, "stdin", None if absent else closed)
    found = load("-").diagnostics
    assert briefly(found) == ["AN001 1:1"]
    assert sentence(found[0]) == "Nothing can be read from standard input."


# finding


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with plans, and with everything that lies about beside plans."""
    plans = tmp_path / "plans"
    for name in ("b.yaml", "a.yml", "Đà Nẵng.YAML"):
        _write(plans / name)
    for name in (".hidden.yaml", "~a.yaml", "#a.yaml#", "a.yaml~", "a.yaml.bak", "plan.schema.json", "a.txt"):
        _write(plans / name)
    _write(plans / "register" / "agencies.yaml")
    (plans / "folder.yaml").mkdir()
    (tmp_path / "deep" / "deeper").mkdir(parents=True)
    return tmp_path


def _local(*parts: str) -> str:
    return os.path.join(*parts)


def test_nothing_given_means_the_plans_here_or_above(office: Path) -> None:
    names = ["a.yml", "b.yaml", "Đà Nẵng.YAML"]
    assert find_plans([], office) == [_local("plans", name) for name in names]
    assert find_plans((), office / "plans") == names
    assert find_plans([], office / "deep" / "deeper") == [_local("..", "..", "plans", name) for name in names]


def test_a_folder_means_its_plans(office: Path) -> None:
    assert find_plans(["plans"], office) == find_plans([], office)
    assert find_plans(["."], office) == find_plans([], office)
    assert find_plans([str(office)], office) == find_plans([], office)
    assert find_plans([str(office / "plans")], office / "plans") == ["a.yml", "b.yaml", "Đà Nẵng.YAML"]


def test_names_given_are_kept_once_and_in_order(office: Path) -> None:
    given = ["plans/b.yaml", "nothing.yaml", "-", "plans/b.yaml", "plans/a.txt"]
    assert find_plans(given, office) == ["plans/b.yaml", "nothing.yaml", "-", "plans/a.txt"]


def test_no_plans_at_all_is_one_sentence(office: Path, tmp_path: Path) -> None:
    with pytest.raises(AnnivError, match="No plans were found"):
        find_plans(["deep"], office)


def test_nothing_given_and_nothing_above(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plans").mkdir()
    monkeypatch.setattr("anniv_cli.store.files.PLANS", "no folder of this name anywhere")
    with pytest.raises(AnnivError, match="No plans were found"):
        find_plans([], tmp_path)


# writing


def test_a_file_is_written_whole_and_its_folder_made(tmp_path: Path) -> None:
    path = tmp_path / "thư mới" / "a.docx"
    write(path, b"one")
    assert path.read_bytes() == b"one"
    assert os.listdir(path.parent) == ["a.docx"]


def test_an_existing_file_is_replaced_only_on_demand(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    write(str(path), b"one")
    with pytest.raises(AnnivError, match="exists already"):
        write(path, b"two")
    assert path.read_bytes() == b"one"
    write(path, b"two", force=True)
    assert path.read_bytes() == b"two"


@pytest.mark.skipif(os.name == "nt", reason="Windows knows neither modes nor, for users, links")
def test_a_replaced_file_keeps_its_mode_and_a_link_stays_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "a.yaml", tmp_path / "link.yaml"
    path.write_bytes(b"one")
    path.chmod(0o640)
    link.symlink_to(path)
    write(link, b"two", force=True)
    assert (path.read_bytes(), path.stat().st_mode & 0o777, link.is_symlink()) == (b"two", 0o640, True)


def test_a_folder_or_a_file_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    for force in (True, False):
        with pytest.raises(AnnivError, match="is a folder"):
            write(tmp_path, b"x", force=force)
        with pytest.raises(AnnivError, match="a part of its folder's name is a file"):
            write(tmp_path / "a" / "b" / "c.yaml", b"x", force=force)
        with pytest.raises(AnnivError, match="too long"):
            write(tmp_path / ("x" * 300), b"x", force=force)
        with pytest.raises(AnnivError, match="an error"):
            write(str(tmp_path / "a\x00b"), b"x", force=force)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("ENOSPC", "the disk is full"),
        ("EACCES", "Word, Excel"),
        ("EROFS", "can only be read"),
        ("EIO", "an error"),
    ],
)
def test_a_failure_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: str, words: str
) -> None:
    def fail(*_names: object) -> None:
        raise OSError(getattr(errno, number), "no")

    path = tmp_path / "a.yaml"
    path.write_bytes(b"one")
    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(AnnivError, match=words):
        write(path, b"two", force=True)
    assert path.read_bytes() == b"one"
    assert os.listdir(tmp_path) == ["a.yaml"]
