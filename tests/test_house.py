"""The house rules hold: levels, light imports, one spoken sentence per file, no cycles, documented names.

Each failure names the file and what to do about it.
"""

import ast
import importlib
import inspect
import json
import re
import subprocess
import sys
import tomllib
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import coursekit

ROOT = Path(__file__).resolve().parent.parent
LIBRARY = ROOT / "coursekit"

LEVELS = {
    "autodiff": 0, "nn": 0, "neurons": 0, "datasets": 0,
    "examples": 1, "keras": 1,
    "formulas": 2,
    "dialects": 3,
    "plot": 4,
    "practice": 5,
    "explorers": 6,
    "publish": 7, "grading": 7, "course": 7,
    "cli": 8,
}  # fmt: skip
"""A folder imports only folders of lower levels."""

HEAVY = {
    "IPython",
    "anywidget",
    "ipywidgets",
    "jupyter_client",
    "jupyterlab",
    "matplotlib",
    "nbformat",
    "pooch",
    "requests",
}
HEAVY |= {"rich", "sympy"}
LONGEST = 300


def files(folder=LIBRARY):
    """The Python files below a folder, in order."""
    return sorted(path for path in folder.rglob("*.py") if "__pycache__" not in path.parts)


def folders():
    """The folders of the library that hold Python files, in order."""
    return sorted(path.name for path in LIBRARY.iterdir() if path.is_dir() and files(path))


def short(path):
    return str(path.relative_to(ROOT))


def named(paths):
    """Parametrise a test by file, with readable names."""
    return pytest.mark.parametrize("path", paths, ids=short)


@cache
def parsed(path):
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(path):
    """Everything a file imports anywhere, as dotted names: `from a.b import c` gives `a.b.c`; leading dots stay."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield from (f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names)


def folder_of(path):
    """The library folder a file stands in, or None for a file at the root."""
    parts = path.relative_to(LIBRARY).parts
    return parts[0] if len(parts) > 1 else None


def public_modules():
    """Every folder that is a package, by its dotted name."""
    return [f"coursekit.{name}" for name in folders()]


def tracked():
    """The text files that are, or would be, under version control."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if listed.returncode:
        pytest.skip("this is no git clone")
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return [path for path in paths if path.is_file() and b"\0" not in path.read_bytes()[:4096]]


# --- levels ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", folders())
def test_every_folder_has_a_level(name):
    assert name in LEVELS, (
        f"coursekit/{name}/ has no level. Does it belong into another folder? If not, add it to LEVELS."
    )


@named(files())
def test_a_folder_imports_only_lower_levels(path):
    mine = folder_of(path)
    for name in imports(path):
        parts = name.split(".")
        assert parts[0], f"{short(path)} imports {name}. Write the whole name: from coursekit.{mine}.x import y."
        if parts[0] == "coursekit" and mine and parts[1] != mine:
            assert LEVELS[parts[1]] < LEVELS[mine], (
                f"{short(path)} (level {LEVELS[mine]}) imports {name} (level {LEVELS[parts[1]]}). "
                "Pass the thing in as an argument, or move the code to a lower folder."
            )


@named([path for path in files() if folder_of(path)])
def test_nobody_imports_the_package_root(path):
    for name in imports(path):
        parts = name.split(".")
        root = parts == ["coursekit"] or (parts[0] == "coursekit" and parts[1] not in LEVELS)
        assert not root, f"{short(path)} imports {name}. Import the folder: from coursekit.<folder> import x."


def test_no_modules_import_each_other():
    modules = {module_name(path): path for path in files()}
    graph = {name: set(imported_modules(path, modules)) - {name} for name, path in modules.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(
            "These modules import each other: " + " <- ".join(error.args[1]) + ". Move what they share below them."
        )


def module_name(path):
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imported_modules(path, modules):
    """The modules of the library that a file imports when it is loaded, not inside a function."""
    for node in top_level(parsed(path)):
        if isinstance(node, ast.ImportFrom) and node.module:
            below = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name for name in below if name in modules)
            if node.module in modules and any(name not in modules for name in below):
                yield node.module
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in modules)


