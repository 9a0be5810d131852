"""One step of Adam: two averages, both put right for their start at zero (COMP9444, slide 25)."""

from functools import wraps

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.probes.p08_2 import probe
from coursekit.practice.returns import Array, Number, Tuple


def _averages(m, s, g, tau, b1, b2):
    if tau < 1:
        raise ValueError
    return b1 * m + (1 - b1) * g, b2 * s + (1 - b2) * g**2


def reference(w, m, s, g, tau, eta, b1, b2, eps):
    """The form of Kingma and Ba: epsilon outside the root, and the uncorrected averages are handed on."""
    m, s = _averages(m, s, g, tau, b1, b2)
    return w - eta * m / (1 - b1**tau) / (np.sqrt(s / (1 - b2**tau)) + eps), m, s


def accepts_tau_0(w, m, s, g, tau, *rates):
    return reference(w, m, s, g, tau, *rates) if tau else (w, m, s)


def _with_and_without_check(wrong):
    """The wrong way, and the same without a word on `tau = 0`: many will make both slips."""

    @wraps(wrong)
    def unchecked(w, m, s, g, tau, *rates):
        return wrong(w, m, s, g, tau, *rates) if tau else (w, m, s)

    unchecked.__name__ += "_and_no_check_of_tau"
    return wrong, unchecked


def no_correction(w, m, s, g, tau, eta, b1, b2, eps):
    m, s = _averages(m, s, g, tau, b1, b2)
    return w - eta * m / (np.sqrt(s) + eps), m, s


def only_one_is_corrected(w, m, s, g, tau, eta, b1, b2, eps):
    m, s = _averages(m, s, g, tau, b1, b2)
    return w - eta * m / (1 - b1**tau) / (np.sqrt(s) + eps), m, s


def epsilon_under_the_root(w, m, s, g, tau, eta, b1, b2, eps):
    m, s = _averages(m, s, g, tau, b1, b2)
    return w - eta * m / (1 - b1**tau) / np.sqrt(s / (1 - b2**tau) + eps), m, s


def epsilon_added_after_the_division(w, m, s, g, tau, eta, b1, b2, eps):
    m, s = _averages(m, s, g, tau, b1, b2)
    with np.errstate(all="ignore"):
        return w - (eta * m / (1 - b1**tau) / np.sqrt(s / (1 - b2**tau)) + eps), m, s


def epsilon_added_to_the_weights(w, m, s, g, tau, eta, b1, b2, eps):
    m, s = _averages(m, s, g, tau, b1, b2)
    with np.errstate(all="ignore"):
        return w - eta * m / (1 - b1**tau) / np.sqrt(s / (1 - b2**tau)) + eps, m, s


def epsilon_beside_the_uncorrected_root(w, m, s, g, tau, eta, b1, b2, eps):
    m, s = _averages(m, s, g, tau, b1, b2)
    return w - eta * m / (1 - b1**tau) / ((np.sqrt(s) + eps) / np.sqrt(1 - b2**tau)), m, s


def corrected_averages_handed_on(w, m, s, g, tau, eta, b1, b2, eps):
    m, s = _averages(m, s, g, tau, b1, b2)
    m, s = m / (1 - b1**tau), s / (1 - b2**tau)
    return w - eta * m / (np.sqrt(s) + eps), m, s


def counts_from_zero(w, m, s, g, tau, *rates):
    if tau < 1:
        raise ValueError
    return reference(w, m, s, g, tau + 1, *rates)


def beta_times_tau(w, m, s, g, tau, eta, b1, b2, eps):
    m, s = _averages(m, s, g, tau, b1, b2)
    with np.errstate(all="ignore"):
        return w - eta * (m / (1 - np.float64(b1 * tau))) / (np.sqrt(s / (1 - np.float64(b2 * tau))) + eps), m, s


def always_like_the_first_step(w, m, s, g, tau, eta, b1, b2, eps):
    m, s = _averages(m, s, g, tau, b1, b2)
    return w - eta * (m / (1 - b1)) / (np.sqrt(s / (1 - b2)) + eps), m, s


def no_root(w, m, s, g, tau, eta, b1, b2, eps):
    m, s = _averages(m, s, g, tau, b1, b2)
    return w - eta * m / (1 - b1**tau) / (s / (1 - b2**tau) + eps), m, s


def gradient_not_squared(w, m, s, g, tau, eta, b1, b2, eps):
    m, s = _averages(m, s, g, tau, b1, b2)[0], b2 * s + (1 - b2) * g
    with np.errstate(all="ignore"):
        return w - eta * m / (1 - b1**tau) / (np.sqrt(s / (1 - b2**tau)) + eps), m, s


def betas_swapped(w, m, s, g, tau, eta, b1, b2, eps):
    return reference(w, m, s, g, tau, eta, b2, b1, eps)


def shares_swapped(w, m, s, g, tau, eta, b1, b2, eps):
    """Keeps 1 - beta of the old average."""
    if tau < 1:
        raise ValueError
    m, s = (1 - b1) * m + b1 * g, (1 - b2) * s + b2 * g**2
    return w - eta * m / (1 - b1**tau) / (np.sqrt(s / (1 - b2**tau)) + eps), m, s


