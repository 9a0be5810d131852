"""What an instructor asks for: which forms of a deck, in whose letters, with what added and what left out."""

from dataclasses import dataclass, field
from pathlib import Path

from coursekit.publish.notebook import LessonError

FORMS = {"html": ".html", "pdf": ".pdf", "notes": "_notes.html", "handout": "_handout.html"}
"""Form of a deck -> how its file ends: slides for the browser, as PDF, with what is said, with lines to write on."""


@dataclass(frozen=True)
class Plan:
    """How decks are built.

    out: folder for the files. forms: any of FORMS. dialect: name of a deck whose letters formulas take. extras: files
    with slides of one's own. logo: picture for the first slide and the line at the bottom. leave_out: tags or cell
    names whose slides are dropped. run: execute lessons afresh instead of taking what is stored. chromium: its path,
    for PDF and for the check, or None. cache: folder for what was made before, None to keep nothing.
    """

    out: Path
    forms: tuple[str, ...] = ("html",)
    dialect: str = "course"
    extras: tuple[Path, ...] = ()
    logo: Path | None = None
    leave_out: frozenset[str] = field(default_factory=frozenset)
    run: bool = False
    chromium: str | None = None
    cache: Path | None = None

    def __post_init__(self):
        if wrong := [form for form in self.forms if form not in FORMS]:
            raise LessonError(f"No form {wrong[0]!r} of a deck; there are {', '.join(FORMS)}.")
        _ = self.letters  # an unknown name is refused at once
        for path in [*self.extras, *([self.logo] if self.logo else [])]:
            if not path.is_file():
                raise LessonError(f"No file {path}. Expected a notebook or Markdown file with slides, or a picture.")

    @property
    def letters(self):
        """The `Dialect` whose letters formulas take, or None for the course's own."""
        from coursekit.dialects import dialect

        return None if self.dialect == "course" else dialect(self.dialect)

    def target(self, name: str, form: str) -> Path:
        """Return the file of a deck in one form."""
        return self.out / f"{name}{FORMS[form]}"
