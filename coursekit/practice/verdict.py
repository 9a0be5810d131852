"""What a check finds: right, not yet, or not attempted, and the sentence that helps most."""

from dataclasses import dataclass, field

RIGHT, WRONG, MISSING = "right", "not yet", "not attempted"
#: The sign that stands before a state, in reports and lists.
SIGNS = {RIGHT: "✓", WRONG: "✗", MISSING: "○"}


@dataclass(frozen=True)
class Verdict:
    """The result of one check.

    Attributes:
        id, name, title: of the exercise, and of the function it asks for.
        state: "right", "not yet" or "not attempted".
        of: the points of the exercise; `points` are all of them or none.
        says: what happened, in a sentence or two; the hint of the recognised mistake if there is one.
        differs: the first quantity that disagrees, and how; "" when nothing was compared.
        mistake: the name of the recognised mistake, "" if none.
        next: what to look at next.
        notes: what is worth knowing besides: it printed, it warned.
        traceback: the student's own, "" if nothing was raised.
    """

    id: str
    name: str
    title: str
    state: str
    of: int
    says: str
    differs: str = ""
    mistake: str = ""
    next: str = ""
    notes: tuple[str, ...] = field(default=())
    traceback: str = ""

    @property
    def points(self) -> int:
        """All points for a right answer, otherwise 0."""
        return self.of if self.state == RIGHT else 0
