"""Your turn: a prediction is committed, kept and laid beside the result, and a check line says what differs."""

from coursekit.practice.check_line import check_line
from coursekit.practice.predict import predict
from coursekit.practice.progress import answered
from coursekit.practice.reveal import reveal
from coursekit.practice.store import Answer, Store, home

__all__ = ["Answer", "Store", "answered", "check_line", "home", "predict", "reveal"]
