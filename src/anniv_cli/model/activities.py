"""Activities and what belongs to them: roles, time, place, parts, labels."""

from pydantic import Field

from anniv_cli.model.letters import Letter
from anniv_cli.model.statements import Facts, Sentences, Task
from anniv_cli.model.values import Laid, Record, Slug, Slugs, Text, Words

ROLE_KEYS = ("steering", "lead", "support", "implementers")


class Labels(Record):
    """The words that open the lines of an activity: `Đơn vị chủ trì`."""

    steering: Text | None = Field(default=None, description="Nhãn của dòng cơ quan chỉ đạo, định hướng")
    lead: Text | None = Field(default=None, description="Nhãn của dòng cơ quan chủ trì")
    support: Text | None = Field(default=None, description="Nhãn của dòng cơ quan phối hợp")
    implementers: Text | None = Field(default=None, description="Nhãn của dòng cơ quan thực hiện")
    when: Text | None = Field(default=None, description="Nhãn của dòng thời gian")
    place: Text | None = Field(default=None, description="Nhãn của dòng địa điểm")
    host: Text | None = Field(default=None, description="Nhãn của dòng danh nghĩa tổ chức")
    participants: Text | None = Field(default=None, description="Nhãn của dòng thành phần")
    scale: Text | None = Field(default=None, description="Nhãn của dòng quy mô")
    product: Text | None = Field(default=None, description="Nhãn của dòng sản phẩm, kết quả")


USUAL_LABELS = Labels(
    steering="Đơn vị chỉ đạo, định hướng",
    lead="Đơn vị chủ trì",
    support="Đơn vị phối hợp",
    implementers="Đơn vị thực hiện",
    when="Thời gian thực hiện",
    place="Địa điểm",
    host="Danh nghĩa tổ chức",
    participants="Thành phần",
    scale="Quy mô",
    product="Sản phẩm",
)


class Part(Record):
    """A piece of a compound activity: words of the activity's own sentence, or a line of their own."""

    part: Text = Field(
        description="Phần việc: trích từ câu của hoạt động, hoặc một dòng riêng (ví dụ: Tổng duyệt)"
    )
    id: Slug | None = Field(default=None, description="Mã để nơi khác dẫn tới")
    steering: Words | None = Field(default=None, description="Cơ quan chỉ đạo, định hướng")
    lead: Words | None = Field(default=None, description="Cơ quan chủ trì")
    support: Words | None = Field(default=None, description="Cơ quan phối hợp")
    implementers: Words | None = Field(default=None, description="Cơ quan thực hiện")
    when: Words | None = Field(default=None, description="Thời gian")
    place: Words | None = Field(default=None, description="Địa điểm")


class Activity(Laid, Facts):
    """Something that the plan calls to be done, with who, when and where in the office's own words."""

    activity: Text = Field(description="Tên hoạt động, nguyên văn")
    id: Slug | None = Field(
        default=None, description="Mã ngắn không dấu, chỉ cần khi nơi khác dẫn tới (ví dụ: hoi-dam-cap-cao)"
    )
    serves: Slugs | None = Field(
        default=None, alias="for", description="Mã các dịp kỷ niệm mà hoạt động phục vụ"
    )
    printed: Text | None = Field(
        default=None, description="Số thứ tự đã in trong văn bản, nếu khác với số đúng"
    )
    labels: Labels | None = Field(
        default=None, description="Nhãn riêng của hoạt động này, nếu khác với nhãn chung"
    )
    text: Sentences | None = Field(default=None, description="Nội dung: các đoạn văn sau tên hoạt động")
    steering: Words | None = Field(default=None, description="Cơ quan chỉ đạo, định hướng")
    lead: Words | None = Field(default=None, description="Cơ quan chủ trì")
    support: Words | None = Field(default=None, description="Cơ quan phối hợp")
    implementers: Words | None = Field(
        default=None, description="Cơ quan thực hiện, khi văn bản không phân chủ trì, phối hợp"
    )
    lines: Words | None = Field(
        default=None, description="Các dòng không theo nhãn, nguyên văn, được đọc theo chữ chủ trì, phối hợp"
    )
    when: Words | None = Field(default=None, description="Thời gian, nguyên văn")
    place: Words | None = Field(default=None, description="Địa điểm, nguyên văn")
    partners: Words | None = Field(default=None, description="Tỉnh bạn, khi tên hoạt động không nêu")
    host: Words | None = Field(default=None, description="Danh nghĩa tổ chức")
    participants: Words | None = Field(default=None, description="Thành phần tham dự")
    scale: Words | None = Field(default=None, description="Quy mô, số lượng")
    product: Words | None = Field(default=None, description="Sản phẩm, kết quả phải có")
    condition: Text | None = Field(default=None, description="Điều kiện, ví dụ: nếu có Thư mời")
    parts: tuple[Part, ...] = Field(default=(), description="Các phần việc của một hoạt động gồm nhiều việc")
    tasks: tuple[Task, ...] = Field(default=(), description="Việc phải làm mà câu văn nêu, kèm điều kiện")
    letters: tuple[Letter, ...] = Field(default=(), description="Thư chúc mừng mà hoạt động yêu cầu")
    results: Words | None = Field(default=None, description="Kết quả đạt được, ghi thêm sau khi thực hiện")
    notes: Words | None = Field(default=None, description="Ghi chú nội bộ, không in ra văn bản")


class Assignment(Laid):
    """What one agency is told to do."""

    assignment: Words = Field(description="Cơ quan được giao nhiệm vụ")
    id: Slug | None = Field(default=None, description="Mã để nơi khác dẫn tới")
    serves: Slugs | None = Field(
        default=None, alias="for", description="Mã hoạt động mà nhiệm vụ này thuộc về"
    )
    printed: Text | None = Field(
        default=None, description="Số thứ tự đã in trong văn bản, nếu khác với số đúng"
    )
    text: Sentences | None = Field(default=None, description="Nhiệm vụ viết thành đoạn văn")
    bullets: Sentences | None = Field(default=None, description="Nhiệm vụ viết thành gạch đầu dòng")
    notes: Words | None = Field(default=None, description="Ghi chú nội bộ, không in ra văn bản")
