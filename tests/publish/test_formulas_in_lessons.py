"""A named display formula is written from its record; everything else in the text stays."""

import sys
from types import SimpleNamespace

import pytest

from coursekit.publish.formulas_in_lessons import write_formulas
from coursekit.publish.notebook import LessonError

RECORDS = {"SIG": r"\sigma(z) = \frac{1}{1 + e^{-z}}", "LONG": "a = b \\\\\nc = d"}


@pytest.fixture(autouse=True)
def records(monkeypatch):
    def formula(name):
        if name not in RECORDS:
            raise KeyError(f"Unknown formula {name!r}. Did you mean 'SIG'?")
        return SimpleNamespace(latex=RECORDS[name])

    monkeypatch.setitem(sys.modules, "coursekit.formulas", SimpleNamespace(formula=formula))


def written(small, source):
    return write_formulas(small.notebook(small.text("03-a", source))).cells[0].source


SIGMOID = f"<!-- formula: SIG -->\n$$ {RECORDS['SIG']} $$"


@pytest.mark.parametrize("old", ["", "\n$$ old $$", "\n\n$$\nold\nlines\n$$", "  \n$$old$$"])
def test_a_formula_is_written_or_rewritten_below_its_name(small, old):
    assert written(small, f"Before\n<!-- formula: SIG -->{old}\nafter $x$") == f"Before\n{SIGMOID}\nafter $x$"


def test_a_formula_of_several_lines_stands_between_dollars_of_its_own(small):
    assert written(small, "<!-- formula: LONG -->") == f"<!-- formula: LONG -->\n$$\n{RECORDS['LONG']}\n$$"


def test_writing_twice_changes_nothing(small):
    assert written(small, written(small, "<!-- formula: SIG -->\ntext")) == f"{SIGMOID}\ntext"


def test_a_formula_further_down_is_not_taken(small):
    assert written(small, "<!-- formula: SIG -->\ntext\n$$ y $$") == f"{SIGMOID}\ntext\n$$ y $$"


def test_code_is_left_alone(small):
    nb = small.notebook(small.code("03-a", "# <!-- formula: SIG -->"))
    assert write_formulas(nb) == nb


def test_an_unknown_formula_is_refused_with_its_cell(small):
    with pytest.raises(LessonError, match=r"cell 03-a: no formula 'SGI'.*Did you mean 'SIG'"):
        written(small, "<!-- formula: SGI -->")
