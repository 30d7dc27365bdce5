"""Documents to write: a plan as a province issues one, and one with every kind of block."""

from __future__ import annotations

from datetime import date

from anniv_cli.blocks import (
    Appendix,
    Basis,
    Bullet,
    Chart,
    ChartRow,
    Document,
    Heading,
    Letterhead,
    Numbered,
    Paragraph,
    Signature,
    Table,
    TableRow,
)

HEAD = Letterhead(
    ("ỦY BAN NHÂN DÂN", "TỈNH KON TUM"), "Số:      /KH-UBND", "Kon Tum, ngày      tháng      năm 2022"
)
SIGNED = Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"))
SUBJECT = (
    "Tổ chức các hoạt động kỷ niệm 60 năm thiết lập quan hệ ngoại giao Việt Nam - Lào, 45 năm ký Hiệp "
    "ước Hữu nghị và Hợp tác Việt Nam - Lào và 55 năm thiết lập quan hệ ngoại giao Việt Nam - "
    "Campuchia"
)
RECIPIENTS = (
    "Bộ Ngoại giao (b/c)",
    "Thường trực Tỉnh ủy (b/c)",
    "Thường trực HĐND tỉnh (b/c)",
    "Chủ tịch, các Phó Chủ tịch UBND tỉnh (đ/b)",
    "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    "Các cơ quan, đơn vị và đoàn thể tỉnh (t/h)",
    "Ủy ban nhân dân các huyện, thành phố (t/h)",
    "Phân hiệu Đại học Đà Nẵng tại Kon Tum (t/h)",
    "Lưu: VP, NC-TTU",
)
_LONG = (
    "Các hoạt động kỷ niệm sẽ được tổ chức với hình thức phong phú và thiết thực; giúp tăng cường "
    "giao lưu, thắt chặt hơn nữa mối quan hệ gắn bó keo sơn, sự giúp đỡ lẫn nhau giữa nhân dân Việt "
    "Nam - Lào, Việt Nam - Campuchia và giữa ba nước Việt Nam - Lào - Campuchia nói chung."
)
_ACTIVITY = (
    "Đoàn cán bộ cao cấp của tỉnh sang thăm, dự hội đàm cấp cao và ký kết Bản ghi nhớ hợp tác lần "
    "lượt với tỉnh Ra-ta-na-ki-ri và Stung Treng, Vương quốc Campuchia:"
)
_LINES = (
    Bullet("Sở Ngoại vụ.", "Đơn vị chủ trì"),
    Bullet("Văn phòng Tỉnh ủy, Văn phòng Ủy ban nhân dân tỉnh và các đơn vị liên quan.", "Đơn vị phối hợp"),
    Bullet("Dự kiến quý III/năm 2022.", "Thời gian thực hiện"),
)
BODY = (
    Basis("Căn cứ Luật Tổ chức chính quyền địa phương;"),
    Basis("Thực hiện Văn bản số 884/BNG-ĐNA ngày 02 tháng 4 năm 2022 của Bộ Ngoại giao."),
    Paragraph(f"Ủy ban nhân dân tỉnh ban hành Kế hoạch {SUBJECT}, cụ thể như sau:"),
    Heading("Ý nghĩa, mục đích và thời gian tổ chức", (1,)),
    Heading("Ý nghĩa và mục đích", (1, 1)),
    Bullet(_LONG),
    Bullet(_LONG),
    Heading("Thời gian tổ chức", (1, 2), run_in="Các hoạt động được tiến hành trong cả năm 2022."),
    Heading("Tổ chức các hoạt động kỷ niệm", (2,)),
    Heading("Trao đổi đoàn cao cấp", (2, 1)),
    Numbered(_ACTIVITY, (2, 1, 1)),
    *_LINES,
    Numbered(_ACTIVITY, (2, 1, 2)),
    *_LINES,
    Heading("Các hoạt động giáo dục, tuyên truyền, báo chí", (2, 2)),
    Numbered("Việt Nam - Lào:", (2, 2, 1)),
    Numbered("Đẩy mạnh công tác tuyên truyền bằng nhiều hình thức.", (2, 2, 1, 1)),
    *_LINES,
    Numbered(
        "Tổ chức cuộc thi “Tìm hiểu lịch sử quan hệ đặc biệt Việt Nam - Lào, Lào - Việt Nam”.", (2, 2, 1, 2)
    ),
    Numbered("Các sở, ban ngành, đoàn thể chủ động triển khai các hoạt động kỷ niệm.", (2, 3)),
    Heading("Kinh phí hoạt động", (3,)),
    Paragraph(_LONG),
    Heading("Tổ chức thực hiện", (4,)),
    Numbered(f"Các cơ quan, đơn vị theo sự phân công chủ động triển khai. {_LONG}", (4, 1)),
    Numbered(
        f"Sở Ngoại vụ chủ trì, theo dõi, hướng dẫn và kiểm tra việc triển khai thực hiện. {_LONG}", (4, 2)
    ),
    Paragraph("Ủy ban nhân dân tỉnh báo để các cơ quan, đơn vị và địa phương liên quan biết, thực hiện."),
)
_COLUMNS = ("STT", "Nội dung", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian", "Sản phẩm", "Ghi chú")
_TASK = (
    "Tổ chức các hoạt động văn hóa, văn nghệ, giao lưu với các lưu học "
    "sinh Lào, Campuchia đang học tập tại tỉnh"
)


def table(rows: int = 12) -> Table:
    """A schedule in two sections."""
    cells = ("Sở Ngoại vụ", "Các sở, ban, ngành; UBND các huyện, thành phố", "Quý III/2022", "Báo cáo", "")
    tasks = [TableRow((str(number), _TASK, *cells)) for number in range(1, rows + 1)]
    half = rows // 2
    first, second = (
        TableRow(("I", "TRAO ĐỔI ĐOÀN"), section=True),
        TableRow(("II", "TUYÊN TRUYỀN"), section=True),
    )
    return Table(_COLUMNS, (5, 30, 17, 20, 10, 10, 8), (first, *tasks[:half], second, *tasks[half:]), (0, 4))


CHART = Chart(
    ("STT", "Hoạt động", *(f"T{month}" for month in range(1, 13))),
    (
        ChartRow("I", "TRAO ĐỔI ĐOÀN", frozenset(), section=True),
        ChartRow(
            "1", "Đoàn cán bộ cao cấp của tỉnh sang thăm, dự hội đàm", frozenset({7, 8, 9}), tentative=True
        ),
        ChartRow("2", "Giao lưu văn hóa, nghệ thuật", frozenset(range(1, 13)), frozenset({6, 7, 8, 9})),
        ChartRow("3", "Hội chợ thương mại", frozenset({7, 8}), frozenset({8}), tentative=True),
    ),
    ("Thực hiện", "Cao điểm", "Dự kiến"),
)
APPENDICES = (
    Appendix(
        "Phụ lục I",
        "Tiến độ thực hiện",
        "Kèm theo Kế hoạch số      /KH-UBND ngày      tháng      năm 2022 của Ủy ban nhân dân tỉnh Kon Tum",
        (table(),),
    ),
    Appendix("Phụ lục II", "Biểu đồ theo tháng", "(Kèm theo Kế hoạch số 01/KH-UBND)", (CHART,)),
    Appendix(
        "Phụ lục III",
        "Danh mục",
        "(Kèm theo Kế hoạch số 01/KH-UBND)",
        (Heading("Thứ nhất", (1,)), Heading("Một", (1, 1)), Heading("Thứ hai", (2,)), Paragraph("Hết.")),
        landscape=False,
    ),
)
PLAN = Document(
    HEAD,
    "KẾ HOẠCH",
    SUBJECT,
    BODY,
    SIGNED,
    RECIPIENTS,
    schemes=(("I.", "1.", "1.1.", "*"),),
    draft="DỰ THẢO",
    author="Sở Ngoại vụ",
    created=date(2022, 7, 20),
    appendices=APPENDICES,
)
TWO_SCHEMES = Document(
    Letterhead(
        ("SỞ NGOẠI VỤ",), "Số: 05/KH-SNgV", "Quảng Trị, ngày 05 tháng 3 năm 2022", "UBND TỈNH QUẢNG TRỊ"
    ),
    "KẾ HOẠCH",
    "Tổ chức các hoạt động kỷ niệm “Năm đoàn kết hữu nghị Việt Nam - Lào 2022”",
    (
        Heading("", (1,)),
        Heading("Mục đích", (1, 1), scheme=1),
        Bullet(_LONG),
        Heading("Yêu cầu", (1, 2), scheme=1),
        Paragraph(_LONG),
        Heading("Các hoạt động chính", (2,)),
        Heading("Hoạt động thông tin, tuyên truyền", (2, 1)),
        Numbered("Xây dựng Đề cương.", (2, 1, 1)),
        Numbered("Sản xuất phóng sự.", (2, 1, 2)),
        Heading("Các hoạt động chào mừng", (2, 2)),
        Numbered("Tổ chức Hội đàm cấp cao.", (2, 2, 1)),
        Numbered("Tổ chức Hội thảo.", (2, 2, 4)),
        Numbered("Tổ chức Hội nghị.", (2, 2, 5)),
        Heading("Tổ chức thực hiện", (3,)),
        Heading("Sở Ngoại vụ", (3, 1), scheme=1),
        Numbered("Báo cáo.", (3, 1, 1), scheme=1),
        Numbered("Tham mưu.", (3, 1, 2), scheme=1),
        Heading("Sở Tài chính", (3, 4), scheme=1),
        Heading("Công an tỉnh", (3, 5), scheme=1),
    ),
    Signature(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Nguyễn Văn A"),
    ("Như trên", "Lưu: VT"),
    schemes=(("I.", "1.1.", "1.1.1."), ("I.", "1.", "a)")),
)
