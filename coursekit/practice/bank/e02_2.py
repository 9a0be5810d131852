"""A unit learns until an epoch passes without a mistake (COMP 4630, slides 6 and 7; CMSC 373, slide 3)."""

from itertools import permutations

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array, Tuple


def _with_ones(X):
    return np.column_stack([np.ones(len(X)), X])


def _fires(net):
    return net >= 0


def _epoch(w, X, y, eta, fires=_fires):
    """Show every row of X, which has its ones, once; the weights afterwards, and the number of mistakes."""
    mistakes = 0
    for x, target in zip(X, y, strict=True):
        error = target - float(fires(w @ x))
        w, mistakes = w + eta * error * x, mistakes + int(error != 0)
    return w, mistakes


def _train(X, y, eta, max_epochs, epoch=_epoch, rest=True):
    """Epoch after epoch from zero weights; X has its ones already."""
    w, mistakes = np.zeros(X.shape[1]), []
    while len(mistakes) < max_epochs and not (rest and mistakes and mistakes[-1] == 0):
        w, wrong = epoch(w, X, y, eta)
        mistakes.append(wrong)
    return w, mistakes


def reference(X, y, eta=1.0, max_epochs=100):
    """The weights change at once; the epoch without a mistake is the last one, and it is counted."""
    return _train(_with_ones(X), y, eta, max_epochs)


def once_per_epoch(X, y, eta=1.0, max_epochs=100):
    """All answers of an epoch are given with the weights from its beginning."""

    def epoch(w, X, y, eta):
        errors = y - (X @ w >= 0)
        return w + eta * errors @ X, int(np.count_nonzero(errors))

    return _train(_with_ones(X), y, eta, max_epochs, epoch)


def mean_once_per_epoch(X, y, eta=1.0, max_epochs=100):
    return once_per_epoch(X, y, eta / len(X), max_epochs)


def bias_forgotten(X, y, eta=1.0, max_epochs=100):
    return _train(X, y, eta, max_epochs)


def bias_never_learns(X, y, eta=1.0, max_epochs=100):
    w, mistakes = bias_forgotten(X, y, eta, max_epochs)
    return np.concatenate([[0.0], w]), mistakes


def bias_last(X, y, eta=1.0, max_epochs=100):
    w, mistakes = reference(X, y, eta, max_epochs)
    return np.roll(w, -1), mistakes


def quiet_epoch_not_counted(X, y, eta=1.0, max_epochs=100):
    w, mistakes = reference(X, y, eta, max_epochs)
    return w, [number for number in mistakes if number]


def one_epoch_too_few(X, y, eta=1.0, max_epochs=100):
    return reference(X, y, eta, max_epochs - 1)


def never_rests(X, y, eta=1.0, max_epochs=100):
    return _train(_with_ones(X), y, eta, max_epochs, rest=False)


def tie_is_off(X, y, eta=1.0, max_epochs=100):
    def epoch(w, X, y, eta):
        return _epoch(w, X, y, eta, lambda net: net > 0)

    return _train(_with_ones(X), y, eta, max_epochs, epoch)


def counter_never_reset(X, y, eta=1.0, max_epochs=100):
    w, mistakes = _train(_with_ones(X), y, eta, max_epochs, rest=False)
    return w, list(np.cumsum(mistakes))


def input_always_added(X, y, eta=1.0, max_epochs=100):
    """Changes the weights at each mistake, but does not ask in which direction."""

    def epoch(w, X, y, eta):
        mistakes = 0
        for x, target in zip(X, y, strict=True):
            if _fires(w @ x) != target:
                w, mistakes = w + eta * x, mistakes + 1
        return w, mistakes

    return _train(_with_ones(X), y, eta, max_epochs, epoch)


def shuffled(X, y, eta=1.0, max_epochs=100):
    rng = np.random.default_rng(0)

    def epoch(w, X, y, eta):
        order = rng.permutation(len(X))
        return _epoch(w, X[order], y[order], eta)

    return _train(_with_ones(X), y, eta, max_epochs, epoch)


def last_pattern_first(X, y, eta=1.0, max_epochs=100):
    return reference(X[::-1], y[::-1], eta, max_epochs)


