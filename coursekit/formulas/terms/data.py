"""Data, how to judge an answer, and tools."""

from coursekit.formulas.terms.term import Term

TERMS = (
    Term("accuracy", "The share of examples that a classifier gets right.", ("K30", "K33"), "11"),
    Term(
        "behavioral cloning",
        "Learning to act by imitating what a human did in the same situation.",
        ("L33",),
        "12",
        ("behavioural cloning",),
    ),
    Term("benchmark", "A data set with a fixed task, so that methods can be compared.", ("K25",), "11"),
    Term("classification", "Choosing one class out of several.", ("C22", "K13"), "11", ("classifier",)),
    Term(
        "confusion matrix",
        "A table that counts, for every true class, which class was answered. Its diagonal holds the right answers.",
        ("C25",),
        "11",
    ),
    Term(
        "data augmentation",
        "Making new examples from old ones by changes that do not alter the answer, or alter it in a known way.",
        ("D32", "D36", "L33", "L34"),
        "12",
        ("augmentation",),
    ),
    Term("dropout", "Switching off units at random during training, so that none relies on another.", (), "11"),
    Term("early stopping", "Ending the training when the validation set is answered no better.", ("L20",), "11"),
    Term("generalization", "Answering well for examples that were never seen in training.", ("K30",), "11"),
    Term(
        "GPU",
        "Graphics processing unit: a processor made for games that multiplies matrices very fast.",
        ("K25", "K32"),
        "11",
    ),
    Term(
        "ImageNet",
        "Millions of labelled photographs, and a contest that deep networks have won since 2012.",
        ("K25", "D44"),
        "11",
    ),
    Term("imputation", "Filling in missing values, for instance by the mean of the attribute.", ("L20",), "12"),
    Term("Iris", "150 flowers of three kinds, with four measures each.", ("K3", "K5"), "02"),
    Term(
        "Keras",
        "A library that builds networks from layers, like building blocks. Coursekit speaks its language.",
        ("K25", "K32"),
        "11",
    ),
    Term("labelled dataset", "Examples together with the right answers.", ("K3", "K30", "K29"), "02"),
    Term(
        "MNIST",
        "70,000 handwritten digits of 28 x 28 grey values, the classic benchmark.",
        ("K3", "K12", "K25", "D8", "D44"),
        "11",
    ),
    Term(
        "overfitting",
        "Learning the training examples by heart: the training loss falls while new examples are answered no better.",
        ("K30",),
        "11",
    ),
    Term("precision", "Of the examples that were given a class, the share that really belong to it.", ("C25",), "11"),
    Term(
        "PyTorch",
        "A library in which networks are ordinary Python code and gradients are recorded as it runs.",
        ("K25",),
        "11",
    ),
    Term("recall", "Of the examples that belong to a class, the share that was found.", ("C25",), "11"),
    Term("regression", "Answering with a number, such as a price.", ("C22",), "11"),
    Term("regularization", "Anything that keeps a network from learning its examples by heart.", ("C22", "L20"), "11"),
    Term(
        "replay memory",
        "A store of past experiences from which training examples are drawn at random.",
        ("L33",),
        "12",
        ("replay buffer",),
    ),
    Term("ROC curve", "Hits against false alarms, for every threshold of a yes/no answer.", ("C25",), "12", ("AUC",)),
    Term(
        "scikit-learn",
        "A library for classical machine learning with one interface for all methods.",
        ("C2", "K25"),
        "11",
    ),
    Term(
        "standardization",
        "Moving and scaling each attribute to mean 0 and standard deviation 1.",
        ("L20",),
        "12",
        ("scaling", "normalization"),
    ),
    Term("supervised learning", "Learning from examples with right answers.", ("K3", "L33"), "02"),
    Term("TensorFlow", "A library by Google for graphs of computations on many processors.", ("K25", "K32"), "11"),
    Term(
        "test set",
        "Examples kept back from training, to see what the network does with new ones.",
        ("K12", "K30"),
        "11",
    ),
    Term(
        "Theano",
        "The first library that turned formulas in Python into graphs and gradients. Keras began on it.",
        ("K25",),
        "11",
    ),
    Term("TPU", "Tensor processing unit: a processor by Google made for networks.", ("K25", "K32"), "11"),
    Term(
        "training set",
        "The examples from which the weights are learnt.",
        ("K3", "K12", "K30"),
        "11",
        ("training data",),
    ),
    Term(
        "validation set", "Examples kept aside to choose hyperparameters and the moment to stop.", ("L20", "K33"), "11"
    ),
    Term("weight decay", "Shrinking all weights a little at every step.", ("L20",), "11", ("L2 regularization",)),
)
"""In alphabetical order."""
