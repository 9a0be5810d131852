"""Pima's table is the lecture's, and any spelling of the same numbers is the same file."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from coursekit.datasets import DataNotFound, pima

GOLDEN = json.loads(Path(__file__).parents[1].joinpath("golden.json").read_text())["pima_ddof1"]
ROWS = "6,148,72,35,0,33.6,0.627,50,1\n1,85,66,29,0,26,0.351,31,0\n3,78,50,32,88,31,0.248,26,1\n1,1,1,1,1,1,1,1,0\n"


@pytest.fixture
def small(monkeypatch, tmp_path):
    data = ROWS.encode()
    file = replace(pima.FILE, size=len(data), sha256=hashlib.sha256(data).hexdigest())
    monkeypatch.setattr(pima, "FILE", file)
    monkeypatch.setenv("COURSEKIT_DATA", str(tmp_path))
    return tmp_path / file.name


@pytest.mark.parametrize(
    "spelling",
    [
        ROWS,
        "a,b,c,d,e,f,g,h,class\n" + ROWS,
        "# 1. Number of times\n# 2. Plasma\n" + ROWS,
        ROWS.replace("\n", "\r\n"),
        ROWS.replace("31,0.248", "31.0,0.2480").replace(",1\n", ",1.0\n"),
        "\ufeff" + ROWS.rstrip(),
    ],
)
def test_any_spelling_of_the_same_numbers_is_good(small, spelling):
    small.write_text(spelling, newline="")
    X, y, names = pima.load_raw()
    assert X[2].tolist() == [3, 78, 50, 32, 88, 31, 0.248, 26] and y.tolist() == [1, 0, 1, 0]
    assert X.dtype == np.float64 and y.dtype == np.int64 and len(names) == len(pima.UNITS) == 8


@pytest.mark.parametrize("wrong", [ROWS.replace("148", "149"), ROWS[:-10], ROWS.replace("72", "?"), "<html>"])
def test_other_numbers_are_refused(small, wrong, caplog):
    small.write_text(wrong)
    with pytest.raises(DataNotFound, match="a damaged pima-indians-diabetes.csv in COURSEKIT_DATA"):
        pima.load_raw()
    assert "pima-indians-diabetes.csv is refused" in caplog.text


def test_describe_counts_zeros_and_classes(small):
    small.write_text(ROWS)
    table = pima.describe()
    assert table.zeros.tolist() == [0, 0, 0, 0, 2, 0, 0, 0] and table.classes == (2, 2)
    assert table.sd[0] == pytest.approx(np.sqrt(((np.array([6, 1, 3, 1]) - 2.75) ** 2).sum() / 3))


def test_without_mirror_cache_and_network_the_offline_set_is_named():
    with pytest.raises(DataNotFound, match=r"Pima is not .* Use iris.load_data\(\) .* COURSEKIT_DATA"):
        pima.load_data()


@pytest.mark.needs_data("pima")
def test_the_real_table_is_the_lecture_s(real_data):
    """S-208: mean and deviation to one decimal as printed on L30."""
    table = pima.describe()
    assert np.round(table.mean, 1).tolist() == [3.8, 120.9, 69.1, 20.5, 79.8, 32.0, 0.5, 33.2]
    assert np.round(table.sd, 1).tolist() == [3.4, 32.0, 19.4, 16.0, 115.2, 7.9, 0.3, 11.8]


@pytest.mark.needs_data("pima")
def test_the_real_table_has_the_golden_numbers(real_data):
    table = pima.describe(ddof=1)
    assert np.allclose(table.mean, GOLDEN["mean"], atol=5e-5) and np.allclose(table.sd, GOLDEN["sd"], atol=5e-5)
    assert table.zeros.tolist() == GOLDEN["zeros"] and list(table.classes) == GOLDEN["classes"]


@pytest.mark.needs_data("pima")
def test_ddof_0_does_not_give_the_lecture_s_table(real_data):
    """L-17: 19.3 and 15.9 instead of 19.4 and 16.0."""
    assert np.round(pima.describe(ddof=0).sd[2:4], 1).tolist() == [19.3, 15.9]


@pytest.mark.needs_data("pima")
def test_the_real_split_keeps_the_majority_rate(real_data):
    (x_train, y_train), (x_test, y_test) = pima.load_data()
    assert x_train.shape == (614, 8) and x_test.shape == (154, 8)
    assert 1 - y_train.mean() == pytest.approx(0.651, abs=0.002)
    assert 1 - y_test.mean() == pytest.approx(0.651, abs=0.004)