def top_level(tree):
    """The statements that run when a file is loaded."""
    waiting = list(tree.body)
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) and not is_for_types(node):
            waiting += ast.iter_child_nodes(node)


def is_for_types(node):
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)


# --- words ----------------------------------------------------------------------------------------------------------


@named(files() + files(ROOT / "tests") + [ROOT / ".ci" / "setup.py"])
def test_a_file_opens_with_one_spoken_sentence(path):
    first = (ast.get_docstring(parsed(path)) or "").split("\n")[0]
    assert first, f"{short(path)} has no docstring. Begin it with one sentence that says its idea."
    assert first[-1] in ".?!", (
        f"{short(path)} begins {first!r}. Make the first line one whole sentence with a full stop."
    )


@named([path for path in files() if any(isinstance(node, ast.FunctionDef) for node in ast.walk(parsed(path)))])
def test_a_file_holds_one_idea(path):
    """A file without functions holds data, and may be as long as its data."""
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST, f"{short(path)} has {lines} lines, at most {LONGEST}. Which second idea is in it?"


def test_the_root_lists_every_folder_in_order():
    listed = re.findall(r"^- `(\w+)` +\S", coursekit.__doc__, re.MULTILINE)
    assert sorted(listed) == folders(), "The docstring of coursekit/__init__.py and the folders differ."
    assert listed == sorted(listed, key=list(LEVELS).index), "coursekit/__init__.py lists folders not in reading order."


# --- public names ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", public_modules())
def test_public_names_are_listed_sorted(name):
    listed = getattr(importlib.import_module(name), "__all__", None)
    assert listed is not None, f"{name} has no __all__. List its public names."
    assert sorted(set(listed)) == sorted(listed), f"{name}.__all__ lists a name twice."
    assert list(listed) == sorted(listed), f"{name}.__all__ is not sorted: capitals first, as sorted() does."


@pytest.mark.parametrize("name", public_modules())
def test_public_names_are_complete(name):
    module = importlib.import_module(name)
    for public in module.__all__:
        assert hasattr(module, public), f"{name}.__all__ lists {public!r}, which is not there."
    tree = parsed(Path(module.__file__))
    own = (node for node in tree.body if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(name))
    offered = {alias.asname or alias.name for node in own for alias in node.names}
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    missing = sorted(word for word in offered - used - set(module.__all__) if not word.startswith("_"))
    assert not missing, f"{name} imports {missing} from its own files. Add them to __all__, or import them where used."


@pytest.mark.parametrize("name", public_modules())
def test_public_names_are_documented(name):
    module = importlib.import_module(name)
    silent = [public for public in module.__all__ if not documented(getattr(module, public), module, public)]
    assert not silent, f"These public names of {name} have no docstring: {silent}."


def documented(thing, module, name):
    """Functions, classes and modules carry a docstring; a constant has a sentence below it, or above it as comment."""
    if inspect.isroutine(thing) or inspect.isclass(thing) or inspect.ismodule(thing):
        return bool(inspect.getdoc(thing)) and not is_generated(thing)
    return True


def is_generated(thing):
    """A dataclass without a docstring gets its signature as one, which explains nothing."""
    return inspect.isclass(thing) and (thing.__doc__ or "").startswith(f"{thing.__name__}(")


# --- light imports --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name, allowed", [("coursekit", set())] + [
    (f"coursekit.{folder}", {"numpy"}) for folder in folders() if LEVELS.get(folder, 9) <= 1
])  # fmt: skip
def test_importing_is_light(name, allowed):
    code = f"import sys, {name}; print(*sorted({{module.split('.')[0] for module in sys.modules}}))"
    loaded = set(
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    )
    heavy = loaded & (HEAVY | {"numpy"}) - allowed
    assert not heavy, f"import {name} loads {sorted(heavy)}. Import them inside the functions that need them."


def test_the_root_loads_no_folder():
    code = "import sys, coursekit; print([name for name in sys.modules if name.startswith('coursekit.')])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


# --- tests mirror the library ---------------------------------------------------------------------------------------


