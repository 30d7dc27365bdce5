"""A plan, from its subject to its signer; order in the file is order on the page."""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from anniv_cli.model.activities import Activity, Assignment, Labels
from anniv_cli.model.letters import LetterSettings
from anniv_cli.model.statements import Facts, Sentences
from anniv_cli.model.values import Day, Laid, Number, Record, Slug, Slugs, Text, Truth, Words, Year

NODE_KINDS = ("heading", "item", "paragraph", "bullets", "activity", "assignment")
"""The key that an entry of a body begins with says what the entry is."""
_KINDS = frozenset(NODE_KINDS)


class Paragraph(Facts):
    """A paragraph without a number that also carries facts; without facts, the bare words are enough."""

    paragraph: Text = Field(description="Đoạn văn, nguyên văn")


class Item(Facts):
    """A numbered paragraph without a heading."""

    item: Text = Field(description="Đoạn văn có số thứ tự, nguyên văn")
    printed: Text | None = Field(
        default=None, description="Số thứ tự đã in trong văn bản, nếu khác với số đúng"
    )


class Bullets(Record):
    """A list with dashes."""

    bullets: Sentences = Field(description="Các gạch đầu dòng")


class Section(Laid):
    """A numbered heading with what stands under it. A part without a heading is numbered all the same."""

    heading: Text | None = Field(description="Tiêu đề mục; để trống khi văn bản đã ban hành không có tiêu đề")
    id: Slug | None = Field(default=None, description="Mã để nơi khác dẫn tới")
    printed: Text | None = Field(
        default=None, description="Số thứ tự đã in trong văn bản, nếu khác với số đúng"
    )
    numbering: tuple[Number, ...] | None = Field(
        default=None, description="Cách đánh số riêng của các cấp bên trong mục này"
    )
    serves: Slugs | None = Field(
        default=None, alias="for", description="Mã các dịp kỷ niệm mà các hoạt động trong mục này phục vụ"
    )
    labels: Labels | None = Field(default=None, description="Nhãn riêng của các hoạt động trong mục này")
    text: Text | None = Field(default=None, description="Lời viết tiếp ngay sau tiêu đề, trên cùng một dòng")
    when: Text | None = Field(default=None, description="Thời gian chung, viết tiếp ngay sau tiêu đề")
    body: tuple["Node", ...] = Field(default=(), description="Nội dung bên trong mục")
    notes: Words | None = Field(default=None, description="Ghi chú nội bộ, không in ra văn bản")


def node_kind(value: Any) -> str | None:
    """The tag of an entry of a body: what its words, or its first telling key, say it is."""
    if isinstance(value, dict):
        for key in value:  # an assignment's bullets are its tasks, wherever they stand
            if key in _KINDS and not (key == "bullets" and "assignment" in value):
                return f"<{key}>"
        return None
    if isinstance(value, str):
        return "<text>"
    return next((f"<{kind}>" for kind in NODE_KINDS if hasattr(value, kind)), None)


Node: TypeAlias = Annotated[
    Annotated[Text, Tag("<text>")]
    | Annotated[Section, Tag("<heading>")]
    | Annotated[Item, Tag("<item>")]
    | Annotated[Paragraph, Tag("<paragraph>")]
    | Annotated[Bullets, Tag("<bullets>")]
    | Annotated[Activity, Tag("<activity>")]
    | Annotated[Assignment, Tag("<assignment>")],
    Discriminator(node_kind),
]


class OwnAgency(Record):
    """A body that the plan names and the register does not know, or knows by other names."""

    agency: Text = Field(description="Tên đầy đủ")
    also: Words | None = Field(default=None, description="Cách viết khác, chữ viết tắt")
    requested_only: Truth = Field(
        default=False, description="true nếu UBND tỉnh chỉ có thể đề nghị, không giao nhiệm vụ được"
    )
    since: Day | None = Field(default=None, description="Có từ ngày")
    until: Day | None = Field(default=None, description="Đến hết ngày")
    successors: Words | None = Field(default=None, description="Cơ quan kế thừa")


class OwnOccasion(Record):
    """A day or event that the plan keeps and the register does not know."""

    occasion: Text = Field(description="Tên dịp kỷ niệm")
    id: Slug = Field(description="Mã ngắn không dấu (ví dụ: lao-ties)")
    country: Text | None = Field(default=None, description="Nước liên quan")
    since: Day | None = Field(default=None, description="Ngày gốc, để tính số năm (ví dụ: 05/9/1962)")
    on: Day | None = Field(default=None, description="Ngày diễn ra, nếu không lặp lại hằng năm")
    also: Words | None = Field(default=None, description="Cách gọi khác trong văn bản")


