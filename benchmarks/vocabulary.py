"""The words that generated plans are put together from: real bodies, places and turns of phrase."""

from __future__ import annotations

LAO_PARTNERS = ("Attapeu", "Sê Kông", "Sa-la-van", "Chăm-pa-sắc", "Savannakhet")
CAMBODIAN_PARTNERS = ("Ra-ta-na-ki-ri", "Stung Treng", "Môn-đun-ki-ri", "Kratie")

DISTRICTS = ("Ngọc Hồi", "Đắk Glei", "Đắk Tô", "Đắk Hà", "Sa Thầy", "Kon Rẫy", "Kon Plông", "Tu Mơ Rông")

COMMUNES = tuple(
    """Bờ Y, Đắk Xú, Đắk Dục, Đắk Nông, Đắk Ang, Đắk Kan, Sa Loong, Đắk Long, Đắk Plô, Đắk Nhoong, Đắk Blô,
    Đắk Man, Đắk Pék, Đắk Kroong, Đắk Choong, Xốp, Mường Hoong, Ngọc Linh, Đắk Môn, Mô Rai, Rờ Kơi, Sa Nhơn,
    Sa Nghĩa, Sa Sơn, Sa Bình, Ya Xiêr, Ya Ly, Ya Tăng, Hơ Moong, Ia Dom, Ia Đal, Ia Tơi, Đắk Trăm, Kon Đào,
    Tân Cảnh, Diên Bình, Pô Kô, Ngọc Tụ, Đắk Rơ Nga, Văn Lem, Đắk Mar, Đắk La, Đắk Ui, Đắk Ngọk, Đắk Hring,
    Ngọc Wang, Ngọc Réo, Hà Mòn, Đắk Pxi, Măng Cành, Măng Bút, Hiếu, Pờ Ê, Ngọc Tem, Đắk Tăng, Đắk Ring,
    Đắk Nên, Đắk Ruồng, Tân Lập, Đắk Tờ Re, Đắk Kôi, Đắk Pne, Đắk Tơ Lung, Tu Mơ Rông, Đắk Hà, Đắk Na,
    Đắk Sao, Đắk Tờ Kan, Đắk Rơ Ông, Măng Ri, Tê Xăng, Văn Xuôi, Ngọc Lây, Ngọc Yêu, Vinh Quang, Ngọk Bay,
    Kroong, Đoàn Kết, Ia Chim, Chư Hreng, Hòa Bình, Đắk Blà, Đắk Cấm, Đắk Năng, Đắk Rơ Wa""".replace(
        "\n   ", ""
    ).split(", ")
)

BODIES = (
    "Sở Ngoại vụ",
    "Sở Nội vụ",
    "Sở Tài chính",
    "Sở Y tế",
    "Sở Tư pháp",
    "Sở Công Thương",
    "Sở Xây dựng",
    "Sở Giao thông vận tải",
    "Sở Kế hoạch và Đầu tư",
    "Sở Giáo dục và Đào tạo",
    "Sở Khoa học và Công nghệ",
    "Sở Thông tin và Truyền thông",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Tài nguyên và Môi trường",
    "Sở Nông nghiệp và Phát triển nông thôn",
    "Sở Lao động - Thương binh và Xã hội",
    "Công an tỉnh",
    "Bộ Chỉ huy Quân sự tỉnh",
    "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
    "Văn phòng Ủy ban nhân dân tỉnh",
    "Ban Quản lý Khu kinh tế tỉnh",
    "Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch",
    "Bảo tàng tỉnh",
    "Thư viện tỉnh",
    "Hội Cựu chiến binh tỉnh",
    "Hội Liên hiệp Phụ nữ tỉnh",
    "Hội Nông dân tỉnh",
    "Hội Chữ thập đỏ tỉnh",
    "Liên đoàn Lao động tỉnh",
    "Đoàn TNCS Hồ Chí Minh tỉnh",
    "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    "Liên hiệp các tổ chức hữu nghị tỉnh",
    "Hội Hữu nghị Việt Nam - Lào tỉnh",
    "Hội Hữu nghị Việt Nam - Campuchia tỉnh",
    "Đài Phát thanh và Truyền hình tỉnh",
    "Báo Kon Tum",
)
STEERING = ("Ban Tuyên giáo Tỉnh ủy", "Thường trực Tỉnh ủy", "Ban Dân vận Tỉnh ủy")
LOCAL_BODIES = (
    "Ủy ban nhân dân xã {}",
    "UBND xã {}",
    "Công an xã {}",
    "Trường THCS {}",
    "Trường Tiểu học {}",
)
GROUPS = ("các đơn vị liên quan", "các sở, ban, ngành liên quan", "các cơ quan, đơn vị có liên quan")
DRAFTED = (
    "tham mưu Thư chúc mừng của Ủy ban nhân dân tỉnh",
    "xây dựng kế hoạch chi tiết, trình Ủy ban nhân dân tỉnh trước khi thực hiện",
    "tham mưu nội dung, thành phần và kịch bản chương trình",
)

