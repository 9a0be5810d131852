"""What a driver would do who found herself beside the road, or turned away from it (COMP9444, slide 34)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Number


def _circle(aside, lookahead):
    """Curvature of the circle to a point that far ahead and that far to the left."""
    return 2 * aside / (lookahead**2 + aside**2)


def reference(y, psi, kappa, lookahead):
    """Where the road will be, minus where the car is and where it points; then the circle that leads there."""
    return _circle(kappa * lookahead**2 / 2 - y - psi * lookahead, lookahead)


def steers_further_off(y, psi, kappa, lookahead):
    return _circle(kappa * lookahead**2 / 2 + y + psi * lookahead, lookahead)


def offset_with_the_wrong_sign(y, psi, kappa, lookahead):
    return _circle(kappa * lookahead**2 / 2 + y - psi * lookahead, lookahead)


def heading_with_the_wrong_sign(y, psi, kappa, lookahead):
    return _circle(kappa * lookahead**2 / 2 - y + psi * lookahead, lookahead)


def right_for_left(y, psi, kappa, lookahead):
    return -reference(y, psi, kappa, lookahead)


def heading_ignored(y, psi, kappa, lookahead):
    return reference(y, 0.0, kappa, lookahead)


def offset_ignored(y, psi, kappa, lookahead):
    return reference(0.0, psi, kappa, lookahead)


def bend_ignored(y, psi, kappa, lookahead):
    return reference(y, psi, 0.0, lookahead)


def heading_without_distance(y, psi, kappa, lookahead):
    return _circle(kappa * lookahead**2 / 2 - y - psi, lookahead)


def no_half_in_the_bend(y, psi, kappa, lookahead):
    return _circle(kappa * lookahead**2 - y - psi * lookahead, lookahead)


def bend_with_the_plain_lookahead(y, psi, kappa, lookahead):
    return _circle(kappa * lookahead / 2 - y - psi * lookahead, lookahead)


def the_point_itself(y, psi, kappa, lookahead):
    return kappa * lookahead**2 / 2 - y - psi * lookahead


def no_square_of_the_way_aside(y, psi, kappa, lookahead):
    return 2 * (kappa * lookahead**2 / 2 - y - psi * lookahead) / lookahead**2


def no_two_in_the_circle(y, psi, kappa, lookahead):
    return reference(y, psi, kappa, lookahead) / 2


def radius_for_curvature(y, psi, kappa, lookahead):
    with np.errstate(all="ignore"):
        return np.float64(1.0) / reference(y, psi, kappa, lookahead)


def _inputs(rng):
    y, psi = rng.uniform(0.4, 2.0) * rng.choice([-1, 1]), rng.uniform(0.03, 0.3) * rng.choice([-1, 1])
    return float(y), float(psi), float(rng.uniform(0.005, 0.04) * rng.choice([-1, 1])), float(rng.uniform(5.0, 15.0))


EXERCISE = Exercise(
    id="12.4",
    name="corrected_steering",
    title="The way back to the road",
    minutes=15,
    points=3,
    reference=reference,
    returns=Number("u"),
    fixed=(
        (1.0, 0.0, 0.0, 10.0),
        (0.0, 0.1, 0.0, 10.0),
        (0.0, 0.0, 0.01, 10.0),
        (-0.5, 0.05, 0.02, 8.0),
        (4.0, -0.2, 0.0, 5.0),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "When the car is left of the middle, you send it further to the left, off the road. A point on the road, "
            "seen from there: is it to the left or to the right?",
            steers_further_off,
            offset_with_the_wrong_sign,
        ),
        Mistake(
            "When the car points to the left, you turn it further to the left. On which side of it will the road be "
            "if it goes straight on?",
            heading_with_the_wrong_sign,
        ),
        Mistake(
            "Left and right are exchanged, in bends too. In this lesson a curvature above 0 leads to the left. "
            "Which way should the wheel turn in a left bend?",
            right_for_left,
        ),
        Mistake(
            "Where the car points makes no difference to you. "
            "If it points away from the road, where will it be ten metres on?",
            heading_ignored,
        ),
        Mistake(
            "Where the car stands makes no difference to you. What does `y` do to the point aimed at?", offset_ignored
        ),
        Mistake(
            "You lead the car back to a straight road, but this one bends. "
            "By how much has the road moved aside after `lookahead` metres?",
            bend_ignored,
        ),
        Mistake(
            "You subtract an angle from metres. How far aside does a small angle lead over `lookahead` metres?",
            heading_without_distance,
        ),
        Mistake(
            "The bend carries the road to another place than it really does. A road of curvature κ, "
            "followed for L metres: look at its part of the formula for Y again.",
            no_half_in_the_bend,
            bend_with_the_plain_lookahead,
        ),
        Mistake(
            "This is how far aside the point lies, in metres. "
            "The wheel wants the curvature of the circle that leads there.",
            the_point_itself,
        ),
        Mistake(
            "Near the middle this is nearly right, further out it steers too hard. "
            "What stands below the bar besides the square of the lookahead?",
            no_square_of_the_way_aside,
        ),
        Mistake("The circle is twice too wide. What stands above the bar in the formula for u?", no_two_in_the_circle),
        Mistake("This is the radius of the circle. How does its curvature follow from it?", radius_for_curvature),
    ),
    library=("coursekit.examples.alvinn",),
    after="Turn the sign of `y` on purpose and train a driver with such views: how far does it come?",
)
