"""The generated plans are what they claim to be: repeatable, varied, clean, and dated as they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from activities import YEAR, content
from conversions import write_others
from generate import plan_text
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.cli import main
from anniv_cli.model import Activity, Assignment, Node, Section
from anniv_cli.periods import parse_period
from anniv_cli.store import load_plan


def test_the_same_seed_gives_the_same_plan() -> None:
    assert plan_text(60, seed=3) == plan_text(60, seed=3)
    assert plan_text(60, seed=3) != plan_text(60, seed=4)


def test_titles_are_distinct_and_times_and_role_lines_mostly() -> None:
    made = content(2000).activities
    assert len({activity.title for activity in made}) == 2000
    assert len({activity.time.words for activity in made}) > 1700
    helping = [activity.roles["support"] for activity in made if "support" in activity.roles]
    assert len(set(helping)) > 0.8 * len(helping) > 800


@pytest.mark.parametrize("number", [0, 1, 20, 300])
def test_a_generated_plan_is_clean(number: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(plan_text(number), encoding="utf-8")
    code = main(["validate", str(plan), "--strict", "--format", "github"])
    lines = capsys.readouterr().out.splitlines()
    assert (code, [line for line in lines if not line.startswith("::notice")]) == (0, [])


@settings(deadline=None, max_examples=15)
@given(seed=st.integers(0, 2**32))
def test_a_plan_is_clean_whatever_the_seed(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    plan = tmp_path_factory.mktemp("seeds") / "plan.yaml"
    plan.write_text(plan_text(40, seed), encoding="utf-8")
    assert main(["validate", str(plan), "--strict"]) == 0


def test_the_plan_read_back_says_what_was_generated(tmp_path: Path) -> None:
    made, plan = content(100, seed=7), tmp_path / "plan.yaml"
    plan.write_text(plan_text(100, seed=7), encoding="utf-8")
    read = load_plan(str(plan)).plan
    assert read is not None
    entries = list(_entries(read.body))
    activities = [entry for entry in entries if isinstance(entry, Activity)]
    tasks = [entry for entry in entries if isinstance(entry, Assignment)]
    assert [one.activity for one in activities] == [one.title for one in made.activities]
    assert [one.when for one in activities] == [one.time.words for one in made.activities]
    assert [one.lead or one.implementers for one in activities] == [one.lead for one in made.activities]
    assert [task.bullets for task in tasks] == [task.sentences for task in made.tasks]


def _entries(body: Iterable[Node]) -> Iterator[Node]:
    for entry in body:
        yield entry
        if isinstance(entry, Section):
            yield from _entries(entry.body)


def test_each_time_means_the_days_it_was_generated_with() -> None:
    for activity in content(1500, seed=11).activities:
        time, period = activity.time, parse_period(activity.time.words, year=YEAR)
        assert period.resolved, time.words
        if period.deadline:
            assert (period.deadline.last_day, period.windows) == (time.last, ()), time.words
        else:
            assert [(one.start, one.end) for one in period.windows] == [(time.first, time.last)], time.words


def test_every_activity_stands_in_each_of_the_other_files(tmp_path: Path) -> None:
    made = content(40)
    write_others(made, tmp_path)
    journal = (tmp_path / "plan.journal").read_text(encoding="utf-8")
    ledger = (tmp_path / "plan.beancount").read_text(encoding="utf-8")
    for activity in made.activities:
        event = (tmp_path / "calendar" / f"{activity.slug}.ics").read_bytes().decode()
        assert f"DTSTART;VALUE=DATE:{activity.time.first:%Y%m%d}" in event
        assert all(activity.title in text for text in (journal, ledger))
        assert all(len(line.encode()) <= 75 for line in event.split("\r\n"))
