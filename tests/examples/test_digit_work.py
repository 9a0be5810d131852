"""The counted work agrees with networks that are really built: weights times the places where they are used."""

import numpy as np
import pytest

from coursekit.examples import digit_work
from coursekit.nn import Input, Sequential, layers


def built(name):
    """The same network as a model, and the multiply-adds read off its weights and output shapes."""
    if name == "784-300-10":
        return Sequential([Input((784,)), layers.Dense(300), layers.Dense(10)])
    return Sequential(
        [
            Input((32, 32, 1)),
            layers.Conv2D(6, 5),
            layers.MaxPooling2D(2),
            layers.Conv2D(16, 5),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            *(layers.Dense(n) for n in (120, 84, 10)),
        ]
    )


def counted(model):
    a, work = np.zeros((1, *((784,) if len(model.layers) == 2 else (32, 32, 1))), dtype="float32"), []
    for layer in model.layers:
        a = layer(a)
        if layer.weights:
            kernel = np.asarray(layer.get_weights()[0])
            work.append(a[0].size * kernel.size // kernel.shape[-1])
    return work


@pytest.mark.parametrize("name", ["784-300-10", "LeNet-5"])
def test_parameters_and_work_are_those_of_the_model(name):
    model, work = built(name), digit_work(name)
    assert work.params == model.count_params()
    assert [layer.multiply_adds for layer in work.layers] == counted(model)


def test_fewer_parameters_may_be_more_work():
    small, large = digit_work("LeNet-5"), digit_work("784-300-10")
    assert (small.params, large.params) == (61_706, 238_510)
    assert (small.multiply_adds, large.multiply_adds) == (416_520, 238_200)


def test_a_training_is_three_times_pictures_times_epochs():
    work = digit_work("784-300-10")
    assert work.training(pictures=10, epochs=2) == 3 * 10 * 2 * 238_200
    assert work.hours(per_second=238_200, pictures=3600, epochs=1) == pytest.approx(3)
    assert digit_work().hours() / 24 == pytest.approx(17.355)


def test_what_makes_no_sense_is_refused():
    with pytest.raises(ValueError, match="digit_work knows '784-300-10' and 'LeNet-5', received 'LeNet'"):
        digit_work("LeNet")
    with pytest.raises(ValueError, match="at least 1 picture and 1 epoch, received 0 and 20"):
        digit_work().training(pictures=0)
    with pytest.raises(ValueError, match="a speed above 0, received 0"):
        digit_work().hours(0)
