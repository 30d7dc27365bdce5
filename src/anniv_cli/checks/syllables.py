"""What can be a Vietnamese syllable: onset, rhyme and tone, written down as data.

The lists are generous: a rare rhyme that is let through costs nothing, one that is missing would make a right
word a fault.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anniv_cli.text import late

_TONES = {"\u0300": "huyền", "\u0301": "sắc", "\u0303": "ngã", "\u0309": "hỏi", "\u0323": "nặng"}
_STOP_TONES = frozenset({"sắc", "nặng"})
_ONSETS = frozenset("ngh ng nh gh gi qu ch kh ph th tr b c d đ g h k l m n p q r s t v x".split()) | {""}
_LONGEST_ONSET = 3
_RHYMES = frozenset(
    """
    a e ê i o ô ơ u ư y ia ya ua ưa uơ oa oe uê uy uya
    ai ao au ay âu ây eo êu iu iêu yêu oi ôi ơi ui ưi ưu ươi ươu uôi oai oay oao oau oeo uây uâu uyu uêu êi
    am ăm âm em êm im om ôm ơm um ưm iêm yêm uôm ươm oam oăm uym
    an ăn ân en ên in on ôn ơn un ưn iên yên uôn ươn oan oăn oen uân uên uyn uyên uơn
    ang ăng âng eng êng ing ong ông ung ưng iêng yêng uông ương oang oăng oeng uâng oong ôông uyng
    anh ênh inh ynh oanh uênh uynh
    ap ăp âp ep êp ip op ôp ơp up ưp iêp uôp ươp oap oăp oep uyp uâp
    at ăt ât et êt it ot ôt ơt ut ưt iêt yêt uôt ươt oat oăt oet uât uêt uyt uyêt yt
    ac ăc âc ec êc oc ôc uc ưc iêc uôc ươc oac oăc ooc ôôc uâc
    ach êch ich oach uêch uych ych
""".split()
)
_STOPS = ("p", "t", "c", "ch")
_MARKED = frozenset("ăâêôơ")
_FRONT = frozenset("ieêy")
_SMALL_LETTERS = frozenset(
    "abcdefghijklmnopqrstuvwxyzăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
)
_NEVER = re.compile("ưo|uơ[cimpnt]|^[^aăâeêioôơuưy]*([bcdđghklmnpqrstvx])\\1|ngg$|nhh$")
"""What no syllable holds and no two syllables bring together: a horn left out, a consonant doubled."""
_NASAL_TWICE = ("nng", "nnh")
"""Besides "ngg" and "nhh", which are in the pattern above."""
_TWICE = re.compile(r"([cmnpt])\1$|(?:nng|nnh|ngg|nhh|chh)$|ii|uu|yy|ăă|ââ|êê|ưư")
"""Looked for only in words with marks: "inn" and "mitt" are English, and "iii" is a number."""
_JOINED_UP_TO = 4
_LOANS = frozenset({"văcxin", "văcxanh", "côngtenơ", "côngxoocxiom"})
_NO_WORDS = frozenset({"cũa", "nhửng", "giửa"})
"""Syllables that could be, and are none: the commonest slips of hỏi and ngã."""
_SHAPE = late("([^aăâeêioôơuưy]*)(.*?)([^aăâeêioôơuưy]*)")
_CODAS = frozenset(("", "c", "ch", "m", "n", "ng", "nh", "p", "t"))


def is_lower_word(word: str) -> bool:
    """Whether a word is all small letters, Latin or Vietnamese: no name, number or short form."""
    return bool(word) and _SMALL_LETTERS.issuperset(word)


@lru_cache(maxsize=8192)
def is_impossible(word: str) -> bool:
    """Whether a word in small letters is certainly no Vietnamese word.

    Words without marks may be foreign ("tour", "internet"): only a doubled first consonant gives them away.
    Loan words are joined syllables ("ôtô", "kilômét"), and stand.
    """
    if len(word) == 1 or word in _LOANS:
        return False
    if word.isascii():
        doubled = _NEVER.search(word) or word.endswith(_NASAL_TWICE)
        return bool(doubled) and is_syllable(without_doubles(word))
    bare = _toneless(word)[0]
    if word in _NO_WORDS or _NEVER.search(bare) or _TWICE.search(bare):
        return True
    return not _splits(word, _JOINED_UP_TO) and _looks_native(bare)


def _looks_native(bare: str) -> bool:
    """Not "chnăm", "krông", "đăk": words of other languages begin or end as no syllable does."""
    shape = _SHAPE.fullmatch(bare)
    return shape is not None and shape[1] in _ONSETS and shape[3] in _CODAS


def _splits(word: str, most: int) -> bool:
    """Whether a word is a syllable, or several joined."""
    if is_syllable(word):
        return True
    return most > 1 and any(
        is_syllable(word[:at]) and _splits(word[at:], most - 1) for at in range(1, len(word))
    )


def without_doubles(word: str) -> str:
    """The word with each letter that is doubled once: "trrong" is meant for "trong"."""
    return re.sub(r"(.)\1+", r"\1", word)


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Whether onset, rhyme and tone go together, and the tone stands on a letter that may bear it."""
    bare, tones, bearers = _toneless(word)
    if len(tones) > 1:
        return False
    tone = tones[0] if tones else ""
    onsets = _ONSETS.intersection(bare[:length] for length in range(_LONGEST_ONSET + 1))
    return any(
        _fits(onset, bare[len(onset) :], tone, word.isascii()) and _well_placed(onset, bare, bearers)
        for onset in onsets
    )


def _fits(onset: str, rhyme: str, tone: str, unmarked: bool) -> bool:
    if rhyme not in _RHYMES and not (onset == "gi" and rhyme in ("", "n")):
        return False
    if rhyme.endswith(_STOPS) and not (tone in _STOP_TONES or (unmarked and not tone)):
        return False
    if onset in ("ngh", "gh"):
        return rhyme[0] in _FRONT
    if onset == "ng":
        return rhyme[0] not in _FRONT
    if onset in ("g", "c"):
        return rhyme[0] not in "eêiy"
    return onset != "q" or rhyme == "uôc"


def _well_placed(onset: str, bare: str, bearers: tuple[int, ...]) -> bool:
    """The tone stands on the last letter with a mark of its own ("được", not "đựơc"), never on u behind q."""
    if not bearers:
        return True
    marked = [at for at, letter in enumerate(bare) if letter in _MARKED]
    if marked:
        return bearers[0] == marked[-1]
    return not (onset == "qu" and bearers[0] == 1)


@lru_cache(maxsize=8192)
def _toneless(word: str) -> tuple[str, tuple[str, ...], tuple[int, ...]]:
    """The letters without tones; the tones; the index of each letter that bears one."""
    letters: list[str] = []
    tones: list[str] = []
    bearers: list[int] = []
    for mark in unicodedata.normalize("NFD", word):
        if mark in _TONES:
            tones.append(_TONES[mark])
            bearers.append(len(letters) - 1)
        elif unicodedata.combining(mark) and letters:
            letters[-1] = unicodedata.normalize("NFC", letters[-1] + mark)
        else:
            letters.append(mark)
    return "".join(letters), tuple(tones), tuple(bearers)
