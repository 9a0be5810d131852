"""What you predicted in the lesson, shown again when you know more."""

import html
from collections.abc import Mapping
from dataclasses import dataclass

from coursekit.practice.questions import checked_id
from coursekit.practice.store import Answer, Store
from coursekit.practice.wording import prose, value_in_words


@dataclass(frozen=True)
class Recall:
    """Predictions by id, None where none was made; Jupyter shows them as a list, text shows nothing personal."""

    answers: Mapping[str, Answer | None]

    def __repr__(self) -> str:
        return f"your predictions {', '.join(self.answers)}"

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        lines = "".join(f"<li>{_line(id, answer)}</li>" for id, answer in self.answers.items())
        return {"text/html": f'<ul class="ck-recall">{lines}</ul>', "text/plain": repr(self)}


def recall(*ids: str) -> Recall:
    """Show again what was predicted in the lessons under these ids, `recall("05.p1", "05.p4")`.

    Raises ValueError for an id of another form.
    """
    store = Store()
    return Recall({id: store.read(checked_id(id)) for id in ids})


def _line(id: str, answer: Answer | None) -> str:
    if answer is None:
        return f"{html.escape(id)}: no prediction yet. It is asked in lesson {id[:2]}."
    return f"{prose(answer.question)}<br>You said: <b>{prose(value_in_words(answer.value))}</b>"
