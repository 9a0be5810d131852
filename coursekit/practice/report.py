"""The report of a check: a small panel in the notebook, the same words as text everywhere else."""

import html
from dataclasses import dataclass

from coursekit.practice.verdict import MISSING, RIGHT, SIGNS, Verdict
from coursekit.practice.wording import prose

COLOURS = {RIGHT: "var(--jp-success-color0, #1b5e20)", MISSING: "var(--jp-ui-font-color2, #616161)"}
WRONG_COLOUR = "var(--jp-warn-color0, #b45309)"


@dataclass(frozen=True)
class Report:
    """One verdict in words; Jupyter shows it as a panel."""

    verdict: Verdict

    @property
    def text(self) -> str:
        """The report as lines of text."""
        v = self.verdict
        lines = [self._heading(), v.says, *self._more()]
        return "\n".join(filter(None, lines)) + (f"\n\n{v.traceback}" if v.traceback else "")

    @property
    def html(self) -> str:
        """The report as a panel: announced by screen readers, readable in light and dark."""
        v = self.verdict
        colour = COLOURS.get(v.state, WRONG_COLOUR)
        lines = "".join(f"<div>{prose(line)}</div>" for line in [v.says, *self._more()] if line)
        return (
            f'<div role="status" style="border-left:4px solid {colour};padding:4px 0 4px 14px;line-height:1.5">'
            f'<div><b style="color:{colour}">{prose(self._heading())}</b></div>{lines}{self._own_error()}</div>'
        )

    def show(self) -> None:
        """Display it in a notebook, print it elsewhere."""
        from IPython import get_ipython
        from IPython.display import display

        display(self) if get_ipython() else print(self.text)  # noqa: T201 - the report of a check

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        return {"text/html": self.html, "text/plain": self.text}

    def __repr__(self) -> str:
        return self.text

    def _heading(self) -> str:
        v = self.verdict
        points = f"{v.points} of {v.of} points"
        return f"{SIGNS[v.state]} {v.id} {v.name}: {v.state}, {points}"

    def _more(self) -> list[str]:
        v = self.verdict
        differs = f"What differs: {v.differs}" if v.differs else ""
        onward = f"Next: {v.next}" if v.next else ""
        return [line for line in (differs, *v.notes, onward) if line]

    def _own_error(self) -> str:
        if not self.verdict.traceback:
            return ""
        own = html.escape(self.verdict.traceback)
        return f"<details><summary>Your traceback</summary><pre>{own}</pre></details>"
