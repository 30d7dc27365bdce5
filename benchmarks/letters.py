"""How long many letters take, beside other ways to make them from the same words.

pip install --target /tmp/others docxtpl docx-mailmerge2
python benchmarks/letters.py --packages /tmp/others

The floor puts the changing words into the finished XML of the page as strings, deflates that one part and
joins it to the others, which were packed once: nothing that writes such a file can be faster. The others
fill in the same page, so all make the same letters, and are asked whether they did. Everything is measured in
processor time, within one process, from values in memory to the bytes of the files; at the end, one letter is
made from a start of Python to a file on the disk.
"""

from __future__ import annotations

import argparse
import io
import os
import re
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from time import process_time

from rendering import table_of

from anniv_cli.documents.letter import letter_document
from anniv_cli.links import DueLetter, Linked, due_letters
from anniv_cli.reference import packaged_register
from anniv_cli.store import load_plan
from anniv_cli.word import write
from anniv_cli.wording import fill

PLAN = Path(__file__).resolve().parent.parent / "plans" / "kon-tum-2022.yaml"
SIZES = (1, 100, 1000)
BODY = "word/document.xml"
Maker = Callable[[], object]
Words = Sequence[str]
_TEXT = re.compile(r"(<w:t(?: [^>]*)?>)([^<]*)(</w:t>)")
_RUN = re.compile(r"<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t(?: [^>]*)?>\[\[(\d+)\]\]</w:t></w:r>")
_SLOT = re.compile(r"\[\[(\d+)\]\]")


def letters(number: int) -> list[DueLetter]:
    """So many letters of the plan, each to a person of another name."""
    plan = load_plan(str(PLAN)).plan
    assert plan is not None
    due = [one for one in due_letters(Linked(plan, packaged_register(), PLAN.name)) if one.counterpart]
    return [_named(one, place) for place, one in enumerate(islice(cycle(due), number))]


def _named(due: DueLetter, place: int) -> DueLetter:
    assert due.counterpart is not None
    return due._replace(counterpart=due.counterpart._replace(person=f"Nguyễn Văn {place}"))


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page with numbered slots instead of words, and all of the file around it."""

    pieces: tuple[str, ...]
    parts: Mapping[str, bytes]

    @property
    def xml(self) -> str:
        return "".join(piece if place % 2 == 0 else f"[[{piece}]]" for place, piece in enumerate(self.pieces))

    def file(self, xml: str) -> bytes:
        """The file with another page."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.parts.items():
                archive.writestr(name, xml if name == BODY else content)
        return out.getvalue()


def taken_apart(file: bytes) -> tuple[Page, Words]:
    """A letter as its page and its words, in the order of the page."""
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    words: list[str] = []

    def slot(found: re.Match[str]) -> str:
        words.append(unescape(found[2]))
        return f"{found[1]}[[{len(words) - 1}]]{found[3]}"

    xml = _TEXT.sub(slot, parts[BODY].decode())
    return Page(tuple(_SLOT.split(xml)), parts), tuple(words)


