"""One run tells everything that happened: what came back, what was raised, changed, printed, warned or borrowed."""

import statistics
import warnings

import numpy as np
import pytest

from coursekit.practice.attempt import attempt
from coursekit.practice.returns import Array, Number

X = (np.array([1.0, 2.0]),)


def fails(x):
    return x / missing  # noqa: F821 - the student's mistake


def test_an_answer_comes_back_as_named_arrays():
    made = attempt(lambda x: (2 * x).tolist(), X, Array("y"))
    assert made.answer["y"].tolist() == [2, 4] and not (made.trouble or made.changed or made.printed or made.warned)


def test_the_students_own_error_is_told_with_the_students_own_traceback():
    made = attempt(fails, X, Array("y"))
    assert made.answer is None and made.trouble == "It stops with NameError: name 'missing' is not defined."
    assert "in fails" in made.traceback and "coursekit/practice/attempt.py" not in made.traceback


def test_a_stub_is_missing_and_a_recursion_says_so():
    def stub(x):
        raise NotImplementedError

    def again(x):
        return again(x)

    assert attempt(stub, X, Array("y")).missing
    assert "never stops" in attempt(again, X, Array("y")).trouble


def test_leaving_python_is_an_error_like_any_other():
    assert attempt(lambda x: exit(), X, Array("y")).trouble.startswith("It stops with SystemExit")


def test_the_students_stop_button_gets_through():
    def stop(x):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        attempt(stop, X, Array("y"))


def test_changed_inputs_are_named_and_ours_stay_as_they_are():
    def change(a, b):
        b += 1
        return b

    inputs = (np.zeros(2), np.zeros(2))
    assert attempt(change, inputs, Array("y")).changed == (2,) and inputs[1].sum() == 0


def test_prints_and_warnings_are_caught(capsys):
    def loud(x):
        print("here")  # noqa: T201 - the student's
        warnings.warn("careful", stacklevel=1)
        return np.log(0 * x)

    made = attempt(loud, X, Array("y"))
    assert made.printed and made.warned == ("careful", "divide by zero encountered in log")
    assert capsys.readouterr().out == ""


def test_numpys_settings_stay_as_they_were():
    def set_errors(x):
        np.seterr(all="raise")
        return x

    before = np.geterr()
    attempt(set_errors, X, Array("y"))
    assert np.geterr() == before


def test_a_call_of_the_library_is_noticed_however_it_is_made():
    made = attempt(lambda x: list(map(statistics.mean, [x.tolist()])), X, Array("y"), library=("statistics.mean",))
    assert made.library == "statistics.mean"
    assert not attempt(lambda x: statistics.median(x), X, Number("y"), library=("statistics.mean",)).library


def test_a_probe_uses_the_answer():
    made = attempt(lambda a: a + 1, (1, 2), Array("y"), probe=lambda answer, *xs: [answer(x) for x in xs])
    assert made.answer["y"].tolist() == [2, 3]
