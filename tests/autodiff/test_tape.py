"""The tape holds every node once, after its inputs, however long the chain."""

from coursekit.autodiff import Value
from coursekit.autodiff.tape import tape


def test_inputs_come_before_gates_and_nothing_twice():
    x, y = Value(1.0), Value(2.0)
    u = x * y
    z = (u + x) * u
    order = tape(z)
    assert len(order) == len({id(v) for v in order}) == 5 and order[-1] is z and order[0] is x
    place = {id(v): i for i, v in enumerate(order)}
    assert all(place[id(a)] < place[id(v)] for v in order if v.op for a in (v.a, v.b))


def test_a_chain_of_a_hundred_thousand_gates():
    """Made, walked back and dropped without recursion."""
    x = y = Value(1.0)
    for _ in range(100_000):
        y = y + x
    y.backward()
    assert (y.data, x.grad) == (100_001, 100_001)
    del y


def test_a_deep_diamond_is_walked_once_per_gate():
    """Two to the power of 60 paths, 60 gates."""
    y = x = Value(1.0)
    for _ in range(60):
        y = y + y
    y.backward()
    assert x.grad == 2.0**60 and len(tape(y)) == 61


def test_constants_are_not_on_the_tape():
    assert len(tape(2 * Value(1.0) + 1)) == 3
