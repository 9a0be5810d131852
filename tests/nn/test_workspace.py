"""Work arrays are made once."""

from coursekit.nn.workspace import Workspace


def test_a_short_batch_uses_the_first_rows_of_the_long_one():
    work = Workspace("float32")
    long = work.array("z", (32, 3))
    short = work.array("z", (5, 3))
    assert short.base is long and work.array("z", (32, 3)) is long


def test_another_width_gets_another_array():
    work = Workspace("float32")
    assert work.array("z", (4, 3)).shape == (4, 3) and work.array("z", (4, 2)).shape == (4, 2)
