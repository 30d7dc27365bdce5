"""Measures anniv beside other programs on the same content, and prints the results as Markdown.

    python benchmarks/run.py
    python benchmarks/run.py --sizes 20 2000 --runs 3 --tools ~/tools/bin

Whole processes are timed, one at a time: a warm-up of each, then rounds in which every program runs once,
so that a slow moment of the machine falls on all of them.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import NamedTuple

from goals import verdicts

HERE = Path(__file__).parent
_YAMLLINT = "{extends: default, rules: {line-length: {max: 200}, document-start: disable}}"
"""Its default rules, with lines as long as plans have them: it finds nothing, so it pays for no output."""


class Run(NamedTuple):
    """One run: seconds on the clock, seconds of the processor, peak of memory in MiB, exit code."""

    seconds: float
    busy: float
    peak: int
    code: int


@dataclass(slots=True)
class Contestant:
    """A command line to be timed; `name` is how tables and goals call it, `size` its number of activities."""

    name: str
    command: list[str]
    size: int = 0
    runs: list[Run] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        return median(run.seconds for run in self.runs)

    @property
    def busy(self) -> float:
        return median(run.busy for run in self.runs)

    @property
    def peak(self) -> int:
        return max(run.peak for run in self.runs)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where the programs and the generated content are."""

    anniv: list[str]
    tools: str
    folder: Path

    def tool(self, name: str) -> str | None:
        return shutil.which(name, path=os.pathsep.join((self.tools, os.environ["PATH"])))


def contestants(setting: Setting, sizes: Sequence[int]) -> Iterator[Contestant]:
    """Everything to be timed; a program that is not installed is left out."""
    yield Contestant("python -c pass", [sys.executable, "-c", "pass"])
    yield Contestant("anniv --version", [*setting.anniv, "--version"])
    yield Contestant("anniv --help", [*setting.anniv, "--help"])
    yield from _installed(setting, 0, ("yamllint --help", "yamllint", ["--help"]))
    for size in sizes:
        yield from _on_content(setting, size)


def _on_content(setting: Setting, size: int) -> Iterator[Contestant]:
    here = setting.folder / str(size)
    plan, july = str(here / "plan.yaml"), ["2022-07-01", "31d"]
    yield Contestant("anniv validate", [*setting.anniv, "validate", plan], size)
    yield from _installed(
        setting,
        size,
        ("yamllint", "yamllint", ["-d", _YAMLLINT, plan]),
        ("check-jsonschema", "check-jsonschema", ["--schemafile", str(setting.folder / "schema.json"), plan]),
        ("bean-check", "bean-check", ["--no-cache", str(here / "plan.beancount")]),
        ("hledger check", "hledger", ["-f", str(here / "plan.journal"), "check"]),
    )
    yield Contestant("anniv agenda", [*setting.anniv, "agenda", "--month", "7", plan], size)
    yield from _installed(
        setting, size, ("khal list", "khal", ["-c", str(here / "khal.conf"), "list", "--once", *july])
    )


def _installed(setting: Setting, size: int, *named: tuple[str, str, list[str]]) -> Iterator[Contestant]:
    for name, program, arguments in named:
        if found := setting.tool(program):
            yield Contestant(name, [found, *arguments], size)


def prepare(setting: Setting, sizes: Iterable[int], seed: int) -> None:
    """Writes the content, in processes of their own: a child's peak of memory begins at its parent's."""
    for size in sizes:
        here = setting.folder / str(size)
        here.mkdir(parents=True, exist_ok=True)
        made = [str(size), "--seed", str(seed), "-o", str(here / "plan.yaml"), "--others", str(here)]
        subprocess.run([sys.executable, str(HERE / "generate.py"), *made], check=True)
        if khal := setting.tool("khal"):  # it reads its calendars into its cache the first time
            fill = [khal, "-c", str(here / "khal.conf"), "list", "2022-07-01", "1d"]
            subprocess.run(fill, stdout=subprocess.DEVNULL, check=True, env=environment())
    with open(setting.folder / "schema.json", "wb") as schema:
        subprocess.run([*setting.anniv, "schema"], stdout=schema, check=True, env=environment())


