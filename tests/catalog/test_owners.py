"""Every file has one reviewing agency, and nobody can approve what is their own."""

import json
from pathlib import Path

import yaml

from catalog import owners
from catalog.loader import load

SMALL = load(Path("tests/data/catalog"))
GITHUB = Path(".github")


def owner(text: str, path: str) -> str:
    """The last line that matches, as GitHub reads the file."""
    rows = [line.split() for line in text.splitlines() if not line.startswith("#")]
    return next(who for pattern, who in reversed(rows) if pattern == "*" or path.startswith(pattern))


def test_each_procedure_is_reviewed_by_the_agency_that_announces_it() -> None:
    text = owners.text(SMALL)

    for one in SMALL.procedures.values():
        path = f"/catalog/procedures/{one.field or 'khac'}/{one.code}.yaml"
        assert owner(text, path) == owners.team(one.agency)
    assert owner(text, "/catalog/vocabulary/laws.yaml") == owners.EDITORS
    assert owner(text, "/catalog/model.py") == owners.CODE


def test_committed_owners_are_nearly_those_of_the_catalogue() -> None:
    """A record may be newer than the list: it belongs to its folder's agency until the list is written."""
    committed = set((GITHUB / "CODEOWNERS").read_text("utf-8").splitlines())
    wanted = set(owners.text(load(Path("catalog"))).splitlines())

    assert len(committed ^ wanted) < len(wanted) / 20, "run python -m catalog.owners"


def test_the_ruleset_asks_for_a_reviewer_who_is_not_the_author() -> None:
    rules = json.loads((GITHUB / "rulesets/main.json").read_text("utf-8"))["rules"]
    by_type = {rule["type"]: rule.get("parameters", {}) for rule in rules}
    jobs = yaml.safe_load((GITHUB / "workflows/check.yml").read_text("utf-8"))["jobs"]

    assert by_type["pull_request"]["required_approving_review_count"] == 1
    assert by_type["pull_request"]["require_last_push_approval"]
    assert by_type["pull_request"]["require_code_owner_review"]
    checks = [one["context"] for one in by_type["required_status_checks"]["required_status_checks"]]
    assert set(checks) == set(jobs)
