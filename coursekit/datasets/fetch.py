"""A data file is used only after its content has been verified, wherever it came from.

The order: the mirror `COURSEKIT_DATA`, the cache, the network. A file whose content is not the
expected one is refused, named in a notice, and looked for in the next place.
"""

import hashlib
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from coursekit.datasets import places
from coursekit.datasets.errors import DataNotFound


@dataclass(frozen=True)
class RemoteFile:
    """One file of a data set that does not travel with the course.

    Attributes:
        dataset: the set's name for people.
        instead: what to use offline, for the error message.
        name: path inside a mirror folder, with forward slashes.
        urls: where to fetch it, tried in this order.
        unpack: turns the fetched bytes into the content; raises ValueError, OSError, EOFError or zlib.error on damage.
        sha256: checksum of the content, so a mirror may compress or comment as it likes.
        size: length of the content in bytes.
    """

    dataset: str
    instead: str
    name: str
    urls: tuple[str, ...]
    unpack: Callable[[bytes], bytes]
    sha256: str
    size: int

    @property
    def stored(self) -> str:
        """Path inside the cache folder, where the unpacked content lies."""
        return self.name.removesuffix(".gz")

    def holds(self, content: bytes) -> bool:
        """Whether this is the expected content, to the last bit."""
        return len(content) == self.size and hashlib.sha256(content).hexdigest() == self.sha256

    def content(self, data: bytes) -> bytes:
        """Unpack and verify.

        Raises:
            ValueError: the data is damaged, truncated or something else.
        """
        try:
            content = self.unpack(data)
        except (ValueError, OSError, EOFError, zlib.error) as damage:
            raise ValueError(f"{self.name} cannot be unpacked: {damage}") from damage
        if not self.holds(content):
            raise ValueError(f"{self.name} does not have the expected content (sha256 differs)")
        return content


def read(file: RemoteFile) -> bytes:
    """The verified content of a file, fetched on first use.

    Raises:
        DataNotFound: it is in no place and cannot be fetched; the message says why and what to use instead.
    """
    place, content = _local(file)
    if place:
        return content
    try:
        return _verified(file, _download(file))
    except ConnectionError as why_not:
        raise DataNotFound(file.dataset, f"{why_not}, {_mirror_reason(file)}", file.instead, file.name) from None


def find(file: RemoteFile) -> Path | None:
    """Where a good copy of the file lies on this machine, or None; never downloads."""
    return _local(file)[0]


def _local(file):
    """The first place with a good copy, and its content."""
    for path in candidates(file):
        content = _verified(file, path)
        if content is not None:
            return path, content
    return None, None


def candidates(file: RemoteFile) -> list[Path]:
    """The paths where the file may lie on this machine, in the order they are looked at."""
    folder = places.mirror()
    mirrored = [folder / file.name] if folder else []
    return mirrored + [cache / file.stored for cache in (places.cache(), places.spare_cache())]


def _verified(file, path):
    """The content if the path holds it; None if nothing is there or what is there is refused (and named)."""
    try:
        found = path.stat()
        return _content(file, path, found.st_mtime_ns, found.st_size)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (ValueError, OSError) as refused:
        places.log.warning("%s is refused: %s.", path, refused)
        return None


@lru_cache(maxsize=8)
def _content(file, path, mtime_ns, size):
    """Verified once per process; a file that changes has another time or size and is verified again."""
    data = path.read_bytes()
    return data if file.holds(data) else file.content(data)


def _download(file):
    """Fetch the file into the cache, or raise ConnectionError with the reason in a few words."""
    if places.offline():
        raise ConnectionError("COURSEKIT_OFFLINE is set")
    folder = places.writable_cache()
    if folder is None:
        raise ConnectionError(f"neither {places.cache()} nor {places.spare_cache()} can be written")
    from coursekit.datasets.download import download

    return download(file, folder)


def _mirror_reason(file):
    folder = places.mirror()
    if folder is None:
        return "no COURSEKIT_DATA"
    if not folder.is_dir():
        return f"COURSEKIT_DATA={folder} is no folder"
    return f"{'a damaged' if (folder / file.name).exists() else 'no'} {file.name} in COURSEKIT_DATA"
