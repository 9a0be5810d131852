"""After the result the guess comes back: what the student said beside what is right, and why."""

import math

from coursekit.practice.accessible import accessible
from coursekit.practice.questions import ASKED, Question, checked_id, listen
from coursekit.practice.store import Answer, Store
from coursekit.practice.wording import NO_PREDICTION, comparison, prose, value_in_words


def reveal(id: str, answer, because: str = "", tol: float = 0.1, unit: str | None = None) -> "Reveal":
    """Show the prediction stored for question ``id`` beside ``answer``, with the reason ``because``.

    A number counts as close when it lies within ``tol`` (a fraction of the answer, 0.1 for 10 %). Without a stored
    prediction the answer is shown all the same. A prediction committed later appears here at once. ``unit`` is that
    of the question unless given.

    Raises ValueError for an id of another form, and when ``answer`` is none of the question's choices or no number
    although a number was asked.
    """
    question = ASKED.get(checked_id(id))
    _fits(question, id, answer)
    unit = unit if unit is not None else (question.unit if question else "")
    return Reveal(id, answer, because, tol, unit)


def _fits(question: Question | None, id: str, answer) -> None:
    """Refuse an answer the student could not have given: that is a slip of the lesson's author."""
    if question is None or question.kind == "text":
        return
    if question.kind == "number" and not _is_number(answer):
        raise ValueError(f"reveal({id!r}) expects a finite number as answer, received {answer!r}.")
    if question.kind == "choice" and str(answer) not in question.choices:
        raise ValueError(f"reveal({id!r}) expects one of the choices {list(question.choices)}, received {answer!r}.")


def _is_number(x) -> bool:
    try:
        return not isinstance(x, str) and math.isfinite(x)
    except TypeError:
        return False


class Reveal:
    """The right answer beside the student's; ``refresh()`` reads the stored answer again."""

    def __init__(self, id: str, answer, because: str, tol: float, unit: str):
        import ipywidgets

        self.id, self.because, self.tol, self.unit = id, because, tol, unit
        self.answer = answer
        self.store = Store()
        self.verdict = ipywidgets.HTMLMath().add_class("ck-live")
        border = "4px solid var(--jp-success-color1, #2e7d32)"
        self.panel = accessible([self.verdict], border_left=border, padding="2px 0 2px 14px")
        self.panel.owner = self  # listeners are held weakly: this one lives as long as what shows it
        self.refresh()
        listen(id, self)

    def __repr__(self) -> str:
        return f"reveal {self.id}"

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        return {**self.panel._repr_mimebundle_(), "text/plain": repr(self)}

    def refresh(self) -> None:
        """Show the answer as it stands in the store now."""
        lines = [self._verdict(self.store.read(self.id)), prose(self.because), *map(prose, self.store.notices)]
        body = "".join(f'<div style="margin: 2px 0">{line}</div>' for line in lines if line)
        self.verdict.value = f'<div style="line-height: 1.5">{body}</div>'

    def _verdict(self, stored: Answer | None) -> str:
        kind = self._kind(stored)
        answer = float(self.answer) if kind == "number" else str(self.answer)
        unit = self.unit if kind == "number" else ""
        if stored is None:
            return f"<i>{NO_PREDICTION}</i><br>Answer: <b>{prose(value_in_words(answer, unit))}</b>"
        return comparison(kind, stored.value, answer, self.tol, unit)

    def _kind(self, stored: Answer | None) -> str:
        """Kind of the comparison: as the question was asked in this session, otherwise as answer and reply look."""
        numbers = _is_number(self.answer) and (stored is None or isinstance(stored.value, float | int))
        asked = ASKED[self.id].kind if self.id in ASKED else "number"
        return asked if asked != "number" or numbers else "choice"
