"""Modules as functions: exactly the forms that we write, and no other."""

import pytest
from py_mini_racer import MiniRacer

from infra.building.modules import ScriptInvalid, functions, ordered, variable


def run(modules: dict[str, str], entry: str = "a/entry.js") -> object:
    """What the module at *entry* exports as `found`."""
    script = "\n".join(functions(ordered([entry], modules.__getitem__)))
    return MiniRacer().eval(f"(() => {{ {script}\nreturn {variable(entry)}.found; }})()")


@pytest.mark.parametrize(
    "text",
    [
        'import { one } from "../b/one.js";\nconst found = one;\nexport { found };',
        'import { two, one as other } from "../b/one.js";\nexport const found = other + two - 2;',
        'import * as all from "../b/one.js";\nexport const found = all.one;',
        'import "../b/one.js";\nfunction one() {}\nexport const found = 1;\nexport class Other {}',
    ],
    ids=["names", "another name", "the whole", "nothing"],
)
def test_what_is_imported_is_there(text: str) -> None:
    found = run({"a/entry.js": text, "b/one.js": "export const one = 1;\nconst two = 2;\nexport { two };"})

    assert found == 1


def test_a_module_runs_once_and_before_those_that_need_it() -> None:
    counted = {
        "a/entry.js": 'import { seen } from "./b.js";\nimport { count } from "./c.js";\n'
        "export const found = [seen, count].join();",
        "a/b.js": 'import { count } from "./c.js";\nexport const seen = count;',
        "a/c.js": "globalThis.runs = (globalThis.runs ?? 0) + 1;\nexport const count = globalThis.runs;",
    }

    assert run(counted) == "1,1"


def test_modules_keep_their_own_names() -> None:
    hidden = {
        "a/entry.js": 'import { one } from "./b.js";\nconst mine = 2;\nexport const found = one + mine;',
        "a/b.js": "const mine = 1;\nexport const one = mine;",
    }

    assert run(hidden) == 3


@pytest.mark.parametrize(
    "text",
    [
        'import one from "./b.js";',
        "export default 1;",
        "const a = 1;\nexport { a as b };",
        'export * from "./b.js";',
        'import { one } from "./entry.js";',
    ],
    ids=["default import", "default export", "another name", "passed on", "itself"],
)
def test_other_forms_are_refused(text: str) -> None:
    with pytest.raises(ScriptInvalid, match=r"a/entry\.js"):
        run({"a/entry.js": text})
