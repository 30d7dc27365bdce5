"""The letters that are measured are the same ones, whichever way they are made."""

from __future__ import annotations

import io
import zipfile

from letters import Floor, letters, makers, taken_apart, written


def test_every_letter_goes_to_a_person_of_another_name() -> None:
    due = letters(80)
    persons = [one.counterpart.person for one in due if one.counterpart]
    assert len(set(persons)) == len(due) == 80


def test_a_page_put_together_again_says_the_same_words() -> None:
    due = letters(2)
    file, other = written(due[0]), written(due[1])
    page, words = taken_apart(file)
    assert "Nguyễn Văn 0" in " ".join(words)
    made = Floor(page)(words)
    assert taken_apart(made)[1] == words
    with zipfile.ZipFile(io.BytesIO(made)) as archive, zipfile.ZipFile(io.BytesIO(file)) as ours:
        assert archive.testzip() is None
        assert archive.read("word/document.xml") == ours.read("word/document.xml")
        assert sorted(archive.namelist()) == sorted(ours.namelist())
    assert taken_apart(other)[1] != words


def test_without_the_other_programs_only_our_own_ways_are_measured() -> None:
    made = makers(letters(3), others=False)
    assert len(made) == 3
    assert all(sum(make()) > 0 for make in made.values())  # type: ignore[call-overload]
