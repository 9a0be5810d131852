"""Units and weights carry the names of a deck, on a drawing too."""

import pytest

from coursekit.dialects import DIALECTS, dialect


def test_one_weight_in_every_dialect():
    """The weight of D11 from unit 4 of the layer before to unit 2: w^3_24 is course weight layer 2."""
    assert {name: dialect(name).weight(2, 4, 2) for name in DIALECTS if name != "COMP9444"} == {
        "course": "W^{[2]}_{42}",
        "COMP4630": "w^{(2)}_{42}",
        "POZNAN": "w^{(1)}_{24}",
        "CSCI4360": "w^{3}_{24}",
        "CMSC373": "w_{42}",
    }
    assert [dialect("L").weight(1, 2, 1), dialect("L").weight(2, 2, 1)] == ["w_{12}", "v_{2}"]


def test_indices_above_nine_are_kept_apart():
    assert dialect("course").weight(1, 12, 3) == "W^{[1]}_{12,3}"


def test_names_of_the_nine_weight_net():
    names = dialect("COMP9444").names([2, 2, 1])
    assert names == [["$x_{1}$", "$x_{2}$"], [("$u_{1}$", "$y_{1}$"), ("$u_{2}$", "$y_{2}$")], [("$s$", "$z$")]]
    assert dialect("COMP9444").edge_names([2, 2, 1])[0] == [["$w_{11}$", "$w_{21}$"], ["$w_{12}$", "$w_{22}$"]]


def test_a_deeper_net_numbers_its_hidden_layers():
    assert dialect("COMP4630").names([1, 1, 1])[1] == [("$z^{(1)}_{1}$", "$h_{1}$")]
    assert dialect("COMP4630").names([1, 1, 1, 1])[2] == [("$z^{(2)}_{1}$", "$h^{(2)}_{1}$")]


def test_comp9444_has_names_for_one_net_only():
    with pytest.raises(ValueError, match=r"names for the nine numbers of a 2-2-1 net only, received \[2, 3, 1\]"):
        dialect("COMP9444").names([2, 3, 1])


@pytest.mark.parametrize("name", DIALECTS)
def test_a_drawing_takes_the_names(name):
    from matplotlib import pyplot as plt

    from coursekit import plot

    ax = plot.network([2, 2, 1], names=dialect(name).names([2, 2, 1]))
    written = {text.get_text() for text in ax.texts}
    plt.close(ax.figure)
    assert {word for unit in dialect(name).names([2, 2, 1])[1] for word in unit} <= written
