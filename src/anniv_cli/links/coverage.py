"""Whom a list of bodies reaches: those it names, and those that "các sở, ban, ngành" stands for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from anniv_cli.links.linked import Linked
from anniv_cli.links.parties import Party
from anniv_cli.links.recipients import Recipient, recipient
from anniv_cli.links.roles import labelled
from anniv_cli.text import fold

_EVERYBODY = ("nhu tren", "co quan", "don vi", "thanh vien", "thanh phan", "luu")
_OF_THE_STATE = frozenset({"state", "forces", "press", "school", "judiciary"})
_UNITS = frozenset({"press", "school"})
"""Neither departments nor branches; where a list names one of them, it names those that are meant."""
_BY_BRANCH = {
    "front": ("doan the", "mat tran", "to chuc", "hoi"),
    "association": ("doan the", "mat tran", "to chuc", "hoi"),
    "party": ("dang", "tinh uy", "thanh uy"),
    "business": ("doanh nghiep",),
    "school": ("truong",),
    "press": ("bao", "dai"),
}
_LOCAL = ("huyen", "thi xa", "thanh pho", "xa", "phuong", "dac khu", "dia phuong", "quan")
_FAR_AWAY = ("central", "foreign")


class Coverage(NamedTuple):
    """The names in a list, and the folded words of its groups, a line each, with a space on either side."""

    names: frozenset[str]
    groups: str
    units_by_name: bool = False
    """Whether the list names a paper, a station or a school."""

    def reaches(self, party: Party) -> bool:
        """Whether a body is on the list; who cannot be placed in a group is taken to be."""
        agency = party.agency
        if agency is None or agency.level in _FAR_AWAY or agency.name in self.names:
            return True
        if self._speaks_of(_EVERYBODY) or self._speaks_of(_BY_BRANCH.get(agency.branch, ())):
            return True
        if agency.level in ("district", "commune"):
            return self._speaks_of(_LOCAL)
        if agency.branch in _UNITS and self.units_by_name:
            return False
        return agency.branch in _OF_THE_STATE and self._speaks_of(("so", "nganh", "ban nganh"))

    def _speaks_of(self, words: Iterable[str]) -> bool:
        return any([f" {word} " in self.groups for word in words])


def coverage(plan: Linked, parties: Iterable[Party]) -> Coverage:
    """Whom these parties reach; the office of the People's Committee issues the plan and always has it."""
    listed = list(parties)
    names = {party.name for party in listed if not party.collective or party.agency}
    issuing = [office.name for text in _ISSUING if (office := plan.names.agency(text))]
    groups = (fold(party.text).replace("xa hoi", "") for party in listed if _is_group(party))
    units = any(party.agency is not None and party.agency.branch in _UNITS for party in listed)
    return Coverage(frozenset((*names, *issuing)), "\n".join(f" {group} " for group in groups), units)


_ISSUING = (
    "Văn phòng Ủy ban nhân dân tỉnh",
    "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân tỉnh",
    "Ủy ban nhân dân tỉnh",
)
_HAND_ON = ("nhu tren", "thuong truc tinh uy", "mat tran to quoc")
"""Who passes a paper on to the bodies under it, and "as above", which names others."""


def _is_group(party: Party) -> bool:
    return party.collective or any(words in fold(party.name) for words in _HAND_ON)


def received(plan: Linked) -> list[tuple[Recipient, tuple[Party, ...]]]:
    """Each line of the recipients with the bodies that it names."""
    lines = (recipient(line) for line in plan.plan.recipients)
    return [(line, tuple(part.party for part in labelled("lead", line.name, plan.names))) for line in lines]
