"""The recipients of a plan: `Bộ Ngoại giao (b/c)` is a body and what it is to do with the paper."""

from __future__ import annotations

import re
from typing import NamedTuple

_NOTED = re.compile(r"^(?P<name>.*?)\s*(?:\((?P<note>[^()]*)\))?\s*[;,.]?$", re.DOTALL)


class Recipient(NamedTuple):
    """Who gets the plan, and the note behind the name: b/c to report, đ/b to inform, t/h to carry out."""

    name: str
    note: str


def recipient(line: str) -> Recipient:
    """A line of "Nơi nhận", with or without its dash, note and closing mark."""
    found = _NOTED.match(line.lstrip("-–+ ").rstrip())
    return Recipient(found["name"], found["note"] or "") if found else Recipient(line, "")
