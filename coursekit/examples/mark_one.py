"""The Mark I was a perceptron to walk around: photocells, random wires, and motors that turned the dials."""

from dataclasses import dataclass

import numpy as np

from coursekit.examples.retina import SIDE, retina_pictures
from coursekit.neurons import Run, step, train_perceptron

ASSOCIATION_UNITS = 512
EXCITATORY = INHIBITORY = 10
THRESHOLD = 2
QUESTIONS = {"bars": ("upright?", "right half?"), "square_disc": ("disc?", "right half?")}


@dataclass(frozen=True, eq=False)
class MarkOne:
    """A machine that has learnt: pictures -> photocells -> fixed association units -> response units with dials.

    questions: what the two response units answer. wires (400, n_units): +1 for an excitatory line from a photocell to
    an association unit, -1 for an inhibitory one, else 0; drawn once, never changed. run: the training of the response
    units by the perceptron rule. pictures (n, 20, 20) and targets (n, 2): what it was trained on. accuracy (2,): share
    of right answers to pictures it never saw. Call it on pictures (n, 20, 20): answers (n, 2), zeros and ones.
    """

    questions: tuple[str, str]
    wires: np.ndarray
    run: Run
    pictures: np.ndarray
    targets: np.ndarray
    accuracy: np.ndarray

    @property
    def dials(self) -> np.ndarray:
        """Where the motors left the potentiometers: weights (n_units, 2), whole numbers of notches."""
        return self.run.w[1:]

    def associate(self, pictures: np.ndarray) -> np.ndarray:
        """Answers of the association units (n, n_units): 1 if  excitatory - inhibitory light >= threshold."""
        return _associate(pictures, self.wires)

    def __call__(self, pictures: np.ndarray) -> np.ndarray:
        """Answers (n, 2) of the response units to pictures (n, 20, 20)."""
        return _answers(self.associate(pictures), self.run)


def mark_one(shapes: str = "bars", seed: int = 0, n: int = 600, n_test: int = 500, epochs: int = 30) -> MarkOne:
    """Wire the machine at random, show it n pictures until it makes no mistake (or `epochs` times), and test it.

    shapes: "bars" or "square_disc". 400 photocells, 512 association units with 10 excitatory and 10 inhibitory lines
    each, two response units with 513 weights each. The machine at Cornell had as many photocells and association
    units, and eight response units. Raises ValueError for other shapes, or n, n_test, epochs < 1. Source: C5.
    """
    rng = np.random.default_rng(seed)
    pictures, targets = retina_pictures(shapes, n, rng)
    new, right = retina_pictures(shapes, n_test, rng)
    wires = _wires(rng)
    run = train_perceptron(_associate(pictures, wires), targets, max_epochs=epochs)
    accuracy = (_answers(_associate(new, wires), run) == right).mean(axis=0)
    return MarkOne(QUESTIONS[shapes], wires, run, pictures, targets, accuracy)


def retina_alone(machine: MarkOne, n_test: int = 500, epochs: int = 30, seed: int = 1) -> np.ndarray:
    """Accuracy (2,) without association units: response units wired straight to the 400 photocells, same pictures.

    seed: for the pictures of the test. No weighted sum of photocells parts upright from lying bars: four upright ones
    side by side light the same cells as four lying ones above each other.
    """
    shapes = next(name for name, questions in QUESTIONS.items() if questions == machine.questions)
    run = train_perceptron(_light(machine.pictures), machine.targets, max_epochs=epochs)
    new, right = retina_pictures(shapes, n_test, seed)
    return (_answers(_light(new), run) == right).mean(axis=0)


def _wires(rng):
    lines = np.repeat([1, -1, 0], [EXCITATORY, INHIBITORY, SIDE**2 - EXCITATORY - INHIBITORY])
    return rng.permuted(np.tile(lines, (ASSOCIATION_UNITS, 1)), axis=1).T


def _associate(pictures, wires):
    return (_light(pictures) @ wires >= THRESHOLD).astype(float)


def _light(pictures):
    return np.asarray(pictures, dtype=float).reshape(-1, SIDE**2)


def _answers(inputs, run):
    return step(inputs @ run.w[1:] + run.w[0]).astype(int)
