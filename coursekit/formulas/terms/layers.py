"""Units in layers, and the words for their shapes."""

from coursekit.formulas.terms.term import Term

TERMS = (
    Term("batch", "Examples that go through the network together, one in each row of a matrix.", ("L21", "C10"), "06"),
    Term(
        "convolution",
        "A layer that slides one small window of weights over an image.",
        ("D8", "C17"),
        "11",
        ("convolutional layer", "CNN"),
    ),
    Term(
        "dense layer",
        "A layer in which every unit listens to all outputs of the layer before.",
        ("C24", "K33"),
        "03",
        ("fully connected layer",),
    ),
    Term("depth", "How many layers with weights a network has.", ("K16", "D25"), "06"),
    Term(
        "elementwise product",
        "Entry times entry of two arrays of the same shape.",
        ("D19", "D20"),
        "06",
        ("Hadamard product",),
    ),
    Term(
        "feedforward network",
        "A network without loops: every link leads from one layer to a later one.",
        ("C2", "D12", "K5"),
        "03",
    ),
    Term("flatten", "Writing an image row after row as one long vector.", ("K13", "K33"), "11"),
    Term(
        "forward pass",
        "Computing the output of a network from its input, layer by layer.",
        ("C10", "L14", "K3", "K29"),
        "03",
    ),
    Term(
        "hidden layer",
        "A layer between the inputs and the outputs. Its targets are known to nobody, the network finds them.",
        ("L4", "K5", "K13"),
        "03",
    ),
    Term(
        "input layer",
        "The numbers that go in. Nothing is computed there, so many books do not count it as a layer.",
        ("K13", "L5"),
        "03",
    ),
    Term(
        "linear activation",
        "The activation that changes nothing: the unit answers with its net input.",
        ("C11", "C19"),
        "05",
        ("identity",),
    ),
    Term(
        "model",
        "The network as a function with adjustable parameters: inputs go in, answers come out.",
        ("K3", "K30", "K29"),
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
        "outer product",
        "Every entry of one vector times every entry of another: a whole matrix. Weight gradients have this form.",
        ("D21", "D22"),
        "06",
    ),
    Term("output layer", "The last layer: its units give the answer of the network.", ("K13", "C23"), "03"),
    Term(
        "parameter vector",
        "All weights and biases of a network, written one after the other.",
        ("L6",),
        "05",
        ("nine weights",),
    ),
    Term(
        "parameters",
        "The numbers that training changes: weights and biases.",
        ("K3", "K5", "K17", "K29"),
        "02",
        ("parameter",),
    ),
    Term(
        "pooling",
        "Keeping only the largest value, or the mean, of each small patch of an image.",
        ("D8",),
        "11",
        ("max pooling",),
    ),
    Term(
        "two-layer network",
        "One hidden layer and one output layer. Who counts the inputs too, calls the same network 3-layer.",
        ("L5", "D7", "K13"),
        "03",
        ("3-layer network", "three-layer network"),
    ),
    Term("width", "How many units a layer has.", ("K16", "K19"), "06", ("units per layer",)),
)
"""In alphabetical order."""
