"""Mini-batches: every index once per epoch, in an order that is new each time (CMSC 373, slides 23 and 24)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.probes.p07_2 import probe
from coursekit.practice.returns import Array, Dict, Number


def reference(N, B, rng):
    """Shuffle all indices, then cut the row into pieces of B."""
    order = rng.permutation(N)
    for first in range(0, N, B):
        yield order[first : first + B]


def with_replacement(N, B, rng):
    for first in range(0, N, B):
        yield rng.integers(0, N, size=min(B, N - first))


def each_batch_drawn_from_all(N, B, rng):
    for _ in range(0, N, B):
        yield rng.choice(N, size=min(B, N), replace=False)


def last_dropped(N, B, rng):
    order = rng.permutation(N)
    for k in range(N // B):
        yield order[k * B : (k + 1) * B]


def last_filled_up(N, B, rng):
    order = rng.permutation(N)
    for first in range(0, N, B):
        yield np.resize(np.append(order[first : first + B], order), B)


def not_shuffled(N, B, rng):
    for first in range(0, N, B):
        yield np.arange(first, min(first + B, N))


def only_the_batches_are_shuffled(N, B, rng):
    """The batches come in random order, and each holds neighbours."""
    starts = np.arange(0, N, B)
    rng.shuffle(starts)
    for first in starts:
        yield np.arange(first, min(first + B, N))


def shuffled_within_batches_only(N, B, rng):
    for batch in not_shuffled(N, B, rng):
        yield rng.permutation(batch)


def same_order_in_every_epoch(N, B, rng):
    return reference(N, B, np.random.default_rng(0))


def a_generator_of_its_own(N, B, rng):
    return reference(N, B, np.random.default_rng())


def counts_from_one(N, B, rng):
    for batch in reference(N, B, rng):
        yield batch + 1


def never_stops(N, B, rng):
    while True:
        yield from reference(N, B, rng)


def batch_size_taken_for_their_number(N, B, rng):
    yield from np.array_split(rng.permutation(N), B)


def a_batch_per_example(N, B, rng):
    order = rng.permutation(N)
    for k in range(N):
        yield order[k * B : (k + 1) * B]


def an_empty_batch_at_the_end(N, B, rng):
    """Takes N // B + 1 batches, also where N comes out even."""
    order = rng.permutation(N)
    for k in range(N // B + 1):
        yield order[k * B : (k + 1) * B]


def one_batch_only(N, B, rng):
    yield rng.permutation(N)[:B]


def one_batch_in_place_of_a_list(N, B, rng):
    return rng.permutation(N)[:B]


def _one_comes_twice(made, inputs):
    """An index comes twice in one epoch, though no batch is longer than it should be."""
    if made.answer is None or not made.answer["an index comes twice"]:
        return False
    return not _filled(made, inputs) and len(made.answer["batch sizes"]) <= -(-inputs[0] // inputs[1])


def _a_short_one_is_filled_up(made, inputs):
    """All indices come, some twice, and the last batch is as long as the others."""
    twice = made.answer is not None and bool(made.answer["an index comes twice"])
    return twice and _filled(made, inputs)


def _filled(made, inputs):
    N, B, _ = inputs
    sizes = made.answer["batch sizes"]
    return N % B and not made.answer["an index is missing"] and len(sizes) == -(-N // B) and sizes[-1] == B


def _not_from_rng(made, inputs):
    """Two runs from equal generators differ."""
    return made.answer is not None and bool(made.answer["equal generators give other batches"])


def _inputs(rng):
    B = int(rng.integers(4, 9))
    N = int(rng.integers(8, 13)) * B + int(rng.integers(1, B))
    return N, B, int(rng.integers(1_000_000))


EXERCISE = Exercise(
    id="07.2",
    name="minibatches",
    title="Mini-batches",
    minutes=25,
    points=4,
    reference=reference,
    returns=Dict(
        Array("batch sizes"),
        Number("an index is missing"),
        Number("an index comes twice"),
        Number("an index lies outside"),
        Number("the stored order is kept"),
        Number("neighbours stay together"),
        Number("the second epoch repeats the first"),
        Number("equal generators give other batches"),
    ),
    probe=probe,
    fixed=(
        (120, 10, 1),  # comes out even
        (105, 10, 2),  # a short one
        (12, 20, 3),  # a batch larger than the data
        (30, 1, 4),  # on-line
        (1, 1, 5),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "Some examples come twice in one epoch, and others never. Each batch seems to be drawn without looking "
            "at the others. How do you deal out a pack of cards so that each card is dealt once?",
            with_replacement,
            each_batch_drawn_from_all,
            seen=_one_comes_twice,
        ),
        Mistake(
            "You fill up the last batch with examples that have had their turn. Each index comes once per epoch; "
            "what may the last batch be instead?",
            last_filled_up,
            seen=_a_short_one_is_filled_up,
        ),
        Mistake(
            "The last examples are left out when N is no multiple of B. 1050 examples in batches of 100: "
            "what becomes of the last 50?",
            last_dropped,
        ),
        Mistake(
            "The examples come in the order in which they are stored. If they are sorted by class, the net hears of "
            "one class only for a long time. What is `rng` for?",
            not_shuffled,
        ),
        Mistake(
            "The batches hold neighbours: examples that are stored side by side always stay together. "
            "What should be shuffled, and before or after the cut into batches?",
            only_the_batches_are_shuffled,
            shuffled_within_batches_only,
        ),
        Mistake(
            "Every epoch has the same order. Two calls with one `rng` should shuffle anew; "
            "does your function make a generator with a seed of its own?",
            same_order_in_every_epoch,
        ),
        Mistake(
            "Twice the same `rng` gives different batches, so the chance comes from somewhere else. Which object does "
            "the caller hand you to draw from?",
            a_generator_of_its_own,
            seen=_not_from_rng,
        ),
        Mistake("Your indices begin at 1. What is the index of the first row of an array?", counts_from_one),
        Mistake(
            "Your batches go on after all examples have had their turn. One call is one epoch: where does it end?",
            never_stops,
        ),
        Mistake(
            "The number of batches is not right. B says how many examples are in one batch; "
            "how many such batches does it take until all N have had their turn?",
            batch_size_taken_for_their_number,
            a_batch_per_example,
            an_empty_batch_at_the_end,
        ),
        Mistake(
            "You deal out one batch. One call is a whole epoch: what becomes of the other examples?",
            one_batch_only,
            one_batch_in_place_of_a_list,
        ),
    ),
    library=("coursekit.datasets",),
    after="Count the batches for N = 60,000 and B = 128. Lesson 07 says 469.",
)
