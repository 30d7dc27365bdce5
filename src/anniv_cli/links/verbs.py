"""The words around the name of a body: role verbs, work, groups, the nouns of bodies. All are folded."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias


class Verb(StrEnum):
    """What the words around a list of bodies say of their role."""

    LEADS = "leads"
    SUPPORTS = "supports"
    STEERS = "steers"
    WORKS = "works"
    ASKED = "asked"
    GIVEN = "given"


LEADS, SUPPORTS, STEERS, WORKS, ASKED, GIVEN = Verb
"""In Python 3.11 `Verb.LEADS` takes ten times as long."""

Phrases: TypeAlias = dict[str, list[list[str]]]
"""Phrases as lists of words by their first word, the longest first."""


def _phrases(*phrases: str) -> Phrases:
    found: Phrases = {}
    for words in sorted((phrase.split() for phrase in phrases), key=len, reverse=True):
        found.setdefault(words[0], []).append(words)
    return found


ROLE_VERBS = {
    ("chu", "tri"): LEADS,
    ("chiu", "trach", "nhiem", "chinh"): LEADS,
    ("phoi", "hop", "voi"): SUPPORTS,
    ("phoi", "hop", "cung", "voi"): SUPPORTS,
    ("phoi", "hop", "cung"): SUPPORTS,
    ("phoi", "hop"): SUPPORTS,
    ("cung", "voi"): SUPPORTS,
    ("chi", "dao"): STEERS,
    ("kinh", "de", "nghi"): ASKED,
    ("kinh", "moi"): ASKED,
    ("de", "nghi"): ASKED,
    ("moi",): ASKED,
    ("giao", "cho"): GIVEN,
    ("yeu", "cau"): GIVEN,
    ("giao",): GIVEN,
    ("do",): GIVEN,
    ("thuc", "hien"): WORKS,
}
VERB_STARTS = frozenset(verb[0] for verb in ROLE_VERBS)
WRITTEN_SHORT = {"moi": "mời", "giao": "giao", "do": "do"}
"""Verbs of one word, which other marks make another word: "Mỗi xã", "Giáo hội", "Đô thị"."""
OPENING = frozenset({ASKED, GIVEN})
"""Verbs that stand before the bodies they speak of; the others may stand behind them."""

AUXILIARIES = frozenset(
    """duoc giao phan cong nhiem vu la lam co quan don vi trach nhiem chiu dong cung se chu dong truc tiep
    tiep tuc chinh""".split()
)
"""What may stand between a body and its role verb: "được giao nhiệm vụ chủ trì", "là cơ quan chủ trì"."""
FIRST_AUXILIARIES = frozenset("duoc la lam co chiu dong cung se chu truc tiep".split())
MOST_AUXILIARIES = 6

WORK = frozenset(
    """tham-muu gui chu-dong trien-khai to-chuc xay-dung huong-dan tham-dinh ra-soat thong-ke tong-hop trinh
    theo-doi kiem-tra bao-cao quang-ba san-xuat xuat-ban lap bo-tri dua-tin bien-tap tuyen-truyen
    chiu-trach co-trach ban-hanh quan-ly bao-dam dam-bao day-manh de-xuat nghien-cuu cu tiep
    cung-cap can-cu theo co-ke tang-cuong ho-tro don-doc chuan-bi thong-nhat phat-dong phu-trach
    dam-nhiem de thuc-hien tiep-tuc khan-truong huy-dong van-dong don-tiep khao-sat giam-sat danh-gia
    trao-doi lien-he bao-ve""".split()
)

ORGANISATIONS = frozenset({"chinh-tri", "doan-the", "thanh-vien", "nghe-nghiep", "xa-hoi", "hoi-quan"})
"""What makes "tổ chức" a noun: "tổ chức chính trị - xã hội"."""

ADVERBS = frozenset({"thuong-xuyen", "kip-thoi", "chat-che"})
"""Between a verb and its object: "phối hợp thường xuyên với"."""
ORDERS = _phrases("giao", "giao cho", "phan cong", "yeu cau", "de nghi")
"""Verbs of who gives the work, not of who does it."""

GROUP_OPENERS = frozenset({"cac", "nhung", "moi", "toan", "tat", "mot"})
EACH = frozenset({"mọi", "mỗi"})
"""What opens a group among the words that are "moi" without marks: not "Môi trường", "mới", "mời"."""
GROUP_NOUNS = frozenset(
    """so ban nganh doan the hoi dia phuong don vi co quan to chuc xa thi tran huyen thanh pho quan cap chinh
    tri linh vuc luc luong truong doanh nghiep lien dac khu tinh uy lanh dao dai bao chi phong
    vien""".split()
)
NO_BODIES = frozenset(
    """doan-cong doan-dai doan-khach doan-ra doan-vao doan-can co-so thanh-phan thanh-vien hoi-nghi hoi-thao
    hoi-dam hoi-cho hoi-thi bao-cao bo-phan truong-hop so-huu don-gia bo-sung to-quoc vien-tro ban-be
    ban-ghi""".split()
)
"""What begins like the noun of a body but is none: "các đoàn công tác", "các hội nghị"."""
FIELDS = frozenset("dau-tu thuong-mai du-lich the-thao dien-anh nghe-thuat thong-tin truyen-thong".split())
"""With what the name of a centre goes on behind "và" or a comma."""
LABELS = frozenset(
    """don vi co quan bo phan nganh chu tri phoi hop thuc hien chi dao dinh huong to chuc va cung duoc giao
    chinh""".split()
)
"""The words of "Cơ quan, đơn vị phối hợp thực hiện:"."""
DESCRIBED_NOUNS = _phrases("don vi", "co quan")
DESCRIBED = _phrases(
    "don vi",
    "co quan",
    "cap",
    "dia phuong",
    "doanh nghiep",
    "to chuc",
    "nganh",
    "bo nganh",
    "luc luong",
    "chu dau tu",
)
"""How a body is described instead of named: "đơn vị được giao chủ trì", "cấp có thẩm quyền"."""

BODY_NOUNS = frozenset("sở ban hội đoàn trường báo đài phòng viện cục bộ đồn quỹ tổ vườn cảng".split())
BODY_PHRASES = frozenset(
    """trung-tam cong-ty tong-cong tap-doan van-phong ubnd-tinh ubnd-huyen ubnd-xa uy-ban hoi-dong chi-cuc
    chi-nhanh lien-hiep lien-doan lien-minh hiep-hoi doanh-nghiep ngan-hang benh-vien bao-tang thu-vien
    kho-bac toa-an cong-an quan-khu mat-tran cau-lac nha-van nha-hat nha-thieu tong-lanh dai-su thanh-doan
    tinh-doan huyen-uy dang-uy tinh-uy thanh-uy hoc-vien dai-hoc cao-dang phan-hieu khach-san tieu-ban
    hai-quan xi-nghiep hop-tac cong-thong buu-dien vien-thong dien-luc thanh-tra""".split()
)
"""What the name of a body begins with; where none of these follows "và" or a comma, the name goes on."""

FOR_A_BODY = _phrases(
    "ban thuong vu", "ban chap hanh", "ban thuong truc", "thuong truc", "ban giam hieu", "ban giam doc",
    "ban lanh dao", "lanh dao", "thu truong", "giam doc",
)  # fmt: skip
"""Organs and posts that act for the body named behind them."""
POSTS = _phrases(
    "dong chi", "ong", "ba", "chu tich", "pho chu tich", "pho giam doc", "giam doc", "truong ban",
    "pho truong ban", "chanh van phong", "pho chanh van phong", "lanh dao", "thu truong", "bi thu",
    "pho bi thu",
)  # fmt: skip
COMMITTEES = _phrases("ban to chuc", "ban chi dao", "tieu ban", "to giup viec", "to cong tac", "to thu ky")
NOBODY = _phrases(
    "chua xac dinh", "chua co", "chua ro", "khong", "khong co", "chua phan cong", "xac dinh sau"
)
