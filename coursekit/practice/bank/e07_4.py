"""Schedules: four ways for a learning rate to come down (CMSC 373, slide 22)."""

import math

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.probes.p07_4 import probe
from coursekit.practice.returns import Number


def reference(eta0, t, kind, T=1, r=None):
    """Inverse, step, exponential and cosine, as in lesson 07."""
    if kind == "inverse":
        return eta0 / (1 + r * t / T)
    if kind == "step":
        return eta0 * r ** (t // T)
    if kind == "exponential":
        return eta0 * r ** (t / T)
    return eta0 / 2 * (1 + math.cos(math.pi * t / T))


def _otherwise(kind, formula):
    """The reference with another formula for one kind."""

    def wrong(eta0, t, asked, T=1, r=None):
        return formula(eta0, t, T, r) if asked == kind else reference(eta0, t, asked, T, r)

    return wrong


def steps_not_rounded_down(eta0, t, kind, T=1, r=None):
    return reference(eta0, t, "exponential" if kind == "step" else kind, T, r)


def exponential_rounded_down(eta0, t, kind, T=1, r=None):
    return reference(eta0, t, "step" if kind == "exponential" else kind, T, r)


def time_scale_ignored(eta0, t, kind, T=1, r=None):
    return reference(eta0, t, kind, 1, r)


def what_is_lost_for_what_is_left(eta0, t, kind, T=1, r=None):
    return reference(eta0, t, kind, T, 1 - r if kind in ("step", "exponential") else r)


def power_of_e(eta0, t, kind, T=1, r=None):
    return _otherwise("exponential", lambda e, t, T, r: e * math.exp(-r * t / T))(eta0, t, kind, T, r)


def bracket_to_a_power(eta0, t, kind, T=1, r=None):
    return _otherwise("inverse", lambda e, t, T, r: e / (1 + r) ** (t / T))(eta0, t, kind, T, r)


def one_left_out(eta0, t, kind, T=1, r=None):
    return _otherwise("inverse", lambda e, t, T, r: e / (r * t / T))(eta0, t, kind, T, r)


def straight_line(eta0, t, kind, T=1, r=None):
    return _otherwise("inverse", lambda e, t, T, r: e * (1 - r * t / T))(eta0, t, kind, T, r)


def cosine_not_halved(eta0, t, kind, T=1, r=None):
    return _otherwise("cosine", lambda e, t, T, r: e * (1 + math.cos(math.pi * t / T)))(eta0, t, kind, T, r)


def cosine_alone(eta0, t, kind, T=1, r=None):
    return _otherwise("cosine", lambda e, t, T, r: e * math.cos(math.pi * t / T))(eta0, t, kind, T, r)


def pi_left_out(eta0, t, kind, T=1, r=None):
    return _otherwise("cosine", lambda e, t, T, r: e / 2 * (1 + math.cos(t / T)))(eta0, t, kind, T, r)


def degrees(eta0, t, kind, T=1, r=None):
    return _otherwise("cosine", lambda e, t, T, r: e / 2 * (1 + math.cos(180 * t / T)))(eta0, t, kind, T, r)


def _inputs(rng):
    kind = ("inverse", "step", "exponential", "cosine")[rng.integers(4)]
    T = int(rng.integers(5, 40))
    more = {"T": T} if kind == "cosine" else {"T": T, "r": float(rng.uniform(0.2, 0.9))}
    return float(rng.uniform(0.1, 1)), int(rng.integers(1, T if kind == "cosine" else 60)), kind, more


EXERCISE = Exercise(
    id="07.4",
    name="schedule",
    title="Four schedules",
    minutes=15,
    points=3,
    reference=reference,
    returns=Number("rate"),
    probe=probe,
    fixed=(
        (0.5, 30, "inverse", {"r": 0.1}),
        (0.5, 30, "step", {"T": 10, "r": 0.5}),
        (0.5, 30, "exponential", {"r": 0.95}),
        (0.5, 30, "cosine", {"T": 60}),
        *((0.5, 0, kind, {"T": 10, "r": 0.5}) for kind in ("inverse", "step", "exponential")),
        (0.5, 9, "step", {"T": 10, "r": 0.5}),  # still on the first stair
        (0.5, 15, "exponential", {"T": 10, "r": 0.8}),
        (0.6, 15, "inverse", {"T": 10, "r": 0.4}),
        (0.6, 0, "cosine", {"T": 60}),
        (0.6, 20, "cosine", {"T": 60}),
        (0.6, 60, "cosine", {"T": 60}),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            'The rounding is not where it belongs. "step" stays level for T epochs and then falls at once, '
            '"exponential" falls a little in every epoch. Which of the two rounds t / T down?',
            steps_not_rounded_down,
            exponential_rounded_down,
        ),
        Mistake(
            "Is `T` used? With T = 10 a schedule should come down ten times as slowly as with T = 1.",
            time_scale_ignored,
        ),
        Mistake(
            'In "step" and "exponential" r is the share that is left after a time T, not the share that is lost. '
            "With r = 0.95, what is left of 0.5 after one T?",
            what_is_lost_for_what_is_left,
        ),
        Mistake(
            "Your exponential is a power of e. Here the rate is multiplied by r again and again: "
            "of which number is that a power?",
            power_of_e,
        ),
        Mistake(
            'Look at "inverse" again: what grows in proportion to t is the number below the line, beginning at 1. '
            "What stands in your bracket at t = 0, and how does it grow?",
            bracket_to_a_power,
            one_left_out,
            straight_line,
        ),
        Mistake(
            "Your cosine does not run from eta0 down to 0. The cosine itself runs from 1 to -1: "
            "what has to be added, and what is it then divided by?",
            cosine_not_halved,
            cosine_alone,
        ),
        Mistake(
            "Your cosine takes another time than T to come down. In radians, at which angle is it lowest? "
            "At t = T it should have arrived there.",
            pi_left_out,
            degrees,
        ),
    ),
    library=("coursekit.nn.optimizers.schedules",),
    after="Draw all four from 0.5 over 60 epochs, and compare with the figure of section 9.",
)
