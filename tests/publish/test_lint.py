"""Each rule finds the defect planted for it and is silent on a lesson without fault."""

import sys
from types import SimpleNamespace

import pytest

from coursekit.publish.lint import RULES, lint

NAMES = [rule.name for rule in RULES]


def cell(nb, ident):
    return next(cell for cell in nb.cells if cell.id == ident)


def source(ident, new):
    """A defect: other source in one cell."""

    def plant(nb):
        cell(nb, ident).source = new

    return plant


def tagged(ident, *names):
    """A defect: other tags on one cell."""

    def plant(nb):
        cell(nb, ident).metadata.tags = list(names)

    return plant


def without(ident):
    """A defect: one cell less."""

    def plant(nb):
        nb.cells.remove(cell(nb, ident))

    return plant


def renamed(ident, new):
    """A defect: another cell id."""

    def plant(nb):
        cell(nb, ident)["id"] = new

    return plant


def output(ident, **fields):
    """A defect: another stored output."""

    def plant(nb):
        import nbformat

        cell(nb, ident).outputs = [nbformat.from_dict(fields)]

    return plant


def swapped(nb):
    nb.cells[-1].source, nb.cells[-2].source = nb.cells[-2].source, nb.cells[-1].source


def twice(nb):
    nb.cells.append(type(nb)(nb.cells[-1], id="03-again"))


def six_bullets(nb):
    for ident in ("03-aims", "03-end"):
        cell(nb, ident).source = cell(nb, ident).source.split("\n")[0] + "\n- so" * 6


def nothing_ran(nb):
    for each in nb.cells:
        if each.cell_type == "code":
            each.execution_count = None


def never_run(nb):
    cell(nb, "03-ask").execution_count = None


def slide_type(nb):
    cell(nb, "03-title").metadata.slideshow.slide_type = "slides"


def slide_form(nb):
    cell(nb, "03-bend").metadata["coursekit"] = {"slide": {"txet": "short"}}


def image_without_words(nb):
    cell(nb, "03-map").outputs[0].metadata = {}


LONG = "\n".join(f"x{i} = {i}" for i in range(16))
# rule, where it is found, what the line says, the defect
DEFECTS = [
    ("title", "03-title", "expected the title `# 03 · Title`", source("03-title", "# 3: XOR\n60 minutes")),
    ("title", "03-bend", "a second title 'Bends'", source("03-bend", "# Bends\n## 2. Bends")),
    ("title", None, "the first cell should be the title", source("03-title", "XOR, 60 minutes")),
    ("promise", "03-title", "such as `60 minutes`", source("03-title", "# 03 · XOR")),
    ("frame", None, "`## Further` is missing", without("03-further")),
    ("frame", "03-explore", "`## Play` is not in the template", source("03-explore", "## Explore\n## Play")),
    ("frame", "03-practice", "expected `## Practice` here, found `## Further`", swapped),
    ("frame", "03-again", "expected `## the end` here, found `## Further`", twice),
    ("numbering", "03-bend", "expected section 2, found `## 3. Bends`", source("03-bend", "## 3. Bends")),
    ("numbering", None, "at least two sections", without("03-bend")),
    ("map", "03-imports", "the first code cell should be the map", without("03-map")),
    ("map", "03-map", "the map lights another lesson", source("03-map", 'course_map("04")')),
    ("map", "03-map", "hide-input", tagged("03-map")),
    ("imports", None, "a code cell with the imports belongs", without("03-imports")),
    ("imports", "03-imports", "take 7 lines", source("03-imports", "\n".join(f"import m{i}" for i in range(7)))),
    ("objectives", None, "has 6 bullets; 3 to 5", six_bullets),
    ("objectives", None, "has 1 bullets for 3", source("03-end", "## In this notebook you have\n- built")),
    ("python", "03-ask", "line 2 is not Python", source("03-ask", "x = 1\nx = = 2")),
    ("cell-length", "03-train", "16 lines of code", source("03-train", LONG)),
    (
        "def-length",
        "03-line",
        "f has 17 lines",
        source("03-line", "def f():\n" + "    x = 1\n\n" * 7 + "\n    return x"),
    ),
    ("semicolon", "03-line", "line 2 ends with `;`", source("03-line", "x = 1\nax.plot(x);  # quiet")),
    ("ignored-output", "03-train", "should be an `assert`", source("03-train", "loss = 0.1\nprint(loss)")),
    ("predict", "03-curve", 'expects an id such as "03.p1"', source("03-curve", 'predict("04.p1", "?")')),
    ("predict", "03-line", "was asked before", source("03-line", 'predict("03.p1", "?")\nreveal("03.p1", 2)')),
    ("predict", "03-line", "reveal('03.p2') has no predict", source("03-line", 'reveal("03.p2", 2)')),
    ("check", "03-ask", "two check lines are labelled 'a'", source("03-ask", 'check_line("a", true=1)\n' * 2)),
    ("check", "03-line", "expects a label", source("03-line", "check_line(true=1, yours=1)")),
    ("cell-id", "Bend", "expected an id such as `03-hidden-space`", renamed("03-bend", "Bend")),
    ("unique-id", "03-explore", "another cell has the same id", renamed("03-slides", "03-explore")),
    ("tags", "03-gates", "unknown tag 'S-217'", tagged("03-gates", "S-217")),
    ("tags", "03-gates", "unknown tag 'figur'", tagged("03-gates", "figur")),
    ("folded", "03-curve", "`reveal` shows the answer", source("03-curve", 'reveal("03.p1", 3)')),
    ("slides", "03-title", "unknown slide type 'slides'", slide_type),
    ("slide-form", "03-bend", "nknown key of a slide form 'txet'. Did you mean 'text'", slide_form),
    ("has-run", None, "has no stored outputs; `coursekit notebooks 03`", nothing_ran),
    ("has-run", "03-ask", "has not run; `coursekit notebooks 03`", never_run),
    ("no-errors", "03-ask", "ValueError: no", output("03-ask", output_type="error", ename="ValueError", evalue="no")),
    ("no-errors", "03-ask", "text on stderr", output("03-ask", output_type="stream", name="stderr", text="slow")),
    ("figure-words", "03-curve", "needs caption=", source("03-curve", 'picture(ax, alt="a line")')),
    ("figure-words", "03-curve", "needs alt=", source("03-curve", 'picture(ax, alt=" ", caption="It bends.")')),
    ("figure-words", "03-curve", "tagged figure; end it with", source("03-curve", "plot(ax)")),
    ("image-alt", "03-map", "a stored image has no alternative text", image_without_words),
    ("formula-id", "03-bend", "'$$x = y$$' has no id", source("03-bend", "## 2. Bends\n$$x = y$$")),
    ("formula-id", "03-bend", r"begin{align", source("03-bend", "## 2. Bends\n\\begin{align}x\\end{align}")),
    (
        "formula-record",
        "03-bend",
        "differs from its record",
        source("03-bend", "## 2. B\n<!-- formula: SIG -->\n$$ z $$"),
    ),
    ("formula-record", "03-bend", "no formula 'NO'", source("03-bend", "## 2. B\n<!-- formula: NO -->")),
    ("links", "03-bend", "'04_chain.ipynb' leads nowhere", source("03-bend", "## 2. B\n[next](04_chain.ipynb)")),
    ("links", "03-bend", "'x.png' leads nowhere", source("03-bend", '## 2. B\n<img src="x.png">')),
    ("spelling", "03-bend", "'recieve' looks misspelt", source("03-bend", "## 2. Bends\nUnits recieve $teh$ `teh`.")),
]


