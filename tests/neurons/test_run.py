"""A run can be read step by step, epoch by epoch, or as a line."""

import dataclasses

import numpy as np
import pytest

from coursekit.neurons import binary_inputs, train_hebb, train_perceptron

X, AND = binary_inputs(2), [0, 0, 0, 1]
RUN = train_perceptron(X, AND)


def test_each_step_begins_where_the_last_one_ended():
    assert all(np.array_equal(a.after, b.before) for a, b in zip(RUN.steps, RUN.steps[1:], strict=False))
    assert np.array_equal(RUN.steps[-1].after, RUN.w) and not RUN.steps[0].before.any()


def test_a_step_tells_its_change_and_its_mistake():
    first = RUN.steps[0]
    assert (first.epoch, first.pattern, first.wrong, first.residual) == (1, 0, 1, 0)
    assert first.change.tolist() == [-1, 0, 0] and first.x.tolist() == [1, 0, 0]
    assert all(step.wrong == step.change.any() for step in RUN.steps)


def test_mistakes_are_counted_from_the_steps():
    counted = [sum(step.wrong for step in RUN.steps if step.epoch == epoch) for epoch in range(1, RUN.epochs + 1)]
    assert counted == list(RUN.mistakes)


def test_epoch_weights():
    ends = [w.tolist() for w in RUN.epoch_weights]
    assert len(ends) == 6 and ends[-1] == ends[-2] == [-3, 2, 1]
    assert all(np.array_equal(w, RUN.steps[4 * k + 3].after) for k, w in enumerate(RUN.epoch_weights))


def test_the_unit_can_answer():
    assert RUN.unit()(X).tolist() == AND
    both = train_perceptron(X, np.column_stack([AND, [0, 1, 1, 1]]))
    assert both.unit(1)(X).tolist() == [0, 1, 1, 1] and both.steps[0].wrong == 2


def test_a_run_is_frozen_down_to_its_weights():
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign"):
        RUN.w = 0
    for array in (RUN.w, RUN.steps[3].x, RUN.steps[3].before, RUN.steps[3].after):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 9


def test_the_record_of_several_units_is_read_only_too():
    step = train_perceptron(X, np.column_stack([AND, AND])).steps[0]
    for array in (step.target, step.net, step.answer, step.before, step.after):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 9


def test_it_says_how_it_went():
    assert repr(RUN) == "Perceptron rule, labels 0 and 1, rate 1: 6 epochs, 11 mistakes, converged, w = (-3, 2, 1)"
    assert repr(train_hebb(X, AND)).startswith(
        "Hebb's rule, labels 0 and 1, rate 1: 1 epoch, 3 mistakes, not converged"
    )
