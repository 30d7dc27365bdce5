"""English for the posts, powers and bodies that the package knows; any other has to be told by the office."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anniv_cli.documents.letter_posts import bare
from anniv_cli.reference import Place, in_english
from anniv_cli.text import fold

_POSTS = {
    "bi thu": "Secretary",
    "chu tich": "Chairman",
    "giam doc": "Director",
    "tong bien tap": "Editor-in-Chief",
    "chanh van phong": "Chief of Office",
    "truong ban": "Head",
    "chi huy truong": "Commander",
}
_VICE = {"chu tich": "Vice", "tong bien tap": "Deputy"}
_STANDING = " thuong truc"
_ACTING = re.compile(r"(?:quyen|q) ")
_PREFIXES = (
    (re.compile(r"t ?m "), "For the {whom}"),
    (re.compile(r"k ?t "), "For the {whom}"),
    (re.compile(r"t ?l "), "By order of the {whom}"),
    (re.compile(r"tuq "), "By authorisation of the {whom}"),
)
_COLLECTIVES = (
    (re.compile(r"(?:uy ban nhan dan|ubnd)\b"), "People's Committee"),
    (re.compile(r"(?:hoi dong nhan dan|hdnd)\b"), "People's Council"),
    (re.compile(r"ban thuong vu\b"), "Standing Board of the Party Committee"),
    (re.compile(r"ban chap hanh\b"), "Executive Committee of the Party Organisation"),
    (re.compile(r"(?:tinh|thanh) uy\b"), "Party Committee"),
)
_BODIES = {
    "so ngoai vu": "Department of Foreign Affairs",
    "so noi vu": "Department of Home Affairs",
    "so tu phap": "Department of Justice",
    "so tai chinh": "Department of Finance",
    "so cong thuong": "Department of Industry and Trade",
    "so xay dung": "Department of Construction",
    "so nong nghiep va moi truong": "Department of Agriculture and Environment",
    "so khoa hoc va cong nghe": "Department of Science and Technology",
    "so van hoa the thao va du lich": "Department of Culture, Sports and Tourism",
    "so giao duc va dao tao": "Department of Education and Training",
    "so y te": "Department of Health",
    "so dan toc va ton giao": "Department of Ethnic and Religious Affairs",
    "cong an": "Police",
    "bo chi huy quan su": "Military Command",
}
_UNITS = {"xa": "Commune", "phuong": "Ward", "huyen": "District", "thi xa": "Town"}
_OF_A_UNIT = re.compile(r"(?:uy ban nhan dan|ubnd) (thi xa|xa|phuong|huyen) ")
_OF_THE_PROVINCE = re.compile(r" (?:tinh|thanh pho)\b.*")


def post_in_english(post: str) -> str:
    """`Standing Vice Chairman`; nothing for a post that is not known."""
    words = fold(bare(post))
    if found := _ACTING.match(words):
        own = post_in_english(words[found.end() :])
        return own and f"Acting {own}"
    if words in _POSTS:
        return _POSTS[words]
    head = words.removeprefix("pho ").removesuffix(_STANDING)
    if not words.startswith("pho ") or head not in _POSTS:
        return ""
    standing = "Standing " if words.endswith(_STANDING) else ""
    return f"{standing}{_VICE.get(head, 'Deputy')} {_POSTS[head]}"


def posts_in_english(posts: Sequence[str]) -> tuple[str, ...]:
    """Each post of a signer; nothing at all where one of them is not known."""
    found = tuple(map(post_in_english, posts))
    return found if all(found) else ()


def power_in_english(line: str) -> str:
    """`For the Standing Board of the Party Committee`; nothing for a power that is not known."""
    words = fold(line)
    for prefix, sentence in _PREFIXES:
        if found := prefix.match(words):
            whom = _whom(words[found.end() :])
            return whom and sentence.format(whom=whom)
    return ""


def _whom(words: str) -> str:
    collective = next((english for form, english in _COLLECTIVES if form.match(words)), "")
    return collective or post_in_english(words)


def body_in_english(body: str, us: str) -> str:
    """`Department of Foreign Affairs of Kon Tum Province`; nothing for a body that is not known."""
    words = fold(body)
    if found := _OF_A_UNIT.match(words):
        name = in_english(Place(_behind(body, found[0]), "district", "VN"))
        return f"People's Committee of {name} {_UNITS[found[1]]}, {us}"
    known = _BODIES.get(words) or _BODIES.get(_OF_THE_PROVINCE.sub("", words))
    return f"{known} of {us}" if known else ""


def _behind(body: str, folded: str) -> str:
    """The words of a body behind as many as were matched."""
    return " ".join(body.split()[len(folded.split()) :])


def place_in_english(name: str) -> str:
    """A place before the date: `Quang Ngai`, `Ho Chi Minh City`."""
    plain = in_english(Place(name, "city", "VN"))
    return f"{plain} City" if fold(name).startswith("thanh pho ") else plain
