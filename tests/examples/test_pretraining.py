"""Pre-training wakes a deep sigmoid net that sleeps from a random start; tanh with a better start needs none."""

import numpy as np
import pytest

from coursekit.examples import pretraining
from coursekit.examples.pretraining import deep_digits, greedy


@pytest.fixture(scope="module")
def found():
    return pretraining(seeds=(0, 1), epochs=12)


def test_the_random_start_sleeps_and_the_other_two_learn(found):
    assert found.random.band()[0][-1] > 85
    assert found.pretrained.band()[2][-1] < 25 and found.tanh.band()[2][-1] < 9


def test_each_layer_learnt_to_redraw_its_input(found):
    assert found.redrawn.shape == (2, 3, 2) and (found.redrawn[..., 1] < 0.1 * found.redrawn[..., 0]).all()


def test_only_the_hidden_layers_are_pretrained():
    model, _, pictures = deep_digits("sigmoid", 2, 0)
    before = model.get_weights()
    greedy(model, pictures[:200], 1, 0)
    moved = [bool((a != b).any()) for a, b in zip(before, model.get_weights(), strict=True)]
    assert moved == [True] * 4 + [False] * 2


def test_a_higher_layer_redraws_what_the_lower_one_says():
    """The second error "before" is that of a fresh linear layer on the outputs of the trained first layer."""
    model, _, pictures = deep_digits("sigmoid", 2, 0)
    errors = greedy(model, pictures[:200], 3, 0)
    model(pictures[:200])
    hidden = model.outputs[0]
    assert errors[1][1] < np.square(hidden - 0.5).mean() * 2 and len(errors) == 2


def test_bad_input():
    with pytest.raises(ValueError, match="depth and redraw_epochs >= 1, received 0 and 8"):
        pretraining(depth=0)
    with pytest.raises(ValueError, match="at least one seed"):
        pretraining(seeds=())
