"""Moving two lines: what the explorer says agrees with the nets of the decks and with arithmetic by hand."""

from dataclasses import replace

import numpy as np
import pytest

from coursekit.explorers import xor_lines
from coursekit.explorers.xor_lines import (
    DECOMPOSITIONS,
    RULES,
    TRANSFERS,
    Lines,
    X,
    describe,
    formulas,
    goal,
    hidden,
    hidden_weights,
    output_weights,
    says,
    separable,
)
from coursekit.neurons import xor_net

NETS = dict(zip(("gates", "geron", "nor"), DECOMPOSITIONS.values(), strict=True))
OR_NOT_AND = NETS["geron"]
TRUTH = {
    "h1 OR h2": lambda p, q: p or q, "h1 AND h2": lambda p, q: p and q, "h1 NOR h2": lambda p, q: not (p or q),
    "h1 NAND h2": lambda p, q: not (p and q), "h1 and not h2": lambda p, q: p and not q,
    "h2 and not h1": lambda p, q: q and not p,
}  # fmt: skip


@pytest.mark.parametrize("name", NETS)
def test_a_preset_is_the_net_of_the_deck(name):
    """Weights agree up to a positive factor per unit, which a step does not see."""
    net, state = xor_net(name), NETS[name]
    W, b = hidden_weights(state)
    scale = np.abs(net.W1).max(axis=0)
    np.testing.assert_allclose(W, net.W1 / scale, atol=1e-12)
    np.testing.assert_allclose(b, net.b1 / scale, atol=1e-12)
    np.testing.assert_array_equal(hidden(state, X), net.hidden(X))
    np.testing.assert_array_equal(says(state), net(X)[:, 0])


@pytest.mark.parametrize("name", NETS)
def test_every_preset_reaches_the_goal(name):
    assert goal(NETS[name]) == ("all four points right; now 4 of 4.", True)
    assert separable(hidden(NETS[name], X))


def test_the_start_does_not_reach_it():
    assert goal(Lines()) == ("all four points right; now 3 of 4.", False)


@pytest.mark.parametrize("rule", RULES)
def test_the_rule_does_what_its_name_says(rule):
    """At the start h1 is x1 and h2 is x2, so the answers are the rule's truth table."""
    assert list(says(Lines(rule=rule))) == [int(TRUTH[rule](p, q)) for p, q in X.astype(int)]


def test_the_arrow_points_to_the_side_that_is_on():
    for direction in range(0, 360, 5):
        W, b = hidden_weights(Lines(direction_1=direction))
        arrow = np.array([np.cos(np.radians(direction)), np.sin(np.radians(direction))])
        assert (0.5 + 0.1 * arrow) @ W[:, 0] + b[0] > 0 > (0.5 - 0.1 * arrow) @ W[:, 0] + b[0]
        assert np.abs(W[:, 0]).max() == 1


def test_identity_never_solves_it_and_its_points_cannot_be_parted():
    """Affine maps keep the midpoints of both diagonals together: no line parts them (S-032, S-033)."""
    for name in NETS:
        state = replace(NETS[name], transfer="identity")
        assert not separable(hidden(state, X)) and goal(state)[1] is False


def test_a_sigmoid_needs_weights_large_enough():
    right = [goal(replace(OR_NOT_AND, transfer="sigmoid", k=k))[1] for k in range(1, 21)]
    assert right == sorted(right) and not right[1] and right[-1]


def test_sigmoid_by_hand():
    h = hidden(replace(OR_NOT_AND, transfer="sigmoid", k=2), X)
    np.testing.assert_allclose(h[1], [1 / (1 + np.e), 1 / (1 + 1 / np.e)], rtol=1e-6)


def test_tanh_units_under_their_rule_answer_as_sigmoids_of_twice_the_size():
    """tanh(z) = 2 sigmoid(2z) - 1, and the rule is rewritten for -1/+1."""
    for k in (1, 2, 5):
        tanh, sigmoid = replace(OR_NOT_AND, transfer="tanh", k=k), replace(OR_NOT_AND, transfer="sigmoid", k=2 * k)
        np.testing.assert_array_equal(says(tanh), says(sigmoid))


