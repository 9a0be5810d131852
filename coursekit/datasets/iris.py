"""150 flowers of three species, four lengths each: the oldest data set that is still taught (K3, K5).

Source: R. A. Fisher (1936), by way of UCI, CC BY 4.0.
"""

import numpy as np

from coursekit.datasets import bundled
from coursekit.datasets.prepare import train_test_split

#: The four lengths, in centimetres.
FEATURES = ("sepal length", "sepal width", "petal length", "petal width")
#: Class 0, 1 and 2.
SPECIES = ("setosa", "versicolor", "virginica")


def load_data(test_share: float = 0.2, seed=0):
    """Iris in Keras's shapes, split with the same share of each species.

    Args:
        test_share: the part of each species kept for testing; the default gives 120 and 30 flowers.
        seed: integer or Generator that decides which flowers are the test set.

    Returns:
        `(x_train, y_train), (x_test, y_test)`: float64 lengths in cm `(n, 4)`, int64 species `(n,)` in 0..2.

    Raises:
        ValueError: `test_share` is not between 0 and 1 or leaves a part empty.
    """
    X, y, _ = load_raw()
    return train_test_split(X, y, test_share=test_share, seed=seed, stratify=y)


def load_raw() -> tuple[np.ndarray, np.ndarray, tuple[str, ...]]:
    """All 150 flowers in stored order: `X` `(150, 4)` float64 in cm, `y` `(150,)` int64, and `FEATURES`."""
    rows = bundled.read("iris.csv").decode().splitlines()[1:]
    table = np.array([row.split(",") for row in rows], dtype=float)
    return table[:, :4].copy(), table[:, 4].astype(np.int64), FEATURES
