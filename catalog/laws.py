"""Laws as procedures cite them: by the number of the source, or by the official one that it holds."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from catalog.terms import Law


def cited(numbers: Iterable[str], laws: Mapping[str, Law]) -> tuple[Law, ...]:
    """Return the laws of *numbers*, each once and under its official number, in their order."""
    found = (_official(laws.get(number) or Law(number=number), laws) for number in numbers)
    return tuple({law.number: law for law in found}.values())


def _official(law: Law, laws: Mapping[str, Law]) -> Law:
    if law.official is None:
        return law
    return laws.get(law.official) or replace(law, number=law.official, official=None, well_formed=True)
