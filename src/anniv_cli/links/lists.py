"""Lists of bodies put together from bodies that were read before.

Most role lines of a long plan name, in another order, who was named already. Such a line need not be read
word by word again: a body is the same wherever its words, and what joins the next one to it, are the same.
"""

from __future__ import annotations

import re
from functools import lru_cache

from anniv_cli.links import verbs
from anniv_cli.links.clauses import Clause
from anniv_cli.links.parties import Party, party_of
from anniv_cli.links.recalled import recalled
from anniv_cli.links.roll import Roll
from anniv_cli.reference import Names

_LEADS = " chủ trì, phối hợp với "
"""What stands between who leads and who supports in nearly every line that names both."""
_JOINT = re.compile(f"(, | và |{_LEADS})")
_MOST = 65536
"""Bodies that are kept; no plan has as many."""


class Lists:
    """The bodies met in lines that name bodies, or who leads and who supports, and say nothing else."""

    def __init__(self, names: Names) -> None:
        self._recalled = recalled(names)
        self._met: dict[tuple[str, str], Party] = {}
        """By the words of the body and the joint behind them."""
        self._sizes: dict[str, set[int]] = {}
        """By what stands before the first joint within a name: how many joints and pieces names had there."""

    def read(self, text: str) -> Clause | None:
        """What a text says that names bodies and says nothing else, if all of them were met."""
        if not text[:1].isupper():  # small letters throughout are read in another way
            return None
        pieces = _JOINT.split(text)
        leading: list[Party] = []
        found: list[Party] = []
        at = start = 0
        while at < len(pieces):
            for size in self._sizes.get(pieces[at], ()):
                words, joint = "".join(pieces[at : at + size]), "".join(pieces[at + size : at + size + 1])
                if met := self._met.get((words, joint)):
                    break
            else:
                return None
            end = start + len(words)
            found.append(party_of((words, start, end, met.agency, met.collective, "", False)))
            start = end + len(joint)
            at += size + 1
            if joint == _LEADS:
                if leading:
                    return None
                leading, found = found, []
        return Clause(tuple(leading), verbs.LEADS, tuple(found)) if leading else Clause(tuple(found))

    def meet(self, roll: Roll, clause: Clause) -> None:
        """Keeps the bodies of a text that was read as one clause, if it names them and says nothing else."""
        parties = clause.subject + clause.supporting
        if not (parties and roll.text[0].isupper()) or parties[0].start or parties[-1].end < len(roll.text):
            return
        followings = [*[party.start for party in parties[1:]], len(roll.text)]
        joints = [
            roll.text[party.end : following] for party, following in zip(parties, followings, strict=True)
        ]
        if not all(map(_JOINT.fullmatch, joints[:-1])):
            return
        if len(self._met) > _MOST:
            self._met.clear()
        for party, joint, following in zip(parties, joints, followings, strict=True):
            if (party.text, joint) not in self._met and self._is_sure(roll, party, following):
                pieces = _JOINT.split(party.text)
                if party.agency is None:
                    self._recalled.groups.add(party.text)
                self._met[party.text, joint] = party
                self._met[party.text, ""] = party  # nothing behind the joint was asked for
                self._sizes.setdefault(pieces[0], set()).add(len(pieces))

    def _is_sure(self, roll: Roll, party: Party, following: int) -> bool:
        """Whether the body is named by its own words alone: nothing behind the joint was looked at."""
        index, after = roll.starts.index(party.start), roll.starts.index(following)
        if party.agency is None:  # "các đơn vị liên quan" goes on to the end
            closes = after == roll.size and party.text[0].islower() and roll.opens_group(index)
            return closes and not any(map(roll.breaks, range(index + 1, after)))
        known = roll.known(index)
        is_named = known is not None and known[0] is party.agency and roll.stops[known[1] - 1] == party.end
        return is_named and party.text[0].isupper() and index + self._recalled.looked_at(roll, index) <= after


@lru_cache(maxsize=8)
def lists(names: Names) -> Lists:
    """The lists that belong to some names."""
    return Lists(names)
