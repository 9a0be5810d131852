"""The small formulas count what real layers hold."""

import pytest

from coursekit.formulas.counts_layers import Convolution, DenseNet, Embedding, Norm, TransformerBlock
from coursekit.nn import Sequential
from coursekit.nn.layers import Conv2D, Dense, Input


@pytest.mark.parametrize("use_bias", [True, False])
def test_dense_layers(use_bias):
    model = Sequential([Input((5,)), Dense(7, use_bias=use_bias), Dense(3, use_bias=use_bias)])
    assert DenseNet((5, 7, 3), use_bias=use_bias).params == model.count_params()


def test_a_convolution():
    assert Convolution(5, 3, 8).params == Sequential([Input((9, 9, 3)), Conv2D(8, 5)]).count_params()


def test_groups_are_convolutions_side_by_side():
    assert Convolution(5, 96, 256, groups=2).params == 2 * Convolution(5, 48, 128).params


def test_a_transformer_block_has_twelve_squares():
    d = 64
    assert TransformerBlock(d).params == 12 * d**2 + 13 * d


def test_tables_and_norms():
    assert (Embedding(50, 8).params, Norm(8).params) == (400, 16)
