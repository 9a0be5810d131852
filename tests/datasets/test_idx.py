"""idx files are read against headers written by hand here, byte by byte."""

import struct

import numpy as np
import pytest

from coursekit.datasets import idx

CUBE = struct.pack(">IIII", 0x00000803, 2, 1, 3) + bytes([1, 2, 3, 4, 5, 255])


def test_a_hand_written_file_is_read():
    array = idx.parse(CUBE)
    assert array.tolist() == [[[1, 2, 3]], [[4, 5, 255]]] and array.dtype == np.uint8


def test_the_array_is_writable():
    idx.parse(CUBE)[0] = 9


def test_writing_gives_the_hand_written_bytes():
    assert idx.to_bytes(np.array([[[1, 2, 3]], [[4, 5, 255]]], dtype=np.uint8)) == CUBE


def test_labels_have_one_axis():
    assert idx.parse(struct.pack(">II", 0x00000801, 3) + b"\7\0\2", (3,)).tolist() == [7, 0, 2]


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "f expected idx magic bytes 00 00 08 .., received nothing"),
        (b"<html>", "received 3c 68 74 6d"),
        (CUBE[::-1], "expected idx magic bytes"),
        (b"\0\0\x0d\1" + bytes(8), r"expected type 0x08 \(unsigned byte\), received type 0x0d"),
        (b"\0\0\x08\3\0\0", "header with 3 axes, received 6 bytes"),
        (b"\0\0\x08\0", "header with 0 axes"),
        (CUBE[:-1], r"expected 22 bytes for shape \(2, 1, 3\), received 21"),
        (CUBE + b"x", "expected 22 bytes .* received 23. Is it whole"),
        (struct.pack(">IIII", 0x803, 2**32 - 1, 2**32 - 1, 2**32 - 1), "received 16"),
    ],
)
def test_what_is_no_whole_idx_file_is_refused(data, complaint):
    with pytest.raises(ValueError, match=complaint):
        idx.parse(data, name="f")


def test_another_shape_is_refused():
    with pytest.raises(
        ValueError, match=r"f expected an array of shape \(60000, 28, 28\), its header says \(2, 1, 3\)"
    ):
        idx.parse(CUBE, (60000, 28, 28), "f")


def test_only_bytes_are_written():
    with pytest.raises(TypeError, match="expected a uint8 array, received float64"):
        idx.to_bytes(np.zeros(3))
