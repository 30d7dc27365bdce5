"""Lists of bodies put together from bodies that were read before.

Most role lines of a long plan name, in another order, who was named already. Such a line need not be read
word by word again: a body is the same wherever its words, and what joins the next one to it, are the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from anniv_cli.links.parties import Party
from anniv_cli.links.recalled import recalled
from anniv_cli.links.roll import Roll
from anniv_cli.reference import Names

_JOINT = re.compile("(, | và )")
_MOST = 65536
"""Bodies that are kept; no plan has as many."""


class Lists:
    """The bodies met in lines that name bodies and say nothing else."""

    def __init__(self, names: Names) -> None:
        self._recalled = recalled(names)
        self._met: dict[tuple[str, str], Party] = {}
        """By the words of the body and the joint behind them."""
        self._sizes: dict[str, set[int]] = {}
        """By what stands before the first joint within a name: how many joints and pieces names had there."""

    def read(self, text: str) -> tuple[Party, ...]:
        """The bodies of a text that says nothing else, if all of them were met; else none."""
        if not text[:1].isupper():  # small letters throughout are read in another way
            return ()
        pieces = _JOINT.split(text)
        found: list[Party] = []
        at = start = 0
        while at < len(pieces):
            for size in self._sizes.get(pieces[at], ()):
                words, joint = "".join(pieces[at : at + size]), "".join(pieces[at + size : at + size + 1])
                if met := self._met.get((words, joint)):
                    break
            else:
                return ()
            found.append(Party(words, start, start + len(words), met.agency, met.collective))
            start += len(words) + len(joint)
            at += size + 1
        return tuple(found)

    def meet(self, roll: Roll, parties: Sequence[Party]) -> None:
        """Keeps the bodies of a text that was read as a list of them, if it says nothing else."""
        ends, starts = [party.end for party in parties], [party.start for party in parties]
        joints = [roll.text[end:start] for end, start in zip(ends, [*starts[1:], None], strict=True)]
        if starts[0] or joints[-1] or not all(map(_JOINT.fullmatch, joints[:-1])):
            return
        if len(self._met) > _MOST:
            self._met.clear()
        for party, joint, following in zip(parties, joints, [*starts[1:], len(roll.text)], strict=True):
            if self._is_sure(roll, party, following):
                pieces = _JOINT.split(party.text)
                self._met[party.text, joint] = party
                self._sizes.setdefault(pieces[0], set()).add(len(pieces))

    def _is_sure(self, roll: Roll, party: Party, following: int) -> bool:
        """Whether the body is named by its own words alone: nothing behind the joint was looked at."""
        index, after = roll.starts.index(party.start), roll.starts.index(following)
        if party.agency is None:  # "các đơn vị liên quan" goes on to the end
            return after == roll.size and party.text[0].islower() and roll.opens_group(index)
        known = roll.known(index)
        is_named = known is not None and known[0] is party.agency and roll.stops[known[1] - 1] == party.end
        return is_named and party.text[0].isupper() and index + self._recalled.looked_at(roll, index) <= after


@lru_cache(maxsize=8)
def lists(names: Names) -> Lists:
    """The lists that belong to some names."""
    return Lists(names)
