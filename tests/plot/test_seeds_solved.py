"""Every start has its sign: filled where it ended well, a cross where the numbers ran away."""

from types import SimpleNamespace

import pytest

from coursekit import plot
from coursekit.plot import seeds_solved

RUNS = {"right": SimpleNamespace(seeds=(3, 5, 8), solved=(5,), diverged=(8,))}


def test_signs_by_seed():
    hollow, filled, cross = seeds_solved(RUNS).lines
    assert [line.get_gid() for line in (hollow, filled, cross)] == ["seed 3", "seed 5", "seed 8"]
    assert filled.get_markerfacecolor() == plot.FORWARD != hollow.get_markerfacecolor()
    assert cross.get_marker() == "x" and cross.get_markeredgecolor() == plot.BACK


def test_the_count_stands_at_the_end_of_the_row():
    assert [t.get_text() for t in seeds_solved(RUNS).texts] == ["1 of 3"]


def test_rows_are_named_in_order():
    runs = {**RUNS, "wrong": SimpleNamespace(seeds=(1,), solved=(), diverged=())}
    assert [t.get_text() for t in seeds_solved(runs).get_yticklabels()] == ["right", "wrong"]


def test_no_run_is_refused():
    with pytest.raises(ValueError, match="at least one run"):
        seeds_solved({})
