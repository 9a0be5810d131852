"""1,797 digits that 13 people wrote by hand travel with the course, so there is always something to read.

Source: Optical Recognition of Handwritten Digits, E. Alpaydin and C. Kaynak, UCI 1998, CC BY 4.0.
"""

import numpy as np

from coursekit.datasets import bundled, idx
from coursekit.datasets.enlarge import enlarge
from coursekit.datasets.prepare import train_test_split

#: Images in the set.
COUNT = 1797


def load_data(size: int = 8, test_share: float = 0.2, seed=0):
    """Handwritten digits in Keras's shapes, split into training and test images.

    Args:
        size: 8 for the images as stored, values 0 to 16; 28 for the same digits enlarged to
            MNIST's format, values 0 to 255. In both, 0 is paper and the largest value is ink.
        test_share: the part of each class kept for testing; the default gives 1,438 and 359 images.
        seed: integer or Generator that decides which images are the test set.

    Returns:
        `(x_train, y_train), (x_test, y_test)`: uint8 images `(n, size, size)` and uint8 labels `(n,)`
        in 0..9. The split is stratified and the same for both sizes. The 13 writers
        appear in both parts, so the test asks for new digits, not for new hands.

    Raises:
        ValueError: `size` is neither 8 nor 28, or `test_share` leaves a part empty.
    """
    x, y = load_raw(size)
    return train_test_split(x, y, test_share=test_share, seed=seed, stratify=y)


def load_raw(size: int = 8) -> tuple[np.ndarray, np.ndarray]:
    """All 1,797 images `(1797, size, size)` and labels `(1797,)` in stored order, uint8.

    Raises:
        ValueError: `size` is neither 8 nor 28.
    """
    if size not in (8, 28):
        raise ValueError(f"digits expected size=8 (as stored) or size=28 (enlarged like MNIST), received {size!r}.")
    x = idx.parse(bundled.read("digits-images-idx3-ubyte.gz"), (COUNT, 8, 8), "digits images")
    y = idx.parse(bundled.read("digits-labels-idx1-ubyte.gz"), (COUNT,), "digits labels")
    return (x if size == 8 else enlarge(x)), y
