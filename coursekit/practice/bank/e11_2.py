"""A model of exactly 407,050 parameters, ready to be trained (CMSC 373, slides 13 to 17)."""

from coursekit import nn
from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.probes.p11_2 import probe
from coursekit.practice.returns import Array, Dict, Number

_WIDTHS = (784, 512, 10)


def _model(
    widths=_WIDTHS,
    hidden="relu",
    output="softmax",
    loss="sparse_categorical_crossentropy",
    biases=(True, True),
):
    model = nn.Sequential([nn.Input((widths[0],))])
    for width in widths[1:-1]:
        model.add(nn.layers.Dense(width, hidden, use_bias=biases[0]))
    model.add(nn.layers.Dense(widths[-1], output, use_bias=biases[1]))
    if loss:
        model.compile("adam", loss, metrics=["accuracy"])
    return model


def reference():
    """784 pixels, 512 units that bend, ten shares; today's choices."""
    return _model()


def no_output_bias():
    return _model(biases=(True, False))


def no_hidden_bias():
    return _model(biases=(False, True))


def no_bias_at_all():
    return _model(biases=(False, False))


def other_hidden_width():
    return _model((784, 128, 10))


def one_output():
    return _model((784, 512, 1), output="sigmoid", loss="binary_crossentropy")


def small_pictures():
    return _model((64, 512, 10))


def a_second_hidden_layer():
    return _model((784, 512, 512, 10))


def no_hidden_layer():
    return _model((784, 10))


def inputs_counted_as_a_layer():
    """The slides say three layers, because they count the inputs."""
    return _model((784, 784, 512, 10))


def never_compiled():
    return _model(loss=None)


def softmax_with_squared_error():
    return _model(loss="mean_squared_error")


def softmax_with_halved_squared_error():
    return _model(loss="half_squared_error")


def nothing_bends():
    return _model(hidden="linear")


def outputs_without_activation():
    return _model(output="linear")


def outputs_without_activation_and_squared_error():
    return _model(output="linear", loss="mean_squared_error")


def no_input_shape():
    model = nn.Sequential([nn.layers.Dense(512, "relu"), nn.layers.Dense(10, "softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


def pictures_as_tables():
    model = nn.Sequential([nn.Input((28, 28)), nn.layers.Flatten(), nn.layers.Dense(512, "relu")])
    model.add(nn.layers.Dense(10, "softmax"))
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


def _wide(wanted):
    """Recognises widths by a question to them."""

    def seen(made, inputs):
        return bool(made.answer) and wanted(tuple(made.answer["widths"].astype(int).tolist()))

    return seen


EXERCISE = Exercise(
    id="11.2",
    name="build_model",
    title="407,050 parameters",
    minutes=15,
    points=3,
    reference=reference,
    returns=Dict(
        Array("widths"),
        *map(
            Number,
            (
                "parameters",
                "compiled",
                "the hidden units bend",
                "outputs between 0 and 1",
                "softmax with squared error",
            ),
        ),
    ),
    fixed=((),),
    probe=probe,
    mistakes=(
        Mistake(
            "The number of layers with weights is not the one asked for. The slides count the inputs as a layer, "
            "Keras does not: between which columns of units do weights lie?",
            a_second_hidden_layer,
            no_hidden_layer,
            inputs_counted_as_a_layer,
            seen=_wide(lambda widths: len(widths) != 3),
        ),
        Mistake(
            "One of the widths is not the one asked for. The data fix two of the three, the lecture chose the third: "
            "how many numbers has a picture, how many digits are there, how many units lie between?",
            other_hidden_width,
            one_output,
            small_pictures,
            seen=_wide(lambda widths: len(widths) == 3 and widths != _WIDTHS),
        ),
        Mistake(
            "407,040: ten are missing. Slide 4 leaves out what slide 17 counts. Besides a weight for each "
            "of its inputs, what has every unit?",
            no_output_bias,
        ),
        Mistake(
            "Hidden units have no bias in yours. Count by hand: the weights of a layer are inputs times units, "
            "and what comes on top?",
            no_bias_at_all,
            no_hidden_bias,
        ),
        Mistake(
            "The model is built but cannot be trained yet: nobody has told it what counts as an error. "
            "Which of the five words is missing?",
            never_compiled,
        ),
        Mistake(
            "Softmax with the squared error: it runs, and a net that is sure and wrong hears next to nothing "
            "(lesson 11, common mistakes). Which loss goes with shares?",
            softmax_with_squared_error,
            softmax_with_halved_squared_error,
        ),
        Mistake(
            "Nothing bends between pixels and outputs, so the two layers together can do no more than one. "
            "What do the 512 units need?",
            nothing_bends,
        ),
        Mistake(
            "Your ten outputs can be any numbers, also below 0 or above 1. Which activation turns them into answers "
            "that the loss can read?",
            outputs_without_activation,
            outputs_without_activation_and_squared_error,
        ),
        Mistake(
            "Without data the model does not know how long its inputs are, so it has no weights to count. "
            "What can stand first in the list?",
            no_input_shape,
        ),
        Mistake(
            "Your model wants tables of 28 by 28. In this task the rows of a picture lie end to end already: "
            "how long is what comes in?",
            pictures_as_tables,
            seen=lambda made, inputs: "Flatten()" in made.trouble,
        ),
    ),
    after="Call `.summary()` on it, and say for each of the four numbers where it comes from.",
)
