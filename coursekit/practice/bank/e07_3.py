"""A learning rate moves from the loss of a deck to the mean of halves of this course (erratum X-05)."""

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Number


def _scale(deck, N):
    """How many times the course's loss the deck's loss is."""
    return {"L": N, "P": 2, "D6": 2 * N, "D17": 1, "C": 1}[deck]


def reference(eta, deck, N):
    """A loss k times as high takes a rate k times as small for the same steps."""
    return eta * _scale(deck, N)


def inverse_factor(eta, deck, N):
    return eta / _scale(deck, N)


def sums_taken_for_means(eta, deck, N):
    return eta * _scale(deck, 1)


def halves_overlooked(eta, deck, N):
    return eta * (N if deck in ("L", "D6") else 1)


def half_counted_upside_down(eta, deck, N):
    return eta * {"L": N, "P": 0.5, "D6": N / 2, "D17": 1, "C": 1}[deck]


def means_taken_for_sums(eta, deck, N):
    return eta * {"L": N, "P": 2 * N, "D6": 2 * N, "D17": N, "C": N}[deck]


def half_of_slide_7_counted(eta, deck, N):
    """Takes the half of L and of the course for something to convert."""
    return eta * {"L": N / 2, "P": 1, "D6": N, "D17": 0.5, "C": 0.5}[deck]


def only_the_factor(eta, deck, N):
    return _scale(deck, N)


def _inputs(rng):
    deck = ("L", "P", "D6", "D17", "C")[rng.integers(5)]
    return float(rng.uniform(0.01, 1)), deck, int(rng.integers(3, 500))


EXERCISE = Exercise(
    id="07.3",
    name="convert_rate",
    title="A learning rate on the move",
    minutes=15,
    points=3,
    reference=reference,
    returns=Number("rate"),
    fixed=(
        (0.1, "L", 4),  # the four points of lesson 07
        (0.2, "P", 4),
        (0.05, "D6", 4),
        (0.4, "D17", 4),
        (0.4, "C", 4),
        (0.001, "L", 200),
        (0.3, "L", 1),
        (0.3, "P", 1),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "Your factor is upside down. The sum over four examples is four times as steep as the mean, so it is "
            "descended with a smaller rate. Coming from there to the mean, must the rate grow or shrink?",
            inverse_factor,
        ),
        Mistake(
            "It is right for one example. A sum grows with the number of examples and a mean does not: "
            "which decks take a sum?",
            sums_taken_for_means,
        ),
        Mistake(
            "Sums and means are told apart, halves are not. Which decks square the error without halving it?",
            halves_overlooked,
        ),
        Mistake(
            "You have converted a half that needs no conversion: the loss of this course has the same half in front. "
            "What is left to convert between two losses that are both halved?",
            half_of_slide_7_counted,
        ),
        Mistake(
            "The two stands on the wrong side. A whole square is twice a half of it: is the rate of that deck "
            "larger or smaller than that of the course?",
            half_counted_upside_down,
        ),
        Mistake(
            "N comes in for every deck. A mean has divided by N already; which of the five losses are means?",
            means_taken_for_sums,
        ),
        Mistake("This is the factor. What is the converted rate, if the deck uses `eta`?", only_the_factor),
    ),
    library=("coursekit.dialects",),
    after="Take the rate 0.4 of section 4 back to a deck: which rate does the sum of COMP9444 need for the same steps?",
)
