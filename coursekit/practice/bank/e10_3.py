"""A start that suits both ends of a layer: weights drawn evenly, after Glorot and Bengio (CSCI 4360, slide 44)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.probes.p10_3 import probe
from coursekit.practice.returns import Array, Dict, Number

_FAR = 5.0
"""Standard errors that a mean or a variance may be off; 3 would refuse one right answer in fifty."""


def _limit(n_in, n_out):
    return np.sqrt(6 / (n_in + n_out))


def _even(limit, n_in, n_out, rng):
    return rng.uniform(-limit, limit, size=(n_in, n_out))


def reference(n_in, n_out, rng):
    """An even draw between plus and minus the root of 6 over the sum of both widths."""
    return _even(_limit(n_in, n_out), n_in, n_out, rng)


def limit_used_as_deviation(n_in, n_out, rng):
    return rng.normal(0.0, _limit(n_in, n_out), size=(n_in, n_out))


def normal_with_the_right_variance(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(2 / (n_in + n_out)), size=(n_in, n_out))


def fan_in_only(n_in, n_out, rng):
    return _even(1 / np.sqrt(n_in), n_in, n_out, rng)


def fan_in_only_with_6(n_in, n_out, rng):
    return _even(np.sqrt(6 / n_in), n_in, n_out, rng)


def fan_in_only_with_3(n_in, n_out, rng):
    return _even(np.sqrt(3 / n_in), n_in, n_out, rng)


def fan_out_only(n_in, n_out, rng):
    return _even(np.sqrt(6 / n_out), n_in, n_out, rng)


def deviation_used_as_limit(n_in, n_out, rng):
    return _even(np.sqrt(2 / (n_in + n_out)), n_in, n_out, rng)


def mean_width_for_the_sum(n_in, n_out, rng):
    return _even(np.sqrt(12 / (n_in + n_out)), n_in, n_out, rng)


def no_root(n_in, n_out, rng):
    return _even(6 / (n_in + n_out), n_in, n_out, rng)


def root_of_the_6_only(n_in, n_out, rng):
    return _even(np.sqrt(6) / (n_in + n_out), n_in, n_out, rng)


def root_of_the_widths_only(n_in, n_out, rng):
    return _even(6 / np.sqrt(n_in + n_out), n_in, n_out, rng)


def only_above_zero(n_in, n_out, rng):
    return rng.uniform(0.0, _limit(n_in, n_out), size=(n_in, n_out))


def from_random_without_minus(n_in, n_out, rng):
    return rng.random((n_in, n_out)) * 2 * _limit(n_in, n_out)


def transposed(n_in, n_out, rng):
    return reference(n_out, n_in, rng)


def dice_of_its_own(n_in, n_out, rng):
    return reference(n_in, n_out, np.random.default_rng())


def always_the_same(n_in, n_out, rng):
    return reference(n_in, n_out, np.random.default_rng(0))


def _shape(found):
    return tuple(found["shape"].astype(int).tolist())


def _near(value, other, slack=0.02):
    return abs(value - other) < slack * other


def _spread(limit):
    """Recognises an even draw on both sides of 0 by its deviation: limit over the root of 3."""

    def seen(made, inputs):
        n_in, n_out, _ = inputs
        found = made.answer
        if not found or _shape(found) != (n_in, n_out) or n_in == n_out or found["smallest"] >= 0:
            return False
        return any(
            _near(found["largest"], one) and _near(found["deviation"], one / np.sqrt(3)) for one in limit(n_in, n_out)
        )

    return seen


def _normal(deviation):
    """Recognises a normal draw: some numbers lie further out than two deviations."""

    def seen(made, inputs):
        found, expected = made.answer, deviation(*inputs[:2])
        return bool(found) and _near(found["deviation"], expected) and found["largest"] > 2.5 * expected

    return seen


def _one_sided(made, inputs):
    found = made.answer
    return bool(found) and found["deviation"] > 0 and found["smallest"] >= 0


def _turned(made, inputs):
    n_in, n_out, _ = inputs
    return bool(made.answer) and n_in != n_out and _shape(made.answer) == (n_out, n_in)


def _own_dice(made, inputs):
    return bool(made.answer) and not made.answer["the same seed repeats"]


def _same_again(made, inputs):
    found = made.answer
    return bool(found) and not found["a second draw differs"] and found["deviation"] > 0


def _accept(found, inputs):
    n_in, n_out, _ = inputs
    limit = _limit(n_in, n_out)
    error = _FAR / np.sqrt(n_in * n_out)
    if _shape(found) != (n_in, n_out):
        return f"W: expected shape {(n_in, n_out)}, yours has shape {_shape(found)}."
    if max(found["largest"], -found["smallest"]) > limit * (1 + 1e-6):
        return "some weights lie beyond the limit."
    if min(found["largest"], -found["smallest"]) < limit * (1 - 4 * error):
        return "the weights do not reach out to the limit on both sides."
    if abs(found["mean"]) > error * limit / np.sqrt(3):
        return "the mean of the weights is too far from 0."
    if abs(found["deviation"] ** 2 / (limit**2 / 3) - 1) > error * np.sqrt(0.8):
        return "the variance of the weights is not what an even draw between these limits has."
    if not found["a second draw differs"]:
        return "a second draw gives the same weights."
    return "" if found["the same seed repeats"] else "the same seed gives other weights."


def _inputs(rng):
    n_in = int(rng.integers(150, 300))
    return n_in, int(n_in + rng.integers(100, 200)), int(rng.integers(2**31))


EXERCISE = Exercise(
    id="10.3",
    name="glorot_uniform",
    title="A start for both ends",
    minutes=12,
    points=3,
    reference=reference,
    returns=Dict(
        Array("shape"),
        *map(
            Number,
            ("smallest", "largest", "mean", "deviation", "a second draw differs", "the same seed repeats"),
        ),
    ),
    fixed=((784, 128, 0), (40, 500, 1), (200, 200, 2)),
    inputs=_inputs,
    rounds=3,
    probe=probe,
    accept=_accept,
    mistakes=(
        Mistake(
            "The same seed gives other weights, so nobody can repeat your training. "
            "Which generator have you been handed?",
            dice_of_its_own,
            seen=_own_dice,
        ),
        Mistake(
            "Each draw gives the same weights, so two layers would start alike. Where does your generator start?",
            always_the_same,
            seen=_same_again,
        ),
        Mistake(
            "Rows and columns are exchanged. In this course `x @ W` has inputs first: which shape does W have?",
            transposed,
            seen=_turned,
        ),
        Mistake(
            "No weight is below 0. An even draw between -r and r: where does yours begin?",
            only_above_zero,
            from_random_without_minus,
            seen=_one_sided,
        ),
        Mistake(
            "The limit r went into a bell curve as its deviation, and some weights lie far beyond it. "
            "Which draw never leaves its limits?",
            limit_used_as_deviation,
            seen=_normal(_limit),
        ),
        Mistake(
            "The variance is right, but this is a bell curve, and some weights lie beyond the limit. "
            "What does *uniform* mean?",
            normal_with_the_right_variance,
            seen=_normal(lambda n_in, n_out: np.sqrt(2 / (n_in + n_out))),
        ),
        Mistake(
            "The root of 2 over the sum of widths is the deviation that the weights should have. "
            "How far out must an even draw reach to have it?",
            deviation_used_as_limit,
            seen=_spread(lambda n_in, n_out: [np.sqrt(2 / (n_in + n_out))]),
        ),
        Mistake(
            "The limit is too wide by the root of 2. Below the bar: the mean of both widths, or their sum?",
            mean_width_for_the_sum,
            seen=_spread(lambda n_in, n_out: [np.sqrt(12 / (n_in + n_out))]),
        ),
        Mistake(
            "Your limit knows only one end of the layer. Signals come through from one side and errors from the other: "
            "which two widths count?",
            fan_in_only,
            fan_in_only_with_6,
            fan_in_only_with_3,
            fan_out_only,
            seen=_spread(lambda n_in, n_out: [np.sqrt(k / n) for k in (1, 2, 3, 6) for n in (n_in, n_out)]),
        ),
        Mistake(
            "Your limit has quite another size. Which parts of the formula stand under a root?",
            no_root,
            root_of_the_6_only,
            root_of_the_widths_only,
            seen=_spread(lambda n_in, n_out: [6 / (k := n_in + n_out), np.sqrt(6) / k, 6 / np.sqrt(k), 2 / k]),
        ),
    ),
    library=("coursekit.nn",),
    after="Draw a layer of 784 to 512 and compare its largest weight with the 0.068041 of the lesson.",
)