class Floor:
    """Strings and deflate, the other parts packed once."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._packed = [(name, *_packed(data)) for name, data in page.parts.items() if name != BODY]

    def __call__(self, words: Words) -> bytes:
        pieces = list(self._page.pieces)
        for place in range(1, len(pieces), 2):
            pieces[place] = escape(words[int(pieces[place])], quote=False)
        return _zipped([*self._packed, (BODY, *_packed("".join(pieces).encode()))])


def _packed(data: bytes) -> tuple[bytes, int, int]:
    deflate = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return deflate.compress(data) + deflate.flush(), len(data), zlib.crc32(data)


def _zipped(entries: Sequence[tuple[str, bytes, int, int]]) -> bytes:
    out, index, offset = [], [], 0
    for name, packed, size, checksum in entries:
        facts = struct.pack("<HHLLLHH", 0, 0x21, checksum, len(packed), size, len(name), 0)
        head = b"PK\3\4" + struct.pack("<HHH", 20, 0, 8) + facts + name.encode()
        end = struct.pack("<HHHLL", 0, 0, 0, 0, offset)
        index.append(b"PK\1\2" + struct.pack("<HHHH", 20, 20, 0, 8) + facts + end + name.encode())
        out += [head, packed]
        offset += len(head) + len(packed)
    listed = b"".join(index)
    last = struct.pack("<HHHHLLH", 0, 0, len(index), len(index), len(listed), offset, 0)
    return b"".join([*out, listed, b"PK\5\6", last])


class Docxtpl:
    """A template with the same page, made anew for every letter, as docxtpl asks."""

    def __init__(self, page: Page) -> None:
        self.template = page.file(_SLOT.sub(r"{{ words[\1]|e }}", page.xml))

    def __call__(self, words: Words) -> bytes:
        from docxtpl import DocxTemplate

        made, out = DocxTemplate(io.BytesIO(self.template)), io.BytesIO()
        made.render({"words": words})
        made.save(out)
        return out.getvalue()


class MailMerge:
    """The same page with a merge field for each piece of text."""

    def __init__(self, page: Page) -> None:
        field = r'<w:fldSimple w:instr=" MERGEFIELD w\1 "><w:r><w:t>\1</w:t></w:r></w:fldSimple>'
        self.template = page.file(_RUN.sub(field, page.xml))

    def __call__(self, words: Words) -> bytes:
        from mailmerge import MailMerge as Merge

        out = io.BytesIO()
        with Merge(io.BytesIO(self.template)) as made:
            made.merge(**{f"w{place}": word for place, word in enumerate(words)})
            made.write(out)
        return out.getvalue()


def makers(due: Sequence[DueLetter], others: bool) -> dict[str, Maker]:
    """The ways to make all the letters, the floor first; what can be kept from letter to letter is kept."""
    documents = [letter_document(one, fill, draft=True) for one in due]
    pages: dict[tuple[str, ...], Page] = {}
    work: list[tuple[Page, Words]] = []
    for document in documents:
        page, words = taken_apart(write(document))
        work.append((pages.setdefault(page.pieces, page), words))
    found: dict[str, Maker] = {
        "floor: strings and deflate": filling(Floor, work),
        "anniv, from the document": lambda: [len(write(document)) for document in documents],
        "anniv, from the plan": lambda: [len(written(one)) for one in due],
    }
    if others:
        found["docx-mailmerge2"] = filling(MailMerge, work)
        found["docxtpl"] = filling(Docxtpl, work)
    return found


def written(due: DueLetter) -> bytes:
    """One letter, from the plan to the bytes of its file."""
    return write(letter_document(due, fill, draft=True))


def filling(way: Callable[[Page], Callable[[Words], bytes]], work: Sequence[tuple[Page, Words]]) -> Maker:
    """All letters made in one way, whose template for each kind of page is ready; it has to say the words."""
    ready = {page.pieces: way(page) for page, _words in work}
    jobs = [(ready[page.pieces], words) for page, words in work]
    make, words = jobs[0]
    if taken_apart(make(words))[1] != words:
        raise SystemExit(f"{way.__name__} leaves words out")
    return lambda: [len(make(words)) for make, words in jobs]


def measured(made: Mapping[str, Maker], rounds: int) -> dict[str, float]:
    """Medians in seconds of processor time; every round runs each once, after one that is not counted."""
    times: dict[str, list[float]] = {name: [] for name in made}
    for _ in range(rounds + 1):
        for name, make in made.items():
            began = process_time()
            make()
            times[name].append(process_time() - began)
    return {name: median(found[1:]) for name, found in times.items()}


def as_a_process(rounds: int, packages: str) -> dict[str, float]:
    """Processor time of one letter from a start of Python to a file on the disk."""
    with tempfile.TemporaryDirectory() as folder:
        template, out = Path(folder, "template.docx"), Path(folder, "out")
        page, _words = taken_apart(write(letter_document(letters(1)[0], fill, draft=True)))
        template.write_bytes(Docxtpl(page).template)
        program = f"import sys; sys.path.append({packages!r})\nfrom docxtpl import DocxTemplate\n" + _PROGRAM
        asked = ["--draft", "--from", "Tỉnh ủy", "--to", "Attapeu", "--occasion", "lao-ties"]
        ours = ["-m", "anniv_cli", "render-letter", str(PLAN), *asked, "-o", str(out), "--force"]
        commands = {
            "docxtpl, a script": [
                sys.executable,
                "-c",
                program,
                str(template),
                str(Path(folder, "one.docx")),
            ],
            "anniv render-letter": [sys.executable, *ours],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(rounds + 1):
            for name, command in commands.items():
                times[name].append(_spent(command, folder))
        return {name: median(found[1:]) for name, found in times.items()}


_PROGRAM = """\
made = DocxTemplate(sys.argv[1])
made.render({"words": [f"Lời văn {place}" for place in range(60)]})
made.save(sys.argv[2])
"""


def _spent(command: Sequence[str], folder: str) -> float:
    """User and system seconds of a child; one that fails is no measurement."""
    before = os.times()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        raise SystemExit(f"{command[1:4]}: {done.returncode}\n{done.stderr}")
    after = os.times()
    return sum(after[2:4]) - sum(before[2:4])


def peak(number: int) -> float:
    """MiB that a process needs at most to make so many letters one after another, from the plan to bytes."""
    program = f"import letters\nfor due in letters.letters({number}): letters.written(due)\n{_PEAK}"
    command, folder = [sys.executable, "-c", program], Path(__file__).parent
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return float(done.stdout)


_PEAK = """\
for line in open("/proc/self/status"):
    if line.startswith("VmHWM:"):
        print(int(line.split()[1]) / 1024)
"""
"""Of this program alone: what `resource` tells begins with the peak of the process that started it."""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--packages", help="a folder with docxtpl and docx-mailmerge2 (pip install --target)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    given = parser.parse_args()
    if given.packages:
        sys.path.append(given.packages)
    others = bool(given.packages)
    results = {size: measured(makers(letters(size), others), given.rounds) for size in given.sizes}
    most = max(results)
    rates = (f"{name} {most / spent:,.0f}" for name, spent in results[most].items())
    print("\n".join(table_of(results)))
    print(f"\nletters a second, {most:,} at once: {', '.join(rates)}")
    print("peak:", ", ".join(f"{size:,} letters {peak(size):.0f} MiB" for size in given.sizes))
    if others:
        whole = as_a_process(max(given.rounds, 5), given.packages).items()
        print("one letter:", ", ".join(f"{name} {spent * 1000:.0f} ms" for name, spent in whole))
    return 0


if __name__ == "__main__":
    sys.exit(main())
