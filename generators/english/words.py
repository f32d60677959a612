"""The words of English pages."""

from datetime import date

from catalog.model import Detail, Hand, Level, Online, Status
from catalog.offers import Channel, FeeKind, Unit
from generators.language import (
    ChangePhrases,
    FeePhrases,
    GlancePhrases,
    JourneyPhrases,
    Language,
    LocalPhrases,
    TimePhrases,
)

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
STATUSES = {Status.SUSPENDED: "Suspended", Status.REPEALED: "No longer in the current list"}
DETAILS = {
    Detail.API: "Read in full, item by item, from the data of the National Public Service Portal.",
    Detail.PAGE: "Read from the page of the National Public Service Portal; parts may be missing.",
    Detail.TABLE: "Read from a copy in tables, which does not keep fees.",
    Detail.PDF: "Read from a PDF file of the National Public Service Portal; parts may be missing.",
    Detail.DOC: "Read from a document of 2025; it may be out of date.",
    Detail.LIST: "Only the title, field, agency and applicants are known so far.",
    Detail.NAME: "Only the code and the title are known.",
}
SECTIONS = {
    "citizen": "For citizens",
    "business": "For businesses",
    "ministry": "Ministries",
    "province": "Provinces",
    "commune": "Communes",
}
OTHER_BODIES = "Other bodies"


def day(value: date) -> str:
    """1 July 2026."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def number(value: int) -> str:
    """5,854."""
    return f"{value:,}"


ENGLISH = Language(
    code="en",
    unknown="No data yet",
    see_source="See the official page",
    channels={Channel.ONLINE: "online", Channel.POST: "by post", Channel.COUNTER: "at the counter"},
    submit="submit {}",
    either="or",
    units={
        Unit.WORKING_DAY: ("working day", "working days"),
        Unit.DAY: ("day", "days"),
        Unit.HOUR: ("hour", "hours"),
        Unit.MONTH: ("month", "months"),
    },
    currency="VND",
    fee_kinds={
        FeeKind.FEE: "Fee",
        FeeKind.CHARGE: "State charge",
        FeeKind.PRICE: "Price",
        FeeKind.UNSPECIFIED: "",
    },
    fees=FeePhrases(
        by_province="Set by the province",
        free="Free",
        starts="Applies from {}",
        ends="Applies until {}",
        more_in_words="There is more in words: see the official page",
        share="{}% of the amount",
        less="reduced",
        now="Now {}",
        usual="; usually {}",
        later="Later {}",
        since=" from {}",
        until=" until {}",
    ),
    times=TimePhrases(
        in_words="The time limit is given in words",
        more_in_words="There is more in words: see the official page",
        no_unit="The source does not say whether days or hours",
        at_once="At once, when the papers are received",
        same_day="On the same working day",
        after="Received after {}:00, on the next working day",
        often="Usually on the same day; received after {}:00, on the next working day",
        decimal=".",
    ),
    glance=GlancePhrases(
        by={Channel.ONLINE: "online", Channel.POST: "by post", Channel.COUNTER: "at the counter"},
        between="{} – {}",
        depends="by case",
        local_too="and an amount set by the province",
        words_too="some amounts are told in words only",
        unknown_too="some amounts are not known yet",
    ),
    local=LocalPhrases(online="filed online", by_resolution="under {}; the amount is not known yet"),
    changes=ChangePhrases(
        fee="Amount",
        time="Time limit",
        changed="{}: {} (before: {})",
        ended="{}: {} no longer applies; what follows is not known yet",
        where=" if you submit {}",
        online="Online",
        title="New title: {}",
        status="Status: {}",
        in_force="in force",
        suspended="suspended",
        added="Another paper: {}",
        dropped="Paper no longer needed: {}",
        first="Read from the official source",
    ),
    journeys=JourneyPhrases(
        gaps={"local": "set by the province", "elsewhere": "told in words", "unknown": "no data yet"},
        and_more="{}, and an amount {}",
        step="step {} ({})",
        same_day="The same day",
    ),
    levels={
        Level.MINISTRY: "Ministry",
        Level.PROVINCE: "Province",
        Level.DISTRICT: "District (until 30 June 2025)",
        Level.COMMUNE: "Commune",
        Level.OTHER: "Other bodies",
    },
    online={
        Online.FULL: "Fully online: you do not have to go anywhere",
        Online.PARTIAL: "Partly online: for one step you must go there",
        Online.NONE: "Not online yet",
        Online.UNKNOWN: "No data yet",
    },
    online_short={
        Online.FULL: "fully online",
        Online.PARTIAL: "partly online",
        Online.NONE: "not online",
        Online.UNKNOWN: "",
    },
    offered="Yes, perhaps not for every step",
    country="Viet Nam",
    nationwide="Nationwide",
    repealed="no longer in force",
    statuses=STATUSES,
    status_since="{} since {}",
    not_yet="Not in force yet; it will be from {}",
    hands={Hand.SUBMIT: "Submit", Hand.SHOW: "Only show"},
    originals=("original", "originals"),
    copies=("copy", "copies"),
    uncounted="Number not stated",
    case_anchor="case",
    day=day,
    number=number,
)
