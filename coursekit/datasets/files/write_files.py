"""This script writes the bundled data files from scikit-learn's copies, byte for byte the same each time.

Run it where scikit-learn is installed (it is no dependency of coursekit): `python write_files.py`.
It prints the table of checksums for `coursekit/datasets/bundled.py`.
"""

import gzip
import hashlib
import struct
import sys
from pathlib import Path

HERE = Path(__file__).parent
IRIS_HEADER = "sepal_length,sepal_width,petal_length,petal_width,species"


def iris_csv() -> bytes:
    """150 rows: four lengths in cm with one decimal, then the class 0, 1 or 2."""
    from sklearn.datasets import load_iris

    iris = load_iris()
    rows = [",".join(f"{v:.1f}" for v in x) + f",{species}" for x, species in zip(iris.data, iris.target, strict=True)]
    return "\n".join([IRIS_HEADER, *rows, ""]).encode()


def digits_idx() -> tuple[bytes, bytes]:
    """1,797 images of 8 x 8 values 0..16 and their labels, in MNIST's own idx format."""
    from sklearn.datasets import load_digits

    digits = load_digits()
    images, labels = digits.images.astype("uint8"), digits.target.astype("uint8")
    return (
        struct.pack(">BBBB3I", 0, 0, 8, 3, *images.shape) + images.tobytes(),
        struct.pack(">BBBBI", 0, 0, 8, 1, *labels.shape) + labels.tobytes(),
    )


def main() -> None:
    """Write the three files and print their checksums."""
    images, labels = digits_idx()
    contents = {
        "digits-images-idx3-ubyte.gz": images,
        "digits-labels-idx1-ubyte.gz": labels,
        "iris.csv": iris_csv(),
    }
    for name, content in contents.items():
        packed = gzip.compress(content, compresslevel=9, mtime=0) if name.endswith(".gz") else content
        (HERE / name).write_bytes(packed)
        sys.stdout.write(f'    "{name}": "{hashlib.sha256(content).hexdigest()}",\n')


if __name__ == "__main__":
    main()
