"""Life events of procedures: the portal's own memberships, never the guesses of a project in between."""

from catalog.folding import fold, slug
from catalog.importing.source import Source
from catalog.importing.tally import Tally

FIELD = "life event"


def memberships(source: Source, tally: Tally) -> dict[str, tuple[str, ...]]:
    """Return the life events of each procedure that the portal puts it under."""
    groups = {fold(row["label"]): slug(row["label"]) for row in source.tables["life_event_groups"]}
    rows = [
        (row["code"], row["group_label"], row["membership"]) for row in source.tables["life_event_procedures"]
    ]
    rows += [
        (record.code, event.name, "portal_service_group")
        for record in source.records
        for event in record.life_events
    ]
    found: dict[str, set[str]] = {}
    for code, label, membership in rows:
        tally.saw(FIELD)
        if not is_the_portals(membership):
            tally.left(FIELD, "guessed by a project in between")
        elif group := groups.get(fold(label)):
            found.setdefault(code, set()).add(group)
            tally.took(FIELD, "the portal's own membership")
        else:
            tally.left(FIELD, "a group of services that is none of the 22 life events")
    return {code: tuple(sorted(events)) for code, events in found.items()}


def is_the_portals(membership: str) -> bool:
    return membership == "official" or membership.startswith("portal_service_group")
