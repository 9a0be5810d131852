"""A training shows its patterns in order, and hands what it was given on unchanged."""

import numpy as np

from coursekit.neurons.training import task, train


def nothing(x, target, net, answer):
    return 0 * x


def test_patterns_come_in_their_order():
    run = train(task([[0], [1], [2]], [1, 0, 1], 1, "01", "perceptron"), nothing, epochs=2)
    assert [(step.epoch, step.pattern) for step in run.steps] == [(e, p) for e in (1, 2) for p in range(3)]
    assert [step.x.tolist() for step in run.steps[:3]] == [[1, 0], [1, 1], [1, 2]]


def test_what_came_in_is_left_alone():
    X, y, start = np.ones((2, 1)), np.array([1, 0]), np.zeros(2)
    task(X, y, 1, "01", "perceptron", start=start)
    X[0], y[0], start[0] = 5, 0, 5
    assert X.flags.writeable and y.flags.writeable and start.flags.writeable


def test_until_right_stops_and_otherwise_the_epochs_are_counted():
    todo = task([[0], [1]], [1, 1], 1, "01", "hebb")
    assert train(todo, nothing, epochs=5).epochs == 1
    assert train(todo, nothing, epochs=5, until_right=False).epochs == 5