EVENTS = (
    "triển lãm ảnh",
    "hội thảo",
    "tọa đàm",
    "đêm giao lưu văn nghệ",
    "giải bóng đá nam",
    "giải bóng chuyền hơi",
    "giải chạy việt dã",
    "cuộc thi viết",
    "cuộc thi tìm hiểu",
    "cuộc thi vẽ tranh",
    "lớp bồi dưỡng",
    "lớp tiếng Lào cơ bản",
    "lớp tiếng Khmer cơ bản",
    "chương trình gặp mặt",
    "phiên chợ vùng biên",
    "hội chợ thương mại",
    "tuần phim",
    "đợt khám bệnh, cấp thuốc miễn phí",
    "lễ dâng hương",
    "hội trại thanh niên",
    "ngày hội đọc sách",
    "đoàn thăm hỏi",
    "lễ kết nghĩa",
    "hành trình về nguồn",
    "buổi nói chuyện chuyên đề",
    "lễ trao học bổng",
    "lễ ra quân trồng cây hữu nghị",
    "liên hoan cồng chiêng",
    "hội thi ẩm thực",
    "trưng bày sản phẩm địa phương",
)
THEMES = (
    "về quan hệ đặc biệt Việt Nam - Lào",
    "về quan hệ hữu nghị Việt Nam - Campuchia",
    "giới thiệu đất nước, con người Lào",
    "giới thiệu đất nước, con người Campuchia",
    "về truyền thống đoàn kết giữa nhân dân hai bên biên giới",
    "tri ân quân tình nguyện và chuyên gia Việt Nam",
    "chào mừng ngày thiết lập quan hệ ngoại giao",
    "chào mừng ngày ký Hiệp ước Hữu nghị và Hợp tác",
    "hưởng ứng Năm đoàn kết hữu nghị",
    "về bảo vệ đường biên, mốc quốc giới",
    "về phát triển du lịch khu vực ngã ba Đông Dương",
    "về hợp tác đào tạo, bồi dưỡng cán bộ",
)
LAO_PARTIES = (
    "với cán bộ, nhân dân tỉnh {partner}, Lào",
    "với đoàn viên thanh niên tỉnh {partner}, Lào",
    "với lưu học sinh tỉnh {partner}, Lào đang học tập tại tỉnh",
)
CAMBODIAN_PARTIES = (
    "với cán bộ, nhân dân tỉnh {partner}, Campuchia",
    "với hội viên phụ nữ tỉnh {partner}, Campuchia",
    "với học sinh, sinh viên tỉnh {partner}, Campuchia",
)
AUDIENCES = (
    "cho đoàn viên, thanh niên xã {commune}",
    "cho hội viên phụ nữ xã {commune}",
    "cho học sinh Trường THCS {commune}",
    "cho người có uy tín xã {commune}",
    "cho cán bộ, chiến sĩ và nhân dân xã {commune}",
)
PLACES = (
    "Nhà văn hóa xã {commune}",
    "Hội trường UBND xã {commune}",
    "Trường THCS {commune}",
    "Sân vận động huyện {district}",
    "Trung tâm Văn hóa huyện {district}",
    "tại tỉnh {partner}",
    "các thôn, làng biên giới của xã {commune}",
    "Nhà rông xã {commune}, huyện {district}",
)
AIMS = (
    "góp phần vun đắp tình hữu nghị truyền thống và sự hợp tác toàn diện giữa nhân dân các địa phương",
    "nhằm nâng cao nhận thức của cán bộ, đảng viên và thế hệ trẻ về quan hệ hai nước",
    "gắn với quảng bá tiềm năng, thế mạnh và thu hút đầu tư, phát triển du lịch của tỉnh",
    "theo hướng thiết thực, tiết kiệm, bảo đảm an toàn và đúng quy định về lễ tân đối ngoại",
)
DUTIES = (
    "Chủ trì, phối hợp với {other} và UBND xã {commune} xây dựng kế hoạch chi tiết, chuẩn bị nội dung, "
    "kịch bản, dự trù kinh phí, trình Ủy ban nhân dân tỉnh xem xét, quyết định.",
    "Phối hợp với {other} rà soát thành phần, lập danh sách đại biểu, gửi giấy mời và bố trí đón tiếp, "
    "phiên dịch cho các đoàn khách của tỉnh bạn tại địa bàn xã {commune}, huyện {district}.",
    "Xây dựng phương án bảo đảm an ninh, trật tự, an toàn giao thông và phòng, chống cháy nổ trên địa bàn "
    "xã {commune}, huyện {district} trong suốt thời gian diễn ra hoạt động.",
    "Thông tin, tuyên truyền về mục đích, ý nghĩa của hoạt động trên các phương tiện thông tin đại chúng; "
    "hướng dẫn hệ thống truyền thanh cơ sở của xã {commune}, huyện {district} đưa tin kịp thời.",
    "Bố trí địa điểm, trang trí khánh tiết, bảo đảm điện, nước, vệ sinh môi trường và lực lượng phục vụ "
    "tại xã {commune}, huyện {district}; phân công cán bộ theo dõi, tổng hợp kết quả.",
)
