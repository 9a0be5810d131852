"""A student's copy belongs to the student: the course may renew what nobody edited, and nothing else.

A lesson counts as edited when the text of its cells differs from what was copied; running a lesson only changes outputs
and does not count. What was copied is remembered in `.coursekit/copied.json` of the student's folder. For each file:

- missing                             it is copied
- not edited, the course has a newer  it is renewed; the old one is kept in `.coursekit/previous/`
- edited, the course has a newer      it is left alone, and this is said; with ``update=True`` the newer one is put
                                      beside it as `<name>.new.ipynb`
- anything else                       it is left alone

A copy shows no answer before its prediction was made (see `handout`).

To start a lesson afresh, rename or delete the copy: the next start brings a new one.
"""

from dataclasses import dataclass
from pathlib import Path

from coursekit.course.fingerprint import Fingerprint, fingerprint, of_content
from coursekit.course.handout import handout
from coursekit.course.memory import Memory
from coursekit.course.trust import trust
from coursekit.course.where import course_files


@dataclass(frozen=True)
class Copied:
    """What happened to one file of the student's folder: `outcome` is new, renewed, same, yours, kept or beside.

    `yours` is edited with nothing newer to offer, `kept` is edited although the course has a newer one,
    `beside` is `kept` with the newer one put beside it.
    """

    name: str
    outcome: str


def copy_course(folder: str | Path, update: bool = False) -> tuple[Copied, ...]:
    """Copy lessons and exercises to `folder` and return what happened to each file, in the course's order.

    No edited file is ever written over. With `update` the newer version of an edited file is put beside it.
    Copies that are still as the course wrote them are signed as trusted, so that JupyterLab shows their stored figures.
    """
    folder = Path(folder).expanduser()
    folder.mkdir(parents=True, exist_ok=True)
    memory = Memory.of(folder)
    copied = tuple(_bring(source, folder, name, memory, update) for name, source in course_files().items())
    memory.save()
    trust([folder / name for name in memory.unchanged()])
    return copied


def beside(name: str) -> str:
    """Return the name under which a newer version is put beside an edited file: `03_x.ipynb` -> `03_x.new.ipynb`."""
    path = Path(name)
    return str(path.with_name(f"{path.stem}.new{path.suffix}"))


def _bring(source: Path, folder: Path, name: str, memory: Memory, update: bool) -> Copied:
    """Bring one file up to date without touching what the student wrote."""
    content = handout(source)
    newest = of_content(content)
    outcome = _outcome(folder / name, newest, memory.copied(name))
    if outcome in ("new", "renewed"):
        _write(content, folder, name)
    if outcome in ("new", "renewed", "same"):
        memory.remember(name, newest)
    if outcome == "kept" and update:
        _bring(source, folder, beside(name), memory, update=False)
        memory.remember(name, newest)
        outcome = "beside"
    return Copied(name, outcome)


def _outcome(target: Path, newest: Fingerprint, before: Fingerprint | None) -> str:
    """Decide what is to be done with one file, from what is there, what is newest and what was copied before."""
    if not target.is_file():
        return "new"
    there = fingerprint(target)
    if there == before:
        return "same" if there == newest else "renewed"
    if there.words == newest.words:
        return "same"
    if before is None or there.words != before.words:
        return "yours" if before and before.words == newest.words else "kept"
    return "renewed"


def _write(content: bytes, folder: Path, name: str) -> None:
    """Write one file in one step, keeping the one it replaces in `.coursekit/previous/`."""
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        previous = folder / ".coursekit" / "previous" / name
        previous.parent.mkdir(parents=True, exist_ok=True)
        target.replace(previous)
    half = target.with_name(f".{target.name}.half")
    half.write_bytes(content)
    half.replace(target)
