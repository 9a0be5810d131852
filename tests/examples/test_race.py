"""The race is fair: the same start and batches for all, and the stored runs can be had again."""

import numpy as np
import pytest

from coursekit.examples import RACERS, TARGETS, Run, race, stored_race, summary


def test_the_stored_race_is_complete():
    runs = stored_race()
    assert [(r.task, r.optimizer, r.seed) for r in runs] == [
        (t, o, s) for t in TARGETS for o in RACERS for s in range(5)
    ]
    assert len({(r.task, r.optimizer, r.eta) for r in runs}) == 24


@pytest.mark.parametrize("index", [7, 62])
def test_a_stored_run_comes_out_again(index):
    stored = stored_race()[index]
    again = race(stored.task, stored.optimizer, stored.eta, stored.seed)
    assert again.steps == stored.steps and again.loss == pytest.approx(stored.loss, rel=0.05, abs=1e-5)


def test_everybody_starts_at_the_same_place():
    """With a rate next to nothing all eight still have the loss of the start, which depends on the seed."""
    losses = [race("scales", name, 1e-9, seed=3, steps=5).loss for name in RACERS]
    assert np.ptp(losses) < 1e-4 and abs(race("scales", "SGD", 1e-9, 4, 5).loss - losses[0]) > 1e-2


def test_the_run_is_stopped_at_the_target_when_asked():
    whole, short = race("scales", "Adagrad", 1.0, 0), race("scales", "Adagrad", 1.0, 0, stop=True)
    assert short.steps == whole.steps == 20 and short.loss <= TARGETS["scales"]
    assert race("scales", "SGD", 0.001, 0, steps=10).steps is None
    assert race("scales", "SGD", 30.0, 0, stop=True).steps is None


def test_the_summary_is_low_middle_high_with_a_missing_arrival_as_the_last_step():
    runs = [
        Run("moons", "Adam", seed, 0.1, steps, loss)
        for seed, steps, loss in ((0, 40, 3.0), (1, None, 1.0), (2, 20, 2.0))
    ]
    (result,) = summary(runs)
    assert (result.steps, result.loss, result.arrived) == ((20, 40, 300), (1, 2, 3), 2)


def test_unknown_names_get_the_nearest():
    with pytest.raises(ValueError, match="Unknown optimizer 'Adan'. Did you mean 'Adam'"):
        race("moons", "Adan", 0.1, 0)
    with pytest.raises(ValueError, match="Unknown task 'moon'. Did you mean 'moons'"):
        race("moon", "Adam", 0.1, 0)
