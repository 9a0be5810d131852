"""The task picks the loss, the loss picks the output unit: what fits, and what goes wrong where it does not."""

TASKS = {"a number": "regression", "yes or no": "two classes", "one of several": "three classes or more"}
LOSSES = {
    "mean_squared_error": "squared error",
    "mean_absolute_error": "absolute error",
    "binary_crossentropy": "binary cross-entropy",
    "categorical_crossentropy": "categorical cross-entropy",
}
UNITS = ("linear", "sigmoid", "softmax")
TASK_LOSS = {
    "a number": ("mean_squared_error", "mean_absolute_error"),
    "yes or no": ("binary_crossentropy",),
    "one of several": ("categorical_crossentropy",),
}
SIGNAL = {
    "mean_squared_error": "2 (a − y) / n",
    "mean_absolute_error": "the sign of a − y",
    "binary_crossentropy": "a − y",
    "categorical_crossentropy": "a − y",
}
"""What comes back to the net input z, for each loss with the output unit that belongs to it."""
LOSS_UNIT = {
    "mean_squared_error": "linear",
    "mean_absolute_error": "linear",
    "binary_crossentropy": "sigmoid",
    "categorical_crossentropy": "softmax",
}

_ALWAYS_ONE = "a softmax over a single output always answers 1"
_CHEAP = "it trains, but among answers from 0 to 1 even the surest mistake costs at most 1"
_WHY = {
    ("a number", "binary_crossentropy"): "this loss takes targets from 0 to 1 only, and a price of 230 is not",
    ("a number", "categorical_crossentropy"): "this loss takes shares that add up to 1, and a number is none",
    ("yes or no", "mean_squared_error"): _CHEAP,
    ("yes or no", "mean_absolute_error"): _CHEAP,
    (
        "yes or no",
        "categorical_crossentropy",
    ): "it needs one output for each class; with a single output it is always 0",
    ("one of several", "mean_squared_error"): _CHEAP,
    ("one of several", "mean_absolute_error"): _CHEAP,
    (
        "one of several",
        "binary_crossentropy",
    ): "it asks for each class on its own: right where several may be true at once",
    ("a number", "sigmoid"): "it answers between 0 and 1 only",
    ("a number", "softmax"): _ALWAYS_ONE,
    ("yes or no", "linear"): "answers below 0 or above 1 are no probabilities",
    ("yes or no", "softmax"): _ALWAYS_ONE,
    ("one of several", "linear"): "the answers are no shares: some may be negative",
    ("one of several", "sigmoid"): "the answers do not add up to 1",
    ("mean_squared_error", "sigmoid"): "the slope a (1 − a) stays in the gradient and stops it where the unit is sure",
    ("mean_squared_error", "softmax"): "the slopes of softmax stay in the gradient and stop it where the net is sure",
    ("mean_absolute_error", "sigmoid"): "the slope a (1 − a) stays in the gradient and stops it where the unit is sure",
    ("mean_absolute_error", "softmax"): "the slopes of softmax stay in the gradient and stop it where the net is sure",
    ("binary_crossentropy", "linear"): "an answer beyond 0 or 1 has no logarithm; it is cut off and its gradient is 0",
    ("binary_crossentropy", "softmax"): "this loss wants outputs that are free of each other",
    ("categorical_crossentropy", "linear"): "a negative answer has no logarithm",
    (
        "categorical_crossentropy",
        "sigmoid",
    ): "the outputs are divided by their sum first, and the slope a (1 − a) stays",
}


def mismatches(task: str, loss: str, unit: str) -> dict[tuple[str, str], str]:
    """What does not fit: {(task, loss), (loss, unit) or (task, unit): the reason in words}; empty when all three fit.

    Raises ValueError for an unknown task, loss or unit.
    """
    from coursekit.nn.lookup import unknown

    for kind, name, known in (("task", task, TASKS), ("loss", loss, LOSSES), ("output unit", unit, UNITS)):
        if name not in known:
            raise ValueError(unknown(kind, name, known))
    return {pair: _WHY[pair] for pair in ((task, loss), (loss, unit), (task, unit)) if pair in _WHY}
