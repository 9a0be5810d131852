"""Regions, metadata and checksums are nbgrader's, to the letter."""

import pytest

from coursekit.practice.nbgrader import checksum, metadata, stub, without_hidden_tests

ANSWER = "def f(x):\n    a = 1\n    ### BEGIN SOLUTION\n    return a + x\n    ### END SOLUTION"
TEST = 'check("05.2", f)\n### BEGIN HIDDEN TESTS\nrequire("05.2", f, seed=1)\n### END HIDDEN TESTS'


def test_a_region_becomes_a_stub_at_its_indent():
    assert stub(ANSWER) == "def f(x):\n    a = 1\n    # YOUR CODE HERE\n    raise NotImplementedError()"
    assert stub("anything") == "# YOUR CODE HERE\nraise NotImplementedError()"
    assert stub("### BEGIN SOLUTION\nBecause.\n### END SOLUTION", "YOUR ANSWER HERE") == "YOUR ANSWER HERE"


def test_hidden_tests_go():
    assert without_hidden_tests(TEST) == 'check("05.2", f)' and without_hidden_tests("x = 1") == "x = 1"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("### BEGIN SOLUTION\n### BEGIN SOLUTION\n### END SOLUTION", "stands inside another"),
        ("### BEGIN SOLUTION\n", "without '### END SOLUTION'"),
        ("### END SOLUTION\n", "without '### BEGIN SOLUTION'"),
    ],
)
def test_a_region_must_be_closed(source, words):
    with pytest.raises(ValueError, match=words):
        stub(source)


def test_metadata_is_schema_3_and_nothing_else():
    entry = metadata("05-2-test", "code", "test", 4)
    assert entry == {
        "cell_type": "code", "grade": True, "grade_id": "05-2-test", "locked": True, "points": 4,
        "schema_version": 3, "solution": False, "task": False,
    }  # fmt: skip
    assert "points" not in metadata("a", "code", "answer") and metadata("a", "markdown", "open", 2)["solution"]


def test_the_checksum_sees_what_nbgrader_must_rely_on():
    entry = metadata("05-2-test", "code", "test", 4)
    first = checksum("x", entry)
    assert len(first) == 32 and checksum("x", entry | {"points": 4.0}) == first
    for change in ({"points": 5}, {"grade_id": "a"}, {"cell_type": "markdown"}):
        assert checksum("x", entry | change) != first
    assert checksum("y", entry) != first
    answer = metadata("a", "code", "answer")
    assert checksum("x", answer | {"locked": True}) == checksum("x", answer)
