"""The same letter, and the same word, mean different things in different decks."""

from types import MappingProxyType

CLASHES = MappingProxyType(
    {
        "a": {"POZNAN": "activation", "CSCI4360": "activation", "COMP9444": "momentum", "course": "activation"},
        "v": {"COMP9444": "weight to the output unit (L6) and second moment (L24, L25)"},
        "m": {
            "POZNAN": "units of a layer (P2), number of examples (P12) and momentum (P15)",
            "COMP9444": "first moment (L25)",
        },
        r"\mu": {"POZNAN": "learning rate"},
        r"\beta": {"CMSC373": "learning rate", "POZNAN": "momentum", "COMP9444": "decay of a moving average"},
        "s": {"COMP9444": "net input of the output unit"},
        "t": {"COMP9444": "target (L7) and counter of updates (L25)", "CSCI4360": "target (D24)"},
        "y": {
            "COMP4630": "target",
            "CSCI4360": "target",
            "COMP9444": "output of a hidden unit",
            "POZNAN": "output of any unit",
            "CMSC373": "output of any unit",
            "course": "target",
        },
        r"\hat{y}": {
            "COMP4630": "prediction",
            "CSCI4360": "prediction (D6)",
            "POZNAN": "target",
            "course": "prediction",
        },
        "z": {
            "COMP9444": "output of the network",
            "COMP4630": "net input",
            "CSCI4360": "net input; output on D35",
            "POZNAN": "net input",
            "course": "net input",
        },
        r"\Delta_w": {"POZNAN": "gradient", "CMSC373": "change of a weight", "CSCI4360": "change of a weight (D35)"},
        "n": {
            "CSCI4360": "number of examples (D17) and of inputs (D43)",
            "POZNAN": "number of inputs",
            "CMSC373": "number of inputs",
        },
        "E": {"COMP9444": "loss", "CMSC373": "residual, desired minus actual"},
        r"\sigma": {"POZNAN": "any activation (P2)", "COMP4630": "logistic function", "CSCI4360": "logistic function"},
    }
)
"""Letters that mean different things in different decks, and what they mean where."""

WORDS = MappingProxyType(
    {
        "SGD": {
            "course": "never without its batch size",
            "COMP4630": "named beside minibatch, not defined (C10)",
            "COMP9444": "one example per update (L21)",
            "POZNAN": "a mini-batch of k examples per update (P12)",
            "CSCI4360": "learning with the gradient, however derived (D9)",
            "CMSC373": "patterns in random order, with any batch size (K24)",
        },
        "layers": {
            "course": "layers of weights; or 'one hidden layer'",
            "COMP4630": "layers of weights (C16)",
            "COMP9444": "layers of weights: one hidden layer makes a two-layer network (L5)",
            "POZNAN": "layers of units, the inputs are layer 0 (P2)",
            "CSCI4360": "2-layer on D7 counts weights; the inputs are layer 0 on D16 and layer 1 on D23",
            "CMSC373": "layers of units: input, hidden, output make three (K13)",
        },
        "backpropagation": {
            "course": "the way to compute the gradient, not the update",
            "COMP4630": "the step that computes the gradient (C10)",
            "COMP9444": "the chain rule that computes the partial derivatives (L16)",
            "POZNAN": "errors, gradients and the update of the weights (P5 to P10)",
            "CSCI4360": "only the way to compute the gradient (D9)",
            "CMSC373": "the whole learner with its update rule (K6, K11)",
        },
    }
)
"""Words that the decks use for different things (errata X-03, X-04, X-06)."""
