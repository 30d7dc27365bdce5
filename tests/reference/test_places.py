"""Places as official papers and the press spell them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.reference import Names, packaged_register
from anniv_cli.text import composed, words

REGISTER = packaged_register()
NAMES = Names.of(REGISTER, province="Kon Tum")

SPELLINGS = {
    "Attapeu": "Attapeu, Ất-ta-pư, Ắt-ta-pư, Ắt Ta Pư, Ắt Tạ Pư, Át-ta-pừ, Attapư, Attapu, Attapue",
    "Sekong": "Sê Kông, Sê-kông, Xê Kông, Xê Kong, Xekong, Sekong",
    "Salavan": "Sa-la-van, Sả Lạ Văn, Xa Lạ Văn, Saravane, Saravanh, Saravan, Salavane, Salavanh, Xalavăn",
    "Champasak": "Chăm-pa-sắc, Chăm Pa Sắc, Chăm Pa Xắk, Champassak, Champasack, Champasac",
    "Savannakhet": "Savannakhet, Savannaket, Savanakhet, Xa-vẳn-nạ-khẹt, Sạ Vẳn Nạ Khệt, Sa Vẳn Na Khẹt, "
    "Sa Vẳn Na Khệt, Xa Văn Nạ Khệt",
    "Khammouane": "Khăm Muộn, Khăm Muồn, Khammouan, Khammuane",
    "Bolikhamxay": "Bo Ly Khăm Xay, Bô-ly-khăm-xay, Bôlykhămxay, Bolykhămxay, Bôlikhămxay, Boly Khămxay, "
    "Bolikhamsai, Borikhamxay, Bolikhamsay, Bôlikhămxai",
    "Xiangkhouang": "Xiêng Khoảng, Xieng Khouang, Xiengkhuang, Siêng Khoảng",
    "Houaphanh": "Hủa Phăn, Hua Phan, Huaphanh, Houaphan",
    "Luang Prabang": "Luông Pha Băng, Luông Pha Bang, Luông Prabang, Louangphabang",
    "Phongsaly": "Phông Sa Lỳ, Phông Xa Lỳ, Phong-xa-lỳ, Phongxalì, Fongsali",
    "Oudomxay": "U Đôm Xay, U-đôm-xay, Udomxai, Oudomsay",
    "Luang Namtha": "Luông Nậm Thà, Luông-nậm-thà, Louang Namtha",
    "Bokeo": "Bò Kẹo, Bò-Kẹo, Bokeo",
    "Xayaboury": "Xay-nha-bu-ly, Xayabury, Xaignabouli, Sainyabuli, Sayaboury",
    "Xaysomboun": "Xay Sổm Bun, Xay-Sổm-Bun, Xay Sombun, Xaisomboun",
    "Vientiane": "tỉnh Viêng Chăn, tỉnh Vientiane, Vientiane",
    "Vientiane Capital": "Thủ đô Viêng Chăn, thủ đô Vientiane, Vientiane Prefecture",
    "Ratanakiri": "Ra-ta-na-ki-ri, Rat-ta-na-ki-ri, Rattanakiri, Ratanak Kiri, Rattanak Kiri, Ra Ta Na Ki Ri",
    "Stung Treng": "Stung-Treng, Stung-Streng, Xtung Treng, Steung Treng, Steoung Treng, Stungtreng",
    "Mondulkiri": "Môn-đun-ki-ri, Mondunkiri, Mundulkiri, Mondul Kiri",
    "Kratie": "Kratié, Crachê, Croche, Kra-chê",
    "Tboung Khmum": "Tbong Khmum, Tbông Khmum, Tbong Khmom, Tboung Khmom",
    "Svay Rieng": "Svay Riêng, Svây Riêng, Xvay Riêng",
    "Prey Veng": "Prây Veng, Prey Vêng",
    "Kandal": "Kan Dal, Can-đan, Kadal",
    "Takeo": "Ta Keo, Tà Keo, Takéo",
    "Kampot": "Kam Pốt, Cam Pốt",
    "Kampong Cham": "Kampong Chàm, Công Pông Chàm",
    "Phnom Penh": "Phnôm Pênh, Nông-pênh, thủ đô Phnôm Pênh, thành phố Phnôm Pênh",
    "Kampong Thom": "Công Pông Thom",
    "Kampong Chhnang": "Công Pông Chnăng",
    "Kampong Speu": "Công Pông Xpư",
    "Preah Sihanouk": "Sihanoukville, Xi-ha-núc",
    "Siem Reap": "Xiêm Riệp",
    "Battambang": "Bát-tam-băng",
    "Banteay Meanchey": "Banteay Mean Chey",
    "Oddar Meanchey": "Otdar Meanchey",
    "Preah Vihear": "Prết Vi-hia",
    "Pursat": "Pô-xát",
    "Pailin": "Pai-lin",
    "Koh Kong": "Kô Kông",
    "Kep": "Kép, tỉnh Kép",
    "Kon Tum": "Kon Tum, Kontum, tỉnh Kon Tum, KON TUM",
    "Đắk Lắk": "Đắk Lắk, Đắc Lắc, Dak Lak",
    "Thành phố Hồ Chí Minh": "Thành phố Hồ Chí Minh, TP. Hồ Chí Minh, TP.HCM, TPHCM",
    "Đà Nẵng": "Đà Nẵng, thành phố Đà Nẵng, TP Đà Nẵng, TP. Đà Nẵng",
    "Bà Rịa - Vũng Tàu": "Bà Rịa - Vũng Tàu, Bà Rịa – Vũng Tàu",
    "Hướng Hóa": "Hướng Hóa, Hướng Hoá, huyện Hướng Hóa",
    "Đakrông": "Đakrông, Đa Krông",
}
EVERY_SPELLING = [(spelling, name) for name, listed in SPELLINGS.items() for spelling in listed.split(", ")]
OWN_SCRIPT = [(place.own_script, place.name) for place in REGISTER.places if place.own_script]


def place_names(text: str) -> list[str]:
    found, here, at = [], words(text), 0
    while at < len(here):
        match = NAMES.place_at(here, at, text)
        if match:
            found.append(match[0].name)
        at = match[1] if match else at + 1
    return found


@pytest.mark.parametrize(("spelling", "name"), EVERY_SPELLING)
def test_every_known_spelling_means_its_place(spelling: str, name: str) -> None:
    place = NAMES.place(spelling)
    assert place is not None
    assert place.name == name
    assert place_names(f"đoàn đại biểu {spelling} sang thăm") == [name]


@pytest.mark.parametrize(("script", "name"), OWN_SCRIPT)
def test_a_place_is_known_in_its_own_script(script: str, name: str) -> None:
    place = NAMES.place(script)
    assert place is not None
    assert place.name == name


def test_the_word_for_province_may_precede_the_own_script() -> None:
    for text, name in (("ແຂວງສາລະວັນ", "Salavan"), ("ខេត្តរតនគិរី", "Ratanakiri"), ("ແຂວງວຽງຈັນ", "Vientiane")):
        place = NAMES.place(text)
        assert place is not None
        assert place.name == name


@pytest.mark.parametrize("place", REGISTER.places, ids=lambda place: place.name)
def test_every_name_and_spelling_of_the_register_means_its_own_place_alone(place: object) -> None:
    for form in (place.name, *place.also):  # type: ignore[attr-defined]
        assert NAMES.place(form) == place, form


def test_province_and_capital_of_one_name_are_told_apart_by_what_stands_before() -> None:
    assert place_names("tỉnh Viêng Chăn và Thủ đô Viêng Chăn") == ["Vientiane", "Vientiane Capital"]
    assert NAMES.place("Viêng Chăn") is None
    assert place_names("tại Viêng Chăn") == []
    text = "Thủ đô Viêng Chăn"
    found = NAMES.place_at(words(text), 2, text)
    assert found is not None
    assert found[0].name == "Vientiane Capital"


@pytest.mark.parametrize(
    "text",
    [
        "con bò kẹo sữa, kép chính, chỉ có kep và nam",
        "Bỏ kéo xuống",
        "Nam Lào và Đông Bắc Campuchia",
        "nước Lào, Việt Nam",
        "Tư tưởng Hồ Chí Minh; Đoàn TNCS Hồ Chí Minh",
        "thành phố Kon Tum",
        "UBND xã Hướng Hóa",
        "vì nền hòa bình, ổn định; kiến thức phổ thông",
        "Kẹp giấy, Kèp nhép",
        "công an, xã hội, thái bình",
        "",
    ],
)
def test_everyday_words_and_other_units_are_no_place(text: str) -> None:
    assert place_names(text) == []


def test_names_joined_by_a_spaced_dash_stay_two() -> None:
    text = "Kon Tum - Ất-ta-pư, Kon Tum - Sê-kông, Kon Tum - Sa-la-van và Kon Tum - Chăm-pa-sắc"
    assert place_names(text) == [
        "Kon Tum", "Attapeu", "Kon Tum", "Sekong", "Kon Tum", "Salavan", "Kon Tum", "Champasak",
    ]  # fmt: skip


def test_a_place_behind_a_slash_or_in_a_list_is_found() -> None:
    assert place_names("hai tỉnh Savannakhet, Salavan/Lào") == ["Savannakhet", "Salavan"]


def test_a_misspelt_place_is_unknown_and_the_nearest_is_named() -> None:
    assert NAMES.place("Sanavan") is None
    assert NAMES.nearest_place("Sanavan") == "Salavan"
    assert NAMES.nearest_place("Attapue") == "Attapeu"
    assert NAMES.nearest_place("Reykjavik") is None
    assert NAMES.place("Quáng Trị") is None
    assert NAMES.nearest_place("Quáng Trị") == "Quảng Trị"


LAO_AND_KHMER = [
    (spelling, name)
    for spelling, name in EVERY_SPELLING
    if (place := REGISTER.place(name)) and place.country != "VN" and not spelling.startswith(("tỉnh", "Kép"))
]
JOINTS = st.sampled_from([" ", "-", ""])


@settings(deadline=None)
@given(data=st.data(), entry=st.sampled_from(LAO_AND_KHMER))
def test_case_joints_and_composition_of_a_foreign_name_do_not_matter(
    data: st.DataObject, entry: tuple[str, str]
) -> None:
    spelling, name = entry
    prefix = next((one for one in ("Thủ đô ", "thủ đô ", "thành phố ") if spelling.startswith(one)), "")
    syllables = words(spelling.removeprefix(prefix))
    changed = prefix
    for syllable in syllables:
        letters = spelling.removeprefix(prefix)[syllable.start : syllable.end]
        changed += letters.upper() if data.draw(st.booleans()) else letters.lower()
        changed += data.draw(JOINTS) if syllable is not syllables[-1] else ""
    if data.draw(st.booleans()):
        changed = unicodedata.normalize("NFD", changed)
    place = NAMES.place(changed)
    assert place is not None, changed
    assert place.name == name


@settings(deadline=None, max_examples=300)
@given(text=st.text(max_size=40))
def test_random_text_never_raises(text: str) -> None:
    NAMES.place(text)
    whole = composed(text)
    here = words(whole)
    for at in range(len(here)):
        match = NAMES.place_at(here, at, whole)
        assert match is None or at < match[1] <= len(here)
