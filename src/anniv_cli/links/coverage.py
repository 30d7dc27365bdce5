"""Whom a list of bodies reaches: those it names, and those that "các sở, ban, ngành" stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from anniv_cli.links.linked import Linked
from anniv_cli.links.parties import Party
from anniv_cli.links.recipients import Recipient, recipient
from anniv_cli.links.roles import labelled
from anniv_cli.reference import Agency
from anniv_cli.text import fold

_EVERYBODY = ("như", "cơ quan", "đơn vị", "thành viên", "thành phần", "ủy viên", "uỷ viên", "lưu")
"""Groups that anybody may be in; "Như Điều 3" and "Như mục IV" name others."""
_OF_THE_STATE = frozenset({"state", "forces", "press", "school", "judiciary"})
_UNITS = frozenset({"press", "school"})
"""Neither departments nor branches; where a list names one of them, it names those that are meant."""
_BY_BRANCH = {
    "front": ("đoàn thể", "mặt trận", "mttq", "tổ chức", "hội"),
    "association": ("đoàn thể", "mặt trận", "mttq", "tổ chức", "hội"),
    "party": ("đảng", "tỉnh ủy", "tỉnh uỷ", "thành ủy", "thành uỷ"),
    "business": ("doanh nghiệp",),
    "school": ("trường",),
    "press": ("báo", "báo chí", "đài"),
    "forces": ("lực lượng vũ trang", "lực lượng"),
}
_LOCAL = ("huyện", "thị xã", "thành phố", "xã", "phường", "đặc khu", "địa phương", "quận")
_SERVING = ("benh vien", "bao tang", "thu vien", "nha hat", "trung tam", "doan nghe thuat")
"""Bodies below a department, which "các sở, ban, ngành" may or may not mean."""
_FAR_AWAY = ("central", "foreign")
_SEVERAL = 2
_WORD = re.compile(r"\w+")


class Coverage(NamedTuple):
    """The names in a list, and the words of its groups, a line each, with a space on either side."""

    names: frozenset[str]
    groups: str
    kinds: frozenset[str] = frozenset()
    """Of which kinds the list names a body: of these it names all that are meant."""

    def reaches(self, party: Party) -> bool:
        """Whether a body is on the list; who cannot be placed in a group is taken to be."""
        agency = party.agency
        if agency is None or agency.level in _FAR_AWAY or agency.name in self.names:
            return True
        if self._speaks_of(_EVERYBODY) or self._speaks_of(_BY_BRANCH.get(agency.branch, ())):
            return True
        if agency.level in ("district", "commune"):
            return self._speaks_of(_LOCAL)
        if (kind := _kind(agency)) and self._speaks_of((_opening(agency.name),)):
            return True  # "các bệnh viện" reaches each of them
        if kind in self.kinds:  # the border guard belongs to the army since 2025
            return "Biên phòng" in agency.name and "quân sự" in "\n".join(self.names).lower()
        return agency.branch in _OF_THE_STATE and self._speaks_of(("sở", "ngành", "ban ngành"))

    def _speaks_of(self, words: Iterable[str]) -> bool:
        return any([f" {word} " in self.groups for word in words])


def _opening(name: str) -> str:
    return " ".join(_WORD.findall(name.lower())[:2])


def _kind(agency: Agency) -> str:
    """What a body is beside departments; "" for these."""
    folded = fold(agency.name)
    if agency.branch in _UNITS or folded.startswith(("truong", "dai hoc")):
        return "unit"
    if agency.branch == "forces":
        return agency.branch
    return "serving" if folded.startswith(_SERVING) else ""


def coverage(plan: Linked, parties: Iterable[Party], *, told: bool = False) -> Coverage:
    """Whom these parties reach; the office of the People's Committee issues the plan and always has it.

    `told`: they are those who get the paper. Who names a hospital there, or several of the forces, does so
    with all; work is given to one of them by name, and to the others with "các sở, ban, ngành".
    """
    listed = list(parties)
    names = {party.name for party in listed if not party.collective or party.agency}
    issuing = [office.name for text in _ISSUING if (office := plan.names.agency(text))]
    groups = (_words(f"{party.text} {party.name}") for party in listed if _is_group(party))
    kinds = [_kind(party.agency) for party in listed if party.agency and not party.collective]
    telling = {"unit": 1, "serving": 1, "forces": _SEVERAL} if told else {"unit": 1}
    named = frozenset(kind for kind, least in telling.items() if kinds.count(kind) >= least)
    return Coverage(frozenset((*names, *issuing)), "\n".join(f" {group} " for group in groups), named)


def _words(text: str) -> str:
    """Marks tell "quận" from "liên quan", "Đảng" from "cao đẳng"; who writes without them means anybody."""
    if text.isascii():
        return _EVERYBODY[0]
    return " ".join(_WORD.findall(text.lower())).replace("xã hội", "")


_ISSUING = (
    "Văn phòng Ủy ban nhân dân tỉnh",
    "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân tỉnh",
    "Ủy ban nhân dân tỉnh",
)
_HAND_ON = ("thuong truc tinh uy", "thuong truc thanh uy", "mat tran to quoc")
"""Who passes a paper on to the bodies under it."""


def _is_group(party: Party) -> bool:
    folded = fold(party.name)
    return party.collective or folded.startswith("nhu ") or any(words in folded for words in _HAND_ON)


def received(plan: Linked) -> list[tuple[Recipient, tuple[Party, ...]]]:
    """Each line of the recipients with the bodies that it names."""
    lines = (recipient(line) for line in plan.plan.recipients)
    return [(line, tuple(part.party for part in labelled("lead", line.name, plan.names))) for line in lines]