class Committee(Record):
    """A steering or organising committee."""

    committee: Text = Field(description="Tên ban (Ban Chỉ đạo, Ban Tổ chức, Tiểu ban …)")
    head: Words | None = Field(default=None, description="Trưởng ban")
    members: Words | None = Field(default=None, description="Thành viên")
    standing: Words | None = Field(default=None, description="Cơ quan thường trực")


class Annex(Record):
    """An annex of the plan."""

    annex: Text = Field(description="Tên phụ lục")
    numbering: tuple[Number, ...] | None = Field(default=None, description="Cách đánh số trong phụ lục")
    body: tuple[Node, ...] = Field(default=(), description="Nội dung phụ lục")


class Signer(Record):
    """Who signs, in the office's own capitals: `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`, the name."""

    authority: Text | None = Field(default=None, description="Quyền hạn: TM. ỦY BAN NHÂN DÂN")
    acting_for: Text | None = Field(default=None, description="Ký thay: KT. CHỦ TỊCH, TL. CHỦ TỊCH …")
    post: Text | None = Field(default=None, description="Chức vụ: CHỦ TỊCH, PHÓ CHỦ TỊCH …")
    name: Text | None = Field(default=None, description="Họ và tên người ký")


def _entry_kind(value: Any) -> str | None:
    if isinstance(value, str):
        return "<text>"
    return "<record>" if isinstance(value, dict | Record) else None


Agencies: TypeAlias = tuple[
    Annotated[
        Annotated[Text, Tag("<text>")] | Annotated[OwnAgency, Tag("<record>")], Discriminator(_entry_kind)
    ],
    ...,
]
Occasions: TypeAlias = tuple[
    Annotated[
        Annotated[Slug, Tag("<text>")] | Annotated[OwnOccasion, Tag("<record>")], Discriminator(_entry_kind)
    ],
    ...,
]


class Plan(Record):
    """The plan of one office for one year."""

    subject: Text = Field(description="Trích yếu: kế hoạch về việc gì")
    type: Text = Field(
        default="Kế hoạch", description="Tên loại văn bản (Kế hoạch, Chương trình, Hướng dẫn …)"
    )
    province: Text = Field(description="Tên tỉnh, không có chữ tỉnh đứng trước")
    year: Year = Field(description="Năm của kế hoạch")
    status: Literal["draft", "issued"] = Field(
        default="draft", description="draft: dự thảo; issued: đã ban hành"
    )
    issuer: Text | None = Field(default=None, description="Cơ quan ban hành")
    number: Text | None = Field(default=None, description="Số và ký hiệu, ví dụ: 123/KH-UBND")
    place: Text | None = Field(default=None, description="Địa danh ghi trước ngày tháng, nếu khác tên tỉnh")
    date: Day | None = Field(default=None, description="Ngày ban hành, ví dụ: 05/3/2027")
    host: Words | None = Field(default=None, description="Danh nghĩa tổ chức chung")
    supersedes: Words | None = Field(default=None, description="Văn bản bị thay thế hoặc sửa đổi")
    numbering: tuple[Number, ...] = Field(
        default=("I.", "1.", "a)", "-"), description="Số đầu tiên của mỗi cấp, như sẽ in: [I., 1., 1.1.]"
    )
    labels: Labels = Field(default=Labels(), description="Nhãn của các dòng, ghi một lần cho cả kế hoạch")
    agencies: Agencies = Field(default=(), description="Cơ quan mà danh mục chung chưa có")
    occasions: Occasions = Field(
        default=(), description="Các dịp kỷ niệm: mã trong danh mục chung, hoặc khai báo riêng"
    )
    committees: tuple[Committee, ...] = Field(
        default=(), description="Ban Chỉ đạo, Ban Tổ chức, các tiểu ban"
    )
    letters: LetterSettings | None = Field(
        default=None, description="Quy định chung cho các thư chúc mừng: thời hạn gửi, thể thức, người ký"
    )
    bases: tuple[Text, ...] = Field(default=(), description="Các căn cứ, mỗi căn cứ một dòng")
    body: tuple[Node, ...] = Field(
        default=(), description="Nội dung: đoạn văn, mục, hoạt động, phân công; thứ tự là thứ tự in"
    )
    annexes: tuple[Annex, ...] = Field(default=(), description="Phụ lục")
    recipients: tuple[Text, ...] = Field(
        default=(), description="Nơi nhận, mỗi nơi một dòng, kèm (b/c), (đ/b), (t/h)"
    )
    archive: Text | None = Field(default=None, description="Dòng Lưu, không có chữ Lưu")
    signer: Signer | None = Field(default=None, description="Người ký")
    notes: Words | None = Field(default=None, description="Ghi chú nội bộ, không in ra văn bản")
