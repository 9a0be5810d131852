"""Corrections to names, dates and addresses on the slides of deck K."""

from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.formulas.tools import KERAS_OPTIMIZERS, tool

_PRINTED_PAGES = {"optimizers": "https://keras.io/api/optimizers/", "losses": "https://keras.io/api/optimizers/"}
_RIGHT_PAGES = {**_PRINTED_PAGES, "losses": "https://keras.io/api/losses/"}


_NAME = Trial(printed="Namad", right="Nadam", gives=KERAS_OPTIMIZERS.__contains__, truth=lambda: True)


def _keras_is_older_than_what_it_is_said_to_stand_on():
    assert tool("Keras").since < "2016" and tool("Keras").since < tool("TensorFlow").since


def _keras_began_on_theano():
    assert tool("Theano").since < tool("Keras").since == "2015-03"
    assert tool("TensorFlow").since == "2015-11"


_PAGES = Trial(
    printed=_PRINTED_PAGES,
    right=_RIGHT_PAGES,
    gives=lambda pages: [topic in address for topic, address in pages.items()],
    truth=lambda: [True, True],
)

ERRATA = (
    Erratum(
        id="K-22",
        slides=("K26",),
        printed=_NAME.printed,
        right=_NAME.right,
        why="Adam with Nesterov's look-ahead: the N comes from Nesterov.",
        kind="TYPO",
        severity=1,
        printed_fails=_NAME.printed_fails,
        right_holds=_NAME.right_holds,
    ),
    Erratum(
        id="K-23",
        slides=("K32",),
        printed="Keras dates from 2016-17 and is built on TensorFlow (2015)",
        right="Keras appeared in March 2015 on top of Theano, TensorFlow followed in November 2015; "
        "since Keras 3 (2023) it runs on TensorFlow, JAX or PyTorch",
        why="2017 is the year in which TensorFlow made Keras its official interface.",
        kind="HIST",
        severity=1,
        printed_fails=_keras_is_older_than_what_it_is_said_to_stand_on,
        right_holds=_keras_began_on_theano,
    ),
    Erratum(
        id="K-27",
        slides=("K33", "K35"),
        printed='the address of the optimizers page twice; "Farrar, Strouss"',
        right="the second address is the page on losses; the publisher is Farrar, Straus and Giroux",
        why="Worth knowing when you look for the list of losses.",
        kind="TYPO",
        severity=1,
        printed_fails=_PAGES.printed_fails,
        right_holds=_PAGES.right_holds,
    ),
)
"""Errata K-22, K-23 and K-27."""
