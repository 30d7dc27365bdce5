"""The countries provincial plans speak of, by ISO code (CS and DD as they were in 1950)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Country(NamedTuple):
    """A country's name in Vietnamese and English, and its full Vietnamese name."""

    name: str
    name_en: str
    full_name: str


COUNTRIES: Mapping[str, Country] = MappingProxyType(
    {
        "VN": Country("Việt Nam", "Viet Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        "LA": Country("Lào", "Laos", "Cộng hòa Dân chủ Nhân dân Lào"),
        "KH": Country("Campuchia", "Cambodia", "Vương quốc Campuchia"),
        "CN": Country("Trung Quốc", "China", "Cộng hòa Nhân dân Trung Hoa"),
        "RU": Country("Liên bang Nga", "Russia", "Liên bang Nga"),
        "KP": Country("Triều Tiên", "DPR Korea", "Cộng hòa Dân chủ Nhân dân Triều Tiên"),
        "CS": Country("Tiệp Khắc", "Czechoslovakia", "Cộng hòa Tiệp Khắc"),
        "DD": Country("Cộng hòa Dân chủ Đức", "German Democratic Republic", "Cộng hòa Dân chủ Đức"),
        "CU": Country("Cuba", "Cuba", "Cộng hòa Cuba"),
        "TH": Country("Thái Lan", "Thailand", "Vương quốc Thái Lan"),
        "JP": Country("Nhật Bản", "Japan", "Nhật Bản"),
        "KR": Country("Hàn Quốc", "Republic of Korea", "Đại Hàn Dân Quốc"),
        "IN": Country("Ấn Độ", "India", "Cộng hòa Ấn Độ"),
        "US": Country("Hoa Kỳ", "United States", "Hợp chúng quốc Hoa Kỳ"),
        "MM": Country("Myanmar", "Myanmar", "Cộng hòa Liên bang Myanmar"),
    }
)

# How a sentence may name them besides; a full name ends in the short one, so only the short ones are needed.
OTHER_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "LA": ("Laos",),
        "KH": ("Cam-pu-chia", "Căm-pu-chia", "Cambodia"),
        "CN": ("Trung Hoa",),
        "RU": ("Nga", "Liên Xô"),
        "CU": ("Cu Ba",),
        "US": ("Mỹ",),
        "MM": ("Mi-an-ma",),
    }
)
