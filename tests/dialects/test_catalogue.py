"""Six dialects are known by name and by deck letter, each with a symbol for every role."""

import pytest

from coursekit.dialects import DIALECTS, Dialect, dialect
from coursekit.formulas import DECKS
from coursekit.formulas.latex.symbols import COURSE


def test_the_course_and_five_decks():
    assert list(DIALECTS) == ["course", "COMP4630", "COMP9444", "POZNAN", "CSCI4360", "CMSC373"]
    assert [d.deck for d in DIALECTS.values()] == ["", *(deck.code for deck in DECKS)]
    assert dict(dialect("course").symbols) == dict(COURSE)


def test_a_name_a_letter_or_a_dialect():
    assert dialect("cmsc373") is dialect("K") is dialect(dialect("CMSC373")) is DIALECTS["CMSC373"]


def test_an_unknown_name_gets_the_nearest():
    with pytest.raises(ValueError, match="Unknown dialect 'COMP944'. Did you mean 'COMP9444'?"):
        dialect("COMP944")


@pytest.mark.parametrize("name", DIALECTS)
def test_every_role_has_a_symbol(name):
    assert set(dialect(name).symbols) == set(COURSE)


@pytest.mark.parametrize(
    ("name", "axes", "vectors", "first", "sign"),
    [
        ("course", "from, to", "rows", 1, 1),
        ("COMP4630", "from, to", "rows", 1, 1),
        ("COMP9444", "to, from", "columns", 1, 1),
        ("POZNAN", "to, from", "columns", 0, 1),
        ("CSCI4360", "to, from", "columns", 2, 1),
        ("CMSC373", "from, to", "rows", 1, -1),
    ],
)
def test_axes_and_signs_are_those_of_the_slides(name, axes, vectors, first, sign):
    """Errata X-01, X-02, X-04."""
    d = dialect(name)
    assert (d.axes, d.vectors, d.first, d.sign) == (axes, vectors, first, sign)


@pytest.mark.parametrize(
    ("name", "role", "symbol"),
    [
        ("COMP9444", "Weight2", "v"),
        ("COMP9444", "Target", "t"),
        ("COMP9444", "momentum", "a"),
        ("POZNAN", "rate", r"\mu"),
        ("POZNAN", "target", r"\hat{y}"),
        ("POZNAN", "pred", "y"),
        ("CSCI4360", "loss", "C"),
        ("CMSC373", "rate", r"\beta"),
        ("CMSC373", "net", "I"),
        ("COMP4630", "Weight1", r"\mathbf{W}^{(1)}"),
        ("CMSC373", "momentum", r"\alpha"),
    ],
)
def test_letters_are_those_of_the_dictionary(name, role, symbol):
    assert dialect(name).symbols[role] == symbol


def test_a_dialect_cannot_be_changed():
    with pytest.raises(TypeError, match="does not support item assignment"):
        dialect("L").symbols["rate"] = "x"
    assert isinstance(dialect("L"), Dialect)
