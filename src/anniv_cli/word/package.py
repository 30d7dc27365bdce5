"""A .docx is a zip of parts, packed here by hand, so that parts that never change are packed only once.

Every entry has the same time stamp (the first that a zip knows) and no trace of the machine: same document,
same bytes.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_LEVEL = 6
_VERSION, _DEFLATED, _FIRST_DAY = 20, 8, 0x21
_FACTS = struct.Struct("<3H3L2H")
_LOCAL = b"PK\3\4" + struct.pack("<2H", _VERSION, 0)
_CENTRAL = b"PK\1\2" + struct.pack("<3H", _VERSION, _VERSION, 0)
_PLACE = struct.Struct("<3H2L")
_END = struct.Struct("<4s4H2LH")


@dataclass(frozen=True, slots=True)
class Part:
    """A packed part, ready to be put into any archive."""

    name: bytes
    facts: bytes
    """What both of its headers say of it: method, time, day, checksum, sizes, length of its name."""
    whole: bytes
    """Its own header, its name, and what is packed."""


def part(name: str, xml: str) -> Part:
    """A part with its XML declaration. Names are ASCII."""
    content = ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + xml).encode()
    deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = deflate.compress(content) + deflate.flush()
    own = name.encode("ascii")
    sizes = (zlib.crc32(content), len(packed), len(content))
    facts = _FACTS.pack(_DEFLATED, 0, _FIRST_DAY, *sizes, len(own), 0)
    return Part(own, facts, b"".join((_LOCAL, facts, own, packed)))


@lru_cache(maxsize=64)
def kept_part(name: str, xml: str) -> Part:
    """A part that many documents share: packed once."""
    return part(name, xml)


def archive(parts: Sequence[Part]) -> bytes:
    """The zip of all parts, in the order given."""
    pieces: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for entry in parts:
        directory += [_CENTRAL, entry.facts, _PLACE.pack(0, 0, 0, 0, offset), entry.name]
        pieces.append(entry.whole)
        offset += len(entry.whole)
    index = b"".join(directory)
    end = _END.pack(b"PK\5\6", 0, 0, len(parts), len(parts), len(index), offset, 0)
    return b"".join([*pieces, index, end])
