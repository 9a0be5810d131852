"""An exercise draws the same cases for the same seed, and a bug hunt turns it around."""

from dataclasses import replace

import pytest

from coursekit.practice.exercise import bug_hunt
from coursekit.practice.judge import judge


def test_cases_depend_on_the_seed_and_on_the_exercise(doubling):
    first, again, other = (repr(doubling.cases(seed)) for seed in (0, 0, 1))
    assert first == again != other and len(doubling.cases()) == 6
    assert repr(replace(doubling, id="99.2").cases()) != first


@pytest.mark.parametrize("change", [{"id": "5.2"}, {"id": "05.12"}, {"fixed": (), "inputs": None}])
def test_an_exercise_needs_an_id_and_a_case(doubling, change):
    with pytest.raises(ValueError, match="an id such as '05.2' and at least one case"):
        replace(doubling, **change)


def test_a_bug_hunt_tells_that_the_slip_is_still_there(doubling):
    squared = doubling.mistakes[0].wrong[0]
    hunt = bug_hunt("99.b1", doubling, squared, "The slip is still there.", name="mended", title="Mend it")
    assert (hunt.lesson, hunt.points, hunt.minutes) == ("99", 2, 10)
    assert judge(hunt, squared).says == "The slip is still there." and judge(hunt, lambda x: 2 * x).state == "right"
