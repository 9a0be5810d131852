"""The bar shows on a screen and is silent where nothing may depend on the clock."""

import pytest

from coursekit.datasets.progress import progress_bar


def test_still_means_no_output(capsys):
    with progress_bar("f.gz", 100) as advance:
        advance(100)
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("total", [1000, None])
def test_the_bar_goes_to_the_error_stream(monkeypatch, capsys, total):
    monkeypatch.setenv("COURSEKIT_STILL", "0")
    monkeypatch.setenv("FORCE_COLOR", "1")
    with progress_bar("f.gz", total, 10) as advance:
        advance(500)
    shown = capsys.readouterr()
    assert "f.gz" in shown.err and shown.out == ""
