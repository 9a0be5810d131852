"""Names, arguments, defaults and string identifiers are those of real Keras; what is left out is listed here, with why.

Arguments are meant to be passed by name beyond the first few: where one is left out, the positions behind it differ.
"""

import inspect

import both
import keras
import pytest

from coursekit import keras as ours

FOLDERS = [
    "layers",
    "optimizers",
    "optimizers.schedules",
    "losses",
    "metrics",
    "callbacks",
    "initializers",
    "regularizers",
]

NOT_IN_KERAS = {"callbacks.ProgbarLogger(verbose)", "callbacks.LambdaCallback(moments)"}
"""Ours only: the style of the bar, and the moments of LambdaCallback, which Keras spells out."""

BASES = {"Layer", "Optimizer", "Loss", "Metric", "Initializer", "Callback", "CallbackList", "InputLayer"}
"""Not called by scripts: what the classes of a kind share, and what `Input` makes."""

LEFT_OUT = {
    "other devices and other number formats": {"dtype", "lora_rank", "lora_alpha", "quantization_config"},
    "channels come last": {"data_format"},
    "constraints, and penalties on outputs": {
        "activity_regularizer", "kernel_constraint", "bias_constraint", "alpha_constraint", "alpha_regularizer",
    },
    "rare forms of convolution and dropout": {"dilation_rate", "groups", "noise_shape", "shared_axes"},
    "other forms of ReLU and softmax": {"max_value", "negative_slope", "threshold", "axis"},
    "extras of optimizers that no lesson uses": {
        "amsgrad", "centered", "weight_decay", "clipnorm", "clipvalue", "global_clipnorm", "use_ema", "ema_momentum",
        "ema_overwrite_frequency", "loss_scale_factor", "gradient_accumulation_steps", "warmup_target", "warmup_steps",
    },
    "other forms of losses": {"label_smoothing", "reduction", "ignore_class"},
    "other forms of precision, recall and AUC": {
        "top_k", "class_id", "thresholds", "summation_method", "multi_label", "num_labels", "label_weights",
        "from_logits",
    },
    "seldom used in callbacks": {"baseline", "start_from_epoch", "save_freq", "initial_value_threshold", "raise_error"},
    "axes of kernels that are no kernels of ours": {"input_axes", "output_axes"},
    "nobody asks a schedule for its name": {"name"},
    "spelt out by Keras, collected by LambdaCallback": {
        "on_epoch_begin", "on_epoch_end", "on_train_begin", "on_train_end", "on_train_batch_begin",
        "on_train_batch_end",
    },
    "whatever else": {"kwargs"},
}  # fmt: skip
"""Arguments of Keras's constructors that coursekit refuses with a sentence, by reason."""

OTHER_DEFAULTS = {
    "name": "Keras numbers None, ours is the first name it would give",
    "layers.PReLU(alpha_initializer)": "'Zeros' and 'zeros' are one initializer",
    "callbacks.ModelCheckpoint(save_weights_only)": "ours keeps weights only, never whole models",
}

METHODS = {
    "add": {"rebuild"},
    "pop": {"rebuild"},
    "build": set(),
    "summary": {"line_length", "positions", "expand_nested", "show_trainable", "layer_range"},
    "compile": {
        "loss_weights", "weighted_metrics", "run_eagerly", "steps_per_execution", "jit_compile", "auto_scale_loss",
    },
    "fit": {"steps_per_epoch", "validation_steps", "validation_batch_size", "validation_freq"},
    "evaluate": {"steps", "callbacks", "kwargs"},
    "predict": {"steps", "callbacks"},
    "train_on_batch": set(),
    "test_on_batch": set(),
    "predict_on_batch": set(),
    "get_weights": set(),
    "set_weights": set(),
    "save_weights": {"max_shard_size"},
    "load_weights": {"skip_mismatch", "kwargs"},
    "get_layer": set(),
    "count_params": set(),
}  # fmt: skip
"""Methods of Sequential with the arguments that are left out: one output, one device, arrays instead of generators."""


def classes():
    for folder in FOLDERS:
        theirs, mine = keras, ours
        for part in folder.split("."):
            theirs, mine = getattr(theirs, part), getattr(mine, part)
        for name in getattr(mine, "__all__", [name for name in vars(theirs) if name in vars(mine)]):
            if isinstance(getattr(mine, name), type) and name not in BASES:
                yield pytest.param(getattr(theirs, name), getattr(mine, name), id=f"{folder}.{name}")


def arguments(function):
    return inspect.signature(function).parameters


