"""One neuron on the way back: it collects errors, bends them with its slope, blames its weights (Poznan, P5 to P8)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.probes.p05_4 import probe
from coursekit.practice.returns import Array, Number, Tuple


def _collected(deltas_out, w_out):
    return sum(w_out[name] * delta for name, delta in deltas_out.items())


def _blame(delta, y_in):
    return delta, {name: delta * y for name, y in y_in.items()}, delta


def reference(deltas_out, w_out, z, fprime, y_in):
    """Weighted errors times the own slope; each gradient is that error times what came in."""
    return _blame(_collected(deltas_out, w_out) * fprime(z), y_in)


def no_slope(deltas_out, w_out, z, fprime, y_in):
    return _blame(_collected(deltas_out, w_out), y_in)


def slope_at_the_own_output(deltas_out, w_out, z, fprime, y_in):
    return _blame(_collected(deltas_out, w_out) * fprime(1 / (1 + np.exp(-z))), y_in)


def slope_at_the_error(deltas_out, w_out, z, fprime, y_in):
    return _blame(fprime(_collected(deltas_out, w_out)), y_in)


def net_input_for_slope(deltas_out, w_out, z, fprime, y_in):
    return _blame(_collected(deltas_out, w_out) * z, y_in)


def sigmoid_for_every_neuron(deltas_out, w_out, z, fprime, y_in):
    a = 1 / (1 + np.exp(-z))
    return _blame(_collected(deltas_out, w_out) * a * (1 - a), y_in)


def own_net_input(deltas_out, w_out, z, fprime, y_in):
    delta, _, bias = reference(deltas_out, w_out, z, fprime, y_in)
    return delta, {name: delta * z for name in y_in}, bias


def own_output(deltas_out, w_out, z, fprime, y_in):
    delta, _, bias = reference(deltas_out, w_out, z, fprime, y_in)
    return delta, {name: delta / (1 + np.exp(-z)) for name in y_in}, bias


def own_output_tanh(deltas_out, w_out, z, fprime, y_in):
    delta, _, bias = reference(deltas_out, w_out, z, fprime, y_in)
    return delta, {name: delta * np.tanh(z) for name in y_in}, bias


def errors_without_weights(deltas_out, w_out, z, fprime, y_in):
    return _blame(sum(deltas_out.values()) * fprime(z), y_in)


def errors_passed_on_as_they_are(deltas_out, w_out, z, fprime, y_in):
    return _blame(sum(deltas_out.values()), y_in)


def slope_not_called(deltas_out, w_out, z, fprime, y_in):
    return _blame(_collected(deltas_out, w_out) * fprime, y_in)


def mean_of_the_errors(deltas_out, w_out, z, fprime, y_in):
    return _blame(_collected(deltas_out, w_out) / len(deltas_out) * fprime(z), y_in)


def last_receiver_only(deltas_out, w_out, z, fprime, y_in):
    last = list(deltas_out)[-1]
    return _blame(w_out[last] * deltas_out[last] * fprime(z), y_in)


def by_order_not_by_name(deltas_out, w_out, z, fprime, y_in):
    return _blame(sum(w * d for w, d in zip(w_out.values(), deltas_out.values(), strict=True)) * fprime(z), y_in)


def _updated(eta, deltas_out, w_out, z, fprime, y_in):
    """Sends the errors through weights that P, Q, R have already changed."""
    own = 1 / (1 + np.exp(-z))
    moved = {name: w - eta * deltas_out[name] * own for name, w in w_out.items()}
    return reference(deltas_out, moved, z, fprime, y_in)


def updated_weights(*inputs):
    return _updated(1.0, *inputs)


def updated_weights_rate_one_tenth(*inputs):
    return _updated(0.1, *inputs)


def messages_for_gradients(deltas_out, w_out, z, fprime, y_in):
    delta, _, bias = reference(deltas_out, w_out, z, fprime, y_in)
    return delta, {name: delta for name in y_in}, bias


def bias_gradient_times_the_net_input(deltas_out, w_out, z, fprime, y_in):
    delta, gradients, _ = reference(deltas_out, w_out, z, fprime, y_in)
    return delta, gradients, delta * z


def bias_gradient_one(deltas_out, w_out, z, fprime, y_in):
    return *reference(deltas_out, w_out, z, fprime, y_in)[:2], 1.0


def bias_gradient_summed(deltas_out, w_out, z, fprime, y_in):
    delta, gradients, _ = reference(deltas_out, w_out, z, fprime, y_in)
    return delta, gradients, sum(gradients.values())


def sign_swapped(deltas_out, w_out, z, fprime, y_in):
    return _blame(-_collected(deltas_out, w_out) * fprime(z), y_in)


def _inputs(rng):
    receivers = list("PQRST"[: rng.integers(2, 5)])
    senders = list("BCDE"[: rng.integers(2, 5)])
    deltas = {name: rng.normal() for name in receivers}
    w_out = {name: rng.normal() for name in rng.permutation(receivers).tolist()}
    slope = ("sigmoid", "tanh", "square")[rng.integers(3)]
    return deltas, w_out, rng.normal(), slope, {name: rng.normal() for name in senders}


EXERCISE = Exercise(
    id="05.4",
    name="neuron_backward",
    title="One neuron on the way back",
    minutes=20,
    points=4,
    reference=reference,
    returns=Tuple(Number("delta_A"), Array("weight gradients"), Number("bias gradient")),
    fixed=(
        ({"P": 0.7, "Q": 0.3}, {"P": 0.4, "Q": -0.5}, 0.15, "sigmoid", {"B": 0.5, "C": -2.0}),
        ({"P": 0.7, "Q": 0.2, "R": -1.0}, {"R": 0.1, "Q": -0.5, "P": 0.4}, 0.8, "tanh", {"D": 3.0, "B": 0.0, "C": 1.0}),
        ({"P": -2.0}, {"P": 1.5}, 1.3, "square", {"B": 1.0}),
        ({"P": 1.0, "Q": 1.0}, {"P": 2.0, "Q": -1.0}, -0.6, "relu", {"B": 1.0, "C": 2.0}),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "The errors arrive with their weights, but A passes them on unbent. "
            "A small change of its sum does not reach its output whole: how much of it does?",
            no_slope,
        ),
        Mistake(
            "`fprime` gets another number than it should. Forward, A stood at one place of the curve of f "
            "and read off its output: at which place was that?",
            slope_at_the_own_output,
            slope_at_the_error,
        ),
        Mistake(
            "In place of the slope of f stands something else. You are handed `fprime`: what goes into its brackets, "
            "so that it fits a neuron with any activation?",
            net_input_for_slope,
            sigmoid_for_every_neuron,
        ),
        Mistake(
            "The error of A is right. For the gradient of the weight from B you use a number of A itself: "
            "what came in through that wire?",
            own_net_input,
            own_output,
            own_output_tanh,
        ),
        Mistake(
            "The errors from the right are added as they are. P hears A through a weight: "
            "how loudly does it answer back through the same wire?",
            errors_without_weights,
            errors_passed_on_as_they_are,
        ),
        Mistake(
            "`fprime` is a function, and you multiply by the function itself. At which place do you want its value?",
            slope_not_called,
        ),
        Mistake(
            "The errors from the right are averaged. If A has twice as many listeners, "
            "does it do more to the loss, or the same?",
            mean_of_the_errors,
        ),
        Mistake(
            "Only one listener is heard, the last one. Does your loop add, or does it overwrite?",
            last_receiver_only,
        ),
        Mistake(
            "Errors and weights are paired by their place in the dict. The two need not stand in the same order: "
            "what do they have in common?",
            by_order_not_by_name,
        ),
        Mistake(
            "The errors seem to come back through weights that have already moved. "
            "At which weights was the forward pass made?",
            updated_weights,
            updated_weights_rate_one_tenth,
        ),
        Mistake(
            "All weights of A get the same gradient. B and C sent different numbers: where do these come in?",
            messages_for_gradients,
        ),
        Mistake(
            "The bias gradient differs. Think of the bias as a weight on a wire of its own: "
            "which number always comes in through that wire?",
            bias_gradient_times_the_net_input,
            bias_gradient_one,
            bias_gradient_summed,
        ),
        Mistake(
            "A sign is turned around. These are gradients, not changes: the minus belongs to the step.",
            sign_swapped,
        ),
    ),
    probe=probe,
    library=("coursekit.dialects", "coursekit.nn"),
    after="Lesson 05, under Explore, lets ten such neurons talk; lesson 06 does a whole layer with one product.",
)
