"""check shows and keeps, require raises, and under nbgrader a wrong answer is an error."""

import pytest

from coursekit.practice import NotRight, check, done, examined, exercise, require
from coursekit.practice.bank import ids

GRADS = exercise("05.2")


def transposed(*inputs):
    return GRADS.mistakes[0].wrong[0](*inputs)


def test_check_says_what_came_of_it_and_keeps_it(capsys):
    assert done()["05.2"] == "not attempted"
    check("05.2", transposed)
    assert "transpose" in capsys.readouterr().out and done()["05.2"] == "not yet"
    check("05.2", GRADS.reference)
    assert "✓ 05.2 grads_221: right, 4 of 4 points" in capsys.readouterr().out and done()["05.2"] == "right"


def test_what_was_right_once_stays_right():
    check("05.2", GRADS.reference)
    check("05.2", transposed)
    assert done()["05.2"] == "right" and set(done()) == set(ids())


def test_require_raises_the_report():
    require("05.2", GRADS.reference, seed=3)
    with pytest.raises(NotRight, match="✗ 05.2 grads_221: not yet"):
        require("05.2", transposed, seed=3)


@pytest.mark.parametrize("mode", ["autograde", "validate"])
def test_under_nbgrader_check_raises(monkeypatch, mode):
    monkeypatch.setenv("NBGRADER_EXECUTION", mode)
    with pytest.raises(NotRight, match="transpose"):
        check("05.2", transposed)


def test_an_unknown_exercise_gets_the_nearest():
    with pytest.raises(ValueError, match=r"Unknown exercise '05.22'\. Did you mean '05.2'"):
        check("05.22", transposed)


def test_without_a_function_it_is_looked_up_by_name(monkeypatch, capsys):
    import __main__

    monkeypatch.setattr(__main__, "grads_221", GRADS.reference, raising=False)
    check("05.2")
    assert "right" in capsys.readouterr().out


def test_a_name_that_is_not_there_is_no_attempt():
    report = examined("05.2", {"grads_212": GRADS.reference})
    assert report.verdict.state == "not attempted" and "There is `grads_212`: was it renamed?" in report.text