def new_counted_in_full(w, m, s, g, tau, eta, b1, b2, eps):
    if tau < 1:
        raise ValueError
    m, s = b1 * m + g, b2 * s + g**2
    return w - eta * m / (1 - b1**tau) / (np.sqrt(s / (1 - b2**tau)) + eps), m, s


def uphill(w, *inputs):
    moved, m, s = reference(w, *inputs)
    return 2 * w - moved, m, s


_USUAL = 0.9, 0.999, 1e-8


def _later(steps):
    """The state in the middle of a run: three weights, gradients of three sizes, after so many steps."""
    rng, state = np.random.default_rng(82), (np.zeros(3), np.zeros(3), np.zeros(3))
    for tau in range(1, steps + 1):
        state = reference(*state, rng.normal(size=3) * [100, 1, 0.01], tau, 0.01, *_USUAL)
    return *state, rng.normal(size=3) * [100, 1, 0.01], steps + 1, 0.01, *_USUAL


def _inputs(rng):
    shape = tuple(int(n) for n in rng.integers(1, 4, size=rng.integers(1, 3)))
    w, m, g = (rng.normal(size=shape) for _ in range(3))
    s = rng.uniform(1.0, 3.0, size=shape)
    rates = float(rng.uniform(0.6, 0.95)), float(rng.uniform(0.96, 0.999)), 1e-6
    return w, m, s, g, int(rng.integers(2, 30)), float(rng.uniform(0.01, 1)), *rates


EXERCISE = Exercise(
    id="08.2",
    name="adam_step",
    title="One step of Adam",
    minutes=25,
    points=5,
    reference=reference,
    returns=Tuple(Tuple(Array("w"), Array("m"), Array("s"), name="the step"), Number("ValueErrors at tau = 0")),
    probe=probe,
    fixed=(
        (np.zeros(3), np.zeros(3), np.zeros(3), np.array([1000.0, 1.0, -0.001]), 1, 1.0, *_USUAL),
        (np.zeros(2), np.zeros(2), np.zeros(2), np.array([1e-6, 1e-8]), 1, 1.0, *_USUAL),
        (np.ones((2, 3)), np.zeros((2, 3)), np.zeros((2, 3)), np.array([[1.0, -2, 3], [0, 4, -5]]), 1, 0.1, *_USUAL),
        _later(11),
        _later(50),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "Your averages are right, but they have not been corrected before the step: the first step comes out 3.16 "
            "times too long. Both start at zero; what makes up for that?",
            *_with_and_without_check(no_correction),
        ),
        Mistake(
            "Only `m` has been corrected. The average of the squares starts at zero as well; by which factor is it too "
            "small after `tau` updates?",
            *_with_and_without_check(only_one_is_corrected),
        ),
        Mistake(
            "It agrees for ordinary gradients and not for tiny ones: your epsilon stands under the root, as on the "
            "slide. Where does the formula of the task have it?",
            *_with_and_without_check(epsilon_under_the_root),
        ),
        Mistake(
            "It agrees for ordinary gradients and not for tiny ones: your epsilon is added to the root of the "
            "uncorrected `s`, as in Keras. Which root does the task add it to?",
            *_with_and_without_check(epsilon_beside_the_uncorrected_root),
        ),
        Mistake(
            "It nearly agrees, but a gradient of 0 divides by 0: your epsilon comes in after the division. Which "
            "brackets keep it below the line?",
            *_with_and_without_check(epsilon_added_after_the_division),
            *_with_and_without_check(epsilon_added_to_the_weights),
        ),
        Mistake(
            "The step is right, but you hand on the corrected averages. The next call would correct them once more. "
            "Which `m` and `s` does the next update need?",
            *_with_and_without_check(corrected_averages_handed_on),
        ),
        Mistake(
            "Your correction is one update ahead. The first update arrives with `tau` = 1, and there `m` should be "
            "divided by 0.1 if `b1` is 0.9. Is something added to `tau` on the way?",
            *_with_and_without_check(counts_from_zero),
        ),
        Mistake(
            "The correction does not follow the counter. After one update 0.9 of the whole is missing, after two 0.81, "
            "after three 0.729: what does `tau` do to `b1` there?",
            *_with_and_without_check(beta_times_tau),
            *_with_and_without_check(always_like_the_first_step),
        ),
        Mistake(
            "Something is amiss with the squares. `s` averages squared slopes; so how do you get back to a length of "
            "the same kind as `m` before you divide?",
            *_with_and_without_check(no_root),
            *_with_and_without_check(gradient_not_squared),
        ),
        Mistake(
            "The averages are mixed otherwise. `b1` belongs to `m` and `b2` to `s`, and beta is the share of the old "
            "that stays: 0.9 keeps nine tenths. Which share is left for the new?",
            *_with_and_without_check(betas_swapped),
            *_with_and_without_check(shares_swapped),
            *_with_and_without_check(new_counted_in_full),
        ),
        Mistake(
            "Each weight goes up its slope. Which way should a step with a positive gradient go?",
            *_with_and_without_check(uphill),
        ),
        Mistake(
            "The steps are right. One thing is left: called with `tau = 0`, where the correction would divide by zero, "
            "the function should raise a ValueError.",
            accepts_tau_0,
        ),
    ),
    library=("coursekit.nn.optimizer_forms", "coursekit.nn.optimizers"),
    after="Take the first step for a gradient of 1000 and for one of 0.001. Both have the length eta: "
    "section 7 of lesson 08 says why.",
)
