"""What filing needs, gathered, so that it is one argument."""

from dataclasses import dataclass
from functools import cached_property

from catalog.working_days import Calendar
from functions.person_ports import Persons
from functions.ports import AnswerCheck, Catalogue, Dossiers, Numbers, Register, Tokens


@dataclass(frozen=True)
class Desk:
    dossiers: Dossiers
    catalogue: Catalogue
    numbers: Numbers
    tokens: Tokens
    register: Register
    check_answers: AnswerCheck
    persons: Persons

    @cached_property
    def calendar(self) -> Calendar:
        return Calendar.of(self.catalogue.holidays())
