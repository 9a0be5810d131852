"""Two gates, (x + y) z: values forward, slopes back (CSCI 4360, slide 47)."""

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Dict, Number


def _answer(x, y, z, df_dx, df_dy, df_dz):
    q = x + y
    return {"f": q * z, "q": q, "df_dx": df_dx, "df_dy": df_dy, "df_dz": df_dz}


def reference(x, y, z):
    """The times gate swaps its inputs, the plus gate hands on what arrives."""
    return _answer(x, y, z, z, z, x + y)


def plus_gate_alone(x, y, z):
    return _answer(x, y, z, 1.0, 1.0, x + y)


def times_gate_keeps_its_input(x, y, z):
    return _answer(x, y, z, x + y, x + y, z)


def own_value_for_z(x, y, z):
    return _answer(x, y, z, z, z, z)


def slope_one_for_z(x, y, z):
    return _answer(x, y, z, z, z, 1.0)


def value_times_slope(x, y, z):
    return _answer(x, y, z, x * z, y * z, (x + y) * z)


def slope_of_a_product_in_x(x, y, z):
    return _answer(x, y, z, y * z, x * z, x + y)


def sign_swapped(x, y, z):
    return _answer(x, y, z, -z, -z, -(x + y))


def brackets_lost(x, y, z):
    return {"f": x + y * z, "q": x + y, "df_dx": 1.0, "df_dy": z, "df_dz": y}


def brackets_lost_in_the_value(x, y, z):
    return reference(x, y, z) | {"f": x + y * z}


def _inputs(rng):
    return tuple(float(number) for number in rng.uniform(-5, 5, size=3).round(2))


EXERCISE = Exercise(
    id="04.1",
    name="grad_xyz",
    title="Two gates, forward and back",
    minutes=8,
    points=2,
    reference=reference,
    returns=Dict(*map(Number, ("f", "q", "df_dx", "df_dy", "df_dz"))),
    fixed=((-2.0, 5.0, -4.0), (3, 1, 0), (0.5, -0.5, 2.0)),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "Your slopes by x and y are 1: that is what q does when x moves. "
            "The question is what f does. What happens to a move of q at the gate behind?",
            plus_gate_alone,
        ),
        Mistake(
            "A times gate seems to send each input its own value. Keep q still and nudge z: "
            "what is the nudge multiplied by on its way to f?",
            times_gate_keeps_its_input,
            own_value_for_z,
        ),
        Mistake(
            "Your slope by z is 1, as it would be behind a plus gate. Keep q still and nudge z: "
            "through which gate does the nudge go, and does the size of q matter there?",
            slope_one_for_z,
        ),
        Mistake(
            "Each slope looks multiplied by the value on its own wire. A slope tells what one unit of nudge would do: "
            "does it matter how large x is already?",
            value_times_slope,
        ),
        Mistake(
            "The slopes by x and y look as if x and y met in a times gate. Which gate do they meet in?",
            slope_of_a_product_in_x,
        ),
        Mistake(
            "A sign is turned around. Take (3, 1, 2) and raise x a little: does f rise or fall?",
            sign_swapped,
        ),
        Mistake(
            "This is x + y z, the brackets are gone. What does Python do first, plus or times?",
            brackets_lost,
            brackets_lost_in_the_value,
        ),
    ),
    library=("coursekit.autodiff", "coursekit.examples"),
    after="In 04.2 you build the engine that does this for any formula.",
)
