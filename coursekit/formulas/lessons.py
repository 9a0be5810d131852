"""Thirteen lessons, from a unit that fires to a network that reads digits and drives a car."""

from dataclasses import dataclass

from coursekit.nn.lookup import unknown


@dataclass(frozen=True)
class Lesson:
    """One lesson: number "03", slug (its file is `03_slug.ipynb`), title, promise, minutes, decks, and part."""

    number: str
    slug: str
    title: str
    promise: str
    minutes: int
    decks: tuple[str, ...]
    part: str

    @property
    def filename(self) -> str:
        """Name of the notebook, such as 03_xor_and_layers.ipynb."""
        return f"{self.number}_{self.slug}.ipynb"


_START, _BEFORE, _BACKPROP = "Start", "Before backprop", "Backprop"
_WELL, _USING = "Training well", "Using it"

LESSONS = (
    Lesson(
        "00",
        "start_here",
        "Start here",
        "You know how to work with the lessons, and where the slides of your course are taken up.",
        15,
        ("C", "L", "P", "D", "K"),
        _START,
    ),
    Lesson(
        "01",
        "threshold_units",
        "Units that fire",
        "You set the weights of a single unit by hand, until it answers like a logic gate.",
        50,
        ("C", "K"),
        _BEFORE,
    ),
    Lesson(
        "02",
        "learning_rules",
        "A unit that learns",
        "You let a unit find its own weights, and see why one problem always defeats it.",
        60,
        ("C", "K"),
        _BEFORE,
    ),
    Lesson(
        "03",
        "xor_and_layers",
        "XOR, layers, and why the step must go",
        "You build a net that no single unit can replace, and find out what stops it from learning.",
        60,
        ("C", "L", "K"),
        _BEFORE,
    ),
    Lesson(
        "04",
        "chain_rule_and_graphs",
        "How a nudge travels through a graph",
        "You write a small engine that finds the derivative of anything you can compute.",
        75,
        ("D", "C", "L"),
        _BACKPROP,
    ),
    Lesson(
        "05",
        "backprop_by_hand",
        "Backprop by hand",
        "You compute every gradient of a tiny net on paper, and the computer agrees.",
        90,
        ("C", "L", "P"),
        _BACKPROP,
    ),
    Lesson(
        "06",
        "matrix_core",
        "The same in matrices",
        "You turn nine hand-made derivatives into four lines that train networks of any size.",
        90,
        ("D", "C", "K"),
        _BACKPROP,
    ),
    Lesson(
        "07",
        "gradient_descent_in_practice",
        "Downhill in practice",
        "You choose the learning rate and batch size with your eyes open.",
        60,
        ("L", "P", "K"),
        _WELL,
    ),
    Lesson(
        "08",
        "momentum_adam_second_order",
        "Better ways downhill",
        "You race five optimizers down the same valley, and can say why the winner wins.",
        75,
        ("L", "P"),
        _WELL,
    ),
    Lesson(
        "09",
        "vanishing_gradients",
        "When gradients fade",
        "You watch an error signal die on its way back, and measure where it was lost.",
        50,
        ("D",),
        _WELL,
    ),
    Lesson(
        "10",
        "initialization_activations_losses",
        "What changed since the nineties",
        "You repair a network that does not learn, with three small changes.",
        75,
        ("D", "C", "K"),
        _WELL,
    ),
    Lesson(
        "11",
        "digits_keras_style",
        "Reading digits, the Keras way",
        "You design, train and judge a network that reads handwriting, in code that also runs on Keras.",
        75,
        ("K", "D"),
        _USING,
    ),
    Lesson(
        "12",
        "applications",
        "A diagnosis and a drive",
        "You prepare messy data, and teach a car to stay on the road.",
        90,
        ("L",),
        _USING,
    ),
)
"""All lessons in order."""


def lesson(number: str) -> Lesson:
    """The lesson with this number, such as "03"; raises ValueError for an unknown one (with the nearest)."""
    by_number = {entry.number: entry for entry in LESSONS}
    if number not in by_number:
        raise ValueError(unknown("lesson", number, by_number))
    return by_number[number]
