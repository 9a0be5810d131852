"""What happened from 1943 to today, who says so, and which slide tells it."""

from dataclasses import dataclass

from coursekit.formulas.decks import DECKS


@dataclass(frozen=True)
class Event:
    """One event of the history of neural networks.

    year: when. title: a few words. text: one or two sentences. slides: codes such as "C9", () if no deck tells it.
    source: a publication; what no deck prints begins with "general knowledge". errata: ids of the corrections that
    say why decks and sources differ. thread: "idea" or "machine" (machines, data, tools and nets at work).
    """

    year: int
    title: str
    text: str
    slides: tuple[str, ...]
    source: str
    errata: tuple[str, ...] = ()
    thread: str = "idea"

    @property
    def disputed(self) -> bool:
        """Whether decks and sources differ about it; `errata` says how."""
        return bool(self.errata)

    @property
    def decks(self) -> tuple[str, ...]:
        """Letters of the decks that tell it, in reading order, such as ("C", "K")."""
        told = {code[0] for code in self.slides}
        return tuple(deck.code for deck in DECKS if deck.code in told)

    def __str__(self) -> str:
        told = ", ".join(self.slides) or "no deck"
        return f"{self.year}  {self.title} ({told}). {self.text} [{self.source}]"


EVENTS = (
    Event(
        1943,
        "McCulloch-Pitts neuron",
        "A neuron as a logic gate: it adds up its inputs and fires if enough of them do. It cannot learn.",
        ("C4", "D2"),
        "W. McCulloch and W. Pitts, A logical calculus of the ideas immanent in nervous activity",
    ),
    Event(
        1949,
        "Hebb's rule",
        "Units that are active together strengthen the link between them. D2 counts it among the roots in the 1940s.",
        ("C6", "D2"),
        "general knowledge for the year: D. Hebb, The Organization of Behavior",
    ),
    Event(
        1957,
        "Perceptron (report)",
        "Rosenblatt describes a layer of threshold units that learns. Whoever says 1957 means this laboratory report.",
        ("C5",),
        "F. Rosenblatt, The Perceptron: a perceiving and recognizing automaton, Cornell Aeronautical Laboratory",
        errata=("C-21",),
    ),
    Event(
        1958,
        "Perceptron (paper)",
        "The same work in a journal, a year later. Whoever says 1958 means this paper.",
        ("K2",),
        "F. Rosenblatt, The perceptron: a probabilistic model, Psychological Review 65",
        errata=("C-21",),
    ),
    Event(
        1960,
        "Adaline",
        "Widrow and Hoff correct the weights by the error of the net input, before the step: the delta rule.",
        ("K8",),
        "general knowledge for the year: B. Widrow and M. Hoff, Adaptive switching circuits",
    ),
    Event(
        1960,
        "Mark I Perceptron",
        "The perceptron as a machine: 400 photocells look at a picture, motors turn the weights.",
        ("C5",),
        "general knowledge for the year: public demonstration at Cornell Aeronautical Laboratory",
        thread="machine",
    ),
    Event(
        1969,
        "The book Perceptrons",
        "Minsky and Papert prove what a single layer cannot do. XOR is the smallest example. Interest falls.",
        ("C5",),
        "M. Minsky and S. Papert, Perceptrons",
    ),
    Event(
        1970,
        "Reverse accumulation",
        "Linnainmaa computes all derivatives of a long calculation in one pass backwards, without neural networks.",
        ("D2", "D45"),
        "general knowledge: S. Linnainmaa, master's thesis, University of Helsinki; the decks say 1970s without a name",
        errata=("C-18",),
    ),
    Event(
        1974,
        "Backprop proposed for nets",
        "Werbos's thesis passes derivatives back through models with layers. Hardly anybody takes notice.",
        ("D2", "D45"),
        "general knowledge: P. Werbos, Beyond Regression, thesis, Harvard; the decks say 1970s without a name",
        errata=("C-18",),
    ),
    Event(
        1986,
        "Backprop becomes known",
        "Rumelhart, Hinton and Williams show that it lets hidden units find useful features. It was not new, "
        "but now everybody could use it, and far faster than earlier ways of learning.",
        ("C9", "D2", "D45", "K23", "K24", "K29", "K35"),
        "D. Rumelhart, G. Hinton and R. Williams, Learning representations by back-propagating errors, Nature 323",
        errata=("C-18", "D-01"),
    ),
    Event(
        1988,
        "ALVINN",
        "A net with one hidden layer steers a van along a road. The version with a range finder came first, "
        "1988-89; the camera version with 4 or 5 hidden units followed (1991, 1993).",
        ("L31", "L32", "L33"),
        "D. Pomerleau, ALVINN: an autonomous land vehicle in a neural network, NIPS 1988",
        errata=("L-15",),
        thread="machine",
    ),
    Event(
        1990,
        "Shallow nets at work",
        "Networks of the 1990s have two layers, or deeper ones are built by hand. They do good work, slowly.",
        ("D7", "D45", "D2"),
        "deck D",
        thread="machine",
    ),
    Event(
        1991,
        "Vanishing gradients found",
        "Hochreiter explains why error signals fade on their way back through many layers.",
        (),
        "general knowledge: S. Hochreiter, diploma thesis, Munich",
    ),
    Event(
        1995,
        "Coast to coast with RALPH",
        "Pittsburgh to San Diego: 98 % of 2,849 miles steered by RALPH, another program of the same laboratory. "
        "ALVINN's longest run is about 90 miles.",
        ("L33",),
        "travel journal of Navlab 5, Carnegie Mellon; T. Mitchell, Machine Learning, chapter 4, for the 90 miles",
        errata=("L-16",),
        thread="machine",
    ),
    Event(
        1998,
        "LeNet-5 reads digits",
        "A convolutional net, its data MNIST, and the methods it competes with, in one paper.",
        ("D8", "K25"),
        "general knowledge for the year: Y. LeCun and others, Gradient-based learning applied to document recognition",
        thread="machine",
    ),
    Event(
        1998,
        "Natural gradient",
        "Amari measures a step by how much the answers change, not the weights. The usual reference is of 1998.",
        ("L28",),
        "general knowledge for the year: S. Amari, Natural gradient works efficiently in learning",
        errata=("L-13",),
    ),
    Event(
        2006,
        "Pre-trained deep nets",
        "Layers are first trained one by one without labels. That start is good enough for many layers.",
        ("D44",),
        "general knowledge for the year: G. Hinton and others, A fast learning algorithm for deep belief nets",
    ),
    Event(
        2009,
        "ImageNet",
        "Millions of labelled pictures for everybody, and soon a contest every year.",
        ("K25", "D44"),
        "general knowledge for the year: J. Deng and others, ImageNet: a large-scale hierarchical image database",
        thread="machine",
    ),
    Event(
        2010,
        "Good starting weights",
        "Glorot and Bengio choose the size of the first weights so that signals keep their size both ways.",
        ("D44",),
        "X. Glorot and Y. Bengio, Understanding the difficulty of training deep feedforward neural networks",
    ),
    Event(
        2010,
        "5000 times faster laptops",
        "5000 times faster from 1990 to 2010 is a factor of 1.53 a year. The figure is a book's, about processors.",
        ("K25",),
        "deck K; general knowledge for the book: F. Chollet, Deep Learning with Python, chapter 1",
        errata=("K-28",),
        thread="machine",
    ),
    Event(
        2011,
        "Nets on graphics cards",
        "Processors made for games multiply matrices, and nets on them begin to win contests.",
        ("K25",),
        "deck K",
        thread="machine",
    ),
    Event(
        2012,
        "AlexNet",
        "A convolutional net with 60 million parameters, trained on two graphics cards, wins ImageNet by far.",
        ("C17",),
        "A. Krizhevsky, I. Sutskever and G. Hinton, ImageNet classification with deep convolutional neural networks",
        thread="machine",
    ),
    Event(
        2014,
        "Adam",
        "Running averages of gradient and squared gradient give every weight its own step. "
        "A preprint of December 2014, at a conference in 2015.",
        ("L25", "L26", "K25"),
        "general knowledge for the year: D. Kingma and J. Ba, Adam: a method for stochastic optimization",
    ),
    Event(
        2015,
        "Keras",
        "Networks from building blocks. It began in March on top of Theano; K32 prints 2016-17.",
        ("K25", "K32"),
        "history of the Keras project",
        errata=("K-23",),
        thread="machine",
    ),
    Event(
        2015,
        "TensorFlow",
        "Google publishes its library for computations on many processors in November. In 2017 it adopts Keras.",
        ("K25", "K32"),
        "history of the TensorFlow project",
        thread="machine",
    ),
    Event(
        2016,
        "TPU",
        "A processor by Google that does little else than multiply matrices, and that very fast.",
        ("K25",),
        "deck K",
        thread="machine",
    ),
    Event(
        2020,
        "GPT-3",
        "A language model with 175 billion parameters. Backprop finds its gradients, as in the smallest net.",
        ("C17",),
        "T. Brown and others, Language models are few-shot learners",
        thread="machine",
    ),
    Event(
        2023,
        "Keras 3",
        "The same code runs on TensorFlow, JAX or PyTorch again: the interface has outlived its engines.",
        (),
        "general knowledge: history of the Keras project",
        thread="machine",
    ),
)
"""Every event, in order of date."""
