"""`motcua impact` as an editor runs it."""

import json

from tests.infra.commands.conftest import Build

SMALL = ("--root", "tests/data/catalog")


def test_what_rests_on_a_text_is_listed_by_agency(motcua: Build) -> None:
    done = motcua("impact", "60/2014/QH13", *SMALL)

    assert done.returncode == 0
    assert done.stdout.startswith("Bộ Tư pháp\n  procedures 1.000001 ")
    assert json.loads(motcua("impact", "60/2014/QH13", "--json", *SMALL).stdout)


def test_the_command_ends_with_one_where_nothing_does(motcua: Build) -> None:
    done = motcua("impact", "9/1999/NĐ-CP", *SMALL)

    assert (done.returncode, done.stdout) == (1, "9/1999/NĐ-CP: nothing\n")
