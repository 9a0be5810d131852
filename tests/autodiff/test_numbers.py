"""Only finite numbers get in, as floats."""

import numpy as np
import pytest

from coursekit.autodiff.numbers import finite, number, plain


def test_numbers_become_floats_and_arrays_keep_their_precision():
    assert type(number(2)) is type(number(np.float32(2))) is type(number(np.array(2))) is float
    assert number(np.ones(2, np.float32)).dtype == np.float32
    assert number([1, 2]).dtype == number(np.ones(2, np.float16)).dtype == np.float64


@pytest.mark.parametrize(
    ("data", "kind", "message"),
    [
        ("a", TypeError, "received 'a' of type str"),
        (None, TypeError, "received None of type NoneType"),
        (1j, TypeError, "received 1j of type complex"),
        (10**400, TypeError, r"received 1000\d+\.\.\. of type int"),
        ([object()], TypeError, "For several Values use a plain list"),
        ([1, [2, 3]], ValueError, "rows of different lengths"),
        ([], ValueError, r"at least one number, received an empty array of shape \(0,\)"),
        (float("nan"), ValueError, "finite numbers, received nan"),
        ([1.0, np.inf], ValueError, "finite numbers, received inf"),
    ],
)
def test_the_rest_is_refused(data, kind, message):
    with pytest.raises(kind, match=message):
        number(data)


def test_only_arrays_without_axes_turn_into_floats():
    assert type(plain(np.float32(1))) is float and plain(np.ones(1)).shape == (1,)


def test_a_result_that_is_not_finite_names_the_numbers():
    with pytest.raises(ValueError, match="log has no finite result for numbers from -1 to 2. log needs numbers > 0"):
        finite("log", np.log, np.array([-1.0, 2.0]))
    assert finite("exp", np.exp, -1000.0) == 0
