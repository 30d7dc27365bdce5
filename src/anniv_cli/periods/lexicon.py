"""The words of the office that bear on time, each with the part it plays in the grammar.

`FILL` is what may stand beside a time without changing it; a word not listed here leaves a period unresolved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from anniv_cli.text import fold

Node = dict[str, Any]
Meaning = tuple[str, Any]
Entry = tuple[str, Meaning]

_PHRASES: Final[dict[str, str]] = {
    # The calendar's own units.
    "D": "ngày; hôm; mùng=mùng; mồng=mùng",
    "M": "tháng",
    "Q": "quý",
    "Y": "năm",
    "W": "tuần; tuần lễ",
    "N": (
        "một=1; hai=2; ba=3; bốn=4; tư=4; sáu=6; bảy=7; bẩy=7; tám=8; chín=9; mười=10; mười một=11; "
        "mười hai=12; nhất=1; nhì=2"
    ),
    "LETTER": "t=M; th=M; q=Q",
    "ROMAN": "i=1; ii=2; iii=3; iv=4",
    "EDGE": (
        "đầu=first; giữa=middle; cuối=last; nửa đầu=first half; nửa cuối=second half; nửa sau=second "
        "half; thượng tuần=first; trung tuần=middle; hạ tuần=last; cuối cùng=last; đầu tiên=first; "
        "những ngày đầu=first; các ngày đầu=first; những ngày giữa=middle; những ngày cuối=last; các "
        "ngày cuối=last; vào dịp cuối=last; dịp cuối=last; dịp đầu=first; những tháng đầu=first; các "
        "tháng đầu=first; các tháng cuối=last; những tháng cuối=last; khoảng đầu=first~; khoảng "
        "giữa=middle~; khoảng cuối=last~"
    ),
    "PART": (
        "sáng=sáng; buổi sáng=sáng; trưa=trưa; buổi trưa=trưa; chiều=chiều; buổi chiều=chiều; tối=tối; "
        "buổi tối=tối; đêm=đêm; khuya=đêm; ban đêm=đêm; chiều tối=chiều; sáng sớm=sáng; cả ngày=cả "
        "ngày; trọn ngày=cả ngày; suốt ngày=cả ngày; đầu giờ sáng=sáng; đầu giờ chiều=chiều; cuối giờ "
        "chiều=chiều"
    ),
    "ORD": "thứ",
    "WD": "chủ nhật=6; chúa nhật=6; cn=6",
    # Sides of a period.
    "FROM": "từ; kể từ; bắt đầu từ; bắt đầu; tính từ; khởi động từ; bắt đầu vào; bắt đầu thực hiện từ",
    "AFTER": "sau; từ sau; ngay sau; kể từ sau; sau khi; ngay sau khi; bắt đầu từ sau; bắt đầu sau",
    "TO": (
        "đến; tới; cho đến; cho tới; đến hết; tới hết; cho đến hết; hết; đến khi hết; kết thúc; kết "
        "thúc vào; và kết thúc; và kết thúc vào; đến khoảng=~; kéo dài đến; kéo dài đến hết; dự kiến "
        "kết thúc=~"
    ),
    "BEFORE": (
        "trước; trước khi; xong trước; hoàn thành trước; đến trước; kết thúc trước; và kết thúc trước"
    ),
    "BY": (
        "chậm nhất; chậm nhất là; chậm nhất đến; chậm nhất vào; chậm nhất trong; chậm nhất là đến; chậm "
        "nhất đến hết; chậm nhất là hết; muộn nhất; muộn nhất là; muộn nhất đến; muộn nhất vào; trễ nhất; "
        "trễ nhất là; trễ nhất đến; không quá; không để quá; không để chậm quá; không được quá; không "
        "muộn hơn; không trễ hơn; không chậm hơn; không sau; hạn cuối; hạn cuối là; hạn cuối cùng; hạn "
        "chót; hạn chót là; hạn; hạn đến; hạn nộp; hạn nộp bài; hạn nộp hồ sơ; hạn đăng ký; hạn nộp là; "
        "thời hạn; thời hạn đến; thời hạn là; thời hạn hoàn thành; thời hạn cuối; thời gian hoàn thành; "
        "hạn hoàn thành; thời hạn nộp; thời hạn gửi; thời hạn chót; hạn gửi; hạn báo cáo; thời hạn báo "
        "cáo; muộn nhất trong; thời hạn chậm nhất; thời hạn chậm nhất là; thời hạn hoàn thành chậm nhất; "
        "hoàn thành chậm nhất; hoàn thành chậm nhất là; hoàn thành muộn nhất"
    ),
    # How it is meant.
    "FINISH": (
        "hoàn thành; hoàn tất; hoàn thiện; xong; làm xong; thực hiện xong; hoàn thành xong; phải xong; "
        "hoàn thành công việc; hoàn thành việc"
    ),
    "SEND": (
        "báo cáo; gửi; để tổng hợp; để theo dõi; để báo cáo; trình; nộp; gửi về; báo cáo về; "
        "trình ký; phát hành; gửi báo cáo; nộp báo cáo; "
        "báo cáo kết quả; gửi kết quả; gửi bài; tổng hợp; công bố kết quả"
    ),
    "PEAK": (
        "cao điểm; trọng tâm; tập trung; tập trung vào; đợt cao điểm; thời gian cao điểm; cao điểm là; "
        "cao điểm vào; trọng điểm; tập trung cao điểm; chủ yếu; chủ yếu vào; tập trung chủ yếu vào; tập "
        "trung chủ yếu; nhất là; đặc biệt là; tháng cao điểm; trọng tâm là; tập trung là"
    ),
    "TENTATIVE": (
        "dự kiến; khoảng; vào khoảng; dự định; tạm thời; có thể; nếu điều kiện cho phép; khi điều kiện "
        "cho phép; nếu được; nếu có; tùy tình hình; tùy theo tình hình; tùy điều kiện; tùy theo điều "
        "kiện; tùy tình hình thực tế; tùy theo tình hình thực tế; tùy vào tình hình thực tế; tùy vào "
        "tình hình; tùy thuộc tình hình; tùy thuộc vào tình hình; tùy thuộc vào tình hình thực tế; tùy "
        "điều kiện thực tế; phù hợp với tình hình thực tế; phù hợp tình hình thực tế; theo tình hình "
        "thực tế; có thể thay đổi; có thể điều chỉnh; có điều chỉnh; nếu tình hình cho phép; nếu tình "
        "hình dịch bệnh cho phép; sẽ thông báo sau; thời gian cụ thể sẽ thông báo sau; sẽ có thông báo "
        "sau; sẽ có thông báo cụ thể sau; thông báo sau; có thông báo sau; thông báo cụ thể sau; tùy "
        "theo diễn biến dịch bệnh; phấn đấu; tùy theo diễn biến của dịch bệnh; tùy điều kiện cụ thể; "
        "tùy theo điều kiện cụ thể; chưa chốt; linh hoạt; chưa xác định; chưa ấn định; chưa thống nhất; "
        "hoặc thời điểm thích hợp; hoặc thời điểm phù hợp; hoặc thời gian phù hợp; hoặc thời gian thích "
        "hợp; tùy vào điều kiện thực tế; tùy vào điều kiện; tùy theo điều kiện thực tế; độ; áng chừng; "
        "ước"
    ),
    "OR": "hoặc; hoặc là; hay",
    "CONTINUOUS": (
        "thường xuyên; liên tục; xuyên suốt; thường xuyên liên tục; thường xuyên trong suốt; trong "
        "suốt; suốt; xuyên suốt cả; thường xuyên quanh; quanh"
    ),
    "EACH": "hàng; hằng; mỗi",
    "REPEAT": (
        "định kỳ; định kỳ hoặc đột xuất; định kỳ và đột xuất; định kỳ đột xuất; đột xuất; thường kỳ; "
        "thường niên=year; hàng năm=year; hằng năm=year; thường niên hằng năm=year; hàng năm thường "
        "niên=year"
    ),
    "ONCE": "một lần; 1 lần; lần",
    "ROUND": "đợt; lần; vòng; lượt",
    "SPAN": "giai đoạn; thời kỳ; nhiệm kỳ",
    # What hangs on something else.
    "NOW": "nay; bây giờ; thời điểm hiện nay; hiện nay",
    "ISSUE": (
        "sau khi ban hành=after; sau khi ban hành kế hoạch=after; sau khi kế hoạch được ban hành=after; "
        "sau khi kế hoạch này được ban hành=after; ngay sau khi ban hành=after; ngay sau khi ban hành "
        "kế hoạch=after; ngay sau khi kế hoạch được ban hành=after; ngay sau khi kế hoạch này được ban "
        "hành=after; sau khi kế hoạch ban hành=after; ngay sau khi kế hoạch ban hành=after; ngày ký; "
        "ngày ký ban hành; ngày ban hành; khi ban hành; ngày ban hành kế hoạch; ngày ban hành kế hoạch "
        "này; ngày kế hoạch được ban hành; ngày kế hoạch này được ban hành; khi kế hoạch được ban hành; "
        "khi kế hoạch này được ban hành; khi ban hành kế hoạch; ngày ký kế hoạch; thời điểm ban hành; "
        "ngày ra kế hoạch; ngày ký ban hành kế hoạch; ngày ký ban hành kế hoạch này; ngày kế hoạch này "
        "có hiệu lực; ngày kế hoạch có hiệu lực; khi ban hành kế hoạch này; ngày ký quyết định; ngày "
        "ban hành quyết định; ngày ban hành văn bản; ngày ký văn bản"
    ),
    "OCCASION": (
        "theo thời gian tổ chức sự kiện; căn cứ vào thời gian tổ chức sự kiện; căn cứ thời gian tổ chức "
        "sự kiện; căn cứ thời gian tổ chức các sự kiện; theo thời gian diễn ra sự kiện; căn cứ vào thời "
        "gian tổ chức các sự kiện; căn cứ vào thời gian diễn ra sự kiện; theo sự kiện; theo thời gian tổ "
        "chức các sự kiện; theo thời điểm tổ chức sự kiện; theo thời gian sự kiện; theo thời gian của sự "
        "kiện; theo thời gian của từng sự kiện; theo thời gian tổ chức từng sự kiện; theo từng sự kiện; "
        "theo ngày kỷ niệm; theo các ngày kỷ niệm; nhân dịp; nhân kỷ niệm; nhân ngày; dịp kỷ niệm; dịp lễ "
        "kỷ niệm; các dịp kỷ niệm; đúng dịp; vào dịp kỷ niệm; trong dịp kỷ niệm; vào ngày kỷ niệm; dịp "
        "quốc khánh; vào dịp quốc khánh; ngày kỷ niệm; các ngày kỷ niệm; đúng ngày kỷ niệm; vào đúng dịp; "
        "lễ kỷ niệm; kỷ niệm; quốc khánh; ngày quốc khánh; ngày thiết lập quan hệ ngoại giao; gắn với kỷ "
        "niệm; gắn với dịp kỷ niệm; chào mừng kỷ niệm; ngày thương binh liệt sĩ; ngày tổ chức sự kiện; "
        "ngày diễn ra sự kiện; thời gian tổ chức sự kiện; thời điểm tổ chức sự kiện; ngày sự kiện; sự "
        "kiện; ngày ký hiệp ước; ngày ký kết hiệp ước"
    ),
    "EVENT": (
        "ngày bầu cử; bầu cử; cuộc bầu cử; cuộc tổng tuyển cử; tổng tuyển cử; bunpimay; bun pi may; bun "
        "pimay; bunpimây; pi mày; tết bunpimay; tết bun pi may; tết; tết cổ truyền; dịp tết; vào dịp tết; "
        "trong dịp tết; chol chnam thmay; chôl chnăm thmây; chol chnăm thmây; tết chol chnam thmay; lễ "
        "hội; đại hội; kỳ họp; hội đàm; nhân dịp tết; nhân tết; dịp lễ hội; vào dịp lễ hội; năm mới; vào "
        "dịp năm mới; dịp năm mới; nhân dịp năm mới; nhân dịp lễ hội; nhân dịp bầu cử; that luang; thạt "
        "luổng; lễ hội té nước; ok om bok; bon om touk; rằm=lunar; tháng giêng=lunar; tháng chạp=lunar; "
        "giêng=lunar; chạp=lunar; nguyên đán=lunar; tết nguyên đán=lunar; dịp tết nguyên đán=lunar; vào "
        "dịp tết nguyên đán=lunar; trong dịp tết nguyên đán=lunar; giỗ tổ=lunar; giỗ tổ hùng vương=lunar; "
        "tết dương lịch; ngày lễ; các ngày lễ; dịp lễ; các dịp lễ; ngày truyền thống; ngày thành lập"
    ),
    "LUNAR": "âm lịch; al; âl; âm",
    "TODAY": (
        "hôm nay=0; ngày hôm nay=0; ngày mai=1; hôm sau=1; ngày kia=2; ngày mốt=2; hôm qua=-1; ngày hôm "
        "qua=-1; trong ngày hôm nay=0"
    ),
    "THIS": "này=0; hiện tại=0; tiếp theo=1; kế tiếp=1; vừa qua=-1; rồi=-1; tới đây=1",
    # Grammar of lists.
    "AND": "và; cùng",
    "IN": (
        "trong; trong vòng; trong thời gian; thời gian trong; trong thời hạn; trong khoảng thời gian; "
        "kéo dài; kéo dài trong; diễn ra trong; tổ chức trong; thực hiện trong"
    ),
    "WITH": "tại; ở; với; đối với",
    "OF": "của",
    "WORKING": "làm việc",
    # Places that bear a day as their name.
    "NAMED": (
        "quảng trường; sân vận động; trường; công viên; đường; phố; hội trường; bệnh viện; nhà máy; nhà văn "
        "hóa; phường; nông trường; lâm trường; trung đoàn"
    ),
    # Words that say nothing of time themselves; in a bracket a condition makes the time beside it tentative.
    "?": (
        "nếu=condition; khi=condition; chờ=condition; đợi=condition; chưa=condition; tùy=condition; phụ "
        "thuộc=condition; đề xuất=condition; đề nghị=condition; thống nhất=condition; trao đổi=condition; "
        "phê duyệt=condition; trường hợp=condition; dự phòng=condition; xin ý kiến=condition; lấy ý "
        "kiến=condition; xem xét=condition; đang trình=condition; đã thống nhất; đã trao đổi; đã đề xuất; "
        "đã đề nghị; đã được phê duyệt; đã phê duyệt; đã xin ý kiến; công trình; quá trình; tờ trình; "
        "phiếu trình; trình diễn; trình bày; trình chiếu; trình độ; hành trình; giáo trình; lộ trình; "
        "thuyết trình; trình tự; trình duyệt; báo cáo viên; nghệ thuật tổng hợp"
    ),
    "ONWARD": "trở đi; về sau; trở về sau",
    # Whatever stands beside these is not a plain time.
    "POISON": "hoãn; hoàn; tạm hoãn; hủy; tạm dừng; dừng; không; trừ; ngoại trừ; bỏ; lùi; chuyển sang; dời",
    "HAPPENS": "buổi; một buổi; 01 buổi; 1 buổi",
    "FILL": (
        "nhận bài; tiếp nhận bài; chấm giải; chấm thi; trao thưởng; hồi; vào hồi; thời gian; thời điểm; "
        "thời gian thực hiện; thực hiện; tổ chức; triển khai; tiến hành; triển khai thực hiện; hoạt động; "
        "các hoạt động; vào; vào lúc; lúc; dịp; vào dịp; trong dịp; đúng; vào đúng; được; sẽ; là; diễn "
        "ra; cụ thể; cụ thể là; như sau; chính thức; khoảng thời gian; vào thời điểm; vào thời gian; vào "
        "khoảng thời gian; cả; trong cả; các; những; trong các; gồm; bao gồm; công tác; công việc; khai "
        "mạc; bế mạc; lễ khai mạc; lễ bế mạc; tổng duyệt; sơ duyệt; tổng kết; sơ kết; khởi động; dự; tham "
        "dự; cùng ngày; đến dự; tới dự; đến tham dự; tới tham dự; dương lịch; dl; tây lịch; lịch; ngay; "
        "luôn; chia làm; chia thành; được chia thành; phải; cần; đảm bảo; bảo đảm; việc; thông qua; kế "
        "hoạch; nội dung; chương trình; thời lượng; theo; tiến độ; thời gian tổ chức; thời gian triển "
        "khai; thời gian diễn ra; dự kiến thời gian; suốt cả; trọn; mở cửa; xuất bản; phát sóng; có hiệu "
        "lực; hiệu lực; bắt đầu lúc; mỗi đợt; tổ chức vào; diễn ra vào; thực hiện vào; khung giờ; công "
        "bố; trao giải; lễ trao giải; phát động; lễ phát động; lễ; nhiệm vụ; kết quả; cuộc; hội nghị; hội "
        "thảo; gặp mặt; buổi lễ; chuẩn bị; xây dựng; lần thứ nhất; toàn"
    ),
}

# A word typed without its marks stands for the one listed first; these are never guessed (sau: sau or sáu).
_UNSAFE_BARE: Final = frozenset({"sau", "toi", "hay", "tu"})
# Slips that are read even where the rest of the text has its marks.
_SAFE_SLIPS: Final = {"thang": "tháng"}

_OPEN_ENDED: Final = {"òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "òe": "oè", "óe": "oé"}
_MARKS_MOVED: Final = {**_OPEN_ENDED, "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ"}
_Y_AS_I: Final = {"quý": "quí", "kỳ": "kì", "kỷ": "kỉ", "ký": "kí", "mỹ": "mĩ", "lý": "lí"}


def spellings(word: str) -> Iterator[str]:
    """The word, and its other accepted spellings: mark on the other vowel, i for y."""
    yield word
    if moved := _MARKS_MOVED.get(word[-2:]):
        yield word[:-2] + moved
    if word in _Y_AS_I:
        yield _Y_AS_I[word]
    if word == "quý":  # the commonest slip of all
        yield "qúy"
        yield "qúi"


def _entries() -> Iterator[Entry]:
    for kind, phrases in _PHRASES.items():
        for entry in phrases.split("; "):
            phrase, _, value = entry.partition("=")
            known: Any = int(value) if value.lstrip("-").isdigit() else value or None
            yield phrase, (kind, known)


def _tree(entries: Sequence[Entry]) -> Node:
    """Phrases word by word; the key "" holds what the phrase so far means."""
    root: Node = {}
    for phrase, meaning in entries:
        node = root
        for word in phrase.split():
            node = node.setdefault(word, {})
        node.setdefault("", meaning)
    return root


def _vocabulary(entries: Sequence[Entry]) -> tuple[dict[str, str], dict[str, str]]:
    """Every spelling of every word with its marks, and every word without, with the word it stands for."""
    exact: dict[str, str] = {}
    bare: dict[str, str] = {}
    known_words = dict.fromkeys(" ".join(phrase for phrase, _ in entries).split())
    for word, folded in zip(known_words, fold(" ".join(known_words)).split(), strict=True):
        for spelling in spellings(word):
            exact.setdefault(spelling, word)
        bare.setdefault(folded, word)
    return exact, {word: known for word, known in bare.items() if word not in _UNSAFE_BARE}


_ENTRIES: Final = [*_entries()]
TREE: Final = _tree(_ENTRIES)
EXACT, BARE = _vocabulary(_ENTRIES)
SLIPS: Final = {**_SAFE_SLIPS, **EXACT}
