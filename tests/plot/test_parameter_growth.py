"""Bars have the length of their count on a logarithmic scale, with count and bytes at their ends."""

import pytest

from coursekit.formulas import NETWORKS, network_plan
from coursekit.plot import parameter_growth

PLANS = [network_plan(name) for name in ("2-2-1 without biases", "AlexNet", "GPT-3")]


def test_bars_are_the_counts():
    ax = parameter_growth(PLANS)
    assert ax.get_xscale() == "log" and [bar.get_width() for bar in ax.patches] == [p.params for p in PLANS]


def test_count_and_bytes_stand_at_the_bars():
    found = [t.get_text() for t in parameter_growth(PLANS).texts]
    assert found[:2] == ["6   24 B", "60,965,224   244 MB"] and found[2].endswith("698 GB")


def test_years_are_named_where_there_are_some():
    names = [t.get_text() for t in parameter_growth(PLANS).get_yticklabels()]
    assert names == ["2-2-1 without biases", "AlexNet (2012)", "GPT-3 (2020)"]


def test_all_networks_of_the_decks_fit():
    ax = parameter_growth(NETWORKS)
    ax.figure.draw_without_rendering()
    wide = ax.figure.canvas.get_width_height()[0]
    assert all(t.get_window_extent().x1 < wide for t in ax.texts)


def test_no_network_is_refused():
    with pytest.raises(ValueError, match="at least one network"):
        parameter_growth([])
