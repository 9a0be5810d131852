"""Words on one side, meanings on the other: a quiz that says at once which pairs to think about again."""

from collections.abc import Mapping, Sequence

from coursekit.practice.accessible import accessible
from coursekit.practice.questions import checked_id
from coursekit.practice.store import Answer, Store
from coursekit.practice.wording import prose

NOTHING = "choose a word"
BETWEEN = " | "


def match(id: str, question: str, pairs: Mapping[str, str], spare: Sequence[str] = ()) -> "Match":
    """Ask for the word that belongs to each meaning; the answers are stored and checked when the button is clicked.

    pairs: word -> meaning, shown in this order; the words to choose from are sorted, with `spare` ones that fit
    nowhere among them. A wrong choice is named by its number, never corrected. id: as in `predict`, ``"02.p9"``.
    Raises ValueError for an id of another form, fewer than two pairs, or a spare word that is in use.
    """
    if len(pairs) < 2 or set(pairs) & set(spare):
        raise ValueError(
            f"match({id!r}) expects two or more pairs and spare words of their own, received {list(pairs)} "
            f"and {list(spare)}."
        )
    return Match(checked_id(id), question, dict(pairs), tuple(sorted((*pairs, *spare), key=str.lower)))


class Match:
    """The quiz, shown by Jupyter: ``fields`` take the words, ``button`` checks and stores them."""

    def __init__(self, id: str, question: str, pairs: dict[str, str], words: tuple[str, ...]):
        self.id, self.question, self.pairs = id, question, pairs
        self.store = Store()
        self._build(words)
        if stored := self.store.read(id):
            self._restore(str(stored.value).split(BETWEEN))

    def __repr__(self) -> str:
        return f"match {self.id}"

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        return {**self.panel._repr_mimebundle_(), "text/plain": repr(self)}

    @property
    def wrong(self) -> list[int]:
        """Numbers, from 1, of the meanings whose word is not right or not chosen yet."""
        return [
            k for k, (word, field) in enumerate(zip(self.pairs, self.fields, strict=True), 1) if field.value != word
        ]

    def _build(self, words) -> None:
        import ipywidgets

        self.fields = [_field(k, words) for k in range(1, len(self.pairs) + 1)]
        meanings = [ipywidgets.HTMLMath(f"<b>{k}.</b> {prose(m)}") for k, m in enumerate(self.pairs.values(), 1)]
        self.button = ipywidgets.Button(description="Check my words", tooltip="Check and store these words")
        self.button.on_click(lambda _: self._commit())
        self.status = ipywidgets.HTML("Nothing is graded; try as often as you like.").add_class("ck-live")
        heading = ipywidgets.HTMLMath(f"<b>Match the words</b> ({self.id}): {prose(self.question)}")
        lines = [ipywidgets.VBox(pair) for pair in zip(meanings, self.fields, strict=True)]
        row = ipywidgets.HBox([self.button, self.status], layout={"flex_flow": "row wrap", "align_items": "center"})
        border = "4px solid var(--jp-brand-color1, #1976d2)"
        self.panel = accessible([heading, *lines, row], border_left=border, padding="2px 0 2px 14px")

    def _restore(self, chosen: list[str]) -> None:
        for field, word in zip(self.fields, chosen, strict=False):
            field.value = word if word in field.options else NOTHING
        self.status.value = prose(self._verdict())

    def _commit(self) -> None:
        self.store.write(Answer(self.id, self.question, BETWEEN.join(field.value for field in self.fields)))
        self.status.value = "<br>".join(map(prose, [self._verdict(), *self.store.notices]))

    def _verdict(self) -> str:
        right, all_of_them = len(self.pairs) - len(self.wrong), len(self.pairs)
        if right == all_of_them:
            return f"✓ All {all_of_them} right."
        return f"{right} of {all_of_them} right. Look again at {', '.join(map(str, self.wrong))}."


def _field(number: int, words: tuple[str, ...]):
    import ipywidgets

    layout = {"width": "min(24em, 95%)"}
    label = f"word {number}"
    return ipywidgets.Dropdown(options=(NOTHING, *words), description=label, tooltip=f"The {label}", layout=layout)
