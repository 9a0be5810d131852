"""Softmax and cross-entropy as one: the loss of a batch, and how simple its gradient is (CSCI 4360, slide 35)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array, Number, Tuple


def _logs(Z):
    shift = Z - Z.max(axis=1, keepdims=True)
    return shift - np.log(np.exp(shift).sum(axis=1, keepdims=True))


def _loss(Z, Y):
    return -np.sum(Y * _logs(Z)) / len(Z)


def reference(Z, Y):
    """The mean surprise, from logarithms that never see a zero; output minus target, over B."""
    return _loss(Z, Y), (np.exp(_logs(Z)) - Y) / len(Z)


def sign_of_the_gradient(Z, Y):
    return _loss(Z, Y), (Y - np.exp(_logs(Z))) / len(Z)


def gradient_without_the_mean(Z, Y):
    return _loss(Z, Y), np.exp(_logs(Z)) - Y


def loss_without_the_mean(Z, Y):
    return _loss(Z, Y) * len(Z), reference(Z, Y)[1]


def sums_in_both(Z, Y):
    return _loss(Z, Y) * len(Z), np.exp(_logs(Z)) - Y


def mean_over_the_classes_too(Z, Y):
    loss, gradient = reference(Z, Y)
    return loss / Z.shape[1], gradient / Z.shape[1]


def loss_averaged_over_the_classes_too(Z, Y):
    return _loss(Z, Y) / Z.shape[1], reference(Z, Y)[1]


def loss_averaged_over_the_classes_too_with_a_plain_logarithm(Z, Y):
    with np.errstate(all="ignore"):
        return -np.mean(Y * np.log(np.exp(_logs(Z)))), reference(Z, Y)[1]


def slope_of_the_output_again(Z, Y):
    A = np.exp(_logs(Z))
    return _loss(Z, Y), (A - Y) * A * (1 - A) / len(Z)


def slope_of_the_output_again_and_no_mean(Z, Y):
    A = np.exp(_logs(Z))
    return _loss(Z, Y), (A - Y) * A * (1 - A)


def gradient_in_the_outputs(Z, Y):
    with np.errstate(all="ignore"):
        return _loss(Z, Y), -Y / np.exp(_logs(Z)) / len(Z)


def only_the_true_class(Z, Y):
    return _loss(Z, Y), (np.exp(_logs(Z)) - 1) * Y / len(Z)


def logarithm_of_zero(Z, Y):
    with np.errstate(all="ignore"):
        A = np.exp(_logs(Z))
        return -np.sum(Y * np.log(A)) / len(Z), (A - Y) / len(Z)


def cut_off_at_1e_7(Z, Y):
    A = np.exp(_logs(Z))
    return -np.sum(Y * np.log(np.clip(A, 1e-7, 1 - 1e-7))) / len(Z), (A - Y) / len(Z)


def a_little_in_the_logarithm(Z, Y):
    A = np.exp(_logs(Z))
    return -np.sum(Y * np.log(A + 1e-12)) / len(Z), (A - Y) / len(Z)


def a_little_more_in_the_logarithm(Z, Y):
    A = np.exp(_logs(Z))
    return -np.sum(Y * np.log(A + 1e-8)) / len(Z), (A - Y) / len(Z)


def powers_overflow(Z, Y):
    with np.errstate(all="ignore"):
        A = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
        return -np.sum(Y * np.log(A)) / len(Z), (A - Y) / len(Z)


def loss_without_its_minus(Z, Y):
    return -_loss(Z, Y), reference(Z, Y)[1]


def everything_turned_round(Z, Y):
    loss, gradient = reference(Z, Y)
    return -loss, -gradient


def yes_or_no_for_each_class(Z, Y):
    A = np.clip(np.exp(_logs(Z)), 1e-300, 1 - 1e-16)
    return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / len(Z), (np.exp(_logs(Z)) - Y) / len(Z)


def logarithm_to_base_2(Z, Y):
    return _loss(Z, Y) / np.log(2), reference(Z, Y)[1]


def largest_target_only(Z, Y):
    return reference(Z, np.eye(Z.shape[1])[Y.argmax(axis=1)])


def loss_from_the_largest_target(Z, Y):
    return largest_target_only(Z, Y)[0], reference(Z, Y)[1]


def loss_from_the_largest_target_with_a_plain_logarithm(Z, Y):
    with np.errstate(all="ignore"):
        A = np.exp(_logs(Z))
        return -np.log(A[np.arange(len(Z)), Y.argmax(axis=1)]).mean(), reference(Z, Y)[1]


def _inputs(rng):
    rows, classes = int(rng.integers(2, 5)), int(rng.integers(3, 6))
    Y = np.eye(classes)[rng.integers(classes, size=rows)]
    return rng.normal(scale=2.0, size=(rows, classes)), Y


EXERCISE = Exercise(
    id="10.2",
    name="softmax_ce",
    title="Softmax with cross-entropy",
    minutes=20,
    points=4,
    reference=reference,
    returns=Tuple(Number("loss"), Array("gradient")),
    fixed=(
        (np.array([[1.0, 2.0, -0.5]]), np.array([[0.0, 1.0, 0.0]])),
        (np.array([[1.0, 2.0, -0.5], [0.3, 0.0, -0.3]]), np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])),
        (np.array([[0.0, 1.0], [2.0, 0.5], [-1.0, 1.0]]), np.array([[0.7, 0.3], [0.0, 1.0], [0.2, 0.8]])),
        (np.array([[1000.0, 0.0, -3.0], [0.0, 1.0, 2.0]]), np.array([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])),
        (np.array([[-800.0, 800.0]]), np.array([[0.0, 1.0]])),
    ),
    inputs=_inputs,
    rtol=1e-9,
    mistakes=(
        Mistake(
            "The gradient points downhill. Gradients are subtracted later: where the net says too much, "
            "should the entry be above or below 0?",
            sign_of_the_gradient,
        ),
        Mistake(
            "Your loss grows with the batch: five rows cost five times as much as one. What does the formula do with "
            "the sum over the rows?",
            loss_without_the_mean,
        ),
        Mistake(
            "Your gradient is that of a sum over the rows. The loss is a mean over the B rows: "
            "what does that do to the slope in one entry of one row?",
            gradient_without_the_mean,
            sums_in_both,
        ),
        Mistake(
            "You divide by the number of classes, too, as `np.mean` over a whole table does. "
            "The classes of one row are summed: over what is the mean taken?",
            mean_over_the_classes_too,
            loss_averaged_over_the_classes_too,
            loss_averaged_over_the_classes_too_with_a_plain_logarithm,
        ),
        Mistake(
            "The slope a(1 - a) is in your gradient once more. In the lesson it cancels: "
            "what is left when cross-entropy has gone back through softmax?",
            slope_of_the_output_again,
            slope_of_the_output_again_and_no_mean,
        ),
        Mistake(
            "This is the slope in the outputs. The gradient is wanted in Z: which table of slopes lies in between, "
            "and what becomes of it?",
            gradient_in_the_outputs,
        ),
        Mistake(
            "Only the entries of the right class have a slope. Push up the score of a wrong class: "
            "does the loss really stay the same?",
            only_the_true_class,
        ),
        Mistake(
            "Right as long as the net is not too sure. With a score of 1000 for a wrong class "
            "the output of the right one is 0 to a computer, and its logarithm is not to be had. "
            "Can you get at ln a without a?",
            logarithm_of_zero,
            cut_off_at_1e_7,
            a_little_in_the_logarithm,
            a_little_more_in_the_logarithm,
        ),
        Mistake(
            "At 1000 the powers overflow. 10.1 had a cure: what may be subtracted from a row?",
            powers_overflow,
        ),
        Mistake(
            "Your loss is below 0, as the logarithm of a probability is. What turns that into a surprise?",
            loss_without_its_minus,
            everything_turned_round,
        ),
        Mistake(
            "Your loss also asks each wrong class for a no. That is for separate yes-or-no questions; "
            "which terms has the loss for one of several classes?",
            yes_or_no_for_each_class,
        ),
        Mistake("The loss is counted in bits. Which logarithm does the course use?", logarithm_to_base_2),
        Mistake(
            "A row of targets may be shared out, such as 0.7 and 0.3. You seem to keep only its largest: "
            "what does the sum in the formula say?",
            largest_target_only,
            loss_from_the_largest_target,
            loss_from_the_largest_target_with_a_plain_logarithm,
        ),
    ),
    library=("coursekit.nn", "coursekit.autodiff"),
    after="Nudge one entry of Z up and down by 1e-6 and compare: that is how the gradient can be trusted.",
)
