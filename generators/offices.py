"""Which offices there is one of in every commune, or in every province: the reader's own can be named."""

from typing import Literal

from catalog.terms import Agency

Scope = Literal["commune", "province"] | None
COMMUNE_KINDS = ("commune-committee-generic",)
PROVINCE_KINDS = ("province-committee-generic",)
PROVINCE_SLUGS = ("thue-tinh-thanh-pho", "cong-an-tinh", "bao-hiem-xa-hoi-tinh")


def scope(agency: Agency, provinces: frozenset[str]) -> Scope:
    """Whether *agency* stands for one in each commune or province; *provinces* are slugs that name one."""
    if agency.kind in COMMUNE_KINDS or "cap-xa" in agency.slug:
        return "commune"
    if agency.kind in PROVINCE_KINDS or "cap-tinh" in agency.slug or agency.slug in PROVINCE_SLUGS:
        return "province"
    if agency.kind == "department" and agency.slug.startswith("so-"):
        return None if any(agency.slug.endswith(f"-{one}") for one in provinces) else "province"
    return None
