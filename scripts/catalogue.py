"""The catalogue of messages: collected from the source, merged into the translations, compiled.

`python scripts/catalogue.py` brings it up to date. With `--check` it changes nothing and fails, saying why,
where a file is behind the source or a translation is missing, doubtful or broken.
"""

from __future__ import annotations

import argparse
import ast
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from anniv_cli.messages import prose

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "anniv_cli"
LOCALE = SOURCE / "locale"
TRANSLATED = ("vi",)  # English is the language of the message ids

MessageId = str | tuple[str, str]
"""The English words; with their plural where the message counts things."""

_HEADERS = ("Language", "Plural-Forms", "MIME-Version", "Content-Type", "Content-Transfer-Encoding")
_COMMENT = "# Messages of anniv. Fill in each msgstr, then run `make catalogue`."


class SteadyCatalog(Catalog):
    """A catalogue without dates and versions, so that the same messages always give the same bytes."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        kept = [(name, value) for name, value in self._get_mime_headers() if name in _HEADERS]
        return [("Project-Id-Version", "anniv"), *kept]


def collected() -> dict[MessageId, list[str]]:
    """Every message of the source, with the files it stands in, in the order of files and lines."""
    found: dict[MessageId, list[str]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        file = path.relative_to(ROOT).as_posix()
        for message in messages_in(path.read_text(encoding="utf-8"), file):
            files = found.setdefault(message, [])
            if file not in files:
                files.append(file)
    return found


def messages_in(source: str, file: str) -> list[MessageId]:
    """The messages of one module: marked words, counted words, and the docstrings that users read."""
    found: list[tuple[int, int, MessageId]] = []
    within_counted: set[ast.expr] = set()
    for node in ast.walk(ast.parse(source, file)):
        if isinstance(node, ast.Call) and node not in within_counted:
            found += [(node.lineno, node.col_offset, message) for message in _called(node, file)]
            within_counted |= set(node.args) if _name(node) == "counted" else set()
        elif isinstance(node, ast.FunctionDef):
            found += [(node.lineno, place, text) for place, text in enumerate(_shown_docstring(node, file))]
    return [message for _line, _column, message in sorted(found, key=lambda place: place[:2])]


def _called(call: ast.Call, file: str) -> Iterator[MessageId]:
    match _name(call), [_text(argument) for argument in call.args]:
        case "_" | "mark", [str(words)]:
            yield words
        case "_" | "mark", _:
            raise SystemExit(f"{file}:{call.lineno}: only one plain string can be marked, nothing computed")
        case "worded", [str(words), *_]:
            yield words
        case "counted", [str(one), str(many), *_]:
            yield one, many


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _text(node: ast.expr) -> str | None:
    """The string that an argument is, marked or not."""
    if isinstance(node, ast.Call) and _name(node) in ("_", "mark") and len(node.args) == 1:
        return _text(node.args[0])
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _shown_docstring(function: ast.FunctionDef, file: str) -> Iterable[str]:
    """A rule's title and its reason; a command's page of help, a message for each paragraph."""
    paragraphs = prose(ast.get_docstring(function))
    decorators = [node.func for node in function.decorator_list if isinstance(node, ast.Call)]
    if any(isinstance(node, ast.Name) and node.id == "rule" for node in decorators):
        return filter(None, (*paragraphs[:1], " ".join(paragraphs[1:])))
    return paragraphs if "/cli/" in file and Path(file).stem == function.name else ()


def catalogue(found: Mapping[MessageId, list[str]], language: str | None, known: Catalog | None) -> Catalog:
    """The messages found, with what is known of their translation."""
    fresh = SteadyCatalog(locale=language, header_comment=_COMMENT, fuzzy=False)
    for message, files in found.items():
        old = known.get(message) if known else None
        if old and old.pluralizable != isinstance(message, tuple):  # it has gained or lost its plural
            old = None
        fresh.add(
            message,
            string=old.string if old else None,
            locations=[(file, 1) for file in files],
            flags=["fuzzy"] if old and old.fuzzy else [],
            user_comments=old.user_comments if old else [],
        )
    return fresh


def _po(catalog: Catalog) -> bytes:
    written = BytesIO()
    write_po(written, catalog, width=100, include_lineno=False)
    return written.getvalue()


def _mo(catalog: Catalog) -> bytes:
    written = BytesIO()
    write_mo(written, catalog)
    return written.getvalue()


def translations(language: str, found: Mapping[MessageId, list[str]]) -> Catalog:
    """The catalogue of a language, its translations as last written."""
    path = _po_path(language)
    if not path.exists():
        return catalogue(found, language, None)
    with path.open("rb") as written:
        return catalogue(found, language, read_po(written, locale=language))


def _po_path(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "anniv.po"


def files(found: Mapping[MessageId, list[str]]) -> dict[Path, bytes]:
    """Every file of the catalogue as it should be."""
    wanted = {LOCALE / "anniv.pot": _po(catalogue(found, None, None))}
    for language in TRANSLATED:
        catalog = translations(language, found)
        path = _po_path(language)
        wanted |= {path: _po(catalog), path.with_suffix(".mo"): _mo(catalog)}
    return wanted


def faults(catalog: Catalog) -> list[str]:
    """What is wrong with the translations, a line each."""
    return [
        f"{fault}: {_words(message)[0]!r}" for message in catalog if message.id for fault in _faults(message)
    ]


def _faults(message: Message) -> Iterator[str]:
    translated = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
    if not all(translated):
        yield "not translated"
        return
    if message.fuzzy:
        yield "marked as doubtful"
    original = _words(message)[-1]  # the plural: the singular may say “one” in place of the number
    for words in map(str, translated):
        if _fields(words) != _fields(original):
            yield f"fields differ ({_listed(words)} for {_listed(original)})"
        if _ending(words) != _ending(original):
            yield "begins or ends otherwise"
        if unicodedata.normalize("NFC", words) != words:
            yield "not in NFC"


def _words(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _fields(words: str) -> set[str]:
    return {field for _text, field, _format, _conversion in Formatter().parse(words) if field is not None}


def _listed(words: str) -> str:
    return ", ".join(sorted(_fields(words))) or "none"


def _ending(words: str) -> tuple[str, str, str]:
    """The spaces around a message and the sign that closes it, which a translation has to keep."""
    bare = words.strip()
    closing = bare[-1:] if " " in bare and bare[-1:] in ".:?!" else ""  # “No.” is an abbreviation
    return words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :], closing


def objections() -> list[str]:
    """Why the catalogue cannot be shipped as it stands; empty where it can."""
    found = collected()
    stale = [
        f"{path.relative_to(ROOT)} is behind the source: run `make catalogue`"
        for path, wanted in files(found).items()
        if not path.exists() or path.read_bytes() != wanted
    ]
    wrong = [
        f"{_po_path(language).relative_to(ROOT)}: {fault}"
        for language in TRANSLATED
        for fault in faults(translations(language, found))
    ]
    return stale + wrong


def write() -> None:
    """Brings every file of the catalogue up to date."""
    for path, wanted in files(collected()).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(wanted)


def main() -> int:
    """0 where the catalogue is fit to ship."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="change nothing, fail where something is wrong")
    if not parser.parse_args().check:
        write()
    wrong = objections()
    print(*wrong, sep="\n", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
