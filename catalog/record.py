"""The base of every record, and the texts and numbers that records are made of."""

from typing import Annotated

from msgspec import Meta, Struct

Slug = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        max_length=120,
        description="Tên ngắn không dấu: chữ thường, số và gạch nối",
        examples=["ho-tich"],
    ),
]
Code = Annotated[
    str,
    Meta(
        pattern=r"^[1-9]\.\d{6,9}(-Xoa)?$",
        description="Mã thủ tục, luôn trong dấu nháy, trùng tên tệp",
        examples=["1.004222"],
    ),
]
Text = Annotated[str, Meta(min_length=1, max_length=2000)]
Count = Annotated[int, Meta(ge=0, le=10_000)]
Dong = Annotated[int, Meta(ge=0, le=1_000_000_000_000)]


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """A part of the catalogue: immutable, closed to unknown keys, defaults never spelled out.

    Records hold nothing that could hold them, so the garbage collector need not look at the 200,000 of them.
    """
