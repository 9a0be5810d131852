"""A perceptron learns one pattern at a time: step through its diary and watch the line move."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from coursekit.datasets import toy
from coursekit.explorers.frames import sweep
from coursekit.explorers.knobs import choice, slider
from coursekit.explorers.shell import Explorer
from coursekit.neurons import Run, Step, train_perceptron
from coursekit.neurons.table import row

GATES = ("AND", "OR", "NAND", "NOR", "XOR")
RATES = {"1": 1, "1/2": 0.5, "0.1 in floats": 0.1, "1/10 in fractions": Fraction(1, 10)}
CODINGS = {"0 and 1": "01", "-1 and +1": "pm1"}
MOST_EPOCHS = 10


@dataclass(frozen=True)
class Steps:
    """The knobs: what to learn, how, for how many epochs at most, and the step to look at (0: before the first)."""

    step: int = slider(5, 0, 4 * MOST_EPOCHS, 1, "step", help="how many patterns were shown; four are an epoch")
    epochs: int = slider(10, 1, MOST_EPOCHS, 1, "epochs allowed", help="training stops here, if it has not before")
    gate: str = choice("AND", GATES, "function to learn", help="the wanted answers to 00, 01, 10, 11")
    rate: str = choice("1", RATES, "learning rate", help="eta, the size of a step")
    coding: str = choice("0 and 1", CODINGS, "labels", help="how yes and no are written")


PRESETS = {
    "from the beginning": Steps(0),
    "AND, solved": Steps(24),
    "AND, 5 epochs": Steps(20, 5),
    "XOR": Steps(8, gate="XOR"),
    "AND, rate 0.1 in floats": Steps(16, rate="0.1 in floats"),
}


STORY = sweep(Steps(), "step", (0, 1, 4, 5, 6, 8, 10, 11, 12, 15, 16, 18, 24), "step {} of 24")
"""What a talk shows: every step at which AND was answered wrongly, so that the line moved, and the end."""


def perceptron_steps() -> Explorer:
    """Explorer of lesson 02: the decision line update by update, its diary, and the mistakes of each epoch.

    Goal: an epoch without mistakes. Shows S-015, S-018, S-020, S-022 and S-024, with Back and Next.
    """
    from coursekit.explorers.perceptron_drawing import draw

    title = "a perceptron that learns, step by step"
    return Explorer(title, Steps(), draw, describe, presets=PRESETS, goal=goal, stepper="step", story=STORY)


def run(state: Steps) -> Run:
    """Return the whole training that the knobs ask for."""
    return _run(state.gate, state.rate, state.coding, state.epochs)


@cache
def _run(gate: str, rate: str, coding: str, epochs: int) -> Run:
    X, y = toy.gate(gate)
    y = y[:, 0] if coding == "0 and 1" else 2 * y[:, 0] - 1
    eta = RATES[rate]
    return train_perceptron(X, y, eta, epochs, CODINGS[coding], exact=isinstance(eta, Fraction))


def shown(state: Steps) -> int:
    """Return how many steps of the diary are shown: the knob's, or all if training ended before."""
    return min(state.step, len(run(state).steps))


def current(state: Steps) -> Step | None:
    """Return the step to look at, or None before the first."""
    return run(state).steps[shown(state) - 1] if shown(state) else None


def describe(state: Steps) -> str:
    """Return the step in words: pattern, net input, answer, and what happened to the weights."""
    step, whole = current(state), run(state)
    if step is None:
        return f"Before the first pattern of {state.gate}: all weights are 0, so the net input is 0 and the unit is on."
    pattern = "".join(f"{int(v)}" for v in step.x[1:])
    changed = f"wrong, so the weights go from {row(step.before)} to {row(step.after)}"
    verdict = changed if step.wrong else f"right, so the weights stay {row(step.after)}"
    words = (
        f"Step {shown(state)}, epoch {step.epoch}: {pattern} wants {step.target}, net input {row(step.net)}, "
        f"answer {step.answer}: {verdict}."
    )
    if shown(state) < len(whole.steps):
        return words
    last = "no mistake" if whole.converged else _many(whole.mistakes[-1], "mistake")
    return f"{words} Training ended here after {_many(whole.epochs, 'epoch')}, with {last} in the last epoch."


def _many(n: int, word: str) -> str:
    return f"{n} {word}{'' if n == 1 else 's'}"


def goal(state: Steps) -> tuple[str, bool]:
    """An epoch without mistakes."""
    whole, done = run(state), shown(state)
    reached = whole.converged and done == len(whole.steps)
    mistakes = sum(step.wrong for step in whole.steps[:done])
    return f"an epoch without mistakes; so far {_many(mistakes, 'mistake')} in {_many(done, 'step')}.", reached
