"""768 women, eight measurements each, and the question who will have diabetes (L30: S-208, S-209).

Source: US National Institute of Diabetes and Digestive and Kidney Diseases, by way of UCI. It is fetched once,
23 kB, and kept in the cache; `COURSEKIT_DATA` may name a folder that has `pima-indians-diabetes.csv`.
"""

from dataclasses import dataclass

import numpy as np

from coursekit.datasets.fetch import RemoteFile, read
from coursekit.datasets.prepare import train_test_split

#: The eight attributes, in the order of the columns; glucose and insulin two hours after the sugar drink.
NAMES = (
    "pregnancies",
    "plasma glucose",
    "blood pressure",
    "skin fold",
    "serum insulin",
    "body mass index",
    "diabetes pedigree",
    "age",
)
#: Their units, in the same order; empty for plain numbers.
UNITS = ("", "mg/dl", "mm Hg", "mm", "mu U/ml", "kg/m^2", "", "years")
_RAW = "https://raw.githubusercontent.com/"
_GIST = "https://gist.githubusercontent.com/ktisha/c21e73a1bd1700294ef790c56c8aec1f/raw/"
MIRRORS = (
    f"{_RAW}jbrownlee/Datasets/master/pima-indians-diabetes.data.csv",
    f"{_RAW}darenr/public_datasets/7273440b471b763d750556e92336b5ae6f14385c/pima-indians-diabetes.csv",
    f"{_GIST}819b69b5736821ccee93d05b51de0510bea00294/pima-indians-diabetes.csv",
    f"{_RAW}plotly/datasets/master/diabetes.csv",
)


@dataclass(frozen=True)
class Description:
    """The table of slide L30, one entry per attribute.

    Attributes:
        names: the eight attributes.
        mean: shape `(8,)`.
        sd: shape `(8,)`, standard deviation with divisor `n - ddof`.
        zeros: shape `(8,)`, how often the value is 0; in attributes 2 to 6 a 0 stands for "not measured".
        classes: how many women without and with diabetes, `(500, 268)`.
    """

    names: tuple[str, ...]
    mean: np.ndarray
    sd: np.ndarray
    zeros: np.ndarray
    classes: tuple[int, int]


def load_data(test_share: float = 0.2, seed=0):
    """Pima in Keras's shapes, split with the same share of diabetes in both parts.

    Args:
        test_share: the part kept for testing; the default gives 614 and 154 women.
        seed: integer or Generator that decides who is in the test set.

    Returns:
        `(x_train, y_train), (x_test, y_test)`: float64 rows `(n, 8)` as stored, zeros for missing values
        included, and int64 classes `(n,)`, 1 for diabetes. Always saying 0 is right for 65.1 % of all 768.

    Raises:
        DataNotFound: not in `COURSEKIT_DATA`, not in the cache, and not to be fetched.
        ValueError: `test_share` is not between 0 and 1 or leaves a part empty.
    """
    X, y, _ = load_raw()
    return train_test_split(X, y, test_share=test_share, seed=seed, stratify=y)


def load_raw() -> tuple[np.ndarray, np.ndarray, tuple[str, ...]]:
    """All 768 rows in stored order: `X` `(768, 8)` float64, `y` `(768,)` int64 in {0, 1}, and `NAMES`.

    Raises:
        DataNotFound: not in `COURSEKIT_DATA`, not in the cache, and not to be fetched.
    """
    table = np.array([row.split(",") for row in read(FILE).decode().split()], dtype=float)
    return table[:, :8].copy(), table[:, 8].astype(np.int64), NAMES


def describe(ddof: int = 1) -> Description:
    """Mean, deviation and count of zeros per attribute, from the raw rows.

    `ddof=1` reproduces the lecture's table to one decimal. NumPy's default `ddof=0` gives
    19.3 and 15.9 for attributes 3 and 4 where the table has 19.4 and 16.0 (L-17).

    Raises:
        DataNotFound: as for `load_raw`.
    """
    X, y, names = load_raw()
    classes = int((y == 0).sum()), int((y == 1).sum())
    return Description(names, X.mean(axis=0), X.std(axis=0, ddof=ddof), (X == 0).sum(axis=0), classes)


def canonical(data: bytes) -> bytes:
    """The rows in one fixed spelling, so that the same numbers have the same checksum.

    Header and comment lines go, `31.0` and `31` become `31`, every line ends with a line feed.

    Raises:
        ValueError: a row holds something that is no number.
    """
    lines = (line.strip() for line in data.decode("utf-8-sig").splitlines())
    rows = (line.split(",") for line in lines if line[:1].isdigit())
    return "".join(",".join(f"{float(v):g}" for v in row) + "\n" for row in rows).encode()


#: The one file of this set.
FILE = RemoteFile(
    dataset="Pima",
    instead="iris.load_data() or the sets in toy",
    name="pima-indians-diabetes.csv",
    urls=MIRRORS,
    unpack=canonical,
    sha256="33e704cdafa8769a75728e4658dcce5bc1da1ce36174603687fe545f46e39394",
    size=23009,
)
