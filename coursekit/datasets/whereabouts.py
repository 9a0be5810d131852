"""Before a lesson starts one may ask which data is here, and where, without fetching anything."""

from pathlib import Path

from coursekit.datasets import mnist, pima, places
from coursekit.datasets.errors import unknown
from coursekit.datasets.fetch import find

#: The files that must be found for a set that does not travel with the course.
FETCHED = {"mnist": mnist.FILES, "pima": (pima.FILE,)}
BUNDLED = ("digits", "handwritten", "iris", "toy")
TITLES = {"mnist": "MNIST", "pima": "Pima"}


def available(name: str) -> bool:
    """Whether a data set can be loaded without the network; a damaged file does not count.

    Args:
        name: `"digits"`, `"handwritten"`, `"iris"`, `"mnist"`, `"pima"` or `"toy"`.

    Raises:
        ValueError: no such set.
    """
    return all(find(file) for file in _files(name))


def where(name: str) -> str:
    """One sentence on where a data set lies, or where it would come from; never downloads.

    Args:
        name: as for `available`.

    Raises:
        ValueError: no such set.
    """
    files = _files(name)
    if not files:
        return f"{name}: comes with coursekit."
    found = [find(file) for file in files]
    title = TITLES[name]
    if all(found):
        return f"{title}: found in {_folders(files, found)}."
    missing = next(file.name for file, path in zip(files, found, strict=True) if not path)
    return f"{title}: {missing} is not on this machine; {_prospect()}."


def _files(name):
    if name in BUNDLED:
        return ()
    if name not in FETCHED:
        raise ValueError(unknown("data set", name, sorted([*BUNDLED, *FETCHED])))
    return FETCHED[name]


def _folders(files, found):
    """The folders in which the files lie, each once, and by which name they are known."""
    return " and ".join(dict.fromkeys(_folder(file, path) for file, path in zip(files, found, strict=True)))


def _folder(file, path: Path):
    folder = places.mirror()
    if folder and path == folder / file.name:
        return f"COURSEKIT_DATA ({folder})"
    return f"the cache ({path.parents[file.stored.count('/')]})"


def _prospect():
    if places.offline():
        return "COURSEKIT_OFFLINE is set, so it will not be fetched"
    wanted, spare = places.cache(), places.spare_cache()
    if places.writable(wanted):
        return f"the first use fetches it into {wanted}"
    return f"the first use fetches it into {spare}, since {wanted} cannot be written"
