"""The lessons stand beside the library in a clone, and inside it in an installed package.

A clone is recognised by its `pyproject.toml`: the folder above `coursekit/` holds it, `notebooks/` and later
`exercises/`. An installed package carries the same files in `coursekit/course/lessons` and `exercises`.
"""

from pathlib import Path

from coursekit.course.errors import CourseError

HERE = Path(__file__).resolve().parent
FIRST = "00_start_here.ipynb"
NOT_FOR_STUDENTS = {"conftest.py", "README.md"}


def clone_root() -> Path | None:
    """Return the folder of the clone this library is used from, or None when it is an installed package."""
    root = HERE.parents[1]
    return root if (root / "pyproject.toml").is_file() and (root / "notebooks").is_dir() else None


def lessons_folder() -> Path:
    """Return the folder that holds the lessons.

    Raises CourseError when there is none, which only a broken installation shows.
    """
    root = clone_root()
    folder = root / "notebooks" if root else HERE / "lessons"
    if not folder.is_dir():
        raise CourseError(
            f"Expected the lessons in {folder}, but there is no such folder. Try installing coursekit again."
        )
    return folder


def exercises_folder() -> Path | None:
    """Return the folder that holds the exercises, or None when there are none."""
    root = clone_root()
    folder = root / "exercises" if root else HERE / "exercises"
    return folder if folder.is_dir() else None


def course_files() -> dict[str, Path]:
    """Return what a student gets: the name in the student's folder, and the file it comes from, in order.

    Lessons stand at the top, exercises in `exercises/`.
    """
    files = {path.name: path for path in _files(lessons_folder())}
    exercises = exercises_folder()
    if exercises:
        files |= {f"exercises/{path.name}": path for path in _files(exercises)}
    return files


def _files(folder: Path) -> list[Path]:
    """List the files of a folder that are meant for students, sorted by name."""
    shown = (path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    return sorted(path for path in shown if path.name not in NOT_FOR_STUDENTS)
