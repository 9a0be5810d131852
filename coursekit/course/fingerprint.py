"""Two copies of a lesson say the same when the text of their cells is the same, whatever they printed."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Fingerprint:
    """Two hashes of a file: of what its author wrote (`words`) and of every byte (`bytes`)."""

    words: str
    bytes: str


def fingerprint(path: Path) -> Fingerprint:
    """Return the fingerprint of a file; for anything but a readable notebook, words and bytes are one."""
    return of_content(path.read_bytes())


def of_content(content: bytes) -> Fingerprint:
    """Return the fingerprint that a file with this content has."""
    return Fingerprint(words=_hash(_words(content)), bytes=_hash(content))


def _words(content: bytes) -> bytes:
    """Return what people write into a notebook: type, text and pasted pictures of each cell."""
    try:
        cells = json.loads(content)["cells"]
        written = [[cell["cell_type"], "".join(cell["source"]), cell.get("attachments")] for cell in cells]
    except (ValueError, KeyError, TypeError):
        return content
    return json.dumps(written, sort_keys=True).encode()


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
