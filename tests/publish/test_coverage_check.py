"""A row that claims more than there is, is caught, whatever it claims."""

from dataclasses import replace

import pytest

from coursekit.publish.coverage import Row
from coursekit.publish.coverage_check import faults, is_public

GOOD = Row(
    id="S-025",
    slides="C7",
    title="XOR",
    lesson="03",
    cell="03-gates",
    code="coursekit.publish.lint coursekit.publish.Row",
    test="tests/test_x.py::test_one tests/test_x.py::TestTwo::test_three[a-1]",
    state="built",
    missing="",
)

TESTS = """
def test_one():
    assert lint(here)

class TestTwo:
    def test_three(self):
        with pytest.raises(ValueError):
            Row(1)

def test_quiet():
    lint(Row)
"""


@pytest.fixture
def judge(tmp_path, small):
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_x.py").write_text(TESTS)
    tagged = {"S-025": [("03", small.text("03-gates", "XOR"))], "S-026": [("11", small.text("11-x", "XOR"))]}
    tagged["S-027"] = [("03", small.code("03-quiet", "x = 1"))]
    return lambda **changed: faults(replace(GOOD, **changed), tagged, tmp_path)


def test_a_row_that_keeps_its_claims_has_no_faults(judge):
    assert judge() == []
    assert judge(state="partly", missing="the animation") == []


def test_an_open_row_claims_nothing(judge):
    assert judge(id="S-216", state="open", missing="lesson 12", code="", test="") == []


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"state": "done"}, "state 'done' is none of built, partly, open"),
        ({"missing": "much"}, "is built and yet says what is missing"),
        ({"state": "partly"}, "says not what is missing"),
        ({"state": "open"}, "says not what is missing"),
        ({"id": "S-001"}, "no cell of lesson 03 is tagged S-001"),
        ({"id": "S-026"}, "no cell of lesson 03 is tagged S-026"),
        ({"id": "S-027"}, "its cell 03-quiet has no text and no output"),
        ({"code": ""}, "names no code"),
        ({"test": ""}, "names no test"),
        ({"code": "coursekit.publish.nothing"}, "coursekit.publish.nothing is not public"),
        ({"test": "tests/test_x.py::test_two"}, "there is no test tests/test_x.py::test_two"),
        ({"test": "tests/test_x.py::test_quiet"}, "tests/test_x.py::test_quiet asserts nothing"),
        ({"test": "tests/test_x.py::test_one"}, "no test of it calls coursekit.publish.Row"),
    ],
)
def test_a_claim_that_is_not_kept_is_named(judge, changed, said):
    found = judge(**changed)
    assert len(found) == 1 and said in found[0] and found[0].startswith(changed.get("id", "S-025"))


@pytest.mark.parametrize("name", ["coursekit.publish.Rebuilt.path", "nowhere.at.all", "coursekit.publish._private"])
def test_what_cannot_be_imported_is_not_public(name):
    assert not is_public(name)


def test_a_name_outside_all_is_not_public(monkeypatch):
    import coursekit.publish

    monkeypatch.setattr(coursekit.publish, "extra", 1, raising=False)
    assert is_public("coursekit.publish.store") and not is_public("coursekit.publish.extra")


def test_a_module_that_was_only_imported_is_not_public():
    assert is_public("coursekit.publish.spelling.misspelt") and not is_public("coursekit.publish.spelling.subprocess")
