"""Words of a title that belong together: no line ends between them."""

from __future__ import annotations

import re
from functools import lru_cache

_NO_BREAK = "\u00a0"
_PAIRS = (
    "bầu cử", "cổ truyền", "cộng hòa", "cộng hoà", "dân chủ", "dân tộc", "đoàn kết", "hiệp ước", "hòa bình",
    "hoà bình", "hội đồng", "hợp tác", "hữu nghị", "kỷ niệm", "năm mới", "ngoại giao", "nhân dân", "nhân dịp",
    "quan hệ", "quốc khánh", "thành công", "thành lập", "thiết lập", "truyền thống", "viet nam", "việt nam",
    "vương quốc",
)  # fmt: skip
"""Words of two syllables as titles of letters have them."""
_PAIR = re.compile(rf"\b({'|'.join(_PAIRS).replace(' ', ' +')})\b|(?<=\d) (?=[^\W\d_])", re.IGNORECASE)


@lru_cache(maxsize=256)
def joined(title: str) -> str:
    """The title with blanks at which no line ends: inside a word, behind a figure."""
    return _PAIR.sub(lambda found: re.sub(" +", _NO_BREAK, found[0]), title)
