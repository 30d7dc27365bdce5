"""Posts and powers of who signs a letter: which line is which, and how each is written below a name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from anniv_cli.documents.marks import one_line
from anniv_cli.model import LetterSigner
from anniv_cli.text import composed

_FOR = re.compile(r"(?:K[./]?T|TUQ|T[./]?L)\b", re.IGNORECASE)
"""In the place of the head, by order, by authorisation: such a line stands between TM. and the post."""
_BOTH = re.compile(r"(K[./]?T\.?\s+.+?)\s+(PHÓ\s.+)", re.IGNORECASE)
_ON_BEHALF = re.compile(r"T[./]?M\b", re.IGNORECASE)
_DEPUTY = re.compile(r"PHÓ\s+(.+?)(?:\s+(?:THƯỜNG TRỰC|PHỤ TRÁCH|ĐIỀU HÀNH))?", re.IGNORECASE)
_ACTING = re.compile(r"q(?:uyền|\.)\s*", re.IGNORECASE)
_OWN_BODY = re.compile(
    r"\s+(?:(?:tỉnh|thành) (?:ủy|uỷ)(?:\s+(?!kiêm\b)[^,;]+)?"
    r"|(?:(?:ủy|uỷ) ban nhân dân|ubnd)(?:\s+(?:tỉnh|thành phố)\b[^,;]*)?)",
    re.IGNORECASE,
)
_NAMES_A_BODY = re.compile(r"\b(?:ủy|uỷ|ubnd|hđnd|hội|sở|tỉnh|thành phố|văn phòng|đoàn)\b", re.IGNORECASE)
_CAPITALS = re.compile(
    r"\b(?:chủ tịch|bí thư|giám đốc|thường trực|chánh|trưởng ban|(?:tỉnh|thành|đảng) (?:ủy|uỷ)|(?:ủy|uỷ) ban"
    r"|hội|sở|văn phòng|tổng biên tập|chỉ huy trưởng|chính (?:ủy|uỷ)|ban (?=thường|chấp|tuyên|tổ|dân|nội)"
    r"|thường vụ|chấp hành)"
)
_ABBREVIATIONS = re.compile(r"\b(?:ubnd|hđnd|ubmttq)\b")


class Signed(NamedTuple):
    """The lines above a signature, each as the office types it."""

    authority: tuple[str, ...] = ()
    """`TM. ỦY BAN NHÂN DÂN`; empty where the plan leaves it to the form."""
    acting: tuple[str, ...] = ()
    """`KT. CHỦ TỊCH`; said by the plan, or what a deputy's post calls for."""
    post: tuple[str, ...] = ()


def signed_by(signer: LetterSigner | None, *, deputies_act: bool = True) -> Signed:
    """The lines of a signer, wherever the plan has put them.

    A deputy signs in the place of the head (Nghị định 30/2020/NĐ-CP, Điều 13), but for the deputy secretary
    of a Party committee, who signs on its behalf himself: `deputies_act` is False for him.
    """
    if signer is None:
        return Signed()
    told = (signer.authority, signer.acting_for, signer.post)
    above, acting, post = (_apart(lines_of(text)) for text in told)
    powers = [line for line in (*above, *post) if _ON_BEHALF.match(line)]
    others = [line for line in above if not _ON_BEHALF.match(line) and not _FOR.match(line)]
    found = [*(line for line in above if _FOR.match(line)), *acting]
    found += [line for line in post if _FOR.match(line) and line not in found]
    own = tuple(line for line in post if not _FOR.match(line) and not _ON_BEHALF.match(line))
    if deputies_act and not found and own:
        found = [f"KT. {head}"] if (head := head_of(own[0])) else []
    return Signed((*powers, *others), tuple(found), own)


def lines_of(text: str | None) -> tuple[str, ...]:
    """The lines of what was typed, without empty ones."""
    return tuple(filter(None, map(one_line, (text or "").splitlines())))


def _apart(lines: tuple[str, ...]) -> list[str]:
    """`KT. CHỦ TỊCH PHÓ CHỦ TỊCH`, two lines that were typed as one, as two again."""
    return [piece for line in lines for piece in _pieces(line)]


def _pieces(line: str) -> tuple[str, ...]:
    found = _BOTH.fullmatch(line)
    return (found[1], found[2]) if found else (line,)


def head_of(post: str) -> str:
    """Whose deputy a post is: `CHỦ TỊCH` for `PHÓ CHỦ TỊCH THƯỜNG TRỰC`; nothing for any other post."""
    found = _DEPUTY.fullmatch(bare(post))
    return found[1] if found else ""


def bare(post: str) -> str:
    """A post without the provincial body at its end, which the page names apart."""
    return _OWN_BODY.sub("", post) if _OWN_BODY.search(post) and _ends_in_body(post) else post


def _ends_in_body(post: str) -> bool:
    found = _OWN_BODY.search(post)
    return found is not None and found.end() == len(post) and not _NAMES_A_BODY.search(post[: found.start()])


def names_a_body(post: str) -> bool:
    """Whether a post says itself whose it is, and no name of a body may follow: `Chủ tịch HĐND tỉnh`."""
    return bool(_NAMES_A_BODY.search(bare(post)))


@lru_cache(maxsize=64)  # there are few who sign
def in_sentence_case(post: str, province: str = "") -> str:
    """A post typed in capitals as it stands below a name: `Phó Chủ tịch Thường trực`, `Quyền Chủ tịch`."""
    text = composed(post)
    acting = _ACTING.match(text)
    if acting:
        text = f"Quyền {text[acting.end() :]}" if text != text.upper() else f"QUYỀN {text[acting.end() :]}"
    typed_in_capitals = text == text.upper()
    text = text.lower() if typed_in_capitals else text
    text = _CAPITALS.sub(lambda found: found[0][:1].upper() + found[0][1:], text)
    text = _ABBREVIATIONS.sub(lambda found: found[0].upper(), text)
    if province and typed_in_capitals:
        text = text.replace(composed(province).lower(), composed(province))
    return text[:1].upper() + text[1:]
