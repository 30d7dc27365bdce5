"""A scalar of YAML as the text somebody wrote, and the slips that the parser lets pass in silence."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from anniv_cli.messages import mark as _
from anniv_cli.store.faults import Slip
from anniv_cli.store.keys import is_known
from anniv_cli.store.layout import BLANKS, shape_of
from anniv_cli.store.places import Lines
from anniv_cli.store.quoting import QUOTE_ADVICE, indented, replaced, with_quotes
from anniv_cli.text import composed

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TEXT_TAG = "tag:yaml.org,2002:str"
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_RUN_ON = re.compile(r"\n[ \t\u00a0]*-[ \t]")
_DASHED = re.compile(r"-[^\W\d]")
_NO_SPACE = re.compile(r"([^\W\d]\w*):(?=[^\s/\\:])")
_ODD_FIRST = frozenset("-" + BLANKS)


class Scalars:
    """Reads scalars of one text; what is wrong with one joins `slips`."""

    def __init__(self, content: Lines, slips: list[Slip]) -> None:
        self.content = content
        self.text = content.text
        self.slips = slips
        self._is_composed = unicodedata.is_normalized("NFC", self.text)
        self._same: dict[str, str] = {}
        self._cuts = " #" in self.text

    def read(self, event: Any, start: int, end: int, is_key: bool) -> tuple[str | None, int]:
        """The text of a scalar, or None for an empty one, and where it really ends."""
        value: str = event.value
        style = event.style
        if event.tag:
            self.tag(event, start)
        if not style:
            return self._plain(value, start, end, is_key, bool(event.tag)), end
        if style in "|>":
            end = start + len(self.text[start:end].rstrip())
        elif style == '"' and "\\" in self.text[start:end]:
            return composed(_UNFIT.sub(" ", value)), end
        return self._whole(value), end

    def _plain(self, value: str, start: int, end: int, is_key: bool, tagged: bool) -> str | None:
        if value in _NULLS and not tagged:
            self._cut_off(end, end)
            return None
        if value[:1] in _ODD_FIRST:
            self._odd_beginning(value, start)
        if not is_key:
            if len(value) != end - start:
                self._run_on(start, end)
            if self._cuts:
                self._cut_off(start, end)
            if ":" in value:
                self._no_space_after_colon(value, start)
        return self._whole(value)

    def _whole(self, value: str) -> str:
        """Composed, and one string for all places that say the same."""
        value = value if self._is_composed else composed(value)
        return self._same.setdefault(value, value)

    def _line(self, index: int) -> tuple[str, int]:
        """The line that holds the letter, and its column there, from 0."""
        number = self.content.number_of(index)
        return self.content.line(number), index - self.content.starts[number - 1]

    def tag(self, event: Any, start: int) -> None:
        """A tag is refused, save the one that says what every scalar is anyway."""
        if not event.tag or event.tag in (_TEXT_TAG, "!"):
            return
        start = self.text.index("!", start)  # the properties of a value belong to it
        corrected = with_quotes(*self._line(start))
        message = _("Words that begin with ! are an instruction to YAML; a plan has none.")
        self.slips.append(Slip("AN022", start, start + 1, message, {}, QUOTE_ADVICE, corrected))

    def _cut_off(self, start: int, end: int) -> None:
        """A number sign right before a letter or digit was hardly meant as a remark."""
        rest = self.text[end : end + 3]
        sign = rest.find("#")
        if sign < 1 or rest[:sign].strip(" ") or sign + 1 >= len(rest) or not rest[sign + 1].isalnum():
            return
        line, column = self._line(start if start < end else end + sign)
        corrected = with_quotes(line, column, remark_too=True) if "\n" not in self.text[start:end] else ""
        message = _("The words end before # here; the rest of the line is read as a remark.")
        advice = _("Put the whole value in quotes; if a remark is meant, leave a space after #.")
        self.slips.append(Slip("AN023", end + sign, end + sign + 1, message, {}, advice, corrected))

    def _run_on(self, start: int, end: int) -> None:
        found = _RUN_ON.search(self.text, start, end)
        if found is None:
            return
        dash = found.end() - 2
        line, _column = self._line(dash)
        above, _column = self._line(found.start())
        dashes = shape_of(above).dashes
        corrected = indented(line, dashes[-1]) if dashes else ""
        message = _("This line is read as a part of the words above it, not as an entry of its own.")
        advice = _("Put the dash exactly under the dash above, or the words above in quotes.")
        self.slips.append(Slip("AN024", dash, dash + 1, message, {}, advice, corrected))

    def _odd_beginning(self, value: str, start: int) -> None:
        """`-Bộ Ngoại giao` without a space, or a special space that was meant as indentation."""
        line, column = self._line(start)
        if line[:column].strip():
            return
        if value[0] == "-":
            if _DASHED.match(value):
                self.slips.append(no_space_after_dash(self.content, start))
            return
        message = _("A special space (as Word and web pages use) stands before this line; YAML counts ordinary ones.")
        advice = _("Replace it by ordinary spaces, as many as the line above has at the same level.")
        end = start + len(value) - len(value.lstrip(BLANKS))
        self.slips.append(Slip("AN009", start, end, message, {}, advice))

    def _no_space_after_colon(self, value: str, start: int) -> None:
        found = _NO_SPACE.match(value)
        if found is None or not is_known(found.group(1)):
            return
        line, column = self._line(start)
        if not line[:column].strip("- "):
            self.slips.append(no_space_after_colon(self.content, start, found.group(1)))


def no_space_after_dash(content: Lines, dash: int) -> Slip:
    """`-Bộ Ngoại giao`."""
    number = content.number_of(dash)
    column = dash - content.starts[number - 1]
    corrected = replaced(content.line(number), column + 1, column + 1, " ")
    message = _("A space is missing after the dash.")
    return Slip("AN016", dash, dash + 2, message, {}, _("Write the dash, then a space."), corrected)


def no_space_after_colon(content: Lines, start: int, key: str) -> Slip:
    """`lead:Sở Ngoại vụ`; the key begins at `start`."""
    number = content.number_of(start)
    line = content.line(number)
    end = line.index(":", start - content.starts[number - 1]) + 1
    place = content.starts[number - 1] + end
    message = _("A space is missing after the colon of the key {key}.")
    corrected = replaced(line, end, end, " ")
    fields = {"key": key.strip()}
    return Slip("AN016", place - 1, place, message, fields, _("Write the colon, then a space."), corrected)
