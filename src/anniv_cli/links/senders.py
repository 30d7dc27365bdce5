"""Whose a letter is: Tỉnh ủy and UBND tỉnh write to their counterparts; others to whom the plan names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from anniv_cli.links.linked import Linked
from anniv_cli.links.parties import Party
from anniv_cli.links.roles import parts_of
from anniv_cli.model import each
from anniv_cli.model.values import Words
from anniv_cli.reference import Agency, Side
from anniv_cli.text import fold, late

_SEVERAL = late(r"\s*[,;]\s*|\s+và\s+")
_PARTY = late(
    r"(?:(?:pho )?bi thu |thuong truc |ban thuong vu |ban chap hanh )*"
    r"(?:tinh uy|thanh uy|dang bo (?:tinh|thanh pho))\b"
)
_STATE = late(r"(?:chu tich |thuong truc |lanh dao )*(?:uy ban nhan dan|ubnd) (tinh|thanh pho)\b")


class Sender(NamedTuple):
    """The body whose letter it is; `side` is None for any but Tỉnh ủy and UBND tỉnh."""

    words: str
    agency: Agency | None = None
    side: Side | None = None
    collective: bool = False
    """Many bodies at once, "Các sở, ngành": each of them writes its own."""

    @property
    def name(self) -> str:
        """The register's name, or the words of the plan."""
        return self.agency.name if self.agency and not self.collective else self.words

    @property
    def of_the_party(self) -> bool:
        """Whether it writes in the form of the Party's papers."""
        return self.side == "party" or (self.agency is not None and self.agency.branch == "party")


def senders(plan: Linked, words: Words | None) -> Iterator[Sender]:
    """The bodies named under `from`, each once."""
    seen: set[str] = set()
    for text in each(words):
        for sender in _named(plan, text):
            if sender.name not in seen:
                seen.add(sender.name)
                yield sender


def sender_of(plan: Linked, words: str) -> Sender:
    """The one body that words name."""
    return next(_named(plan, words), Sender(words))


def same_body(one: Sender, other: Sender) -> bool:
    """Whether two senders are one body: by side, by the register's name, or by their words."""
    if one.side or other.side:
        return one.side == other.side
    return fold(one.name) == fold(other.name)


def _named(plan: Linked, text: str) -> Iterator[Sender]:
    pieces = _SEVERAL.split(text)
    if all(_side(plan, piece) for piece in pieces):
        yield from (Sender(piece, plan.names.agency(piece), _side(plan, piece)) for piece in pieces)
        return
    parties = [part.party for part in parts_of("implementers", [((), text)], plan.names)]
    if len(parties) < 2:
        yield _sender(plan, text, parties[0] if parties else None)
    else:
        yield from (_sender(plan, party.text, party) for party in parties)


def _sender(plan: Linked, words: str, party: Party | None) -> Sender:
    if party is None:
        return Sender(words, plan.names.agency(words), _side(plan, words))
    return Sender(words, party.agency, _side(plan, words), party.collective)


def _side(plan: Linked, words: str) -> Side | None:
    """Which side a body speaks for; a city below a province ("UBND thành phố Kon Tum") speaks for none."""
    folded = fold(words)
    if _PARTY.match(folded):
        return "party"
    found = _STATE.match(folded)
    if found is None or (found[1] != "tinh" and not _is_city(plan)):
        return None
    return "state"


def _is_city(plan: Linked) -> bool:
    """Whether the office's own province is, or became, a city run by the centre."""
    home = plan.names.home
    return home is not None and any(kind == "city" for kind in (home.kind, *(s.kind for s in home.standings)))
