"""What came is black, forecasts have a colour and a dash of their own."""

import pytest

from coursekit.plot import TARGET, forecast


def test_lines_and_names():
    ax = forecast([3, 4, 5], {"naive": [2, 3, 4], "network": [2, 3, 5]}, ylabel="price")
    assert [line.get_ydata().tolist() for line in ax.lines] == [[3, 4, 5], [2, 3, 4], [2, 3, 5]]
    assert ax.lines[0].get_color() == TARGET and len({line.get_color() for line in ax.lines}) == 3
    assert [line.is_dashed() for line in ax.lines] == [False, True, True]
    assert [t.get_text() for t in ax.get_legend().get_texts()] == ["what came", "naive", "network"]
    assert ax.get_ylabel() == "price"


def test_wrong_arguments_are_named():
    with pytest.raises(ValueError, match=r"naive of shape \(3,\), received \(2,\)"):
        forecast([1, 2, 3], {"naive": [1, 2]})
    with pytest.raises(ValueError, match="at most 4 forecasts, received 5"):
        forecast([1], dict.fromkeys("abcde", [1]))