def _in_another_order(made, inputs):
    """Whether some other order of the patterns of AND or OR, a new one in each epoch, leads to this answer."""
    if made.answer is None or len(inputs) > 2:
        return False
    X, y = _with_ones(inputs[0]), inputs[1]
    w, mistakes = made.answer["weights"].tolist(), made.answer["mistakes per epoch"].tolist()
    other_reasons = [(run[0].tolist(), run[1]) for run in (reference(*inputs), once_per_epoch(*inputs))]
    ends_well = mistakes[-1:] == [0] and 0 not in mistakes[:-1]
    return ends_well and (w, mistakes) not in other_reasons and tuple(w) in _reachable(X, y, mistakes)


def _reachable(X, y, mistakes):
    """All weights after epochs with these numbers of mistakes, over all orders of the patterns."""
    orders = [list(order) for order in permutations(range(len(X)))]
    weights = {(0.0,) * X.shape[1]}
    for wanted in mistakes:
        after = [_epoch(np.array(w), X[order], y[order], 1.0) for w in weights for order in orders]
        weights = {tuple(w.tolist()) for w, wrong in after if wrong == wanted}
    return weights


def _inputs(rng):
    n = int(rng.integers(2, 4))
    X = rng.integers(0, 2, size=(int(rng.integers(4, 8)), n)).astype(float)
    y = (X @ rng.normal(size=n) >= rng.normal()) if rng.random() < 0.7 else rng.integers(0, 2, size=len(X))
    return X, y.astype(float), float(rng.choice([0.5, 1.0, 2.0])), int(rng.integers(10, 40))


_BITS = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
_AND, _OR, _NAND, _XOR = np.array([[0.0, 0, 0, 1], [0, 1, 1, 1], [1, 1, 1, 0], [0, 1, 1, 0]])

EXERCISE = Exercise(
    id="02.2",
    name="train_perceptron",
    title="Train a unit until it rests",
    minutes=25,
    points=5,
    reference=reference,
    returns=Tuple(Array("weights"), Array("mistakes per epoch")),
    fixed=(
        (_BITS, _AND),
        (_BITS, _OR),
        (_BITS, _NAND, 0.5),
        (_BITS, _XOR, 1.0, 10),
        (_BITS, _XOR, 2.0, 1),
        (np.array([[1.0], [0.0]]), np.array([0.0, 1.0]), 1.0, 20),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "It looks as if the weights changed once per epoch, and all answers came from the weights at its "
            "beginning. Which weights should the second pattern meet when the first one was wrong?",
            once_per_epoch,
            mean_once_per_epoch,
        ),
        Mistake(
            "The patterns seem to come in another order, or in a new one each epoch. That learns too, but cannot be "
            "compared by hand: in which order does the lesson show them?",
            shuffled,
            last_pattern_first,
            seen=_in_another_order,
        ),
        Mistake(
            "Your unit has no bias that learns, so its line is tied to the origin. "
            "What does lesson 01 put in front of every input?",
            bias_never_learns,
            bias_forgotten,
        ),
        Mistake(
            "All numbers are there, with the bias in the last place. "
            "On which side of `X` did you put the column of ones?",
            bias_last,
        ),
        Mistake(
            "The epoch without mistakes is missing from your list. It was run too: how else would you know that the "
            "unit is done?",
            quiet_epoch_not_counted,
        ),
        Mistake(
            "Where the unit does not come to rest, you run one epoch less than `max_epochs`. "
            "How often does your loop go round for `max_epochs=1`?",
            one_epoch_too_few,
        ),
        Mistake(
            "The weights are right, but you go on after an epoch without mistakes. "
            "Can anything be different in the next one?",
            never_rests,
        ),
        Mistake(
            "Your run parts from the right one where a net input is exactly 0, and that is in the very first step. "
            "What does a unit of this course say on a tie?",
            tie_is_off,
        ),
        Mistake(
            "Your step is the same after both kinds of mistake. If the unit fired and should have been silent, "
            "should the input be added or taken away?",
            input_always_added,
        ),
        Mistake(
            "The numbers in your list of mistakes never go down. "
            "Where in your loops does the counter start again from 0?",
            counter_never_reset,
        ),
    ),
    library=("coursekit.neurons.perceptron", "coursekit.neurons.training"),
    after="Give your function the patterns of AND with `eta=0.1`: why does it take 4 epochs now? Section 6 knows.",
)
