"""What is said to fit gives the error signal it promises; what is flagged really does what the reason says."""

from itertools import product

import numpy as np
import pytest

from coursekit.nn import activations, losses
from coursekit.plot.pairing import LOSS_UNIT, LOSSES, TASK_LOSS, TASKS, UNITS, mismatches

Y, Z = np.array([[0.0, 1, 0]]), np.array([[2.0, -1, 0.5]])


def signal(loss, unit):
    f, loss = activations.get(unit), losses.get(loss)
    a = f(Z)
    return f.backward(loss.gradient(Y, a), Z, a), a


@pytest.mark.parametrize(
    ("loss", "promised"),
    [
        ("mean_squared_error", lambda a: 2 * (a - Y) / 3),
        ("mean_absolute_error", lambda a: np.sign(a - Y) / 3),
        ("binary_crossentropy", lambda a: (a - Y) / 3),
        ("categorical_crossentropy", lambda a: a - Y),
    ],
)
def test_with_its_unit_each_loss_sends_back_what_is_promised(loss, promised):
    back, a = signal(loss, LOSS_UNIT[loss])
    np.testing.assert_allclose(back, promised(a), atol=1e-12)


def test_exactly_the_pairs_of_the_tables_fit():
    fits = {(t, loss, LOSS_UNIT[loss]) for t, fitting in TASK_LOSS.items() for loss in fitting}
    every = set(product(TASKS, LOSSES, UNITS))
    assert {three for three in every if not mismatches(*three)} == fits and len(every) == 36


def test_every_pair_that_is_not_in_a_table_has_its_reason():
    task_unit = {(task, LOSS_UNIT[loss]) for task, fitting in TASK_LOSS.items() for loss in fitting}
    task_loss = {(task, loss) for task, fitting in TASK_LOSS.items() for loss in fitting}
    fits = task_unit | task_loss | set(LOSS_UNIT.items())
    for t, loss, unit in product(TASKS, LOSSES, UNITS):
        assert set(mismatches(t, loss, unit)) == {(t, loss), (loss, unit), (t, unit)} - fits


def test_the_partner_of_the_library_is_the_unit_that_fits():
    for name in ("binary_crossentropy", "categorical_crossentropy"):
        assert losses.get(name).partner == LOSS_UNIT[name]


def test_the_reasons_are_true():
    assert activations.softmax(np.array([[7.0], [-7.0]])).tolist() == [[1], [1]]
    assert losses.get("categorical_crossentropy").gradient(np.ones((1, 1)), np.array([[0.3]])).tolist() == [[0]]
    assert losses.get("binary_crossentropy").gradient(np.zeros((1, 1)), np.array([[5.0]])).tolist() == [[0]]
    assert losses.get("mse")(np.zeros((1, 1)), np.ones((1, 1))) == 1
    assert activations.sigmoid(Z).sum() != pytest.approx(1)


def test_reasons_name_the_two_that_do_not_fit():
    wrong = mismatches("yes or no", "mean_squared_error", "sigmoid")
    assert list(wrong) == [("yes or no", "mean_squared_error"), ("mean_squared_error", "sigmoid")]


@pytest.mark.parametrize(
    ("three", "kind"),
    [
        (("a nunber", "mean_squared_error", "linear"), "task"),
        (("a number", "mean_square", "linear"), "loss"),
        (("a number", "mean_squared_error", "line"), "output unit"),
    ],
)
def test_unknown_names_are_named(three, kind):
    with pytest.raises(ValueError, match=f"{kind}.*Did you mean"):
        mismatches(*three)
