"""How an error travels back, and what can go wrong on the way."""

from coursekit.formulas.terms.term import Term

TERMS = (
    Term(
        "backpropagation",
        "A way to compute the gradient of a loss: go backwards through the computation and multiply by local slopes.",
        ("C9", "D9", "K24", "K29"),
        "05",
        ("backprop",),
    ),
    Term(
        "backward pass",
        "Going through the network from the loss to the inputs and computing every gradient on the way.",
        ("C17", "K24", "P3"),
        "05",
    ),
    Term(
        "chain rule",
        "The derivative of a chain of functions is the product of the derivatives of its links.",
        ("L15", "D45"),
        "04",
    ),
    Term(
        "computational graph",
        "A calculation drawn as boxes and arrows, one box for each operation.",
        ("D47", "D48"),
        "04",
        ("graph",),
    ),
    Term(
        "dead unit",
        "A ReLU unit that answers 0 to every example. Its gradient is 0, so it stays dead.",
        ("C20", "D41"),
        "10",
        ("dying ReLU",),
    ),
    Term(
        "delta",
        "The derivative of the loss by the net input of a unit: how much that unit is to blame.",
        ("D18", "P5"),
        "05",
        ("error signal", "error term"),
    ),
    Term("derivative", "How fast a result changes when one number is nudged.", ("L10", "C12"), "04", ("slope",)),
    Term(
        "exploding gradient",
        "The error signal grows from layer to layer on its way back, and the weights jump about.",
        ("D25", "D45"),
        "09",
        ("exploding gradients",),
    ),
    Term(
        "gradient",
        "All partial derivatives in one list. It points to where the loss grows fastest.",
        ("L10", "K20", "D9"),
        "04",
    ),
    Term(
        "gradient check",
        "Comparing a gradient with what small nudges of the weights really do to the loss.",
        (),
        "04",
        ("finite differences",),
    ),
    Term("Jacobian", "The table of all derivatives of several outputs by several inputs.", (), "06"),
    Term(
        "local slope",
        "The derivative of one operation by one of its inputs. Backprop multiplies them along each path.",
        ("D47",),
        "04",
        ("local gradient",),
    ),
    Term("partial derivative", "The derivative by one number while all others stay as they are.", ("L10", "D47"), "04"),
    Term(
        "reverse accumulation",
        "Computing derivatives from the result backwards: one pass for all inputs.",
        ("D2", "D45"),
        "04",
        ("reverse mode",),
    ),
    Term(
        "saturation",
        "A unit sits so far out on its activation that the slope there is almost zero.",
        ("D28", "D29", "D30"),
        "09",
        ("saturated unit",),
    ),
    Term(
        "unstable gradient",
        "A gradient that vanishes or explodes, because it is a product with a factor for each layer.",
        ("D25",),
        "09",
    ),
    Term(
        "vanishing gradient",
        "The error signal gets smaller from layer to layer on its way back, and early layers hardly learn.",
        ("D25", "D27", "D41"),
        "09",
        ("vanishing gradients",),
    ),
)
"""In alphabetical order."""
