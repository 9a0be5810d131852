"""Your turn: a prediction is committed, kept and laid beside the result, and a check line says what differs."""

from coursekit.practice.bank import exercise, ids
from coursekit.practice.cards import FlashCards, flash_cards
from coursekit.practice.check import NotRight, check, examined, require
from coursekit.practice.check_line import check_line
from coursekit.practice.done import done
from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.judge import judge
from coursekit.practice.match import match
from coursekit.practice.predict import predict
from coursekit.practice.progress import answered
from coursekit.practice.recall import recall
from coursekit.practice.reveal import reveal
from coursekit.practice.store import Answer, Store, home
from coursekit.practice.verdict import Verdict

__all__ = [
    "Answer",
    "Exercise",
    "FlashCards",
    "Mistake",
    "NotRight",
    "Store",
    "Verdict",
    "answered",
    "check",
    "check_line",
    "done",
    "examined",
    "exercise",
    "flash_cards",
    "home",
    "ids",
    "judge",
    "match",
    "predict",
    "recall",
    "require",
    "reveal",
]
