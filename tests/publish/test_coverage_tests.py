"""What a test calls is found through its helpers, constants and fixtures."""

import pytest

from coursekit.publish.coverage_tests import asserts, mentions, reach

SOURCE = """
from coursekit.neurons import gate as g, step

CASES = [step(1)]

@pytest.fixture
def net():
    return xor_net("nor")

def close(a, b):
    np.testing.assert_allclose(a, b)

def test_direct():
    assert plot.network([2, 1])

@pytest.mark.parametrize("case", CASES)
def test_by_cases(case):
    close(case, 1)

class TestNet:
    def test_by_fixture(self, net):
        net(1)
"""


@pytest.fixture
def root(tmp_path):
    (tmp_path / "test_x.py").write_text(SOURCE)
    return tmp_path


@pytest.mark.parametrize(
    ("node", "name"),
    [("test_direct", "network"), ("test_by_cases[1-2]", "step"), ("TestNet::test_by_fixture", "xor_net")],
)
def test_calls_are_found_wherever_they_stand(root, node, name):
    assert name in mentions(reach(f"test_x.py::{node}", root))
    assert name not in mentions(reach("test_x.py::close", root))


def test_assertions_are_found_in_helpers(root):
    assert asserts(reach("test_x.py::test_direct", root)) and asserts(reach("test_x.py::test_by_cases", root))
    assert not asserts(reach("test_x.py::TestNet::test_by_fixture", root))


@pytest.mark.parametrize("node", ["none.py::test_direct", "test_x.py", "test_x.py::TestNet::test_direct"])
def test_a_test_that_is_not_there_reaches_nothing(root, node):
    assert reach(node, root) == []
