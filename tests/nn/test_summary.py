"""The summary of the digit network says 407,050."""

from coursekit.nn import Input, Sequential, layers
from coursekit.nn.summary import lines, size


def test_the_digit_network():
    model = Sequential([Input((784,)), layers.Dense(512, "relu"), layers.Dense(10, "softmax")])
    text = lines(model)
    assert any("dense_1 (Dense)" in line and "(None, 10)" in line and "5,130" in line for line in text)
    assert text[-1] == "Total: 407,050 parameters (1.6 MB as float32)"


def test_print_fn_receives_the_lines(capsys):
    model, caught = Sequential([Input((1,)), layers.Dense(1)]), []
    model.summary(print_fn=caught.append)
    model.summary()
    assert capsys.readouterr().out.splitlines() == caught


def test_sizes_for_people():
    assert [size(n) for n in (8, 24_000, 700e9)] == ["8 B", "24.0 kB", "700.0 GB"]
