"""Executing a lesson runs its cells in order in a fresh kernel and gives back a copy with outputs and fingerprint."""

import copy
import json
import re
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from coursekit.publish import fingerprint
from coursekit.publish.kernel import kernel_manager, lesson_environment
from coursekit.publish.notebook import LessonError, lesson_number

SECONDS_PER_CELL = 300
# run by its path, because importing this folder would load nbformat into the kernel (2.5 seconds)
PROBE = "import json, runpy; print(json.dumps(runpy.run_path({module!r})['measure']({needs!r})))"
COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def execute(nb: NotebookNode, path: Path) -> NotebookNode:
    """Return a copy of ``nb`` with fresh outputs, run in the folder of ``path``; ``nb`` is not changed.

    The fingerprint of the kernel goes into ``metadata.coursekit.fingerprint``. A cell that fails raises
    `LessonError` with lesson, cell id, source line and exception.
    """
    lesson = copy.deepcopy(nb)
    probe = _probe(lesson)
    lesson.cells.append(probe)
    _run(lesson, path)
    lesson.cells.pop()
    own = lesson.metadata.setdefault("coursekit", {})
    own["lesson"] = lesson_number(path)
    own["fingerprint"] = json.loads(probe.outputs[0].text)
    return lesson


def _probe(lesson: NotebookNode) -> NotebookNode:
    """A last cell that measures the fingerprint; it is taken off again."""
    needs = lesson.metadata.get("coursekit", {}).get("needs")
    return nbformat.v4.new_code_cell(PROBE.format(module=fingerprint.__file__, needs=needs), id="fingerprint")


def _run(lesson: NotebookNode, path: Path) -> None:
    lesson.metadata.pop("widgets", None)
    with tempfile.TemporaryDirectory() as scratch:
        log = Path(scratch, "kernel.log")
        client = NotebookClient(
            lesson,
            km=kernel_manager(),
            resources={"metadata": {"path": str(path.parent)}},
            timeout=SECONDS_PER_CELL,
            record_timing=False,
            coalesce_streams=True,
            store_widget_state=True,
        )
        try:
            with log.open("wb") as stream:
                environment = lesson_environment(Path(scratch))
                client.execute(env=environment, stdout=stream, stderr=stream, cleanup_kc=True)
        except CellExecutionError as error:
            raise LessonError(_cell_failed(lesson, path, error)) from None
        except CellTimeoutError:
            raise LessonError(f"{path.name}: a cell ran longer than {SECONDS_PER_CELL} seconds.") from None
        except DeadKernelError:
            raise LessonError(f"{path.name}: the kernel died. Its last words:\n{_last_words(log)}") from None


def _cell_failed(lesson: NotebookNode, path: Path, error: CellExecutionError) -> str:
    cell = next(c for c in lesson.cells if any(o.output_type == "error" for o in c.get("outputs", [])))
    traceback = COLOURS.sub("", "\n".join(next(o for o in cell.outputs if o.output_type == "error").traceback))
    said = f"{error.ename}: {error.evalue}".rstrip(": ")
    if not (line := re.search(r"Cell In\[\d+\], line (\d+)", traceback)):
        return f"{path.name}, cell {cell.id}: {said}"
    source = cell.source.splitlines()[int(line[1]) - 1].strip()
    return f"{path.name}, cell {cell.id}, line {line[1]}: `{source}` raised {said}"


def _last_words(log: Path) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-5:]) or "(none)"
