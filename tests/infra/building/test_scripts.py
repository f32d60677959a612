"""Few scripts out of many modules: one for every page, one more for a kind of page, nothing else."""

from infra.building.scripts import packed

FRAME = ["assets/js/frame.js", "assets/search/ui.js"]
MODULES = {
    "assets/js/frame.js": "// what every page runs\ndocument.title = 1;\n",
    "assets/search/ui.js": 'import { ask } from "./source.js";\nask();\n',
    "assets/search/source.js": "const ask = () => new Worker("
    'new URL("worker.js", import.meta.url));\nexport { ask };\n',
    "assets/search/worker.js": 'import { fold } from "./fold.js";\nonmessage = fold;\n',
    "assets/search/fold.js": "const fold = 1;\nexport { fold };\n",
    "assets/guide/guide.js": 'import { ask } from "../search/source.js";\n'
    'import { own } from "./own.js";\nask(own);\n',
    "assets/guide/own.js": 'const own = fetch(new URL("data.json", import.meta.url));\nexport { own };\n',
    "assets/js/palette.js": "(function () { var a = 1; })();\n",
}


def test_pages_ask_for_few_files() -> None:
    frame, scripts = packed(MODULES, FRAME)

    pages = {"assets/guide/guide.js", "assets/js/palette.js", "assets/search/worker.js"}
    assert set(scripts) == {frame, *pages}
    assert frame.startswith("assets/js/frame.")


def test_what_all_pages_have_is_taken_from_there_and_not_run_twice() -> None:
    frame, scripts = packed(MODULES, FRAME)

    name = frame.removeprefix("assets/")
    assert scripts["assets/guide/guide.js"].startswith(f'import{{$search_source}}from"./../{name}";')
    assert "new Worker" not in scripts["assets/guide/guide.js"]
    assert "export{$js_frame,$search_source,$search_ui}" in scripts[frame]


def test_a_worker_takes_nothing_from_the_page() -> None:
    scripts = packed(MODULES, FRAME)[1]

    assert "import" not in scripts["assets/search/worker.js"]
    assert "const fold=1" in scripts["assets/search/worker.js"]


def test_addresses_are_still_those_beside_the_module() -> None:
    frame, scripts = packed(MODULES, FRAME)

    assert 'new URL("worker.js",new URL("../search/source.js",import.meta.url))' in scripts[frame]
    assert 'new URL("data.json",import.meta.url)' in scripts["assets/guide/guide.js"]


def test_a_plain_script_stays_plain_and_comments_go() -> None:
    frame, scripts = packed(MODULES, FRAME)

    assert scripts["assets/js/palette.js"] == "(function(){var a=1;})();"
    assert "what every page runs" not in scripts[frame]


def test_another_text_has_another_name() -> None:
    frame = packed(MODULES, FRAME)[0]

    other = packed({**MODULES, "assets/js/frame.js": "document.title = 2;\n"}, FRAME)[0]

    assert other != frame
