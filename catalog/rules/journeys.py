"""A journey names procedures that exist, waits only for earlier steps, and counts only papers asked for."""

from collections.abc import Iterator

from catalog.folding import fold
from catalog.journeys import Journey, JourneyStep
from catalog.model import Paper, Status
from catalog.problems import Severity
from catalog.rules.view import Finding, View


def unknown_step_procedure(view: View) -> Iterator[Finding]:
    for journey, place, step in _steps(view):
        for code in (*((step.procedure,) if step.procedure else ()), *step.instead):
            if code not in view.catalog.procedures:
                message = f"Không có thủ tục “{code}” (bước “{step.id}”)."
                remedy = "Ghi mã của một thủ tục có trong danh mục."
                yield Finding(journey, ("steps", place), message, remedy)


def step_procedure_repealed(view: View) -> Iterator[Finding]:
    for journey, place, step in _steps(view):
        for code in (step.procedure, *step.instead):
            found = view.catalog.procedures.get(code or "")
            if found and found.status is Status.REPEALED:
                message = f"Bước “{step.id}” dẫn tới thủ tục {code} đã bị bãi bỏ."
                remedy = "Thay bằng thủ tục đang áp dụng."
                yield Finding(journey, ("steps", place), message, remedy, Severity.WARNING)


def unknown_step(view: View) -> Iterator[Finding]:
    """Each step waits only for steps before it, so that the order can be followed; names are told apart."""
    for journey in view.journeys:
        before: set[str] = set()
        for place, step in enumerate(journey.steps):
            for name in (*step.after, *({step.id} & before)):
                if name not in before or name == step.id:
                    message = f"Bước “{step.id}” chờ “{name}”, nhưng không có bước nào trước nó tên như vậy."
                    if name == step.id:
                        message = f"Có hai bước tên “{step.id}”."
                    yield Finding(journey, ("steps", place), message, "Ghi id của một bước đứng trước.")
            before.add(step.id)
        for place, paper in enumerate(journey.papers):
            if paper.made_by and paper.made_by not in before:
                message = f"Không có bước “{paper.made_by}” (made_by)."
                yield Finding(journey, ("papers", place), message, "Ghi id của một bước.")


def unknown_case(view: View) -> Iterator[Finding]:
    for journey, place, step in _steps(view):
        procedure = view.catalog.procedures.get(step.procedure or "")
        if procedure and step.case > max(1, len(procedure.cases)):
            message = f"{procedure.code} không có trường hợp {step.case}."
            yield Finding(journey, ("steps", place, "case"), message, "Ghi số thứ tự có trong thủ tục.")


def idle_shared_paper(view: View) -> Iterator[Finding]:
    """A common name that no paper of any step matches is left over from an older record."""
    for journey in view.journeys:
        asked = [fold(paper.name) for step in journey.steps for paper in papers_of(view, step)]
        for place, shared in enumerate(journey.papers):
            idle = [words for words in shared.says if not any(name.startswith(words) for name in asked)]
            for words in idle:
                message = f"Không thủ tục nào trong việc này có giấy tờ bắt đầu bằng “{words}”."
                remedy = "Viết như tên giấy tờ trong thủ tục, không dấu, chữ thường; hoặc bỏ đi."
                yield Finding(journey, ("papers", place, "says"), message, remedy, Severity.WARNING)


def unknown_event(view: View) -> Iterator[Finding]:
    for journey in view.journeys:
        if journey.life_event not in view.catalog.life_events:
            message = f"Không có sự kiện “{journey.life_event}”."
            yield Finding(journey, ("life_event",), message, "Xem vocabulary/life_events.yaml.")


def unknown_event_reference(view: View) -> Iterator[Finding]:
    catalog = view.catalog
    for guide in catalog.life_event_guides.values():
        names = [guide.event] if guide.event not in catalog.life_events else []
        names += [code for code in guide.first if code not in catalog.procedures]
        names += [slug for slug in guide.fields if slug not in catalog.fields]
        for name in names:
            yield Finding(guide, (), f"Không có “{name}”.", "Sửa tên, hoặc bỏ đi.")


def papers_of(view: View, step: JourneyStep) -> tuple[Paper, ...]:
    procedure = view.catalog.procedures.get(step.procedure or "")
    if procedure is None or step.case > len(procedure.cases):
        return ()
    return procedure.cases[step.case - 1].papers


def _steps(view: View) -> Iterator[tuple[Journey, int, JourneyStep]]:
    for journey in view.journeys:
        for place, step in enumerate(journey.steps):
            yield journey, place, step
