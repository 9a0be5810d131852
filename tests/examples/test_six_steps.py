"""The loop in six steps trains like `fit`, and tells of every step in order."""

import numpy as np
import pytest

from coursekit.dialects import StopWhen
from coursekit.examples import STEPS, linear_221, six_steps

NET = linear_221()


def trained(turns, **options):
    return six_steps(NET.model(), NET.x, NET.y, StopWhen(None, turns).reason, **options)


def test_the_losses_are_those_of_the_worked_example():
    np.testing.assert_allclose(trained(5).losses, NET.path(steps=5)[1][:5], rtol=1e-12)


def test_it_ends_where_fit_ends():
    ours, keras_like = NET.model(), NET.model()
    six_steps(ours, NET.x, NET.y, StopWhen(None, 7).reason)
    keras_like.fit(NET.x, NET.y, epochs=7, verbose=0)
    np.testing.assert_array_equal(ours.theta, keras_like.theta)


def test_every_step_is_told_in_order():
    told = []
    trained(2, hooks={name: lambda turn, value, name=name: told.append((turn, name)) for name in STEPS})
    _, *turn = STEPS
    assert told == [(0, "initialise"), *((t, name) for t in (1, 2) for name in turn)]


def test_hooks_are_handed_what_the_step_found():
    seen = {}
    trained(1, hooks={name: lambda turn, value, name=name: seen.update({name: value}) for name in STEPS})
    assert seen["forward"].item() == pytest.approx(2.162) and seen["loss"] == pytest.approx(0.675122)
    np.testing.assert_allclose(seen["gradients"][0], NET.dW1)
    np.testing.assert_allclose(seen["update"][0], seen["initialise"][0] - 0.01 * NET.dW1)
    assert seen["repeat"] == "epochs"


def test_a_small_loss_ends_it():
    run = six_steps(NET.model(), NET.x, NET.y, StopWhen(0.05, 100).reason)
    assert run.stopped == "error" and run.losses[-1] < 0.05 <= run.losses[-2]


def test_weights_to_start_with():
    run = trained(1, weights=[np.zeros((2, 2)), np.zeros((2, 1))])
    assert run.losses == (0.5,)


def test_a_hook_on_no_step_is_refused():
    with pytest.raises(ValueError, match="Did you mean 'gradients'"):
        trained(1, hooks={"gradient": print})
