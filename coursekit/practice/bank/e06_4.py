"""One epoch of the classic program, pattern by pattern, without the slips of its slides (CMSC 373, K6 to K11)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array, Dict, Number


class _Right:
    """One epoch of the classic rule; each mistake below replaces one of its pieces."""

    def f(self, I):
        return 1 / (1 + np.exp(-I))

    def slope(self, I, out):
        return out * (1 - out)

    def inputs(self, x):
        return x

    def output_error(self, d, y, J):
        return d - y

    def hidden_error(self, I, h, V, moved, E):
        return self.slope(I, h) * (V @ E)

    def change(self, sender, receiver, E):
        return np.outer(sender, E)

    def bias_change(self, E):
        return E

    def added(self, d, y):
        return np.sum((d - y) ** 2)

    def pattern(self, x, d, net, beta):
        """The net after one pattern, and what the pattern adds to the error."""
        W, b, V, c = net
        x = self.inputs(x)
        I = x @ W + b
        h = self.f(I)
        J = h @ V + c
        y = self.f(J)
        E = self.output_error(d, y, J)
        dV = self.change(h, y, E)
        F = self.hidden_error(I, h, V, V + beta * dV, E)
        dW = self.change(x, h, F)
        after = W + beta * dW, b + beta * self.bias_change(F), V + beta * dV, c + beta * self.bias_change(E)
        return after, self.added(d, y)

    def __call__(self, X, D, W, b, V, c, beta):
        net, error = (W, b, V, c), 0.0
        for x, d in zip(X, D, strict=True):
            net, added = self.pattern(x, d, net, beta)
            error += added
        return dict(zip("WbVc", net, strict=True)) | {"error": error}


def reference(X, D, W, b, V, c, beta):
    """Forward, all errors, then all changes, for one pattern after the other."""
    return _Right()(X, D, W, b, V, c, beta)


def _with(**pieces):
    """A wrong way: the right one with other pieces."""
    return type("_Wrong", (_Right,), {name: staticmethod(piece) for name, piece in pieces.items()})()


def plus_in_the_exponent(*inputs):
    return _with(f=lambda I: 1 / (1 + np.exp(I)))(*inputs)


def slope_with_the_net_input(*inputs):
    return _with(slope=lambda I, out: out * (1 - I))(*inputs)


def slope_all_in_the_net_input(*inputs):
    return _with(slope=lambda I, out: I * (1 - I))(*inputs)


def activation_of_the_receiver(*inputs):
    return _with(change=lambda sender, receiver, E: np.broadcast_to(receiver * E, (len(sender), len(E))))(*inputs)


def output_weights_first(*inputs):
    class Early(_Right):
        def hidden_error(self, I, h, V, moved, E):
            return self.slope(I, h) * (moved @ E)

    return Early()(*inputs)


def signed_error(*inputs):
    return _with(added=lambda d, y: np.sum(d - y))(*inputs)


def absolute_error(*inputs):
    return _with(added=lambda d, y: np.sum(np.abs(d - y)))(*inputs)


def half_the_squares(*inputs):
    return _with(added=lambda d, y: 0.5 * np.sum((d - y) ** 2))(*inputs)


def mean_over_the_patterns(X, D, W, b, V, c, beta):
    right = reference(X, D, W, b, V, c, beta)
    return right | {"error": right["error"] / len(X)}


def last_pattern_only(X, D, W, b, V, c, beta):
    right = reference(X, D, W, b, V, c, beta)
    before = reference(X[:-1], D[:-1], W, b, V, c, beta)
    return right | {"error": right["error"] - before["error"]}


def frozen_biases(*inputs):
    return _with(bias_change=lambda E: 0 * E)(*inputs)


def slope_in_the_output_error(*inputs):
    return _with(output_error=lambda d, y, J: (d - y) * y * (1 - y))(*inputs)


def no_slope_in_the_hidden_error(*inputs):
    return _with(slope=lambda I, out: 1.0)(*inputs)


def squashed_inputs(*inputs):
    return _with(inputs=lambda x: 1 / (1 + np.exp(-x)))(*inputs)


def actual_minus_desired(*inputs):
    return _with(output_error=lambda d, y, J: y - d)(*inputs)


def all_changes_at_the_end(X, D, W, b, V, c, beta):
    start, moved, error = (W, b, V, c), (W, b, V, c), 0.0
    for x, d in zip(X, D, strict=True):
        after, added = _Right().pattern(x, d, start, beta)
        moved = tuple(total + one - before for total, one, before in zip(moved, after, start, strict=True))
        error += added
    return dict(zip("WbVc", moved, strict=True)) | {"error": error}


def nothing_moves(X, D, W, b, V, c, beta):
    return all_changes_at_the_end(X, D, W, b, V, c, beta) | {"W": W, "b": b, "V": V, "c": c}


def first_pattern_only(X, D, W, b, V, c, beta):
    return reference(X[:1], D[:1], W, b, V, c, beta)


def error_after_the_epoch(X, D, W, b, V, c, beta):
    right = reference(X, D, W, b, V, c, beta)
    f = _Right().f
    answers = f(f(X @ right["W"] + right["b"]) @ right["V"] + right["c"])
    return right | {"error": np.sum((D - answers) ** 2)}


_X, _D = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0.0], [1], [1], [0]])


def _net(rng, n, hidden, outputs):
    shapes = (n, hidden), (hidden,), (hidden, outputs), (outputs,)
    return tuple(rng.uniform(-1, 1, size=shape) for shape in shapes)


def _inputs(rng):
    n, hidden, outputs = (int(k) for k in rng.integers(1, 4, size=3))
    X, D = rng.normal(size=(5, n)), rng.integers(0, 2, size=(5, outputs)).astype(float)
    return X, D, *_net(rng, n, hidden, outputs), float(rng.uniform(0.2, 0.9))


EXERCISE = Exercise(
    id="06.4",
    name="classic_epoch",
    title="One classic epoch",
    minutes=30,
    points=5,
    reference=reference,
    returns=Dict(Array("W"), Array("b"), Array("V"), Array("c"), Number("error")),
    fixed=(
        (_X[1:2], _D[1:2], *_net(np.random.default_rng(63), 2, 3, 1), 0.5),
        (_X, _D, *_net(np.random.default_rng(64), 2, 3, 1), 0.5),
        (_X[[3, 0, 2]], np.array([[1.0, 0, 0], [0, 1, 0], [0, 0, 1]]), *_net(np.random.default_rng(65), 2, 2, 3), 0.3),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "Your units fall where they should rise: f is small for large sums. "
            "What becomes of the slide's e to the I when I is 10, and which sign got lost?",
            plus_in_the_exponent,
        ),
        Mistake(
            "The slope of the hidden units uses the net input I. At I = 2 that would make it negative, "
            "but the curve rises everywhere: which number belongs in the bracket?",
            slope_with_the_net_input,
            slope_all_in_the_net_input,
        ),
        Mistake(
            "A weight is changed by the output of the unit it leads *to*. That unit has had its say in the error: "
            "what came in at the other end of the wire?",
            activation_of_the_receiver,
        ),
        Mistake(
            "The hidden errors come back through output weights that have already moved. "
            "In which order do errors and changes come within one pattern?",
            output_weights_first,
        ),
        Mistake(
            "The total adds errors with their signs. A net that answers XOR with 1, 0, 0, 1 would get 0: "
            "how can errors be kept from cancelling?",
            signed_error,
        ),
        Mistake(
            "The net learns rightly, only the total is another one. Read the task again: what is added up, "
            "and over what?",
            absolute_error,
            half_the_squares,
            mean_over_the_patterns,
            last_pattern_only,
            error_after_the_epoch,
        ),
        Mistake(
            "The weights learn, the biases stay where they are. Think of a bias as a weight whose sender always "
            "says 1: what would the rule do with it?",
            frozen_biases,
        ),
        Mistake(
            "The output error carries a slope. That would descend the squared error: "
            "read step 2 of the task once more, what does it say about a slope?",
            slope_in_the_output_error,
        ),
        Mistake(
            "The hidden error is the weighted sum of the errors behind. The hidden unit bends its sum: "
            "how does that show on the way back?",
            no_slope_in_the_hidden_error,
        ),
        Mistake(
            "The inputs are squashed before they are used. What does an input unit do with its number?",
            squashed_inputs,
        ),
        Mistake(
            "The net walks away from its targets. The rule adds its changes: "
            "which way round must the output error be then?",
            actual_minus_desired,
        ),
        Mistake(
            "All changes are made at the end of the epoch. The classic program moves after each pattern, "
            "and the next pattern meets a net that has already learnt.",
            all_changes_at_the_end,
        ),
        Mistake(
            "The total is counted, but the net comes back as it went in. What becomes of your changes?",
            nothing_moves,
        ),
        Mistake(
            "Only one pattern is used. Is the `return` inside the loop?",
            first_pattern_only,
        ),
    ),
    library=("coursekit.dialects", "coursekit.nn"),
    after="Call it 5000 times on XOR from several starts, count how many it solves, and compare with lesson 06.",
)