@named([path for path in files(ROOT / "tests") if path.name.startswith("test_") and path.parent.name in LEVELS])
def test_tests_mirror_modules(path):
    """A folder at work as a whole is tested in `test_in_<place>.py`, such as `test_in_browser.py`."""
    module = LIBRARY / path.parent.name / path.name.removeprefix("test_")
    kin = [other.stem for other in files(module.parent)]
    spoken = module.stem
    while spoken and not (module.with_name(f"{spoken}.py").is_file() or module.with_name(spoken).is_dir()):
        spoken = spoken.rpartition("_")[0]
    whole = path.name.startswith("test_in_")
    assert spoken or whole or below(module), f"{short(path)} tests no file of its folder. Name it after one of {kin}."


def below(module):
    """Tests of a folder inside a folder stand flat: tests/nn/test_dense.py tests coursekit/nn/layers/dense.py."""
    return any(path.stem == module.stem or path.parent.name == module.stem for path in files(module.parent))


@pytest.mark.parametrize("name", folders())
def test_every_folder_is_tested(name):
    assert list((ROOT / "tests" / name).rglob("test_*.py")), f"coursekit/{name}/ has no tests in tests/{name}/."


# --- what must not be in the repository -----------------------------------------------------------------------------


def test_no_registry_and_no_path_of_a_machine_is_written_down():
    hosts = ["py" + "pi.org", "python" + "hosted", "registry." + "npm", "crates" + ".io"]
    places = [
        r"/home/\w",
        r"/Users/\w",
        r"/root/",
        r"/tmp/(?!ipykernel)\w+/\w",
        r"(?<![\w.~])/work/\w",
        r"/opt/\w",
        r"[A-Z]:\\Users",
    ]
    wrong = re.compile("|".join([re.escape(host) for host in hosts] + places))
    found = [
        f"{short(path)}:{number}: {match[0]}"
        for path in tracked()
        if path != Path(__file__)
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if (match := wrong.search(line))
    ]
    assert not found, "Addresses of registries and paths of one machine do not belong here:\n" + "\n".join(found[:20])


def test_the_top_level_is_fixed():
    allowed = {"README.md", "LICENSE", "CONTRIBUTING.md", "CHANGELOG.md", "Makefile", "pyproject.toml", "coursekit"}
    allowed |= {"requirements.lock", "requirements-dev.lock", "notebooks", "solutions", "exercises", "tests", "docs"}
    found = {path.relative_to(ROOT).parts[0] for path in tracked()}
    extra = sorted(name for name in found - allowed if not name.startswith("."))
    assert not extra, f"{extra} at the top: put it into one of the folders that are there."


# --- versions and locks ---------------------------------------------------------------------------------------------


def test_the_version_is_one():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert coursekit.__version__ == project["version"], (
        "Give coursekit/__init__.py and pyproject.toml the same version."
    )


def pins(name):
    """Package -> version of a lock."""
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return dict(re.match(r"([\w.-]+)==([^ ;]+)", line).groups() for line in lines if re.match(r"[\w.-]+==", line))


def test_students_and_developers_have_the_same_versions():
    student, dev = pins("requirements.lock"), pins("requirements-dev.lock")
    differ = sorted(name for name, version in student.items() if dev.get(name) != version)
    assert not differ, f"The locks disagree on {differ}. Type: make lock"


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_locks_hold_hashes_and_no_addresses(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert text.count("--hash=sha256:") > len(pins(lock)), f"{lock} has packages without hashes. Type: make lock"
    assert not re.search(r"://|--(extra-)?index-url|--find-links|@ file|via -r /", text), f"{lock} names an address."


def test_what_the_project_names_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = [project["dependencies"], *(project["optional-dependencies"][extra] for extra in ("instructor", "dev"))]
    wanted = {re.match(r"[\w.-]+", line)[0].lower() for group in groups for line in group}
    missing = sorted(wanted - set(pins("requirements-dev.lock")))
    assert not missing, f"{missing} in pyproject.toml but not in requirements-dev.lock. Type: make lock"


def test_lessons_name_this_kernel():
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        kernel = json.loads(path.read_text(encoding="utf-8"))["metadata"]["kernelspec"]["name"]
        assert kernel == "python3", f"{short(path)} asks for the kernel {kernel!r}. Type: make notebooks"
