"""The way back over a tape that forgets a share: the mistake that works on every formula without a second use (D47)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array


def _back(tape, n, steps, receive):
    slopes = np.zeros(n)
    slopes[-1] = 1.0
    for gate, into, own in steps:
        slopes[into] = receive(slopes[into], slopes[gate] * own)
    return slopes


def reference(tape, n):
    """From the end of the tape to its start, every share added."""
    return _back(tape, n, reversed(tape), lambda before, share: before + share)


def overwrites(tape, n):
    return _back(tape, n, reversed(tape), lambda before, share: share)


def first_share_only(tape, n):
    return _back(tape, n, reversed(tape), lambda before, share: before or share)


def multiplies_the_shares(tape, n):
    return _back(tape, n, reversed(tape), lambda before, share: before * share if before else share)


def mean_of_the_shares(tape, n):
    slopes, counts = reference(tape, n), np.zeros(n)
    for _, into, _ in tape:
        counts[into] += 1
    return slopes / np.maximum(counts, 1)


def plays_forward(tape, n):
    return _back(tape, n, tape, lambda before, share: before + share)


def own_slopes_only(tape, n):
    slopes = np.zeros(n)
    slopes[-1] = 1.0
    for _, into, own in tape:
        slopes[into] += own
    return slopes


def never_starts(tape, n):
    return np.zeros(n)


def _inputs(rng):
    n = int(rng.integers(5, 9))
    tape = []
    for gate in range(2, n):
        for into in (gate - 1, int(rng.integers(gate))):
            tape.append((gate, into, round(float(rng.uniform(-2, 2)), 1)))
    return tape, n


EXERCISE = Exercise(
    id="04.b1",
    name="mended_play_back",
    title="Bug hunt: a share gets lost",
    minutes=10,
    points=2,
    reference=reference,
    returns=Array("slopes"),
    fixed=(
        ([(3, 0, 1.0), (3, 1, 1.0), (4, 3, -4.0), (4, 2, 3.0)], 5),
        ([(1, 0, 3.0), (1, 0, 3.0)], 2),
        ([(1, 0, 2.6), (2, 0, 0.3), (3, 1, 1.0), (3, 2, 1.7)], 4),
        ([(1, 0, 2.0), (2, 1, 5.0), (3, 1, 1.0), (3, 2, 1.0)], 4),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "On (x + y) z all is well, on x * x it is not, as in the broken one. "
            "Two wires lead back into x: after both have brought something, what is left of the first?",
            overwrites,
        ),
        Mistake("Now the first share stays and the second is turned away. Both wires count.", first_share_only),
        Mistake(
            "Shares of different paths are multiplied. Factors along one path multiply; what do paths do?",
            multiplies_the_shares,
        ),
        Mistake(
            "Shares of different paths are averaged. A nudge runs along both paths at once: is it split between them?",
            mean_of_the_shares,
        ),
        Mistake(
            "The tape is played from its start, so most gates send before anything has arrived. "
            "The direction was right in the broken function.",
            plays_forward,
        ),
        Mistake(
            "Each wire brings the slope of its gate alone. What arrived at the gate has to be multiplied in.",
            own_slopes_only,
        ),
        Mistake("No slope comes back. What is the slope of the result by itself?", never_starts),
    ),
    library=("coursekit.autodiff",),
    after="This loop is the heart of every engine: compare `play_back` in coursekit/autodiff/tape.py.",
)
