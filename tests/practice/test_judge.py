"""Right, not yet or not attempted; and then the one sentence that helps most."""

from dataclasses import replace

import numpy as np
import pytest

from coursekit.practice.judge import judge


def state(doubling, function):
    verdict = judge(doubling, function)
    return verdict.state, verdict.points, verdict.mistake


def test_a_right_answer_in_any_form(doubling):
    for right in (lambda x: x + x, lambda x: [2 * v for v in x], lambda x: (2 * x).astype("f4")):
        assert state(doubling, right) == ("right", 2, "")
    assert judge(doubling, lambda x: 2 * x).next == "Halve it."


def test_a_known_mistake_has_its_sentence_and_what_differs(doubling):
    verdict = judge(doubling, lambda x: x * x)
    assert (verdict.mistake, verdict.says) == ("squared", "Twice x, or x times x?")
    assert verdict.differs == "y: largest difference 1 at index [0]; 1 of 2 entries off. (for [1.0, 2.0])"


def test_an_unknown_one_is_told_where_and_by_how_much(doubling):
    verdict = judge(doubling, lambda x: -2 * x)
    assert (verdict.state, verdict.says) == ("not yet", "") and verdict.differs.startswith("y: the sign is flipped.")
    assert "expected shape (2,), yours has shape (1, 2)" in judge(doubling, lambda x: [2 * x]).differs
    assert "yours holds nan" in judge(doubling, lambda x: x * np.nan).differs


def test_only_the_first_case_right_is_not_right(doubling):
    assert state(doubling, lambda x: np.array([2.0, 4.0])) == ("not yet", 0, "")


def test_what_happened_comes_before_what_differs(doubling):
    def changes(x):
        x *= 2
        return x

    def ends_never(x):
        while True:
            pass

    assert state(doubling, changes)[2] == "changes its input"
    short = replace(doubling, limit=0.3)
    assert state(short, ends_never)[2] == "never ends" and "after 0.3 seconds" in judge(short, ends_never).says


def test_the_time_is_for_all_cases_together(doubling):
    import time

    def slow(x):
        time.sleep(0.2)
        return 2 * x

    assert state(replace(doubling, limit=0.5), slow)[2] == "never ends"


def test_a_function_that_raises_shows_its_own_lines(doubling):
    verdict = judge(doubling, lambda x: x / {})
    assert verdict.says.startswith("It stops with TypeError") and "<lambda>" in verdict.traceback


@pytest.mark.parametrize(("value", "words"), [(None, "None"), (3, "an int"), ([1], "a list")])
def test_check_wants_the_function_itself(doubling, value, words):
    assert f"without brackets; it received {words}" in judge(doubling, value).says


def test_warnings_are_notes_unless_quiet_is_asked_for(doubling):
    def warns(x):
        np.sqrt(-np.ones(1))
        return 2 * x

    assert judge(doubling, warns).notes == ("NumPy warns: invalid value encountered in sqrt.",)
    quiet = judge(replace(doubling, quiet=True), warns)
    assert (quiet.state, quiet.mistake) == ("not yet", "warns")


def test_a_mistake_can_be_seen_where_numbers_cannot_tell(doubling):
    loud = doubling.mistakes[1].wrong[0]
    assert judge(replace(doubling, quiet=True), loud).says == "There is a logarithm of zero."


def test_borrowing_the_library_is_sent_back_kindly(doubling):
    import statistics

    verdict = judge(doubling, lambda x: [statistics.fsum([v, v]) if False else statistics.mean([v]) * 2 for v in x])
    assert verdict.mistake == "calls the library" and "calls `statistics.` of the library" in verdict.says


def test_a_broken_reference_is_our_fault(doubling):
    with pytest.raises(RuntimeError, match="reference of 99.1 gives no answer"):
        judge(replace(doubling, reference=lambda x: None), lambda x: x)


def test_an_undetermined_answer_is_judged_by_its_own_rule(doubling):
    entry = replace(doubling, accept=lambda plain, inputs: "" if plain["y"].sum() > 0 else "The sum is not positive.")
    assert judge(entry, lambda x: [1]).state == "right"
    assert judge(entry, lambda x: [-1]).differs.startswith("The sum is not positive.")
