"""All 120 drives are stored, the lucky and the unlucky, and the file says how it was made."""

import pytest

from coursekit.examples.alvinn import stored_trials, survivors, train_driver, trial
from coursekit.examples.alvinn.survival import stored

TRIALS = stored_trials()


def test_every_seed_of_every_kind_is_there():
    kinds = {(t.hidden, t.shifted, t.seed) for t in TRIALS}
    assert kinds == {(h, s, k) for h in (4, 5, 29) for s in (True, False) for k in range(20)} and len(TRIALS) == 120
    assert stored("command") == "python coursekit/examples/alvinn/results/sweep.py"


def test_with_views_at_least_sixteen_of_twenty_stay_and_without_at_most_four():
    assert survivors(TRIALS, 29, True)[0] >= 16
    assert survivors(TRIALS, 29, False)[0] <= 4


def test_steps_and_paths_fit_together():
    for t in TRIALS:
        assert t.stayed == (t.steps == 600) and (abs(t.path[-1]) < 1.99) == t.stayed
        assert len(t.path) == (61 if t.stayed else t.steps // 10 + 2 + ((t.steps + 1) % 10 == 0))


def test_a_stored_drive_can_be_driven_again():
    """To a metre or so: other arithmetic kernels round differently."""
    short = min((t for t in TRIALS if not t.shifted and t.hidden == 4), key=lambda t: t.steps)
    again = trial(train_driver(4, short.seed, False), short.seed)
    assert not again.stayed and abs(again.steps - short.steps) <= 5


def test_an_unknown_kind_is_named():
    with pytest.raises(ValueError, match="7 hidden units"):
        survivors(TRIALS, 7, True)
