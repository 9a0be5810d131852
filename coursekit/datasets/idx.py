"""An idx file is a header that names type and shape, then the raw bytes of an array.

MNIST is stored this way (LeCun, Cortes and Burges, 1998): two zero bytes, one byte for the type
(8 = unsigned byte), one byte for the number of axes, each axis as a 4-byte big-endian integer, then the data.
"""

import struct

import numpy as np

UNSIGNED_BYTE = 8


def parse(data: bytes, shape: tuple[int, ...] | None = None, name: str = "idx data") -> np.ndarray:
    """Read an idx file of unsigned bytes from memory.

    Args:
        data: the whole file, already decompressed.
        shape: the shape it must have, or None for any.
        name: how the error should call the file.

    Returns:
        A fresh, writable uint8 array.

    Raises:
        ValueError: the header is not idx, the type is not unsigned byte, the shape is another one,
            or bytes are missing or left over.
    """
    axes = _axes(data, name)
    found = struct.unpack_from(f">{axes}I", data, 4)
    if shape is not None and found != tuple(shape):
        raise ValueError(f"{name} expected an array of shape {tuple(shape)}, its header says {found}.")
    expected = 4 + 4 * axes + int(np.prod(found, dtype=object))
    if len(data) != expected:
        raise ValueError(f"{name} expected {expected:,} bytes for shape {found}, received {len(data):,}. Is it whole?")
    return np.frombuffer(data, dtype=np.uint8, offset=4 + 4 * axes).reshape(found).copy()


def to_bytes(array: np.ndarray) -> bytes:
    """Write a uint8 array as an idx file.

    Raises:
        TypeError: the array holds something other than uint8.
    """
    array = np.ascontiguousarray(array)
    if array.dtype != np.uint8:
        raise TypeError(f"to_bytes expected a uint8 array, received {array.dtype}.")
    return struct.pack(f">BBBB{array.ndim}I", 0, 0, UNSIGNED_BYTE, array.ndim, *array.shape) + array.tobytes()


def _axes(data, name):
    """The number of axes, once the four magic bytes are right and the header is whole."""
    if len(data) < 4 or data[:2] != b"\0\0":
        raise ValueError(f"{name} expected idx magic bytes 00 00 08 .., received {data[:4].hex(' ') or 'nothing'}.")
    if data[2] != UNSIGNED_BYTE:
        raise ValueError(f"{name} expected type 0x08 (unsigned byte), received type 0x{data[2]:02x}.")
    if data[3] == 0 or len(data) < 4 + 4 * data[3]:
        raise ValueError(f"{name} expected a header with {data[3]} axes, received {len(data)} bytes. Is it whole?")
    return data[3]
