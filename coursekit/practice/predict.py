"""Before the result comes a guess: a small form in which the student commits an answer to a question."""

from coursekit.practice.accessible import accessible
from coursekit.practice.numbers import read_number, written
from coursekit.practice.questions import ASKED, Question, announce, checked_id
from coursekit.practice.store import Answer, Store
from coursekit.practice.wording import prose

BUTTON = "That is my prediction"


def predict(id: str, question: str, choices=None, number: bool = False, text: bool = False, unit: str = "") -> "Form":
    """Ask ``question`` and show a form for the answer; the answer is stored and may be changed at any time.

    Exactly one of ``choices=[...]``, ``number=True`` (with an optional ``unit``) and ``text=True`` says what kind of
    answer is asked. ``id`` is the lesson and the number of the question, ``"03.p1"``; ``reveal`` with the same id
    shows the answer beside the right one. The question may hold `` `code` `` and ``$maths$``. What the student
    answers appears in the form only, never in the text output of the cell.

    Raises ValueError for an id of another form, and when not exactly one kind of answer is given.
    """
    kinds = {"choice": choices is not None, "number": number, "text": text}
    given = [kind for kind, asked in kinds.items() if asked]
    if len(given) != 1:
        came = ", ".join(given) or "none"
        raise ValueError(
            f"predict({id!r}) expects exactly one of choices=[...], number=True and text=True, received {came}."
        )
    asked = Question(checked_id(id), question, given[0], _distinct(id, choices), unit)
    ASKED[id] = asked
    return Form(asked)


def _distinct(id: str, choices) -> tuple[str, ...]:
    options = tuple(str(choice) for choice in choices or ())
    if choices is not None and (len(options) < 2 or len(set(options)) < len(options)):
        raise ValueError(f"predict({id!r}) expects at least two different choices, received {list(options)}.")
    return options


class Form:
    """The form of one question, shown by Jupyter; ``field`` takes the answer, ``button`` stores it.

    Once an answer is stored, every change of it is stored too: a choice made just before the click may arrive just
    after it, and must not be lost.
    """

    def __init__(self, question: Question):
        self.question = question
        self.store = Store()
        self.stored = self.store.read(question.id)
        self._build()

    def __repr__(self) -> str:
        return f"predict {self.question.id}"

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        return {**self.panel._repr_mimebundle_(), "text/plain": repr(self)}

    def _build(self) -> None:
        import ipywidgets

        self.field = _field(self.question, self.stored)
        self.field.observe(lambda _: self._commit() if self.stored else None, "value")
        self.button = ipywidgets.Button(
            description=BUTTON, tooltip="Store this answer", layout={"width": "max-content"}
        )
        self.button.on_click(lambda _: self._commit())
        self.status = ipywidgets.HTML().add_class("ck-live")
        self._say(_standing(self.stored))
        words = (
            f'<b>Your prediction</b> ({self.question.id}): <span class="ck-question">{prose(self.question.text)}</span>'
        )
        heading = ipywidgets.HTMLMath(words)
        row = ipywidgets.HBox([self.button, self.status], layout={"flex_flow": "row wrap", "align_items": "center"})
        border = "4px solid var(--jp-brand-color1, #1976d2)"
        self.panel = accessible([heading, self.field, row], border_left=border, padding="2px 0 2px 14px")

    def _commit(self) -> None:
        try:
            value = self._value()
        except ValueError as error:
            return self._say(str(error))
        self.stored = Answer(self.question.id, self.question.text, value)
        self.store.write(self.stored)
        self._say(_standing(self.stored))
        announce(self.question.id)

    def _value(self) -> str | float:
        """Return what the field holds, or raise ValueError with the sentence the student should read."""
        if self.question.kind == "number":
            return read_number(self.field.value.strip().removesuffix(self.question.unit))
        if not (self.field.value or "").strip():
            raise ValueError("Please choose one first." if self.question.choices else "Please write something first.")
        return self.field.value.strip()

    def _say(self, sentence: str) -> None:
        lines = [prose(sentence), *(prose(notice) for notice in self.store.notices)]
        self.status.value = "<br>".join(lines)


def _standing(stored: Answer | None) -> str:
    if stored is not None:
        return "Stored. You may change it at any time."
    return "Not answered yet. Nothing is graded; you may change it later."


def _field(question: Question, stored: Answer | None):
    """The input widget of a question, holding the stored answer where it still fits the question."""
    import ipywidgets

    said = None if stored is None else stored.value
    if question.kind == "choice":
        chosen = said if said in question.choices else None
        return ipywidgets.RadioButtons(options=question.choices, value=chosen, layout={"width": "auto"})
    if question.kind == "number":
        shown = written(said, digits=12).replace(",", "") if isinstance(said, int | float) else ""
        label = f"Number ({question.unit})" if question.unit else "Number"
        return ipywidgets.Text(shown, description=label, placeholder="a number", **_wide("20em"))
    said = said if isinstance(said, str) else ""
    return ipywidgets.Textarea(said, description="In your words", rows=2, **_wide("min(40em, 95%)"))


def _wide(width: str) -> dict:
    # sent as a whole when the field is left: letters on their way must not come after a click on the button
    return {"continuous_update": False, "layout": {"width": width}, "style": {"description_width": "initial"}}
