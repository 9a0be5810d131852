"""Which of seven numbered pieces multiply to which gradient of the nine-weight net (COMP9444, slide 15)."""

from coursekit.dialects import comp9444
from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Dict, Integers

_KEYS = {"dE_ds": "dE/ds", "dE_dv1": "dE/dv1", "dE_dwij": "dE/dwij"}


def reference():
    """Walk back from E and take the piece on each wire."""
    return {key: list(comp9444.FILL_IN[name]) for key, name in _KEYS.items()}


def other_output_weight():
    return reference() | {"dE_dv1": [2, 4, 6]}


def no_slope_of_the_output():
    return {"dE_ds": [2], "dE_dv1": [2, 7], "dE_dwij": [2, 1, 5, 3]}


def no_slope_of_the_output_in_s():
    return reference() | {"dE_ds": [2]}


def no_slope_of_the_output_in_v1():
    return reference() | {"dE_dv1": [2, 7]}


def no_slope_of_the_output_in_wij():
    return reference() | {"dE_dwij": [2, 1, 5, 3]}


def no_loss():
    return {"dE_ds": [4], "dE_dv1": [4, 7], "dE_dwij": [4, 1, 5, 3]}


def local_slopes_only():
    return {"dE_ds": [2, 4], "dE_dv1": [7], "dE_dwij": [3]}


def no_weight_on_the_wire():
    return reference() | {"dE_dwij": [2, 4, 5, 3]}


def path_to_v1():
    return reference() | {"dE_dwij": [2, 4, 7, 5, 3]}


def path_to_v2():
    return reference() | {"dE_dwij": [2, 4, 6, 5, 3]}


def no_slope_of_the_hidden_unit():
    return reference() | {"dE_dwij": [2, 4, 1, 3]}


def stops_before_the_weight():
    return reference() | {"dE_dwij": [2, 4, 1, 5]}


def v1_by_way_of_the_hidden_unit():
    return reference() | {"dE_dv1": [2, 4, 1, 7]}


def hidden_unit_in_place_of_its_weight():
    return reference() | {"dE_dv1": [2, 4, 1]}


EXERCISE = Exercise(
    id="05.3",
    name="fill_in",
    title="Seven pieces, three gradients",
    minutes=8,
    points=2,
    reference=reference,
    returns=Dict(Integers("dE_ds"), Integers("dE_dv1"), Integers("dE_dwij")),
    fixed=((),),
    mistakes=(
        Mistake(
            "For `dE_dv1` you take piece 6. Read what stands below its bar: which weight does it belong to?",
            other_output_weight,
        ),
        Mistake(
            "One of your lists gets from E to z, but has no piece for the way from z to s. "
            "Lay a finger on z and one on s: which piece is written between them?",
            no_slope_of_the_output,
            no_slope_of_the_output_in_s,
            no_slope_of_the_output_in_v1,
            no_slope_of_the_output_in_wij,
        ),
        Mistake(
            "Your chains begin at z, but the question is how E changes. Which piece leads from E to z?",
            no_loss,
        ),
        Mistake(
            "For a weight you name only the last piece, the one next to it. E lies further away: "
            "which wires are in between?",
            local_slopes_only,
        ),
        Mistake(
            "`dE_dwij` gets from s to the slope of the hidden unit without crossing the wire between them. "
            "Which piece is how much s answers to y?",
            no_weight_on_the_wire,
        ),
        Mistake(
            "`dE_dwij` turns off at s towards a weight of the second layer and cannot come back from there. "
            "Which piece leads from s to the hidden unit?",
            path_to_v1,
            path_to_v2,
        ),
        Mistake(
            "`dE_dwij` leaves out that the hidden unit bends its sum. Which piece leads from y to u?",
            no_slope_of_the_hidden_unit,
        ),
        Mistake(
            "`dE_dwij` stops at u, one wire before the weight. How does u answer to the weight?",
            stops_before_the_weight,
        ),
        Mistake(
            "`dE_dv1` goes by way of a hidden unit. The weight itself joins at s: is that detour needed?",
            v1_by_way_of_the_hidden_unit,
            hidden_unit_in_place_of_its_weight,
        ),
    ),
    library=("coursekit.dialects",),
    after="Two pieces stand in all three. That product is worked out once and used nine times: it is the error of s.",
)
