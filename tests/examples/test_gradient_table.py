"""The table accepts every right gradient, and would notice a wrong one."""

import numpy as np
import pytest

from coursekit.examples import gradient_errors
from coursekit.nn.layers import Dense


def test_every_combination_is_right():
    errors = gradient_errors()
    assert len(errors) == 15 and max(errors.values()) < 1e-8


def test_a_missing_bend_is_noticed(monkeypatch):
    """Without f' in the hidden layer only nets whose hidden slope is 1 would pass, and there are none."""
    monkeypatch.setattr(Dense, "backward", lambda self, da, need_dx=True: self.backward_from_delta(da.copy(), need_dx))
    errors = gradient_errors(hidden=("sigmoid", "tanh"))
    assert min(errors.values()) > 1e-3


def test_another_seed_is_another_net():
    first, second = gradient_errors(("tanh",), 1), gradient_errors(("tanh",), 2)
    assert first.keys() == second.keys() and not np.array_equal(list(first.values()), list(second.values()))


def test_an_unknown_bend_is_refused():
    with pytest.raises(ValueError, match="Unknown activation 'tan'"):
        gradient_errors(("tan",))