def test_the_tanh_rule_is_right_at_minus_and_plus_one():
    for rule in RULES:
        w, b = output_weights(Lines(rule=rule, transfer="tanh"))
        for p in (0, 1):
            for q in (0, 1):
                assert (np.dot([2 * p - 1, 2 * q - 1], w) + b > 0) == bool(TRUTH[rule](p, q))


@pytest.mark.parametrize(
    ("h", "can"),
    [
        ([[0, 0], [0, 1], [1, 0], [1, 1]], False),  # the square itself: its diagonals cross
        ([[0, 0], [0, 1], [0, 1], [1, 1]], True),
        ([[0, 0], [1, 0], [1, 0], [0, 0]], True),  # two places
        ([[0, 0], [0, 0], [1, 1], [1, 1]], False),  # both classes at both places
        ([[0, 0], [1, 0], [3, 0], [2, 0]], False),  # on one line, interleaved
        ([[0, 0], [2, 0], [3, 0], [1, 0]], True),
        ([[0, 0], [1, 0.2], [3, 5], [2, 0]], True),  # a corner nearest to a side
    ],
)
def test_separable(h, can):
    assert separable(np.array(h, dtype=float)) is can


def test_the_formulas_are_those_of_the_lesson():
    assert formulas(OR_NOT_AND) == ("h1 = step(x1 + x2 − 1.5)", "h2 = step(x1 + x2 − 0.5)", "y = step(−h1 + h2 − 0.5)")
    assert formulas(replace(OR_NOT_AND, transfer="tanh"))[0] == "h1 = tanh(4 · (x1 + x2 − 1.5))"
    assert formulas(replace(OR_NOT_AND, transfer="identity", k=1))[0] == "h1 = x1 + x2 − 1.5"


def test_the_description_says_the_numbers():
    words = describe(Lines())
    assert words.startswith("3 of 4 points right: 00 gives 0, 01 gives 1, 10 gives 1, 11 gives 1. h1 = step(x1 − 0.5)")
    assert "no line can part" in words and "a line can part" in describe(OR_NOT_AND)


@pytest.mark.parametrize("transfer", TRANSFERS)
def test_what_is_tinted_is_what_the_net_says(transfer):
    """The tint at the four points, read back from the drawing, is the answer of the net."""
    from matplotlib.figure import Figure

    from coursekit.explorers.xor_drawing import draw_inputs

    state = Lines(30, 0.2, 100, -0.3, "h1 and not h2", transfer)  # nothing about it is symmetric
    ax = Figure().add_axes((0.1, 0.1, 0.8, 0.8))
    draw_inputs(ax, state)
    tinted = ax.collections[0].get_paths()[1]
    assert [int(tinted.contains_point(x)) for x in X] == list(says(state))


def test_wrong_points_wear_a_ring_and_lines_differ_by_dashes():
    from matplotlib.figure import Figure

    from coursekit.explorers.xor_drawing import RING, draw_inputs

    ax = Figure().add_axes((0.1, 0.1, 0.8, 0.8))
    draw_inputs(ax, Lines())
    (ring,) = [line for line in ax.lines if line.get_markeredgecolor() == RING["mec"]]
    assert ring.get_xydata().tolist() == [[1, 1]]
    assert [line.get_linestyle() for line in ax.lines[:2]] == ["-", "--"]


def test_every_transfer_and_a_wild_state_can_be_drawn():
    explorer = xor_lines()
    wild = Lines(direction_1=200, shift_1=1.5, direction_2=200, shift_2=1.5, rule="h1 AND h2", k=20)
    for transfer in TRANSFERS:
        assert explorer.svg(replace(wild, transfer=transfer)).startswith("<svg")


def test_the_start_is_the_same_bytes_each_time():
    assert xor_lines()._repr_mimebundle_()[0]["image/svg+xml"] == xor_lines()._repr_mimebundle_()[0]["image/svg+xml"]
