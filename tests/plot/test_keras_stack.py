"""The stack stands in order: program above Keras above engines above chips."""

from coursekit.plot import keras_stack


def test_floors_in_order():
    height = {t.get_text(): t.get_position()[1] for t in keras_stack().texts}
    assert height["your program"] > height["Keras"] > height["engine"] > height["chip"]
    assert height["TensorFlow"] == height["engine"] and height["GPU"] == height["chip"]
