"""The two factors by which Adam puts its averages right after t updates (COMP9444, slides 25 and 26)."""

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Number, Tuple


def reference(t, beta1=0.9, beta2=0.999):
    """What is missing after t updates is beta^t; the rest is there, so divide by it."""
    return 1 / (1 - beta1**t), 1 / (1 - beta2**t)


def upside_down(t, beta1=0.9, beta2=0.999):
    return 1 - beta1**t, 1 - beta2**t


def beta_times_t(t, beta1=0.9, beta2=0.999):
    return tuple(1 / (1 - beta * t) if beta * t != 1 else float("inf") for beta in (beta1, beta2))


def power_of_the_difference(t, beta1=0.9, beta2=0.999):
    return 1 / (1 - beta1) ** t, 1 / (1 - beta2) ** t


def counts_from_zero(t, beta1=0.9, beta2=0.999):
    return reference(t + 1, beta1, beta2)


def one_update_behind(t, beta1=0.9, beta2=0.999):
    return reference(t - 1, beta1, beta2)


def always_the_first(t, beta1=0.9, beta2=0.999):
    return 1 / (1 - beta1), 1 / (1 - beta2)


def root_taken(t, beta1=0.9, beta2=0.999):
    c1, c2 = reference(t, beta1, beta2)
    return c1, c2**0.5


def beta1_for_both(t, beta1=0.9, beta2=0.999):
    return reference(t, beta1, beta1)


def beta2_for_both(t, beta1=0.9, beta2=0.999):
    return reference(t, beta2, beta2)


def given_betas_ignored(t, beta1=0.9, beta2=0.999):
    return reference(t)


def other_order(*inputs):
    return reference(*inputs)[::-1]


def _inputs(rng):
    return int(rng.integers(2, 40)), float(rng.uniform(0.5, 0.89)), float(rng.uniform(0.9, 0.998))


EXERCISE = Exercise(
    id="08.3",
    name="bias_factors",
    title="What the correction multiplies by",
    minutes=10,
    points=2,
    reference=reference,
    returns=Tuple(Number("factor of m"), Number("factor of s")),
    fixed=((1,), (10,), (100,), (1000,), (3, 0.5, 0.75), (1, 0.0, 0.5)),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "Your numbers are what the averages have reached, a share between 0 and 1. Asked for is the factor that "
            "brings them back up: at the first update it is 10 for `beta1 = 0.9`.",
            upside_down,
        ),
        Mistake(
            "With each update the missing share is multiplied by beta once more. Which operation repeats a "
            "multiplication `t` times, and to what is it applied: beta, or 1 - beta?",
            beta_times_t,
            power_of_the_difference,
        ),
        Mistake(
            "You are one update off. The first update has t = 1: what should come out there for `beta1 = 0.9`?",
            counts_from_zero,
            one_update_behind,
        ),
        Mistake(
            "Your factors are those of the first update, whatever `t` is. After a thousand updates hardly anything is "
            "left to correct: how does `t` come in?",
            always_the_first,
        ),
        Mistake(
            "The second factor comes out as its square root. The root is taken later, in the step; "
            "what is `s` itself multiplied by?",
            root_taken,
        ),
        Mistake(
            "For 0.9 and 0.999 it is right, and for any other betas the same numbers come out. "
            "Where does your function use its arguments `beta1` and `beta2`?",
            given_betas_ignored,
        ),
        Mistake("The two factors are the wrong way round: which average comes first?", other_order),
        Mistake(
            "Both factors are made from the same beta. There are two averages: "
            "with which beta does each of them forget?",
            beta1_for_both,
            beta2_for_both,
        ),
    ),
    library=("coursekit.nn.optimizer_forms",),
    after="Print `c1 / c2**0.5` for t = 1 to 30. Where is it smallest? The figure of section 8 shows the place.",
)