def environment() -> dict[str, str]:
    """The caller's, with byte code kept between runs, as an installed program has it."""
    unwanted = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "PYTHONPROFILEIMPORTTIME")
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return {**kept, "LC_ALL": "C.UTF-8"}


def timed(command: Sequence[str], env: dict[str, str]) -> Run:
    """One run from start to end, its output thrown away."""
    begun = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - begun
    child.returncode = os.waitstatus_to_exitcode(status)
    per_mebibyte = 1024 * 1024 if sys.platform == "darwin" else 1024
    busy = usage.ru_utime + usage.ru_stime
    return Run(seconds, busy, usage.ru_maxrss // per_mebibyte, child.returncode)


def measure(entrants: Sequence[Contestant], runs: int, patience: float) -> None:
    """A warm-up each, then the rounds; what needs longer than `patience` seconds keeps its warm-up alone."""
    env = environment()
    for entrant in entrants:
        _say(f"{entrant.name} ({entrant.size})" if entrant.size else entrant.name)
        entrant.runs = [timed(entrant.command, env)]
    patient = [entrant for entrant in entrants if entrant.runs[0].seconds <= patience]
    for entrant in patient:
        entrant.runs.clear()
    for number in range(runs):
        _say(f"round {number + 1} of {runs}")
        for entrant in patient:
            entrant.runs.append(timed(entrant.command, env))


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def report(entrants: Sequence[Contestant], missing: Sequence[str]) -> Iterator[str]:
    """The results and the goals as Markdown."""
    bare = entrants[0].seconds
    yield f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}.\n"
    yield "| activities | program | median | x bare Python | processor | peak | runs |"
    yield "|---:|---|---:|---:|---:|---:|---:|"
    for one in entrants:
        code = one.runs[0].code
        name = f"`{one.name}`" + (f" (exit code {code})" if code else "")
        figures = f"{_shown(one.seconds)} | {one.seconds / bare:,.1f} | {_shown(one.busy)} | {one.peak} MiB"
        yield f"| {f'{one.size:,}' if one.size else ''} | {name} | {figures} | {len(one.runs)} |"
    if missing:
        yield f"\nNot installed, so left out: {', '.join(missing)}."
    yield "\n| goal | measured | met |\n|---|---|---|"
    times = {(one.name, one.size): one.busy for one in entrants}
    peaks = {(one.name, one.size): one.peak for one in entrants}
    for verdict in verdicts(times, peaks):
        yield f"| {verdict.goal} | {verdict.measured} | {'yes' if verdict.met else 'no'} |"


def _shown(seconds: float) -> str:
    return f"{seconds * 1000:,.0f} ms" if seconds < 10 else f"{seconds:,.1f} s"


def arguments() -> argparse.Namespace:
    """The command line, read."""
    options = argparse.ArgumentParser(description="Measures anniv beside other programs on the same content.")
    add = options.add_argument
    add("--sizes", type=int, nargs="+", default=[20, 2000, 20000], help="numbers of activities")
    add("--runs", type=int, default=5, help="timed rounds after the warm-up")
    add("--seed", type=int, default=1, help="of the generated content")
    add("--patience", type=float, default=30, help="seconds; what needs longer is run once only")
    add("--tools", default="", help="the folder in which yamllint and the others are installed")
    add("--anniv", nargs="+", help="how to start anniv; the one beside this Python if left out")
    add("--folder", type=Path, help="where to keep the generated content")
    return options.parse_args()


def main() -> int:
    """Generates, measures, reports."""
    given = arguments()
    beside = Path(sys.executable).parent / "anniv"
    with tempfile.TemporaryDirectory() as passing:
        anniv = given.anniv or [str(beside)]
        setting = Setting(anniv, given.tools, (given.folder or Path(passing)).absolute())
        prepare(setting, given.sizes, given.seed)
        entrants = list(contestants(setting, given.sizes))
        measure(entrants, given.runs, given.patience)
        programs = ("yamllint", "check-jsonschema", "bean-check", "hledger", "khal")
        for line in report(entrants, [name for name in programs if not setting.tool(name)]):
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
