"""One network, five decks: the same gradient and the same step as the core."""

import numpy as np
import pytest

from coursekit.autodiff import Value, relative_error
from coursekit.autodiff.gradcheck import numerical_gradient
from coursekit.dialects import (
    ClassicBackprop,
    comp4630,
    comp9444,
    convert,
    convert_gradients,
    convert_rate,
    csci4360,
    poznan,
)

FORMS = {
    "COMP4630": lambda p, X, Y, f: comp4630.gradients(p, X, Y, f),
    "COMP9444": lambda p, X, Y, f: comp9444.gradients(p, X, Y[:, 0], f),
    "POZNAN": lambda p, X, Y, f: poznan.gradients(p, X, Y, f),
    "CSCI4360": lambda p, X, Y, f: csci4360.gradients(p, X.T, Y.T, f),
}
STEPS = {
    "COMP4630": lambda p, X, Y, eta, f: comp4630.step(p, X, Y, eta, f),
    "COMP9444": lambda p, X, Y, eta, f: comp9444.step(p, X, Y[:, 0], eta, f),
    "POZNAN": lambda p, X, Y, eta, f: poznan.step(p, X, Y, eta, f),
    "CSCI4360": lambda p, X, Y, eta, f: csci4360.step(p, X.T, Y.T, eta, f),
}
CASES = [(name, [2, 2, 1]) for name in FORMS] + [
    (name, sizes) for name in FORMS if name != "COMP9444" for sizes in ([3, 4, 2, 1], [4, 3, 2], [2, 3])
]


def close(ours, theirs):
    for a, b in zip(ours, theirs, strict=True):
        np.testing.assert_allclose(a, b, rtol=0, atol=1e-12)


@pytest.mark.parametrize("f", ["sigmoid", "tanh"])
@pytest.mark.parametrize(("name", "sizes"), CASES)
def test_gradients_agree_with_the_core(network, data, name, sizes, f):
    model, (X, Y) = network(sizes, f), data(sizes)
    found = FORMS[name](convert(model.get_weights(), "course", name), X, Y, f)
    close(convert_gradients(found, name, "course", len(X)).weights, model.gradients(X, Y))


@pytest.mark.parametrize(("name", "sizes"), CASES)
def test_a_step_with_the_converted_rate_is_the_core_s(network, data, name, sizes):
    model, (X, Y) = network(sizes, rate=0.7), data(sizes)
    start = convert(model.get_weights(), "course", name)
    moved = STEPS[name](start, X, Y, convert_rate(0.7, "course", name, len(X)), "sigmoid")
    model.train_on_batch(X, Y)
    close(convert(moved, name, "course").weights, model.get_weights())


@pytest.mark.parametrize("squared", [True, False])
@pytest.mark.parametrize("sizes", [[2, 2, 1], [3, 4, 2, 1], [4, 3, 2]])
def test_the_classic_rule_is_the_core_pattern_by_pattern(network, data, sizes, squared):
    """Without f' in the output error the loss is cross-entropy, with it squared error (erratum K-13)."""
    model = network(sizes, loss=None if squared else _sum_of_crossentropies(), rate=0.5)
    X, D = data(sizes)
    classic = ClassicBackprop(convert(model.get_weights(), "course", "CMSC373"), squared=squared)
    classic.forward(X[0])
    found = convert_gradients(classic.changes(classic.errors(D[0])), "CMSC373", "course")
    close(found.weights, model.gradients(X[:1], D[:1]))
    classic.fit(X, D, beta=convert_rate(0.5, "course", "CMSC373"), max_epochs=3)
    model.fit(X, D, batch_size=1, epochs=3, shuffle=False, verbose=0)
    close(convert(classic.params, "CMSC373", "course").weights, model.get_weights())


def test_five_decks_one_gradient(network, data):
    """All five at once, each in its own letters and scale, against autodiff and finite differences as well."""
    sizes = [2, 2, 1]
    model, (X, Y) = network(sizes), data(sizes, examples=1)
    found = {
        name: convert_gradients(form(convert(model.get_weights(), "course", name), X, Y, "sigmoid"), name, "course")
        for name, form in FORMS.items()
    }
    classic = ClassicBackprop(convert(model.get_weights(), "course", "CMSC373"), squared=True)
    classic.forward(X[0])
    found["CMSC373"] = convert_gradients(classic.changes(classic.errors(Y[0])), "CMSC373", "course")
    for gradient in found.values():
        close(gradient.weights, found["COMP4630"].weights)
    W1, b1, W2, b2 = (Value(w) for w in model.get_weights())
    out = ((Value(X) @ W1 + b1).sigmoid() @ W2 + b2).sigmoid()
    (((out - Value(Y)) ** 2).sum() * 0.5).backward()
    close(found["POZNAN"].weights, [v.grad for v in (W1, b1, W2, b2)])
    flat = np.concatenate([w.ravel() for w in model.get_weights()])
    numeric = numerical_gradient(lambda theta: _loss(theta, sizes, X, Y), flat)
    assert relative_error(np.concatenate([w.ravel() for w in found["CSCI4360"].weights]), numeric) < 1e-8


def _loss(theta, sizes, X, Y):
    W1, b1, W2, b2 = theta[:4].reshape(2, 2), theta[4:6], theta[6:8].reshape(2, 1), theta[8:]
    return comp4630.loss(convert([W1, b1, W2, b2], "course", "COMP4630"), X, Y, "sigmoid")


def _sum_of_crossentropies():
    from coursekit.nn.losses import BinaryCrossentropy

    class Summed(BinaryCrossentropy):
        """K adds the errors of its outputs, Keras takes their mean."""

        def per_example(self, y, p):
            return super().per_example(y, p) * y.shape[1]

        def gradient(self, y, p):
            return super().gradient(y, p) * y.shape[1]

        def delta(self, y, a, out=None):
            out = super().delta(y, a, out)
            out *= y.shape[1]
            return out

    return Summed()
