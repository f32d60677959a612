"""All rules; a rule's name in the output is the name of its function, with hyphens."""

from catalog.rules import journeys, offers, periods, references, standing, titles
from catalog.rules.view import Rule

RULES: tuple[Rule, ...] = (
    references.unknown_field,
    references.unknown_agency,
    references.unknown_subject,
    references.unknown_life_event,
    references.unknown_law,
    references.unknown_province,
    references.unknown_successor,
    references.unknown_form,
    references.unknown_linked_procedure,
    references.unknown_parent,
    references.unknown_english,
    titles.short_repeats_title,
    titles.title_too_long,
    titles.title_not_tidy,
    titles.also_repeats,
    titles.title_level_differs,
    titles.twin,
    offers.paper_not_counted,
    offers.cases_not_told_apart,
    offers.fee_says_not_one_thing,
    offers.free_beside_fee,
    offers.reduction_says_not_one_thing,
    offers.time_says_not_one_thing,
    offers.text_too_long,
    periods.period_runs_backwards,
    periods.periods_overlap,
    periods.periods_leave_gap,
    periods.period_ends_soon,
    periods.period_ended,
    standing.repealed_without_successor,
    standing.replaced_but_in_force,
    standing.replaces_itself,
    standing.law_replaced,
    standing.unofficial_law_number,
    standing.district_level,
    standing.link_to_repealed,
    journeys.unknown_step_procedure,
    journeys.step_procedure_repealed,
    journeys.unknown_step,
    journeys.unknown_case,
    journeys.idle_shared_paper,
    journeys.unknown_event,
    journeys.unknown_event_reference,
    journeys.sentence_too_long,
)


def name(rule: Rule) -> str:
    return rule.__name__.replace("_", "-")
