"""A scalar of YAML as the text somebody wrote, and the slips that the parser lets pass in silence."""

from __future__ import annotations

from typing import Any

from anniv_cli.store import slips
from anniv_cli.store.faults import Slip
from anniv_cli.store.keys import is_known
from anniv_cli.store.layout import BLANKS, shape_of
from anniv_cli.store.places import Lines, places_of
from anniv_cli.text import composed, late

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TEXT_TAG = "tag:yaml.org,2002:str"
_UNFIT = late("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_RUN_ON = late(r"\n[ \t\u00a0]*-[ \t]")
_DASHED = late(r"-[^\W\d]")
_NO_SPACE = late(r"([^\W\d]\w*):(?=[^\s/\\:])")
_ODD_FIRST = frozenset("-" + BLANKS)


class Scalars:
    """Reads scalars of one text; what is wrong with one joins `found`."""

    def __init__(self, content: Lines, found: list[Slip], is_composed: bool) -> None:
        self.content = content
        self.text = content.text
        self.slips = found
        self._is_composed = is_composed
        self.known: dict[str, str] = {}
        """Plain words read before with nothing wrong in them."""
        self._same: dict[str, str] = {}
        self._cuts = any(self.text[sign - 1 : sign] == " " for sign in places_of("#", self.text))
        self._is_simple = self._is_composed and not self._cuts

    def plain(self, value: str) -> str | None:
        """The words of one line, if nothing can be wrong with them: a quick look before a long one."""
        if self._is_simple and ":" not in value and value not in _NULLS and value[0] not in _ODD_FIRST:
            self.known[value] = value
            return value
        return None

    def read(self, event: Any, start: int, end: int, is_key: bool) -> tuple[str | None, int]:
        """The text of a scalar, or None for an empty one, and where it really ends."""
        value: str = event.value
        style = event.style
        if event.ctag is not None:
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

    def tag(self, event: Any, start: int) -> None:
        """A tag is refused, save the one that says what every scalar is anyway."""
        if not event.tag or event.tag in (_TEXT_TAG, "!"):
            return
        sign = self.text.find(
            "!", start
        )  # the parser in Python counts some tags as a part of the value, some not
        if sign < 0 or self.text[start:sign].strip():
            sign = max(0, self.text.rfind("!", 0, start))
        self.slips.append(slips.tagged(self.content, sign))

    def _cut_off(self, start: int, end: int) -> None:
        """A number sign right before a letter or digit was hardly meant as a remark."""
        rest = self.text[end : end + 3]
        sign = rest.find("#")
        if sign < 1 or rest[:sign].strip(" ") or not rest[sign + 1 :].isalnum():
            return
        begin = start if start < end else end + sign
        self.slips.append(slips.cut_off(self.content, begin, end, end + sign))

    def _run_on(self, start: int, end: int) -> None:
        found = _RUN_ON.search(self.text, start, end)
        if found is not None:
            dashes = shape_of(self.content.spot(found.start())[0]).dashes
            self.slips.append(slips.run_on(self.content, found.end() - 2, dashes[-1] if dashes else None))

    def _odd_beginning(self, value: str, start: int) -> None:
        """`-Bộ Ngoại giao` without a space, or a special space that was meant as indentation."""
        line, column = self.content.spot(start)
        if line[:column].strip():
            return
        if value[0] != "-":
            end = start + len(value) - len(value.lstrip(BLANKS))
            self.slips.append(slips.blank_before(self.content, start, end))
        elif _DASHED.match(value):
            self.slips.append(slips.no_space_after_dash(self.content, start))

    def _no_space_after_colon(self, value: str, start: int) -> None:
        found = _NO_SPACE.match(value)
        if found is None or not is_known(found.group(1)):
            return
        line, column = self.content.spot(start)
        if not line[:column].strip("- "):
            self.slips.append(slips.no_space_after_colon(self.content, start, found.group(1)))