@pytest.mark.parametrize("theirs, mine", list(classes()))
def test_constructors_have_kerass_arguments_and_defaults(theirs, mine, request):
    path = request.node.callspec.id
    known = set().union(*LEFT_OUT.values())
    # Flatten and Layer take everything that a layer takes
    inherited = {"name", "dtype", "input_shape", "input_dim"} if ".layers" in f".{path}" else set()
    for name, argument in arguments(theirs).items():
        if name not in arguments(mine):
            assert name in known | inherited, f"{path}({name}) is left out without a reason"
        elif f"{path}({name})" not in OTHER_DEFAULTS and name not in OTHER_DEFAULTS:
            assert arguments(mine)[name].default == argument.default, f"{path}({name})"
    extra = set(arguments(mine)) - set(arguments(theirs)) - inherited - {"args", "kwargs", "seed"}
    assert all(f"{path}({name})" in NOT_IN_KERAS for name in extra), extra


@pytest.mark.parametrize("theirs, mine", list(classes()))
def test_arguments_stand_in_the_same_order(theirs, mine):
    shared = [name for name in arguments(theirs) if name in arguments(mine)]
    assert shared == [name for name in arguments(mine) if name in shared]


@pytest.mark.parametrize("method", METHODS)
def test_methods_of_a_model_have_kerass_arguments_and_defaults(method):
    theirs, mine = (arguments(getattr(k.Sequential, method)) for k in both.LIBRARIES)
    assert set(theirs) - set(mine) == METHODS[method] and not set(mine) - set(theirs)
    assert all(mine[name].default == theirs[name].default for name in mine)
    assert list(mine) == [name for name in theirs if name in mine]


LOSSES = [
    "mse", "mae", "bce", "kld", "MeanSquaredError", "mean_squared_error", "mean_absolute_error", "binary_crossentropy",
    "categorical_crossentropy", "sparse_categorical_crossentropy", "poisson", "kl_divergence", "cosine_similarity",
    "BinaryCrossentropy", "CategoricalCrossentropy", "SparseCategoricalCrossentropy", "Poisson", "KLDivergence",
    "CosineSimilarity", "MeanAbsoluteError",
]  # fmt: skip
OPTIMIZERS = ["sgd", "rmsprop", "adam", "adagrad", "adadelta", "adamax", "nadam", "SGD", "RMSprop", "Adam", "Nadam"]
INITIALIZERS = [
    "zeros", "ones", "random_normal", "random_uniform", "truncated_normal", "glorot_uniform", "glorot_normal",
    "he_uniform", "he_normal", "lecun_uniform", "lecun_normal", "orthogonal", "GlorotUniform", "HeNormal", "Zeros",
]  # fmt: skip
REGULARIZERS = ["l1", "l2", "l1l2", "L1", "L2", "L1L2"]


@pytest.mark.parametrize(
    "kind, name",
    [
        *(("losses", name) for name in LOSSES),
        *(("optimizers", name) for name in OPTIMIZERS),
        *(("initializers", name) for name in INITIALIZERS),
        *(("regularizers", name) for name in REGULARIZERS),
    ],
)
def test_string_identifiers_mean_the_same_in_both(kind, name):
    theirs, mine = (getattr(k, kind).get(name) for k in both.LIBRARIES)
    if inspect.isfunction(theirs):  # Keras keeps losses as functions under these names
        assert getattr(mine, "name", name) == theirs.__name__
    else:
        assert type(mine).__name__ == type(theirs).__name__


def test_utils_and_config():
    for name in ("to_categorical", "normalize", "set_random_seed"):
        theirs, mine = (arguments(getattr(k.utils, name)) for k in both.LIBRARIES)
        assert [*mine] == [*theirs] and all(mine[n].default == theirs[n].default for n in mine)
    assert ours.config.epsilon() == keras.config.epsilon() and ours.config.floatx() == keras.config.floatx()


def test_layers_get_the_names_that_keras_gives():
    def layers(k):
        return [
            k.Input((4, 4, 1)), k.layers.Conv2D(2, 2), k.layers.LeakyReLU(), k.layers.PReLU(),
            k.layers.MaxPooling2D(), k.layers.Flatten(), k.layers.Dense(3), k.layers.Dense(2), k.layers.ReLU(),
        ]  # fmt: skip

    keras.utils.clear_session()
    theirs, mine = ([layer.name for layer in k.Sequential(layers(k)).layers] for k in both.LIBRARIES)
    assert mine == theirs


def test_the_version_is_that_of_this_keras():
    assert ours.version() == f"{keras.version()}+coursekit"


@pytest.mark.parametrize("record", [r for r in ours.datasets.catalog()], ids=lambda r: r.name)
def test_the_data_sets_that_we_name_are_there(record):
    assert callable(getattr(keras.datasets, record.name).load_data)
