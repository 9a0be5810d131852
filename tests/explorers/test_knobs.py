"""Knobs know their range and their words, and refuse what lies outside."""

from dataclasses import dataclass, replace

import pytest

from coursekit.explorers import choice, slider, switch
from coursekit.explorers.knobs import checked, knobs


@dataclass(frozen=True)
class State:
    rate: float = slider(0.1, 0.0, 1.0, 0.05, "learning rate", unit="per step", help="how far a step goes")
    rule: str = choice("sgd", ("sgd", "adam"), "optimizer")
    noisy: bool = switch(False, "noise")
    hidden: int = 3  # no knob


def test_knobs_are_the_fields_in_order():
    assert [(k.name, k.kind, k.label, k.default) for k in knobs(State)] == [
        ("rate", "slider", "learning rate", 0.1),
        ("rule", "choice", "optimizer", "sgd"),
        ("noisy", "switch", "noise", False),
    ]


def test_a_record_and_its_class_have_the_same_knobs():
    assert knobs(State()) == knobs(State)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"rate": 1.5}, r"Knob 'rate' \(learning rate\): expected a number from 0 to 1, received 1.5"),
        ({"rate": float("nan")}, "expected a number from 0 to 1, received nan"),
        ({"rate": True}, "expected a number from 0 to 1, received True"),
        ({"rate": "fast"}, "expected a number from 0 to 1, received 'fast'"),
        ({"rule": "adma"}, "expected one of 'sgd', 'adam', received 'adma'; did you mean 'adam'"),
        ({"noisy": 1}, "expected True or False, received 1"),
    ],
)
def test_outside_its_range_a_knob_is_named(change, sentence):
    with pytest.raises(ValueError, match=sentence):
        checked(replace(State(), **change))


def test_a_default_out_of_range_is_refused_when_it_is_written():
    with pytest.raises(ValueError, match="Knob 'rate': expected a number from 0 to 1, received 2"):
        slider(2, 0, 1, 0.1, "rate")
    with pytest.raises(ValueError, match="Knob 'rule': expected one of 'a', 'b', received 'c'"):
        choice("c", ("a", "b"), "rule")
