"""A student's answers are kept as one small file per question, so that nothing is half written and nothing collides."""

import json
import os
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

import platformdirs

SPARE: dict[Path, Path] = {}
"""Folders used in this session in place of folders that cannot be written, by the folder they stand for."""


@dataclass(frozen=True)
class Answer:
    """What a student answered: the question's id and wording, and the value (a text or a number)."""

    id: str
    question: str
    value: str | float


def home() -> Path:
    """Folder of everything a student leaves behind: ``COURSEKIT_HOME``, otherwise the platform's user data folder."""
    return Path(os.environ.get("COURSEKIT_HOME") or platformdirs.user_data_path("coursekit", appauthor=False))


class Store:
    """The answers in one folder: ``<id>.json`` per question, written beside and moved into place.

    Two notebooks that answer different questions touch different files. Two that answer the same question at the
    same time leave one of the two answers whole. ``notices`` collects sentences a student should see: a damaged file
    that was set aside, or a temporary folder used because the folder cannot be written.
    """

    def __init__(self, folder: Path | None = None):
        self.folder = Path(folder) if folder is not None else home() / "answers"
        self.notices: list[str] = []

    def read(self, id: str) -> Answer | None:
        """Return the stored answer to question ``id``, or None; a damaged file is set aside and a notice says so."""
        for path in (folder / f"{id}.json" for folder in self._folders()):
            try:
                return _parsed(path.read_text("utf-8"), id)
            except (ValueError, TypeError, KeyError):
                self._set_aside(path)
            except OSError:
                continue
        return None

    def write(self, answer: Answer) -> Path:
        """Store ``answer`` and return its file; where the folder cannot be written, use a temporary one and say so."""
        if self.folder not in SPARE:
            try:
                return _replace(self.folder / f"{answer.id}.json", answer)
            except OSError as error:
                SPARE[self.folder] = Path(tempfile.mkdtemp(prefix="coursekit-"))
                reason = error.strerror or error
                self._tell(f"{self.folder} cannot be written ({reason}); answers go to {SPARE[self.folder]} for now.")
        return _replace(SPARE[self.folder] / f"{answer.id}.json", answer)

    def answers(self) -> dict[str, Answer]:
        """Return all readable answers by question id, sorted by id."""
        ids = sorted({path.name.removesuffix(".json") for folder in self._folders() for path in folder.glob("*.json")})
        found = {id: self.read(id) for id in ids}
        return {id: answer for id, answer in found.items() if answer is not None}

    def _folders(self) -> list[Path]:
        return [folder for folder in (SPARE.get(self.folder), self.folder) if folder is not None]

    def _set_aside(self, path: Path) -> None:
        aside = _free_name(path)
        try:
            os.replace(path, aside)
            self._tell(f"The stored answer {path.name} could not be read; it was kept as {aside.name}.")
        except OSError:
            self._tell(f"The stored answer {path.name} could not be read.")

    def _tell(self, notice: str) -> None:
        self.notices.append(notice)


def _parsed(text: str, id: str) -> Answer:
    record = json.loads(text)
    answer = Answer(id=record["id"], question=record["question"], value=record["value"])
    if answer.id != id or not isinstance(answer.value, str | int | float):
        raise ValueError(f"expected an answer to {id}")
    return answer


def _replace(path: Path, answer: Answer) -> Path:
    """Write beside ``path`` and move into place: a reader sees the old file or the new one, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(answer), file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    return path


def _free_name(path: Path) -> Path:
    names = (path.with_name(f"{path.name}.damaged{number or ''}") for number in range(1000))
    return next(name for name in names if not name.exists())
