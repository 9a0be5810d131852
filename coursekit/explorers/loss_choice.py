"""Pick a task, a loss and an output unit, and see whether they fit and what error signal comes back."""

from dataclasses import dataclass

import numpy as np

from coursekit.explorers.frames import Story
from coursekit.explorers.knobs import choice
from coursekit.explorers.shell import Explorer
from coursekit.nn import activations, losses
from coursekit.plot import loss_choice as picture_of
from coursekit.plot import palette
from coursekit.plot.pairing import LOSS_UNIT, LOSSES, TASK_LOSS, TASKS, UNITS, mismatches
from coursekit.plot.wording import short

Z = np.linspace(-6, 6, 241)
SURE = 5.0


@dataclass(frozen=True)
class Choice:
    """The knobs: what is asked, how wrong is measured, and what the output unit does."""

    task: str = choice("yes or no", tuple(TASKS), "task")
    loss: str = choice("mean_squared_error", tuple(LOSSES), "loss")
    unit: str = choice("sigmoid", UNITS, "output unit")


PRESETS = {
    "as in 1986": Choice(),
    "regression": Choice("a number", "mean_squared_error", "linear"),
    "two classes": Choice("yes or no", "binary_crossentropy", "sigmoid"),
    "more classes": Choice("one of several", "categorical_crossentropy", "softmax"),
    "classes by squares": Choice("one of several", "mean_squared_error", "linear"),
}


STORY = Story(
    "task, loss and output unit",
    {
        "a number: squares, linear": PRESETS["regression"],
        "yes or no: squares, linear": Choice(unit="linear"),
        "yes or no: squares, sigmoid": Choice(),
        "yes or no: cross-entropy, sigmoid": PRESETS["two classes"],
        "one of several: squares, linear": PRESETS["classes by squares"],
        "one of several: squares, softmax": Choice("one of several", "mean_squared_error", "softmax"),
        "one of several: cross-entropy, softmax": PRESETS["more classes"],
    },
    size=(8.5, 4.7),
)
"""What a talk shows: for each task what fits, and what comes back where it does not."""


def loss_choice() -> Explorer:
    """Explorer of lesson 10: does the loss fit the task, and the output unit the loss?

    Goal: three that fit, for a task with classes. Shows S-062 and S-083. Source: C22, C23, K26.
    """
    title = "task, loss and output unit"
    return Explorer(title, Choice(), draw, describe, presets=PRESETS, goal=goal, story=STORY, size=(8.5, 5.7))


def signal(state: Choice, z=Z) -> np.ndarray:
    """dL/dz of one example whose right answer is 0, at each net input z of that output: (n,).

    With three classes the other two net inputs are 0 and the second class is the true one.
    """
    z = np.atleast_1d(np.asarray(z, dtype=float))
    many = state.task == "one of several"
    inputs = np.stack([z, 0 * z, 0 * z], axis=1) if many else z[:, None]
    y = np.tile([0.0, 1.0, 0.0] if many else [0.0], (len(z), 1))
    unit, loss = activations.get(state.unit), losses.get(state.loss)
    a = unit(inputs)
    with np.errstate(invalid="ignore", divide="ignore"):  # 0 / 0 where linear answers add up to 0
        back = len(z) * unit.backward(loss.gradient(y, a), inputs, a)
    return back[:, 0]


def fitting(task: str) -> Choice:
    """The first loss that fits the task, with its output unit."""
    loss = TASK_LOSS[task][0]
    return Choice(task, loss, LOSS_UNIT[loss])


def draw(state: Choice, figure) -> None:
    """Draw the three columns with the choice lit, and below them the error signal for every net input."""
    picture_of(state.task, state.loss, state.unit, ax=figure.add_axes((0, 0.33, 1, 0.67)))
    draw_signal(figure.add_axes((0.09, max(0.085, 0.48 / figure.get_figheight()), 0.60, 0.19)), state)


def draw_signal(ax, state: Choice) -> None:
    """dL/dz over z, beside that of the three that fit; a ring where the unit is sure and wrong."""
    back, best = signal(state), signal(fitting(state.task))
    ax.axhline(0, color=palette.FAINT, lw=0.8)
    ax.plot(Z, best, color=palette.MUTED, lw=1.4, label="what fits", gid="fits")
    ax.plot(Z, back, color=palette.BACK, lw=2.2, ls=palette.DASHES[1], label="this choice", gid="signal")
    ring = dict(ls="none", marker="o", ms=8, mfc=palette.CARD, mec=palette.BACK, mew=1.8, zorder=4)
    ax.plot(SURE, signal(state, SURE), gid="sure", label="sure and wrong", **ring)
    ax.set(xlim=(-6, 6), xlabel="net input z", title="error signal dL/dz when the right answer is 0")
    ax.locator_params(axis="y", nbins=4)
    ax.legend(loc="center left", bbox_to_anchor=(1.02, 0.5), fontsize=9.5)


def describe(state: Choice) -> str:
    """Return the picture in words: what does not fit and why, and the signal where the unit is sure and wrong."""
    wrong = mismatches(state.task, state.loss, state.unit)
    pairs = [f"{LOSSES.get(a, a)} and {LOSSES.get(b, b)} do not fit: {why}." for (a, b), why in wrong.items()]
    here, best = float(signal(state, SURE)[0]), float(signal(fitting(state.task), SURE)[0])
    return (
        f"Task: {state.task}. Loss: {LOSSES[state.loss]}. Output unit: {state.unit}. "
        f"{' '.join(pair[0].upper() + pair[1:] for pair in pairs) or 'These three fit.'} "
        f"Where the right answer is 0 and z = 5, the error signal is {short(here, 3)}"
        + (f"; with three that fit it is {short(best, 3)}." if wrong else ".")
    )


def goal(state: Choice) -> tuple[str, bool]:
    """Three that fit, for a task with classes."""
    wrong = mismatches(state.task, state.loss, state.unit)
    words = "no mismatch" if not wrong else f"{len(wrong)} mismatch" + ("es" if len(wrong) > 1 else "")
    reached = not wrong and state.task != "a number"
    return f"a loss and an output unit that fit a task with classes; now {words} for {state.task!r}.", reached
