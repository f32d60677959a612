"""How the ways of looking through the catalogue are introduced in English."""

from generators import kinds

INTROS = {
    kinds.FIELDS.url: "Choose a field, such as civil status, land or tax.",
    kinds.AGENCIES.url: "Who decides on a procedure, or announces it.",
    kinds.LEVELS_KIND.url: "Whether a procedure is decided in the commune, the province or the ministry.",
    kinds.SUBJECTS.url: "Who you are: a citizen, a company, a foreigner…",
    kinds.LIFE_EVENTS.url: "Choose what is happening in your life or in your business.",
}
