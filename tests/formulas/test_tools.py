"""Years and published numbers agree with each other."""

import pytest

from coursekit.formulas import DIGIT_ACCURACIES, TOOLS, tool


def test_the_five_toolsets_oldest_first():
    assert [entry.since for entry in TOOLS] == sorted(entry.since for entry in TOOLS)
    assert {entry.name for entry in TOOLS} == {"Theano", "TensorFlow", "scikit-learn", "PyTorch", "Keras"}


def test_accuracy_and_error_make_a_hundred():
    for entry in DIGIT_ACCURACIES:
        assert [a + e for a, e in zip(entry.accuracy, entry.error, strict=True)] == pytest.approx([100, 100])


def test_unknown_tool_gets_a_suggestion():
    with pytest.raises(ValueError, match="Unknown tool 'keras'. Did you mean 'Keras'?"):
        tool("keras")
