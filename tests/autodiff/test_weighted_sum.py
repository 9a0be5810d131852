"""A weighted sum is one gate with the value and the slopes of the sum of its products."""

import numpy as np
import pytest

from coursekit.autodiff import Value, draw, gradcheck, trace, weighted_sum
from coursekit.autodiff.tape import tape


def values(rng, n):
    return [Value(v) for v in rng.normal(size=n).tolist()]


@pytest.mark.parametrize("n", [1, 2, 7])
def test_it_agrees_with_the_sum_of_products(n):
    rng = np.random.default_rng(n)
    w, x, b = values(rng, n), values(rng, n), Value(0.3)
    found = []
    for y in (weighted_sum(w, x, b), sum((wi * xi for wi, xi in zip(w, x, strict=True)), b)):
        (y.tanh() * w[0]).backward()
        found.append([y.data, *(v.grad for v in (*w, *x, b))])
    np.testing.assert_allclose(found[0], found[1], rtol=1e-14)


def test_it_is_one_gate_and_each_node_stands_once_on_the_tape():
    x = Value(2.0)
    inner = weighted_sum([Value(1.0), x], [x, x], 1.0)
    y = weighted_sum([inner, inner, x], [inner, x, inner], x)
    order = tape(y)
    assert len(order) == len({id(v) for v in order}) == 4 and order[-1] is y
    place = {id(v): i for i, v in enumerate(order)}
    assert all(place[id(w)] < place[id(v)] for v in order if v.many for w in v.many)


def test_a_value_that_comes_several_times_gets_every_share():
    assert gradcheck(lambda v: weighted_sum([v[0], v[1], v[0]], [v[0], v[0], v[1]], v[1]), np.array([0.7, -1.2])) < 1e-8


def test_plain_numbers_are_constants():
    w = Value(3.0, "w")
    y = weighted_sum([w, 2], [5, np.float64(1.5)], -1)
    y.backward()
    assert (y.data, w.grad, y.many) == (17.0, 5.0, (w,))


def test_many_inputs_and_long_chains_work():
    x = Value(1.0)
    y = x
    for _ in range(3_000):
        y = weighted_sum([0.5, 0.5], [y, x])
    z = weighted_sum([x] * 100_000, [1e-5] * 100_000, y)
    z.backward()
    assert x.grad == pytest.approx(2)


def test_traces_and_drawings_show_all_inputs():
    w, x = [Value(1.0, "w1"), Value(2.0, "w2")], [Value(3.0, "x1"), Value(4.0, "x2")]
    y = weighted_sum(w, x, Value(0.5, "b"))
    found = trace(y)
    assert [step.local for step in found.steps] == [3.0, 4.0, 1.0, 2.0, 1.0] and len(found.nodes[-1].inputs) == 5
    assert ">Σ<" in draw(y).svg


@pytest.mark.parametrize(
    ("weights", "inputs", "error", "words"),
    [
        ([1.0], [1.0, 2.0], ValueError, "as many weights as inputs, received 1 and 2"),
        ([], [], ValueError, "received 0 and 0"),
        ([Value([1.0, 2.0])], [1.0], TypeError, "received an array among them"),
        ([Value(1.0)], ["a"], TypeError, "'a'"),
        ([Value(1.0)], [float("nan")], ValueError, "nan"),
    ],
)
def test_what_is_no_sum_of_numbers_is_refused(weights, inputs, error, words):
    with pytest.raises(error, match=words):
        weighted_sum(weights, inputs)
