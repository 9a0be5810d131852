"""The pieces of a bar are the bytes of the report, end to end."""

import pytest

from coursekit.nn import memory_report
from coursekit.plot import memory_bars

REPORTS = {f"batch {B}": memory_report([784, 512, 10], B, "adam") for B in (1, 1000)}


def test_pieces_are_bytes_and_follow_on_each_other():
    pieces = memory_bars(REPORTS).patches
    for k, report in enumerate(REPORTS.values()):
        mine = [p for p in pieces if round(p.get_y() + p.get_height() / 2) == k]
        assert [p.get_width() for p in mine] == [
            report.parameters, report.gradients, report.optimizer, report.activations
        ]  # fmt: skip
        assert mine[-1].get_x() + mine[-1].get_width() == report.total


def test_the_total_stands_at_the_end():
    assert [t.get_text() for t in memory_bars(REPORTS).texts] == ["6.5 MB", "13.8 MB"]


def test_bars_are_named():
    assert [t.get_text() for t in memory_bars(REPORTS).get_yticklabels()] == ["batch 1", "batch 1000"]


def test_nothing_to_draw_is_refused():
    with pytest.raises(ValueError, match="at least one report"):
        memory_bars({})
