"""Fields such as the templates of letters are given, to try an office's own with."""

from __future__ import annotations

from collections.abc import Mapping

from anniv_cli.documents.letter_templates import BODIES, FOLDER

LANGUAGES = ("vi", "en", "lo", "km")
"""Those that the package words letters in, and those of the partners' countries."""
_DAY = {"day": "05", "month": "9", "year": "2027"}
_HOME = {"us": "tỉnh Kon Tum", "province": "Kon Tum", "city": False}
_SIDE = {"side": "party"}
_ADDRESS = {"address": "đồng chí"}
_KIND = {"kind": "ties"}
_THEM = {
    **_SIDE,
    **_ADDRESS,
    "body": "Tỉnh ủy Attapeu",
    "country": "Lào",
    "them": "tỉnh Attapeu",
}
_OCCASION = "kỷ niệm 65 năm Ngày thiết lập quan hệ ngoại giao Việt Nam - Lào (05/9/1962 - 05/9/2027)"
_LAYOUT = {"layout": "cong-thu"}
_BODY = {
    **_THEM,
    "occasion": _OCCASION,
    "on": "05/9/2027",
    "year": 2027,
    "count": 65,
    "year_class": "lẻ 5",
    "capacity": "thay mặt Đảng bộ và Nhân dân tỉnh Kon Tum",
    "through": "cán bộ, đảng viên và Nhân dân các bộ tộc tỉnh Attapeu",
    "post": "Bí thư Tỉnh ủy Attapeu",
    "us": "tỉnh Kon Tum",
    "both": "hai tỉnh",
    "border": True,
    "relations": "hữu nghị vĩ đại, đoàn kết đặc biệt",
    **_KIND,
    "turn": 0,
}
_PARTS: Mapping[str, Mapping[str, object]] = {
    "addressee": {
        **_ADDRESS,
        "person": "Họ Và Tên",
        "post": "Bí thư Tỉnh ủy Attapeu",
        "body": "Tỉnh ủy Attapeu",
        "country": "Cộng hòa Dân chủ Nhân dân Lào",
    },
    "blank": {"what": "person"},
    "both": {"provinces": True},
    "capacity": {**_SIDE, "name": "Tỉnh ủy Kon Tum", "us": "tỉnh Kon Tum"},
    "country": {"name": "Lào", "full_name": "Cộng hòa Dân chủ Nhân dân Lào"},
    "day": _DAY,
    "draft-mark": {},
    "heading": _LAYOUT,
    "issuer": {**_SIDE, "body": "Tỉnh ủy", **_HOME},
    "note": {},
    "number": {"number": "05", "symbol": "", **_LAYOUT, "body": "UBND"},
    "occasion": {
        **_KIND,
        "name": "Ngày thiết lập quan hệ ngoại giao Việt Nam - Lào",
        "count": 65,
        "since": "05/9/1962",
        "on": "05/9/2027",
        "year": 2027,
    },
    "place-and-date": {"place": "Kon Tum", **_DAY},
    "salutation": {**_ADDRESS, **_SIDE},
    "sender": {"name": "Sở Ngoại vụ tỉnh Kon Tum", "body": "Sở Ngoại vụ", "us": "tỉnh Kon Tum"},
    "signature": {
        **_LAYOUT,
        **_SIDE,
        "authority": "TM. ỦY BAN NHÂN DÂN",
        "acting": "KT. CHỦ TỊCH",
        "post": "PHÓ CHỦ TỊCH",
        "title": "Phó Chủ tịch",
        "name": "Ủy ban nhân dân tỉnh Kon Tum",
        "us": "tỉnh Kon Tum",
    },
    "subject": {"occasion": _OCCASION, **_LAYOUT},
    "superior": {"above": "state", **_HOME},
    "through": _THEM,
    "title": _KIND,
    "valediction": {**_ADDRESS, **_LAYOUT},
}
LETTER_SAMPLES: Mapping[str, Mapping[str, object]] = {
    f"{FOLDER}/{language}/{name}.j2": fields
    for language in LANGUAGES
    for name, fields in {**_PARTS, **dict.fromkeys(BODIES, _BODY)}.items()
}
