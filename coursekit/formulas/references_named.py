"""Every source the decks name, with a sentence on when to open it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Reference:
    """A source: title, authors, year ("" for pages that change), what it is good for, its link ("" if in print only).

    slides: codes of the slides that name it. kind: "book", "course", "page" or "paper".
    """

    title: str
    authors: str
    year: str
    kind: str
    good_for: str
    link: str
    slides: tuple[str, ...]

    def __str__(self) -> str:
        year = f" ({self.year})" if self.year else ""
        return f"{self.authors}: {self.title}{year}. {self.good_for} {self.link}".rstrip()


NAMED = (
    Reference(
        "A Gentle Introduction to Backpropagation",
        "S. Sathyanarayana",
        "2014",
        "paper",
        "One derivation, written slowly, with every symbol explained.",
        "http://numericinsight.com/uploads/A_Gentle_Introduction_to_Backpropagation.pdf",
        ("D46",),
    ),
    Reference(
        "A logical calculus of the ideas immanent in nervous activity",
        "W. McCulloch and W. Pitts",
        "1943",
        "paper",
        "Where threshold units come from. Hard to read; lesson 01 gives you the idea.",
        "https://doi.org/10.1007/BF02478259",
        ("C4",),
    ),
    Reference(
        "ALVINN: an autonomous land vehicle in a neural network",
        "D. Pomerleau",
        "1988",
        "paper",
        "A complete application in eight pages: data, network, training, and a drive.",
        "https://proceedings.neurips.cc/paper/1988/hash/812b4ba287f5ee0bc9d43bbf5bbe87fb-Abstract.html",
        ("L31", "L32", "L33"),
    ),
    Reference(
        "Artificial Intelligence: A Guide for Thinking Humans",
        "M. Mitchell",
        "2019",
        "book",
        "What these systems can and cannot do, told without formulas.",
        "https://melaniemitchell.me/aibook/",
        ("K35",),
    ),
    Reference(
        "CS231n, Backpropagation, Intuitions",
        "A. Karpathy and others, Stanford",
        "",
        "course",
        "Backprop as gates in a graph: the two examples that lesson 04 computes.",
        "https://cs231n.github.io/optimization-2/",
        ("D46",),
    ),
    Reference(
        "Deep Learning",
        "I. Goodfellow, Y. Bengio and A. Courville",
        "2016",
        "book",
        "Chapter 6 on feedforward networks: the precise statement, when you want to know exactly.",
        "https://www.deeplearningbook.org/contents/mlp.html",
        ("C2", "C21", "D46"),
    ),
    Reference(
        "Deep Learning with Python, second edition",
        "F. Chollet",
        "2021",
        "book",
        "Keras by the person who wrote it. Start here if you want to build something soon.",
        "https://www.manning.com/books/deep-learning-with-python-second-edition",
        ("K31", "K32", "K35"),
    ),
    Reference(
        "Gradient descent, three pages with pictures",
        "builtin.com, IBM and poissonisfish.com",
        "",
        "page",
        "Where the pictures of error surfaces on the slides come from.",
        "https://www.ibm.com/topics/gradient-descent",
        ("K20", "K21", "K22"),
    ),
    Reference(
        "Hands-On Machine Learning with Scikit-Learn, Keras and TensorFlow",
        "A. Géron",
        "2019",
        "book",
        "Chapter 10 on networks, chapter 11 on training them; the table of optimizers is on page 359.",
        "https://github.com/ageron/handson-ml2",
        ("C2", "C5", "C6", "L27", "K35"),
    ),
    Reference(
        "Keras, documentation",
        "the Keras project",
        "",
        "page",
        "Names, arguments and defaults of layers, losses, optimizers and data sets.",
        "https://keras.io/api/",
        ("K33",),
    ),
    Reference(
        "Learning representations by back-propagating errors",
        "D. Rumelhart, G. Hinton and R. Williams",
        "1986",
        "paper",
        "Four pages that made backprop known. Read it after lesson 05: you will follow every line.",
        "https://doi.org/10.1038/323533a0",
        ("C9", "D2"),
    ),
    Reference(
        "Neural Networks and Deep Learning",
        "M. Nielsen",
        "2015",
        "book",
        "Chapter 2 derives the four equations of backprop; chapter 3 is about the slow neuron. Free to read.",
        "http://neuralnetworksanddeeplearning.com/",
        ("D10", "D46"),
    ),
    Reference(
        "Parallel Distributed Processing, volumes 1 and 2",
        "D. Rumelhart, J. McClelland and the PDP Research Group",
        "1986",
        "book",
        "How a whole school of thought began. Volume 1, chapter 8 is backprop.",
        "",
        ("K35",),
    ),
    Reference(
        "Perceptrons",
        "M. Minsky and S. Papert",
        "1969",
        "book",
        "What a single layer cannot compute, with proofs.",
        "",
        ("C5",),
    ),
    Reference(
        "The course on machine learning of William Cohen",
        "W. Cohen, Carnegie Mellon University",
        "",
        "course",
        "The slides from which deck D borrows part of its notation.",
        "https://www.cs.cmu.edu/~wcohen/",
        ("D10",),
    ),
    Reference(
        "Understanding Deep Learning",
        "S. Prince",
        "2023",
        "book",
        "Clear figures of gradient descent with and without momentum, with notebooks. Free to read.",
        "https://udlbook.github.io/udlbook/",
        ("P14", "P16"),
    ),
    Reference(
        "Understanding gradient descent and its role in linear regression",
        "Mhango, linkedin.com",
        "",
        "page",
        "Where a picture of gradient descent on the slides comes from.",
        "https://www.linkedin.com/pulse/understanding-gradient-descent-algorithm-its-role-linear-mhango-kjbvf",
        ("L9",),
    ),
    Reference(
        "Understanding Neural Networks, volume 1",
        "M. Caudill and C. Butler",
        "1993",
        "book",
        "Exercises on the classic networks, by hand and with a program of its time.",
        "",
        ("K35",),
    ),
    Reference(
        "Understanding the difficulty of training deep feedforward neural networks",
        "X. Glorot and Y. Bengio",
        "2010",
        "paper",
        "Why deep sigmoid networks stall, shown in pictures, and the start that helps.",
        "https://proceedings.mlr.press/v9/glorot10a.html",
        ("D31", "D44"),
    ),
)
"""Sources in the order of their titles. Not among them: what the decks use without naming it."""
