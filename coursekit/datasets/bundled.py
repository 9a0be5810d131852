"""Two small data sets travel with the course, and each byte of them is checked on the way in."""

import gzip
import hashlib
import zlib
from importlib import resources

#: sha256 of each file, decompressed; `files/write_files.py` prints this table.
CHECKSUMS = {
    "digits-images-idx3-ubyte.gz": "359cd13f0f514122884198b78a131df597421cbf5e93a76678fa96fc548f0d96",
    "digits-labels-idx1-ubyte.gz": "ce71631c1f31ce56fa54f31d1d498fafacff59b001e6c30c4a5e29508aa277ad",
    "iris.csv": "cdf459dcf51753a4f3f56e59a9c81d8c2aaf68889c0ce19ab347e46ff542e6f4",
}


def read(name: str) -> bytes:
    """The decompressed content of a file in `coursekit/datasets/files`.

    Raises:
        OSError: the file is missing or its content is not what was packed.
    """
    data = (resources.files("coursekit.datasets") / "files" / name).read_bytes()
    try:
        content = gzip.decompress(data) if name.endswith(".gz") else data.replace(b"\r\n", b"\n")
    except (OSError, EOFError, zlib.error) as damage:
        raise OSError(f"The bundled file {name} is damaged ({damage}). Install coursekit again.") from damage
    if hashlib.sha256(content).hexdigest() != CHECKSUMS[name]:
        raise OSError(f"The bundled file {name} is damaged (its sha256 differs). Install coursekit again.")
    return content
