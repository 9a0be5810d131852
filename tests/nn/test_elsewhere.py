"""What Keras has and this course leaves out is refused by name, and the sentence says where it is."""

import copy
import inspect
import pickle

import pytest

from coursekit.nn import Input, Sequential, callbacks, initializers, layers, losses, metrics, optimizers, regularizers
from coursekit.nn.optimizers import schedules


def network():
    return Sequential([Input((2,)), layers.Dense(1)])


@pytest.mark.parametrize(
    ("make", "argument"),
    [
        (lambda: layers.Dense(2, kernel_constraint="max_norm"), "kernel_constraint"),
        (lambda: layers.Conv2D(2, 3, dilation_rate=2), "dilation_rate"),
        (lambda: layers.ReLU(max_value=6), "max_value"),
        (lambda: optimizers.Adam(weight_decay=0.1), "weight_decay"),
        (lambda: optimizers.SGD(clipnorm=1.0), "clipnorm"),
        (lambda: schedules.CosineDecay(0.1, 10, warmup_steps=3), "warmup_steps"),
        (lambda: losses.CategoricalCrossentropy(label_smoothing=0.1), "label_smoothing"),
        (lambda: metrics.Precision(top_k=3), "top_k"),
        (lambda: callbacks.EarlyStopping(baseline=0.5), "baseline"),
        (lambda: initializers.HeNormal(input_axes=(0,)), "input_axes"),
        (lambda: regularizers.L2(strength=0.1), "strength"),
        (lambda: Sequential(trainable=False), "trainable"),
        (lambda: network().compile(loss="mse", jit_compile=True), "jit_compile"),
        (lambda: network().fit(steps_per_epoch=3), "steps_per_epoch"),
        (lambda: network().evaluate(steps=3), "steps"),
        (lambda: network().predict([[1.0, 2.0]], callbacks=[]), "callbacks"),
    ],
)
def test_an_argument_that_is_not_offered_is_named(make, argument):
    with pytest.raises(TypeError, match=f"has no argument '{argument}' in coursekit; it takes .* needs real Keras"):
        make()


def test_a_slip_gets_the_nearest_argument():
    with pytest.raises(TypeError, match="Did you mean 'learning_rate'?"):
        optimizers.Adam(learn_rate=0.1)


@pytest.mark.parametrize("name", ["export", "to_json", "get_config", "train_step"])
def test_a_method_that_is_not_offered_is_named(name):
    with pytest.raises(AttributeError, match=f"Sequential.{name} is not part of coursekit; .* real Keras"):
        getattr(network(), name)


def test_save_points_to_save_weights_and_a_slip_to_the_nearest_method():
    with pytest.raises(AttributeError, match=r"To keep the weights: model.save_weights\("):
        network().save("net.keras")
    with pytest.raises(AttributeError, match="Did you mean 'evaluate'?"):
        network().evalute()


def test_names_of_python_itself_are_no_business_of_keras():
    assert not hasattr(network(), "_repr_html_")
    copied = copy.deepcopy(network())
    assert pickle.loads(pickle.dumps(copied)).count_params() == 3


def test_own_subclasses_have_their_own_arguments():
    class Loud(callbacks.Callback):
        def __init__(self, volume):
            self.volume = volume

    class Louder(Loud):
        def __init__(self, colour, **kwargs):
            super().__init__(**kwargs)
            self.colour = colour

    assert Louder("red", volume=3).volume == 3
    with pytest.raises(TypeError, match="Louder has no argument 'volum'.* Did you mean 'volume'?"):
        Louder("red", volum=3)


def test_signatures_stay_readable():
    assert "validation_split" in inspect.signature(Sequential.fit).parameters
    assert list(inspect.signature(layers.Dropout).parameters)[:2] == ["rate", "seed"]


def test_a_class_without_arguments_takes_none():
    with pytest.raises(TypeError, match="TerminateOnNaN has no argument 'raise_error' in coursekit; it takes none"):
        callbacks.TerminateOnNaN(raise_error=True)
    with pytest.raises(TypeError, match="takes 1 positional argument"):
        callbacks.TerminateOnNaN(True)


def test_a_class_that_takes_any_name_judges_for_itself():
    with pytest.raises(ValueError, match="Unknown moment of training 'on_lunch'"):
        callbacks.LambdaCallback(on_lunch=None)


def test_a_layer_cannot_be_frozen_in_silence():
    with pytest.raises(ValueError, match=r"Dense\(1\) always learns in coursekit. To freeze a layer use real Keras"):
        network().layers[0].trainable = False
