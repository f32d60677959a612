"""Life events of procedures: the portal's own memberships, never the guesses of a project in between."""

from catalog.folding import fold, slug
from catalog.importing.source import Source


def memberships(source: Source) -> dict[str, tuple[str, ...]]:
    """Return the life events of each procedure that the portal puts it under."""
    labels = [row["label"] for row in source.tables["life_event_groups"]]
    by_name = {fold(label): slug(label) for label in labels}
    found: dict[str, set[str]] = {}
    for row in source.tables["life_event_procedures"]:
        if is_the_portals(row["membership"]):
            found.setdefault(row["code"], set()).add(slug(row["group_label"]))
    for record in source.records:
        for event in record.life_events:
            if fold(event.name) in by_name:
                found.setdefault(record.code, set()).add(by_name[fold(event.name)])
    return {code: tuple(sorted(events)) for code, events in found.items()}


def is_the_portals(membership: str) -> bool:
    return membership == "official" or membership.startswith("portal_service_group:")
