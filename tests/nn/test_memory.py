"""What one update keeps in memory agrees with the arrays that a model really holds."""

import numpy as np
import pytest

from coursekit.nn import Input, Sequential, memory_report, optimizers
from coursekit.nn.layers import Conv2D, Dense, Flatten
from coursekit.nn.memory import numbers_per_weight

SIZES = [5, 7, 3, 2]


def model(dtype="float32", optimizer="adam"):
    net = Sequential([Input((5,)), *(Dense(n, "tanh", dtype=dtype) for n in SIZES[1:])])
    net.compile(optimizer, "mse")
    return net


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("batch", [1, 6])
def test_parameters_gradients_and_activations_are_those_a_model_holds(dtype, batch):
    net = model(dtype)
    net.train_on_batch(np.ones((batch, 5)), np.ones((batch, 2)))
    report = memory_report(net, batch)
    assert (report.parameters, report.gradients) == (net.theta.nbytes, net.dtheta.nbytes)
    kept = net.layers[0].x.nbytes + sum(layer.z.nbytes + layer.a.nbytes for layer in net.layers)
    assert report.activations == kept


def test_sizes_say_the_same_as_a_model():
    assert memory_report(SIZES, 6, "adam") == memory_report(model(), 6)
    assert memory_report(SIZES, 6, "adam", dtype="float64") == memory_report(model("float64"), 6)


@pytest.mark.parametrize(
    ("optimizer", "count"),
    [("sgd", 0), (optimizers.SGD(0.1, momentum=0.9), 1), ("rmsprop", 1), ("adagrad", 1), ("adam", 2), ("nadam", 2)],
)
def test_what_an_optimizer_remembers(optimizer, count):
    report = memory_report(SIZES, 1, optimizer)
    assert numbers_per_weight(optimizer) == count and report.optimizer == count * report.parameters


def test_asking_changes_neither_model_nor_optimizer():
    net = model()
    before = net.theta.copy(), net.optimizer.iterations
    memory_report(net, 3)
    assert np.array_equal(net.theta, before[0]) and net.optimizer.iterations == before[1]


def test_only_activations_grow_with_the_batch():
    one, many = memory_report(SIZES, 1, "adam"), memory_report(SIZES, 1000, "adam")
    assert many.activations == 1000 * one.activations
    assert many.total - many.activations == one.total - one.activations


def walk_again(sizes, batch):
    """Backward with nothing but the inputs kept: the most numbers alive at once, and the layers walked forward."""
    alive, walked = [], 0
    for top in range(len(sizes) - 1, 0, -1):
        for l in range(1, top + 1):  # from the inputs up to this layer
            walked += 1
            reads = 0 if l == 1 else sizes[l - 1]
            alive.append(sizes[0] + reads + 2 * sizes[l])
    return batch * max(alive), walked


@pytest.mark.parametrize("sizes", [[3, 4], [784, 512, 10], [100] * 21, SIZES])
def test_walking_again_needs_little_room_and_many_layers(sizes):
    numbers, walked = walk_again(sizes, 8)
    report = memory_report(sizes, 8, recompute=True)
    assert (report.activations, report.forward_layers) == (4 * numbers, walked)
    assert memory_report(sizes, 8).forward_layers == len(sizes) - 1


def test_a_convolution_keeps_its_maps():
    net = Sequential([Input((6, 6, 1)), Conv2D(2, 3, activation="relu"), Flatten(), Dense(3)])
    assert memory_report(net, 1).activations == 4 * (36 + 2 * 32 + 32 + 2 * 3)


def test_it_reads_as_a_table():
    assert str(memory_report([784, 512, 10], 1000, "adam")).splitlines()[-2].split() == ["total", "13.8", "MB"]


@pytest.mark.parametrize("sizes", [[3], [3, 0]])
def test_sizes_without_a_layer_are_refused(sizes):
    with pytest.raises(ValueError, match="at least two layers of units"):
        memory_report(sizes)


def test_a_batch_without_examples_is_refused():
    with pytest.raises(ValueError, match="batch"):
        memory_report([2, 1], 0)