@pytest.fixture(autouse=True)
def records(monkeypatch):
    """One formula record, whatever the library holds."""

    def formula(name):
        if name != "SIG":
            raise ValueError(f"Unknown formula {name!r}.")
        return SimpleNamespace(latex="s")

    monkeypatch.setitem(sys.modules, "coursekit.formulas", SimpleNamespace(formula=formula))


def test_a_lesson_without_fault_has_no_findings(small, stored):
    report = lint([stored(small.clean_lesson())])
    assert [str(found) for found in report.findings] == []
    assert report.notes == ("03_clean.ipynb: 1 of 6 code cells tagged nbval-ignore-output",)


@pytest.mark.parametrize(
    ("rule", "place", "said", "plant"), DEFECTS, ids=[f"{d[0]}-{i}" for i, d in enumerate(DEFECTS)]
)
def test_a_planted_defect_is_found(small, stored, rule, place, said, plant):
    if rule == "spelling":
        pytest.importorskip("codespell_lib")
    nb = small.clean_lesson()
    plant(nb)
    found = lint([stored(nb)], [RULES[NAMES.index(rule)]]).findings
    assert len(found) == 1
    assert found[0].cell == place and said in found[0].message
    where = f"03_clean.ipynb, cell {place}: " if place else "03_clean.ipynb: "
    assert str(found[0]).startswith(where)


def test_the_predict_of_a_model_is_no_prediction(small, stored):
    nb = small.clean_lesson()
    cell(nb, "03-curve").source += "\nmodel.predict(X)\nself.model.predict(X)"
    assert lint([stored(nb)]).findings == ()


def test_every_rule_has_a_defect_that_it_finds():
    assert sorted(set(NAMES)) == sorted({defect[0] for defect in DEFECTS})


def test_names_and_sentences_of_rules_are_distinct_and_spoken():
    assert len(set(NAMES)) == len(NAMES)
    assert all(rule.sentence.endswith(".") and rule.find.__doc__ for rule in RULES)


def test_without_codespell_the_report_says_so(small, stored, monkeypatch):
    monkeypatch.setattr("coursekit.publish.spelling.can_spell", lambda: False)
    assert "spelling was not checked: codespell is not installed" in lint([stored(small.clean_lesson())], []).notes[-1]


def start_lesson(small):
    """Lesson 00 is shorter: title, map, sections of its own."""
    return small.notebook(
        small.text("00-title", "# 00 · Start here"),
        small.code("00-map", 'course_map("00")', tags=["hide-input"]),
        small.text("00-how", "## How to work"),
        small.text("00-where", "## Where things are"),
    )


def test_lesson_00_has_a_shorter_template(small, stored):
    assert lint([stored(start_lesson(small), "00_start.ipynb")]).findings == ()


def test_lesson_00_has_no_practice_and_at_least_two_sections(small, stored):
    nb = start_lesson(small)
    nb.cells.pop()
    nb.cells[-1].source = "## Practice"
    said = [str(found) for found in lint([stored(nb, "00_start.ipynb")]).findings]
    assert said[0].startswith("00_start.ipynb: lesson 00 needs at least two sections")
    assert said[1].startswith("00_start.ipynb, cell 00-how: lesson 00 has no `## Practice`")
