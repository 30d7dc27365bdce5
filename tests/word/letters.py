"""Letters to write: one in every form, translations, and one with whatever may go wrong in a text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from anniv_cli.blocks import (
    Addressee,
    Document,
    Letterhead,
    Paragraph,
    Salutation,
    Signature,
    Valediction,
)

OCCASION = (
    "Nhân dịp kỷ niệm 65 năm Ngày thiết lập quan hệ ngoại giao Việt Nam\u00a0- Lào "
    "(05/9/1962\u00a0- 05/9/2027)"
)
TEXT = (
    Paragraph(
        "Nhân dịp kỷ niệm 65 năm Ngày thiết lập quan hệ ngoại giao giữa hai nước Việt Nam và Lào "
        "(05/9/1962 - 05/9/2027), thay mặt lãnh đạo và Nhân dân tỉnh Kon Tum, tôi trân trọng gửi tới đồng "
        "chí, và qua đồng chí tới lãnh đạo cùng Nhân dân các bộ tộc Lào tỉnh Attapeu lời chúc mừng nồng "
        "nhiệt nhất."
    ),
    Paragraph(
        "Chúng tôi vui mừng trước những kết quả mà tỉnh Attapeu đã đạt được trong phát triển kinh tế, giữ "
        "vững ổn định và nâng cao đời sống của Nhân dân. Những kết quả ấy là nguồn động viên đối với tỉnh "
        "Kon Tum."
    ),
    Paragraph(
        "Sáu mươi lăm năm qua, quan hệ hữu nghị vĩ đại, đoàn kết đặc biệt và hợp tác toàn diện Việt Nam - "
        "Lào không ngừng được vun đắp. Trong dòng chảy chung ấy, hai tỉnh chúng ta đã cùng nhau giữ gìn "
        "đường biên giới hòa bình, mở rộng trao đổi đoàn, giao thương và giao lưu nhân dân."
    ),
    Paragraph(
        "Tỉnh Kon Tum chân thành cảm ơn sự giúp đỡ quý báu của tỉnh Attapeu và tin rằng, với sự quan tâm "
        "của đồng chí, hợp tác giữa hai tỉnh sẽ ngày càng thiết thực, hiệu quả."
    ),
    Paragraph("Chúc đồng chí mạnh khỏe, hạnh phúc và thành công trên cương vị của mình."),
)
TO = Addressee(
    "Kính gửi:",
    (
        "Đồng chí […họ và tên…]",
        "Bí thư Tỉnh ủy, Chủ tịch Ủy ban chính quyền tỉnh Attapeu,",
        "nước Cộng hòa Dân chủ Nhân dân Lào",
    ),
)
CONG_THU = Document(
    Letterhead(
        ("ỦY BAN NHÂN DÂN", "TỈNH KON TUM"), "Số:      /CT-UBND", "Kon Tum, ngày      tháng 8 năm 2027"
    ),
    "THƯ CHÚC MỪNG",
    OCCASION,
    (TO, Salutation("Thưa đồng chí,"), *TEXT, Valediction("Trân trọng,")),
    Signature(("Chủ tịch Ủy ban nhân dân tỉnh Kon Tum",), "[…họ và tên…]", name_first=True),
    (),
    end_mark="",
    form="cong-thu",
    author="Ủy ban nhân dân tỉnh Kon Tum",
    created=date(2027, 8, 27),
)
ND30 = replace(
    CONG_THU,
    form="nd30",
    signature=Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Nguyễn Văn A"),
    recipients=("Như trên", "Lưu: VT, NC"),
    draft="DỰ THẢO",
)
PARTY = replace(
    CONG_THU,
    letterhead=Letterhead(("TỈNH UỶ KON TUM",), "Số      -CT/TU", "Kon Tum, ngày      tháng 8 năm 2027"),
    form="party-hd36",
    signature=Signature(("T/M TỈNH UỶ", "BÍ THƯ"), "Nguyễn Văn A"),
    recipients=("Như trên", "Lưu Văn phòng Tỉnh uỷ"),
)
PARTY_NEW = replace(PARTY, form="party-hd05")
ENGLISH = replace(
    ND30,
    language="en",
    draft="",
    note="(Translation)",
    letterhead=Letterhead(
        ("THE PEOPLE’S COMMITTEE", "OF KON TUM PROVINCE"),
        "No.:      /CT-UBND",
        "Kon Tum,      August 2027",
        heading=("SOCIALIST REPUBLIC OF VIET NAM", "Independence - Freedom - Happiness"),
    ),
    kind="LETTER OF CONGRATULATION",
    subject="On the 65th anniversary of diplomatic relations between Viet Nam and Laos (5 September 2027)",
    body=(
        Addressee(
            "To:", ("Comrade […full name…]", "Chairman of the Administrative Committee of Attapeu Province")
        ),
        Salutation("Dear Comrade,"),
        Paragraph(
            "On the occasion of the 65th anniversary of the establishment of diplomatic relations between "
            "our two countries, I have the honour to convey to you my warmest congratulations."
        ),
        Valediction("Yours sincerely,"),
    ),
    signature=Signature(
        ("Chairman of the People’s Committee of Kon Tum Province",), "Nguyen Van A", name_first=True
    ),
    recipients=(),
)
PARTY_ENGLISH = replace(
    ENGLISH,
    form="party-hd36",
    letterhead=replace(
        ENGLISH.letterhead, issuer=("KON TUM PROVINCIAL COMMITTEE",), heading=("COMMUNIST PARTY OF VIET NAM",)
    ),
)
LAO = replace(
    ENGLISH,
    language="lo",
    form="cong-thu",
    note="(ຄຳແປ)",
    letterhead=replace(ENGLISH.letterhead, heading=()),
    body=(
        Addressee("ຮຽນ:", ("ສະຫາຍ […ຊື່ ແລະ ນາມສະກຸນ…]", "ເຈົ້າແຂວງ ອັດຕະປື")),
        Salutation("ຮຽນ ສະຫາຍ ທີ່ນັບຖື,"),
        Paragraph("ເນື່ອງໃນໂອກາດ ວັນສ້າງຕັ້ງສາຍພົວພັນການທູດ ຫວຽດນາມ - ລາວ ຄົບຮອບ 65 ປີ (Kon Tum). " * 4),
        Valediction("ດ້ວຍຄວາມນັບຖື,"),
    ),
)
KHMER = replace(
    LAO,
    language="km",
    note="(សេចក្តីបកប្រែ)",
    body=(
        Addressee("ជូនចំពោះ:", ("ឯកឧត្តម […ឈ្មោះ…]", "អភិបាលខេត្តរតនគិរី")),
        Salutation("ឯកឧត្តម,"),
        Paragraph("ក្នុងឱកាសខួបលើកទី 60 នៃការបង្កើតទំនាក់ទំនងការទូត វៀតណាម - កម្ពុជា (Kon Tum)។ " * 4),
        Valediction("ដោយក្តីគោរព,"),
    ),
)
LETTERS = {
    "cong-thu": CONG_THU,
    "thu-cong-nd30": ND30,
    "party-hd36": PARTY,
    "party-hd05": PARTY_NEW,
    "english": ENGLISH,
    "party-english": PARTY_ENGLISH,
    "lao": LAO,
    "khmer": KHMER,
}
