"""The words of the course, each in one or two plain sentences."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """A word: what it means, the slides that use it, and the lesson that explains it. `also` are other names for it."""

    term: str
    meaning: str
    slides: tuple[str, ...]
    lesson: str
    also: tuple[str, ...] = ()


_LIST = ("K29",)

TERMS = (
    Term("accuracy", "The share of examples that a classifier gets right.", ("K30", "K33"), "11"),
    Term(
        "activation function",
        "The function that turns the net input of a unit into its output. Without a bend in it, layers are of no use.",
        ("C19", "C21", "L12", "K26"),
        "03",
        ("activation", "transfer function"),
    ),
    Term(
        "Adam",
        "An optimizer with running averages of each gradient and of its square, so every weight gets its own step.",
        ("L25", *_LIST),
        "08",
    ),
    Term(
        "backpropagation",
        "A way to compute the gradient of a loss: go backwards through the computation and multiply by local slopes.",
        ("C9", "D9", "K24", *_LIST),
        "05",
        ("backprop",),
    ),
    Term("batch size", "How many examples are used for one update of the weights.", ("L21", "K24"), "07"),
    Term(
        "bias",
        "A number added to the weighted inputs of a unit. It moves the point where the unit switches on.",
        ("K4", "K24", "C14"),
        "01",
    ),
    Term(
        "binary cross-entropy",
        "A loss for yes/no answers: how surprised the network is by the truth, measured with a logarithm.",
        ("D33", "K26", *_LIST),
        "10",
    ),
    Term(
        "categorical cross-entropy",
        "A loss for one class out of several: minus the logarithm of the probability given to the right class.",
        ("D35", "K26", *_LIST),
        "10",
    ),
    Term(
        "collapse",
        "Layers without a bending activation can be multiplied into one single layer that answers the same.",
        ("K5", "C11"),
        "03",
    ),
    Term(
        "confusion matrix",
        "A table that counts, for every true class, which class was answered. Its diagonal holds the right answers.",
        ("C25",),
        "11",
    ),
    Term(
        "decision line",
        "The border between the two answers of a unit, where its net input is zero. With two inputs it is a line.",
        ("K2", "L3"),
        "01",
        ("decision boundary",),
    ),
    Term(
        "dense layer",
        "A layer in which every unit listens to all outputs of the layer before.",
        ("C24", "K33"),
        "03",
        ("fully connected layer",),
    ),
    Term("epoch", "One pass through the whole training set.", ("K3", "L21", *_LIST), "02", ("epochs",)),
    Term(
        "error landscape",
        "The loss seen as height above all possible weights. Training looks for a low place in it.",
        ("L7", "L11", "K21"),
        "03",
    ),
    Term(
        "exponential",
        "The activation e to the power z: always positive, and its slope equals its value.",
        ("K26", *_LIST),
        "10",
    ),
    Term(
        "forward pass",
        "Computing the output of a network from its input, layer by layer.",
        ("C10", "L14", "K3", *_LIST),
        "03",
    ),
    Term(
        "full batch SGD",
        "Updating the weights once per pass, with the gradient of all examples. Nothing is random about it.",
        ("K24", *_LIST),
        "07",
        ("full batch",),
    ),
    Term("global optimum", "The lowest place of the whole error landscape.", ("L11",), "03"),
    Term(
        "gradient descent",
        "Moving every weight a little in the direction in which the loss falls.",
        ("L10", "K20", *_LIST),
        "07",
    ),
    Term(
        "hidden layer",
        "A layer between the inputs and the outputs. Its targets are known to nobody, the network finds them.",
        ("L4", "K5", "K13"),
        "03",
    ),
    Term(
        "hyperparameter",
        "A choice made before training, such as the number of hidden units or the learning rate.",
        ("K3", "K5", "K19", *_LIST),
        "11",
        ("hyperparameters",),
    ),
    Term("labelled dataset", "Examples together with the right answers.", ("K3", "K30", *_LIST), "02"),
    Term(
        "learning rate",
        "How far one update moves the weights along the gradient. In the formulas it is eta.",
        ("L10", "K22"),
        "07",
    ),
    Term("learning rule", "The recipe that says how weights change after an error.", ("K3", "K6", *_LIST), "02"),
    Term(
        "linearly separable",
        "Two classes are linearly separable if one straight line (or plane) has all of one on each side. XOR is not.",
        ("C6", "L3"),
        "02",
    ),
    Term(
        "local optimum",
        "A low place of the error landscape from which every small step leads up, although better places exist.",
        ("L11", "P13"),
        "03",
    ),
    Term(
        "loss function",
        "One number that says how wrong the network is. Training makes it small.",
        ("C22", "K24", *_LIST),
        "03",
        ("loss", "error function", "cost function"),
    ),
    Term(
        "mean absolute error", "The mean distance between answers and targets.", ("C22", "K26", *_LIST), "10", ("MAE",)
    ),
    Term(
        "mean squared error",
        "The mean of the squared distances between answers and targets.",
        ("C22", "K26", *_LIST),
        "10",
        ("MSE",),
    ),
    Term(
        "mini batch SGD",
        "Updating the weights with the mean gradient of a few examples drawn at random.",
        ("P12", "K24", *_LIST),
        "07",
        ("mini-batch", "mini batch"),
    ),
    Term(
        "model",
        "The network as a function with adjustable parameters: inputs go in, answers come out.",
        ("K3", "K30", *_LIST),
        "02",
    ),
    Term(
        "multilayer perceptron",
        "A network of layers in which the outputs of one layer are the inputs of the next.",
        ("C7", "K5"),
        "03",
        ("MLP",),
    ),
    Term(
        "net input",
        "The weighted sum of the inputs of a unit plus its bias, before the activation function.",
        ("K3", "K6"),
        "01",
        ("pre-activation",),
    ),
    Term("one-hot", "A class written as a row of zeros with a single 1 at the number of the class.", ("K13",), "11"),
    Term("optimizer", "The part that turns gradients into changes of the weights.", ("K24", "K26", *_LIST), "08"),
    Term(
        "overfitting",
        "Learning the training examples by heart: the training loss falls while new examples are answered no better.",
        ("K30",),
        "11",
    ),
    Term(
        "parameters",
        "The numbers that training changes: weights and biases.",
        ("K3", "K5", "K17", *_LIST),
        "02",
        ("parameter",),
    ),
    Term("plateau", "A flat part of the error landscape, where no direction leads down.", ("L11",), "03"),
    Term("precision", "Of the examples that were given a class, the share that really belong to it.", ("C25",), "11"),
    Term("recall", "Of the examples that belong to a class, the share that was found.", ("C25",), "11"),
    Term(
        "ReLU",
        "Rectified linear unit: passes positive net inputs unchanged and answers 0 otherwise.",
        ("C20", "D41", "K27", *_LIST),
        "10",
    ),
    Term(
        "RMSprop",
        "An optimizer that divides each gradient by a running average of its recent size.",
        ("L24", "K26", *_LIST),
        "08",
    ),
    Term(
        "SGD",
        "Stochastic gradient descent: updates from examples drawn at random. Always say the batch size with it.",
        ("P12", "L21", "K24", *_LIST),
        "07",
        ("stochastic gradient descent",),
    ),
    Term(
        "shoulder",
        "A flat part of the error landscape with a way up on one side and a way down on the other.",
        ("L11",),
        "03",
    ),
    Term(
        "sigmoid",
        "The activation 1 / (1 + e^(-z)): a smooth step from 0 to 1.",
        ("C20", "L12", "K6", "K27", *_LIST),
        "03",
        ("logistic function",),
    ),
    Term(
        "softmax",
        "Turns any row of numbers into probabilities: all positive, with sum 1.",
        ("C23", "D35", "K28", *_LIST),
        "10",
    ),
    Term(
        "step function",
        "The activation that answers 1 from zero upwards and 0 below. Its slope is 0 wherever it has one.",
        ("K2", "K3", "L11"),
        "01",
    ),
    Term(
        "tanh",
        "Hyperbolic tangent: a smooth step from -1 to 1, a stretched and shifted sigmoid.",
        ("L12", "D39", *_LIST),
        "03",
    ),
    Term(
        "test set",
        "Examples kept back from training, to see what the network does with new ones.",
        ("K12", "K30"),
        "11",
    ),
    Term(
        "threshold logic unit",
        "A unit that adds up weighted inputs and answers with a step.",
        ("C5", "K2"),
        "01",
        ("TLU", "perceptron unit"),
    ),
    Term("true SGD", "Updating the weights after every single example.", ("K24", *_LIST), "07"),
    Term(
        "XOR",
        "Exclusive or: true when exactly one of two inputs is. The smallest problem that needs a hidden layer.",
        ("C5", "C7", "L3"),
        "03",
    ),
)
"""Every term, in alphabetical order."""
