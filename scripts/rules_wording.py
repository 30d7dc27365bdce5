"""What docs/rules.md and docs/rules.vi.md say around the rules."""

from __future__ import annotations

from typing import NamedTuple


class Wording(NamedTuple):
    """What a page says around the rules, in one language."""

    introduction: str
    families: dict[str, str]
    fails: str
    passes: str
    found: str
    heading: str


ENGLISH = Wording(
    """\
# What anniv looks for

<!-- Written by scripts/rules_reference.py from the rules and their fixtures; do not edit by hand. -->

[Tiếng Việt](rules.vi.md)

**Severities.** An *error* is a plan that contradicts itself or cannot be carried out as written; a
*warning* is most likely a slip; an *info* is a matter of style. `anniv validate` leaves with 1 where
there are errors, with `--strict` where there are warnings.

**Accepting a finding.** A remark that names the code and a reason accepts it: behind the value, on the
line above the key, or on the line above the entry (the activity, the paragraph) it lies in. At the head
of the file, a remark accepts a code for the whole file. Below `>-` or `|` and within quotes a `#` begins
no remark: put it behind the `>-` itself, or on the line above. Accepted findings are counted, shown with
`--accepted`, and do not weigh on the exit code; a remark that matches nothing is itself a finding.

```yaml
# accept AN801 in this file: the number is given at signing
subject: …
body:
  # accept AN301: the centre has not fixed the day yet
  - activity: …
    implementers: Sở A, Sở B  # accept AN203: both were asked, see the minutes
```

**Correcting.** `anniv validate --fix` puts in what needs no judgement and leaves every other byte alone;
`--diff` shows it, and alone changes nothing. `--prefer "Stung Treng"` also corrects the other spellings
of that place or body; short forms stay.
""",
    {
        "AN0": "The file",
        "AN1": "Keys and values",
        "AN2": "Roles",
        "AN3": "Time",
        "AN4": "Place and partners",
        "AN5": "Occasions",
        "AN6": "One plan, two sections",
        "AN7": "Names",
        "AN8": "Form and text",
        "AN9": "Letters",
    },
    "Found in",
    "Not found in",
    "Says",
    "| Code | Severity | What is wrong | Why it matters |",
)
VIETNAMESE = Wording(
    """\
# Những điều anniv kiểm tra

<!-- Do scripts/rules_reference.py viết ra từ các quy tắc và ví dụ của chúng; đừng sửa bằng tay. -->

[English](rules.md)

**Mức độ.** *Lỗi*: kế hoạch tự mâu thuẫn hoặc không thể thực hiện như đã viết; *cảnh báo*: rất có thể là
sơ suất; *lưu ý*: về cách viết. `anniv validate` kết thúc với mã 1 khi có lỗi, với `--strict` khi có cảnh
báo.

**Chấp nhận một phát hiện.** Một ghi chú nêu mã và lý do: sau giá trị, ở dòng ngay trên khóa, hoặc ở dòng
ngay trên mục (hoạt động, đoạn văn) chứa nó. Ở đầu tệp, ghi chú có thể chấp nhận một mã cho cả tệp. Dưới
`>-` hoặc `|` và trong ngoặc kép, dấu `#` không mở đầu ghi chú: hãy viết sau chính dấu `>-`, hoặc ở dòng
trên. Phát hiện đã chấp nhận được đếm, hiện ra với `--accepted`, và không ảnh hưởng tới mã kết thúc; ghi
chú không khớp với gì cũng là một phát hiện.

```yaml
# chấp nhận AN801 cho cả tệp: số được cấp khi ký
subject: …
body:
  # chấp nhận AN301: Trung ương chưa ấn định ngày
  - activity: …
    implementers: Sở A, Sở B  # chấp nhận AN203: đã hỏi cả hai sở, xem biên bản
```

**Sửa.** `anniv validate --fix` sửa những gì không cần cân nhắc và giữ nguyên mọi thứ khác; `--diff` cho
xem, và nếu đứng một mình thì không thay đổi gì. `--prefer "Stung Treng"` sửa cả những cách viết khác của
địa danh hoặc cơ quan ấy; chữ viết tắt giữ nguyên.
""",
    {
        "AN0": "Tệp",
        "AN1": "Khóa và giá trị",
        "AN2": "Vai trò",
        "AN3": "Thời gian",
        "AN4": "Địa điểm và đối tác",
        "AN5": "Dịp kỷ niệm",
        "AN6": "Hai phần của một kế hoạch",
        "AN7": "Tên gọi",
        "AN8": "Thể thức và lời văn",
        "AN9": "Thư chúc mừng",
    },
    "Phát hiện ở",
    "Không phát hiện ở",
    "Thông báo",
    "| Mã | Mức độ | Điều sai | Vì sao |",
)
WORDINGS = {"en": ENGLISH, "vi": VIETNAMESE}
