"""The districts and district towns that ended on 1/7/2025, in the provinces that look to Laos and Cambodia.

Written down from general knowledge (U), and by far not all of the country: no more than a means to tell a
district at home from one across the border, which is written in the same way.
"""

from __future__ import annotations

from functools import lru_cache

from anniv_cli.text import fold

_ENDED = """
Điện Biên Phủ, Mường Lay, Điện Biên, Điện Biên Đông, Mường Ảng, Mường Chà, Mường Nhé, Nậm Pồ, Tủa Chùa, Tuần
Giáo, Bắc Yên, Mai Sơn, Mộc Châu, Mường La, Phù Yên, Quỳnh Nhai, Sông Mã, Sốp Cộp, Thuận Châu, Vân Hồ, Yên
Châu, Sầm Sơn, Bỉm Sơn, Nghi Sơn, Bá Thước, Lang Chánh, Mường Lát, Quan Hóa, Quan Sơn, Thường Xuân, Như
Xuân, Như Thanh, Ngọc Lặc, Cẩm Thủy, Thạch Thành, Vĩnh Lộc, Thọ Xuân, Triệu Sơn, Đông Sơn, Hoằng Hóa, Hậu
Lộc, Nga Sơn, Hà Trung, Yên Định, Thiệu Hóa, Nông Cống, Quảng Xương, Vinh, Cửa Lò, Hoàng Mai, Thái Hòa, Anh
Sơn, Con Cuông, Diễn Châu, Đô Lương, Hưng Nguyên, Kỳ Sơn, Nam Đàn, Nghi Lộc, Nghĩa Đàn, Quế Phong, Quỳ Châu,
Quỳ Hợp, Quỳnh Lưu, Tân Kỳ, Thanh Chương, Tương Dương, Yên Thành, Hồng Lĩnh, Kỳ Anh, Cẩm Xuyên, Can Lộc, Đức
Thọ, Hương Khê, Hương Sơn, Nghi Xuân, Thạch Hà, Vũ Quang, Đồng Hới, Ba Đồn, Bố Trạch, Lệ Thủy, Minh Hóa,
Quảng Trạch, Tuyên Hóa, Đông Hà, Cam Lộ, Cồn Cỏ, Đakrông, Đăk Rông, Gio Linh, Hải Lăng, Hướng Hóa, Triệu
Phong, Vĩnh Linh, Khe Sanh, Lao Bảo, Krông Klang, A Lưới, Nam Đông, Phong Điền, Phú Lộc, Phú Vang, Quảng
Điền, Hương Thủy, Hương Trà, Hội An, Tam Kỳ, Điện Bàn, Bắc Trà My, Duy Xuyên, Đại Lộc, Đông Giang, Hiệp Đức,
Nam Giang, Nam Trà My, Nông Sơn, Núi Thành, Phú Ninh, Phước Sơn, Quế Sơn, Tây Giang, Thăng Bình, Tiên Phước,
Hòa Vang, Thạnh Mỹ, Kon Tum, Đăk Glei, Đăk Hà, Đăk Tô, Ia H'Drai, Kon Plông, Kon Rẫy, Ngọc Hồi, Sa Thầy, Tu
Mơ Rông, Plei Kần, Ba Tơ, Bình Sơn, Đức Phổ, Lý Sơn, Minh Long, Mộ Đức, Nghĩa Hành, Sơn Hà, Sơn Tây, Sơn
Tịnh, Trà Bồng, Tư Nghĩa, Pleiku, An Khê, Ayun Pa, Chư Păh, Chư Prông, Chư Pưh, Chư Sê, Đak Đoa, Đak Pơ, Đức
Cơ, Ia Grai, Ia Pa, Kbang, Kông Chro, Krông Pa, Mang Yang, Phú Thiện, Quy Nhơn, An Nhơn, Hoài Nhơn, Hoài Ân,
Phù Cát, Phù Mỹ, Tuy Phước, Vân Canh, Vĩnh Thạnh, Buôn Ma Thuột, Buôn Hồ, Buôn Đôn, Cư Kuin, Cư M'gar, Ea
H'leo, Ea Kar, Ea Súp, Krông Ana, Krông Bông, Krông Búk, Krông Năng, Krông Pắc, M'Đrắk, Tuy Hòa, Sông Cầu,
Đông Hòa, Đồng Xuân, Sông Hinh, Tây Hòa, Tuy An, Gia Nghĩa, Cư Jút, Đắk Glong, Đắk Mil, Đắk R'lấp, Đắk Song,
Krông Nô, Tuy Đức, Đà Lạt, Bảo Lộc, Phan Thiết, Đồng Xoài, Bình Long, Phước Long, Chơn Thành, Bù Đăng, Bù
Đốp, Bù Gia Mập, Đồng Phú, Hớn Quản, Lộc Ninh, Phú Riềng, Biên Hòa, Long Khánh, Xuân Lộc, Long Thành, Nhơn
Trạch, Trảng Bàng, Hòa Thành, Bến Cầu, Châu Thành, Dương Minh Châu, Gò Dầu, Tân Biên, Tân Châu, Tân An, Kiến
Tường, Đức Hòa, Đức Huệ, Mộc Hóa, Tân Hưng, Thạnh Hóa, Vĩnh Hưng, Tân Thạnh, Bến Lức, Cần Đước, Cao Lãnh, Sa
Đéc, Hồng Ngự, Tân Hồng, Tam Nông, Thanh Bình, Tháp Mười, Lấp Vò, Lai Vung, Mỹ Tho, Gò Công, Cai Lậy, Long
Xuyên, Châu Đốc, An Phú, Châu Phú, Chợ Mới, Phú Tân, Thoại Sơn, Tịnh Biên, Tri Tôn, Rạch Giá, Hà Tiên, Phú
Quốc, Kiên Lương, Giang Thành, Hòn Đất, Kiên Hải, An Biên, An Minh, Giồng Riềng, Gò Quao, Tân Hiệp, U Minh
Thượng, Vĩnh Thuận
"""
_LONGEST = 4
"""Words of the longest of these names, "Ia H'Drai" being three."""


@lru_cache(maxsize=1)
def _joined() -> frozenset[str]:
    return frozenset(_one_word(name) for name in _ENDED.replace("\n", " ").split(","))


def _one_word(name: str) -> str:
    """However its syllables are tied: "Đakrông", "Đắk Rông"."""
    return fold(name).replace(" ", "")


def ended_district(name: str) -> str:
    """The longest beginning of some words, with a capital each, that names such a district; "" for none."""
    parts = name.split()[:_LONGEST]
    beginnings = (" ".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((one for one in beginnings if _one_word(one) in _joined()), "")
