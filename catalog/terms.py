"""The vocabulary: what several procedures share, one entry each in `catalog/vocabulary/`."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from catalog.record import Code, Record, Slug, Text


class Agency(Record, frozen=True):
    slug: Slug
    name: Text
    code: Text | None = None
    kind: Slug = "other"
    parent: Slug | None = None


class Field(Record, frozen=True):
    """Lĩnh vực."""

    slug: Slug
    name: Text
    codes: tuple[str, ...] = ()


class Subject(Record, frozen=True):
    """Đối tượng thực hiện."""

    slug: Slug
    name: Text
    code: str | None = None


class LifeEvent(Record, frozen=True):
    """Sự kiện của người dân hoặc doanh nghiệp; `audience` is `citizen` or `business`."""

    slug: Slug
    name: Text
    audience: Annotated[str, Meta(pattern="^(citizen|business)$")]


class Law(Record, frozen=True):
    """Văn bản pháp luật. `well_formed` is false where the source's number is no document number.

    `official` is the number that such a one holds for certain: "50/2026/NĐ-CP" in "Nghị định 50/2026/NĐ-CP".
    """

    number: Text
    kind: str | None = None
    year: int | None = None
    title: Text | None = None
    issuer: str | None = None
    well_formed: bool = True
    official: Annotated[Text, Meta(description="Số hiệu đúng, khi nguồn ghi thêm chữ")] | None = None
    replaced_by: Text | None = None
    replaced_from: Annotated[date, Meta(description="Bị thay từ ngày nào")] | None = None


class FormerProvince(Record, frozen=True):
    code: str
    name: Text
    full_name: Text


class Province(Record, frozen=True):
    code: Annotated[str, Meta(pattern=r"^\d{2}$")]
    slug: Slug
    name: Text
    full_name: Text
    former: tuple[FormerProvince, ...] = ()


class Commune(Record, frozen=True):
    code: Annotated[str, Meta(pattern=r"^\d{5}$")]
    name: Text
    full_name: Text
    province: str
    former: tuple[Text, ...] = ()


class Holiday(Record, frozen=True, kw_only=True):
    """A day off, or (`works`) a day that is worked in exchange for another."""

    day: date
    name: Text
    works: bool = False
    source: Text


class Retention(Record, frozen=True, kw_only=True):
    """Thời hạn lưu giữ: how long something is kept after a dossier has ended, and why.

    *of* is the code of a procedure or the slug of a service, for the answers given to it; `answers`, for
    those of all others; `receipts`, which the law wants kept whatever the citizen wishes.
    """

    of: Annotated[str, Meta(min_length=1, description="answers, receipts, mã thủ tục hoặc dịch vụ")]
    days: Annotated[int, Meta(ge=1, le=36_500, description="Số ngày giữ sau khi hồ sơ kết thúc")]
    source: Annotated[Text, Meta(description="Vì sao giữ bấy nhiêu ngày, theo văn bản nào")]


class Retired(Record, frozen=True):
    """A code that is only known by name."""

    code: Code
    title: Annotated[str, Meta(min_length=1, max_length=1500)]
    seen: str | None = None


class HeldPaper(Record, frozen=True, kw_only=True):
    """A paper whose facts the State already holds in a database: no citizen need hand it in."""

    name: Annotated[Text, Meta(description="Tên thường gọi", examples=["Giấy khai sinh"])]
    says: Annotated[tuple[Text, ...], Meta(min_length=1, description="Trong hồ sơ ghi thế nào")]
    held: Annotated[Text, Meta(description="Nằm trong cơ sở dữ liệu nào")]
    source: Annotated[Text, Meta(description="Số hiệu văn bản cho dùng dữ liệu thay giấy")]


class Synonym(Record, frozen=True, kw_only=True):
    """What people say, and what the records call it; nothing meant: words of asking, which weigh little.

    *wider*: what is said is a kind of what is meant, as a pig is livestock, and counts less;
    with nothing meant, the words tell a little all the same.
    """

    say: Annotated[tuple[Text, ...], Meta(min_length=1, description="Người dân nói thế nào")]
    means: Annotated[tuple[Text, ...], Meta(description="Trong thủ tục gọi là gì")] = ()
    wider: Annotated[bool, Meta(description="Nghĩa rộng hơn: lợn là một loại vật nuôi")] = False


class EnglishName(Record, frozen=True):
    """What something is called in English; *of* is its kind and slug or code, as in its page's address.

    A paper (`giay-to`) and a condition (`dieu-kien`) go by what they say, made into a slug.
    """

    of: Annotated[
        str,
        Meta(
            pattern=r"^(linh-vuc|co-quan|doi-tuong|su-kien|dich-vu|thu-tuc|giay-to|dieu-kien)/[a-z0-9.-]+$",
            description="Tên gì: linh-vuc/ho-tich, thu-tuc/1.001193, giay-to/van-ban-uy-quyen…",
        ),
    ]
    name: Annotated[Text, Meta(description="Tên tiếng Anh")]
