"""Your turn: a prediction is committed, kept and laid beside the result, and a check line says what differs."""

from coursekit.practice.cards import FlashCards, flash_cards
from coursekit.practice.check_line import check_line
from coursekit.practice.match import match
from coursekit.practice.predict import predict
from coursekit.practice.progress import answered
from coursekit.practice.reveal import reveal
from coursekit.practice.store import Answer, Store, home

__all__ = [
    "Answer",
    "FlashCards",
    "Store",
    "answered",
    "check_line",
    "flash_cards",
    "home",
    "match",
    "predict",
    "reveal",
]
