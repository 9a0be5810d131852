"""70,000 handwritten digits of 28 by 28 pixels: the data set on which networks learned to read (S-189, S-190).

Source: Y. LeCun, C. Cortes and C. J. C. Burges, from NIST's Special Databases 1 and 3. It is fetched
once, 11 MB, and kept in the cache; `COURSEKIT_DATA` may name a folder that has the four files in `mnist/`.
"""

import gzip
import io
import math
from functools import partial

from coursekit.datasets import idx
from coursekit.datasets.fetch import RemoteFile, read

MIRRORS = (
    "https://storage.googleapis.com/cvdf-datasets/mnist/",
    "https://ossci-datasets.s3.amazonaws.com/mnist/",
)
#: name without `.gz`: shape, sha256 of the unpacked file
CONTENTS = {
    "train-images-idx3-ubyte": (
        (60000, 28, 28),
        "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
    ),
    "train-labels-idx1-ubyte": ((60000,), "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
    "t10k-images-idx3-ubyte": ((10000, 28, 28), "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
    "t10k-labels-idx1-ubyte": ((10000,), "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
}


def load_data():
    """MNIST in Keras's shapes.

    Returns:
        `(x_train, y_train), (x_test, y_test)`: uint8 images `(60000, 28, 28)` and `(10000, 28, 28)`, 0 for
        paper to 255 for ink (K-25: usual grey maps draw 0 black, so ask for a reversed one), and uint8
        labels `(60000,)` and `(10000,)` in 0..9. The arrays are fresh: change them as you like.

    Raises:
        DataNotFound: not in `COURSEKIT_DATA`, not in the cache, and not to be fetched.
    """
    x_train, y_train, x_test, y_test = (_array(file) for file in FILES)
    return (x_train, y_train), (x_test, y_test)


def _remote(name):
    shape, sha256 = CONTENTS[name]
    size = 4 + 4 * len(shape) + math.prod(shape)
    return RemoteFile(
        dataset="MNIST",
        instead="digits.load_data(size=28)",
        name=f"mnist/{name}.gz",
        urls=tuple(f"{mirror}{name}.gz" for mirror in MIRRORS),
        unpack=partial(_gunzip, size=size),
        sha256=sha256,
        size=size,
    )


def _gunzip(data, size):
    """Decompress, but never more than one byte over `size`, so that no archive can fill the memory."""
    if not data.startswith(b"\x1f\x8b"):
        return data
    with gzip.open(io.BytesIO(data)) as stream:
        return stream.read(size + 1)


def _array(file):
    shape, _ = CONTENTS[file.stored.removeprefix("mnist/")]
    return idx.parse(read(file), shape, file.name)


#: Training images, training labels, test images, test labels.
FILES = tuple(_remote(name) for name in CONTENTS)
