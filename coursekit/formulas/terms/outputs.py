"""Activations, losses and good beginnings."""

from coursekit.formulas.terms.term import Term

TERMS = (
    Term(
        "binary cross-entropy",
        "A loss for yes/no answers: how surprised the network is by the truth, measured with a logarithm.",
        ("D33", "K26", "K29"),
        "10",
    ),
    Term(
        "categorical cross-entropy",
        "A loss for one class out of several: minus the logarithm of the probability given to the right class.",
        ("D35", "K26", "K29"),
        "10",
    ),
    Term(
        "cosine similarity",
        "How well two vectors agree in direction: 1 for the same, 0 for a right angle.",
        ("K26",),
        "10",
    ),
    Term(
        "cross-entropy",
        "How surprised you are on average by the truth, if you believe the answers of the network.",
        ("D33", "D34", "C22"),
        "10",
        ("log loss", "entropic loss", "log likelihood"),
    ),
    Term("entropy", "How surprised you are on average if you know the true probabilities.", (), "10"),
    Term(
        "exponential",
        "The activation e to the power z: always positive, and its slope equals its value.",
        ("K26", "K29"),
        "10",
    ),
    Term(
        "Glorot initialization",
        "First weights whose size fits the number of units on both sides of the layer.",
        ("D44",),
        "10",
        ("Xavier initialization", "normalized initialization"),
    ),
    Term(
        "half squared error",
        "Half the squared distance between answer and target. The half makes the derivative tidy.",
        ("C12", "L8"),
        "05",
    ),
    Term(
        "initialization",
        "The choice of the first weights. Too small and signals fade, too large and units saturate.",
        ("L20", "D42", "D43"),
        "10",
        ("weight initialization", "initialisation"),
    ),
    Term(
        "Kullback-Leibler divergence",
        "Cross-entropy minus entropy: the surprise that better answers would avoid.",
        ("K26",),
        "10",
        ("KL divergence",),
    ),
    Term(
        "leaky ReLU",
        "A ReLU that lets a little through below zero, so no unit dies.",
        ("C21", "K27"),
        "10",
        ("parametric ReLU", "PReLU"),
    ),
    Term("logits", "The net inputs of the last layer, before softmax or sigmoid.", ("D35",), "10", ("logit",)),
    Term(
        "loss function",
        "One number that says how wrong the network is. Training makes it small.",
        ("C22", "K24", "K29"),
        "03",
        ("loss", "error function", "cost function"),
    ),
    Term(
        "mean absolute error", "The mean distance between answers and targets.", ("C22", "K26", "K29"), "10", ("MAE",)
    ),
    Term(
        "mean squared error",
        "The mean of the squared distances between answers and targets.",
        ("C22", "K26", "K29"),
        "10",
        ("MSE",),
    ),
    Term("one-hot", "A class written as a row of zeros with a single 1 at the number of the class.", ("K13",), "11"),
    Term("Poisson loss", "A loss for counts, such as how many calls come in an hour.", ("K26",), "10"),
    Term(
        "pre-training",
        "Giving layers a good start by training them one after the other without labels.",
        ("D44",),
        "10",
        ("unsupervised pre-training",),
    ),
    Term(
        "quadratic cost",
        "Half the mean squared distance between answers and targets: the classic loss of deck D.",
        ("D17", "D34"),
        "10",
        ("quadratic loss",),
    ),
    Term(
        "ReLU",
        "Rectified linear unit: passes positive net inputs unchanged and answers 0 otherwise.",
        ("C20", "D41", "K27", "K29"),
        "10",
    ),
    Term(
        "sigmoid",
        "The activation 1 / (1 + e^(-z)): a smooth step from 0 to 1.",
        ("C20", "L12", "K6", "K27", "K29"),
        "03",
        ("logistic function",),
    ),
    Term(
        "softmax",
        "Turns any row of numbers into probabilities: all positive, with sum 1.",
        ("C23", "D35", "K28", "K29"),
        "10",
    ),
    Term("softplus", "A ReLU without a kink: log(1 + e^z).", ("D41",), "10", ("soft ReLU",)),
    Term("softsign", "The activation z / (1 + |z|): from -1 to 1, flatter and flatter, but slowly.", ("D44",), "10"),
    Term(
        "tanh",
        "Hyperbolic tangent: a smooth step from -1 to 1, a stretched and shifted sigmoid.",
        ("L12", "D39", "K29"),
        "03",
    ),
)
"""In alphabetical order."""
