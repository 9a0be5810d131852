"""The classic rule descends the cross-entropy, and each slip of the printed form does what its erratum says."""

import numpy as np
import pytest

from coursekit.autodiff.gradcheck import numerical_gradient
from coursekit.dialects import SLIPS, ClassicBackprop, Params, StopWhen
from coursekit.dialects.cmsc373 import random_params, total_error
from coursekit.dialects.xor_slips import D, X

SIZES = [2, 3, 1]


def net(slips=(), seed=0, **options):
    return ClassicBackprop.random(SIZES, seed, slips=slips, **options)


def test_the_output_error_belongs_to_cross_entropy():
    """Erratum K-13: the changes are minus the slope of cross-entropy; with f' they are a (1 - a) times as large."""
    classic, p = net(), random_params(SIZES, 0)
    x, d = X[1], D[1]
    y = classic.forward(x)
    change = classic.changes(classic.errors(d))

    def crossentropy(w):
        a = ClassicBackprop(Params({**p.W, 1: w}, p.b)).forward(x)
        return float(-(d * np.log(a) + (1 - d) * np.log(1 - a)).sum())

    np.testing.assert_allclose(change.W[1], -numerical_gradient(crossentropy, p.W[1]), atol=1e-9)
    squared = net(squared=True)
    squared.forward(x)
    np.testing.assert_allclose(squared.errors(d)[2], classic.errors(d)[2] * y * (1 - y), rtol=1e-12)


def test_the_lost_minus_sign():
    """Erratum K-09: f(1) is 0.2689 instead of 0.7311."""
    assert round(float(net("sigmoid sign").activation(np.array(1.0))), 4) == 0.2689
    assert round(float(net().activation(np.array(1.0))), 4) == 0.7311


def test_the_slope_with_a_plain_i():
    """Erratum K-14: at I = 2 the slope is -0.881 instead of 0.105."""
    for slips, slope in ((("(1-I)",), -0.881), ((), 0.105)):
        classic = net(slips)
        classic.I[1] = np.array([2.0])
        classic.saved[1] = classic.activation(classic.I[1])
        assert classic.slope(1).round(3).tolist() == [slope]


def test_the_index_slip_takes_the_receiving_unit():
    """Erratum K-11: E_j f(I_j) for every i."""
    right, wrong = net(), net("index")
    for classic in (right, wrong):
        classic.forward(X[1])
    E = right.errors(D[1])
    np.testing.assert_allclose(right.changes(E).W[1], np.outer(X[1], E[1]), rtol=1e-15)
    np.testing.assert_allclose(wrong.changes(E).W[1], np.tile(E[1] * right.saved[1], (2, 1)), rtol=1e-15)


def test_signed_errors_cancel():
    """Erratum K-15: XOR answered 1, 0, 0, 1 is all wrong; signed errors add up to 0, squares to 4."""
    wrong = 1 - D
    assert total_error(D, wrong, signed=True) == 0 and total_error(D, wrong) == 4


def test_a_signed_total_error_stops_too_early():
    runs = [net(slips).fit(X, D, max_epochs=50, max_error=0.1) for slips in ((), ("signed error",))]
    assert [run.stopped for run in runs] == ["epochs", "error"] and len(runs[1].errors) < 5


def test_a_total_error_that_is_never_reset_never_falls():
    """Erratum K-16."""
    run = net().fit(X, D, max_epochs=30, reset=False)
    assert all(later > earlier for earlier, later in zip(run.errors, run.errors[1:], strict=False))


def test_frozen_biases_stay():
    """Erratum K-16: without the bias update nothing but weights is learnt."""
    classic, start = net("frozen biases"), random_params(SIZES, 0)
    classic.fit(X, D, max_epochs=5)
    assert all(np.array_equal(classic.params.b[l], start.b[l]) for l in (1, 2))
    assert not np.allclose(classic.params.W[1], start.W[1])


def test_saved_outputs_spare_half_the_work():
    """S-125: saved, f(I) is worked out once per unit; without, again for every use on the way back. Same numbers."""
    saving, forgetting = net(), net(keep=False)
    for classic in (saving, forgetting):
        classic.train_pattern(X[1], D[1], 0.5)
    assert (saving.calls, forgetting.calls) == (4, 13)
    assert np.array_equal(saving.params.W[1], forgetting.params.W[1])


def test_training_stops_by_error_or_by_epochs():
    """K11; C10, step 6."""
    stop = StopWhen(loss_below=0.1, max_epochs=3)
    assert [stop.reason(1, 0.5), stop.reason(1, 0.05), stop.reason(3, 0.5)] == ["", "error", "epochs"]
    classic = net(seed=0)
    run = classic.fit(X, D, max_epochs=600, max_error=0.1)
    assert run.stopped == "error" and run.errors[-1] < 0.1 <= run.errors[-2]
    assert ((classic(X) > 0.5) == (D > 0.5)).all()


def test_the_trace_is_a_table():
    run = net().fit(X, D, max_epochs=2, traced=5)
    assert [(s.epoch, s.pattern) for s in run.steps] == [(1, 1), (1, 2), (1, 3), (1, 4), (2, 1)]
    assert run.steps[3].total_error == run.errors[0] and len(run.table.splitlines()) == 6
    first = run.steps[0]
    np.testing.assert_array_equal(first.f[0], X[0])
    np.testing.assert_allclose(first.E[2], D[0] - first.f[2], rtol=1e-15)


def test_weights_start_between_minus_one_and_one():
    p = random_params([2, 3, 1], 4)
    drawn = np.concatenate([w.ravel() for w in p.weights])
    assert drawn.shape == (13,) and np.array_equal(drawn, np.random.default_rng(4).uniform(-1, 1, 13))


def test_unknown_slips_and_uneven_data():
    assert len(SLIPS) == 5
    with pytest.raises(ValueError, match="Unknown slip 'indx'. Did you mean 'index'?"):
        net("indx")
    with pytest.raises(ValueError, match="one desired answer per pattern, received 4 patterns, 3 answers"):
        net().fit(X, D[:3])
