"""A replay memory: a few experiences are kept, and old and new ones are practised together (COMP9444, slide 33)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.probes.p12_3 import probe
from coursekit.practice.returns import Dict, Number


class _Memory:
    """A right memory, in pieces that each mistake below can replace: the oldest leaves."""

    def __init__(self, capacity):
        self.capacity, self.items = capacity, []

    def __len__(self):
        return len(self.items)

    def add(self, experience):
        if len(self.items) >= self.capacity:
            self.make_room()
        self.items.append(experience)

    def make_room(self):
        del self.items[0]

    def sample(self, rng, k):
        if k > len(self.items):
            raise ValueError(f"{k} of {len(self.items)}")
        return self.draw(rng, k)

    def draw(self, rng, k):
        return [self.items[i] for i in rng.permutation(len(self.items))[:k]]


class _newest_only(_Memory):
    def draw(self, rng, k):
        return self.items[len(self.items) - k :]


class _newest_only_shuffled(_newest_only):
    def draw(self, rng, k):
        return rng.permutation(super().draw(rng, k))


class _oldest_only(_Memory):
    def draw(self, rng, k):
        return self.items[:k]


class _with_repetition(_Memory):
    def draw(self, rng, k):
        return [self.items[i] for i in rng.integers(len(self.items), size=k)]


class _with_repetition_and_no_check(_with_repetition):
    def sample(self, rng, k):
        return self.draw(rng, k)


class _grows_for_ever(_Memory):
    def make_room(self):
        pass


class _one_too_many(_Memory):
    def add(self, experience):
        if len(self.items) > self.capacity:
            self.make_room()
        self.items.append(experience)


class _full_means_closed(_Memory):
    def add(self, experience):
        if len(self.items) < self.capacity:
            self.items.append(experience)


class _emptied_when_full(_Memory):
    def make_room(self):
        self.items.clear()


class _taken_out_by_sampling(_Memory):
    def draw(self, rng, k):
        return [self.items.pop(rng.integers(len(self.items))) for _ in range(k)]


class _always_the_same_draw(_Memory):
    def draw(self, rng, k):
        return super().draw(np.random.default_rng(0), k)


class _dice_of_its_own(_Memory):
    def draw(self, rng, k):
        return super().draw(np.random.default_rng(), k)


class _nothing_refused(_Memory):
    def sample(self, rng, k):
        return self.draw(rng, k)


class _one_list_for_all(_Memory):
    """What `items = []` in the class, outside `__init__`, does."""

    shared: list = []

    def __init__(self, capacity):
        self.capacity, self.items = capacity, self.shared


def _inputs(rng):
    capacity = int(rng.integers(8, 15))
    return capacity, int(capacity + rng.integers(2, 40)), int(rng.integers(3, capacity - 3)), int(rng.integers(2**31))


EXERCISE = Exercise(
    id="12.3",
    name="ReplayBuffer",
    title="A memory for old pictures",
    minutes=20,
    points=4,
    reference=_Memory,
    returns=Dict(
        *map(
            Number,
            (
                "a new one is empty",
                "how many it holds",
                "how many it holds after a sample",
                "size of a sample",
                "a sample repeats something",
                "experiences that were never added",
                "the newest can be drawn",
                "samples differ",
                "different experiences in many samples",
                "the same seed gives the same",
                "too many are refused",
            ),
        )
    ),
    fixed=((10, 4, 3, 0), (10, 10, 10, 1), (1, 3, 1, 2), (12, 60, 5, 3)),
    inputs=_inputs,
    rounds=3,
    mistakes=(
        Mistake(
            "However often one draws, only the last few come out, and they are what the driver has just seen. "
            "Which of the experiences should have a chance to be practised?",
            _newest_only,
            _newest_only_shuffled,
        ),
        Mistake(
            "However often one draws, the same few come out. Which experiences should have a chance, and who throws "
            "the dice: something that starts anew each time, or the generator that you were handed?",
            _always_the_same_draw,
            _oldest_only,
        ),
        Mistake(
            "One experience can come out twice in the same sample. Think of drawing cards from a pack: "
            "what do you do with a card before you draw the next?",
            _with_repetition,
            _with_repetition_and_no_check,
        ),
        Mistake(
            "The memory grows beyond its capacity. What should happen when one arrives and all places are taken?",
            _grows_for_ever,
        ),
        Mistake(
            "It holds one more than it should. At the moment when `add` is called with all places taken, "
            "how does the length compare with the capacity?",
            _one_too_many,
        ),
        Mistake(
            "Once it is full, nothing new gets in. The road goes on, though: who should make room?",
            _full_means_closed,
        ),
        Mistake(
            "When it is full, everything is forgotten at once. How many have to leave when one arrives?",
            _emptied_when_full,
        ),
        Mistake(
            "After a sample the memory holds fewer. It is to be practised again later: "
            "should drawing take anything out?",
            _taken_out_by_sampling,
        ),
        Mistake(
            "Two runs with the same seed give different samples. Nobody could repeat your training: "
            "which generator should throw the dice?",
            _dice_of_its_own,
        ),
        Mistake(
            "Asked for more than it holds, it hands out something all the same. What does the task ask for there?",
            _nothing_refused,
        ),
        Mistake(
            "Two memories share their experiences. Where is the list made: once for the class, or for each one "
            "in `__init__`?",
            _one_list_for_all,
        ),
    ),
    probe=probe,
    library=("coursekit.examples.alvinn",),
    after="Section 9 of the lesson: with a memory of 200, a long left bend no longer wipes out the right ones.",
)
