"""How many numbers a network learns (CMSC 373, slides 4, 5 and 17)."""

from itertools import pairwise

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Number


def _weights(sizes):
    return sum(below * above for below, above in pairwise(sizes))


def reference(sizes, output_bias=True):
    """One weight per pair of neighbours, one bias per unit that is no input."""
    return _weights(sizes) + sum(sizes[1:]) - (0 if output_bias else sizes[-1])


def input_biases(sizes, output_bias=True):
    return reference(sizes, output_bias) + sizes[0]


def no_biases(sizes, output_bias=True):
    return _weights(sizes)


def one_bias_per_layer(sizes, output_bias=True):
    return _weights(sizes) + len(sizes) - 1 - (not output_bias)


def biases_of_the_layer_below(sizes, output_bias=True):
    return sum(below * above + below for below, above in pairwise(sizes)) - (0 if output_bias else sizes[-1])


def output_bias_always(sizes, output_bias=True):
    return reference(sizes, True)


def output_bias_never(sizes, output_bias=True):
    return reference(sizes, False)


def flag_upside_down(sizes, output_bias=True):
    return reference(sizes, not output_bias)


def one_output_bias(sizes, output_bias=True):
    return reference(sizes) - (not output_bias)


def without_means_no_bias_at_all(sizes, output_bias=True):
    return reference(sizes) if output_bias else _weights(sizes)


def first_and_last_layer_only(sizes, output_bias=True):
    return reference([sizes[0], sizes[-1]], output_bias)


def first_gap_only(sizes, output_bias=True):
    return sizes[0] * sizes[1] + sum(sizes[1:]) - (0 if output_bias else sizes[-1])


def all_sizes_multiplied(sizes, output_bias=True):
    product = 1
    for n in sizes:
        product *= n
    return product + sum(sizes[1:]) - (0 if output_bias else sizes[-1])


def units_for_parameters(sizes, output_bias=True):
    return sum(sizes)


def _inputs(rng):
    return [int(n) for n in rng.integers(1, 60, size=rng.integers(2, 6))], bool(rng.integers(2))


EXERCISE = Exercise(
    id="06.2",
    name="count_params",
    title="Count the parameters",
    minutes=8,
    points=2,
    reference=reference,
    returns=Number("number of parameters"),
    fixed=(
        ([4, 4, 3],),
        ([784, 512, 10],),
        ([2, 2, 1], True),
        ([4, 4, 3], False),
        ([784, 512, 10], False),
        ([5, 3], False),
        ([1, 7, 7, 1],),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "There are too many biases: as many as there are inputs. "
            "An input passes its number on; is there anything to which a bias could be added?",
            input_biases,
        ),
        Mistake("The weights are all there. What does every unit that is no input add to its sum besides?", no_biases),
        Mistake(
            "You count one bias per layer. Could two units of a layer then have different thresholds?",
            one_bias_per_layer,
        ),
        Mistake(
            "The biases of each gap are counted at its lower end. Which end adds up and needs a bias?",
            biases_of_the_layer_below,
        ),
        Mistake(
            "The weights are all there, but `output_bias` does not do what it should. "
            "Which numbers are left out when it is False, and how many are they for 10 outputs?",
            output_bias_always,
            output_bias_never,
            flag_upside_down,
            one_output_bias,
            without_means_no_bias_at_all,
        ),
        Mistake(
            "Some gaps between layers are not counted. With four layers, how many tables of weights are there?",
            first_and_last_layer_only,
            first_gap_only,
        ),
        Mistake(
            "All sizes are multiplied with each other. Who is connected to whom: every layer to every other, "
            "or neighbours only?",
            all_sizes_multiplied,
        ),
        Mistake("These are the units. What is learnt sits on the wires between them, too.", units_for_parameters),
    ),
    library=("coursekit.nn", "coursekit.formulas"),
    after="What do these numbers cost in memory? Multiply by four bytes, then look at section 11 of lesson 06.",
)
