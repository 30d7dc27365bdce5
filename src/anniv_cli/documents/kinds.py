"""Kinds of official documents and their abbreviations, and the symbol that stands behind a number."""

from __future__ import annotations

from anniv_cli.text import contains, fold

ABBREVIATIONS = {
    "Nghị quyết": "NQ",
    "Quyết định": "QĐ",
    "Chỉ thị": "CT",
    "Quy chế": "QC",
    "Quy định": "QyĐ",
    "Thông cáo": "TC",
    "Thông báo": "TB",
    "Hướng dẫn": "HD",
    "Chương trình": "CTr",
    "Kế hoạch": "KH",
    "Phương án": "PA",
    "Đề án": "ĐA",
    "Dự án": "DA",
    "Báo cáo": "BC",
    "Biên bản": "BB",
    "Tờ trình": "TTr",
    "Hợp đồng": "HĐ",
    "Công điện": "CĐ",
    "Bản ghi nhớ": "BGN",
    "Bản thỏa thuận": "BTT",
    "Giấy ủy quyền": "GUQ",
    "Giấy mời": "GM",
    "Giấy giới thiệu": "GGT",
    "Giấy nghỉ phép": "GNP",
    "Phiếu gửi": "PG",
    "Phiếu chuyển": "PC",
    "Phiếu báo": "PB",
}
"""Nghị định 30/2020/NĐ-CP, phụ lục III. A công văn and a thư công have none."""
_ISSUER, _ROOM = "UBND", " " * 6
_BY_NAME = {fold(kind): abbreviation for kind, abbreviation in ABBREVIATIONS.items()}


def abbreviation(kind: str) -> str:
    """The abbreviation of a kind of document; nothing for one that the decree gives none."""
    return _BY_NAME.get(fold(kind), "")


def symbol(kind: str, issuer: str | None) -> str:
    """What stands behind the number: `KH-UBND`.

    But for UBND, an issuer chooses its own abbreviation: there is room to write it in.
    """
    own = abbreviation(kind)
    return f"{own}-{_ISSUER if is_committee(issuer) else _ROOM}" if own else _ISSUER * is_committee(issuer)


def is_committee(issuer: str | None) -> bool:
    """Whether a People's Committee issues, and not its office or its chairman."""
    return issuer is not None and fold(issuer).startswith(("uy ban nhan dan", "ubnd"))


def is_department(issuer: str | None) -> bool:
    """Whether a department of the province (sở), or the committee's own office, issues."""
    if issuer is None:
        return False
    return fold(issuer).startswith("so ") or contains(issuer, "Văn phòng Ủy ban nhân dân")
