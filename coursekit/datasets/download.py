"""A download that breaks off goes on where it stopped, and nothing counts before it is verified.

Bytes gather in a `.part` file in the cache folder. Once they are complete and verified, pooch
checks the content again and renames it into place in one step.
"""

import hashlib
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from coursekit.datasets.answering import answering
from coursekit.datasets.places import log
from coursekit.datasets.progress import progress_bar

#: Seconds to wait for a connection and for the next bytes.
PATIENCE = 5, 20
#: How often a broken connection is taken up again, as long as each try brings new bytes.
TRIES = 20
#: Bytes written at once; when a connection breaks, no more than this is lost.
CHUNK = 8192


def download(file, folder: Path) -> Path:
    """Fetch a `RemoteFile` into the cache `folder` from the first mirror that delivers it whole.

    Each mirror that answers but does not deliver is named in a notice.

    Returns:
        The path of the verified content.

    Raises:
        ConnectionError: no mirror delivered; the message says why in a few words.
    """
    failures = []
    for url in answering(file.urls):
        try:
            return _retrieve(url, file, folder)
        except (OSError, ValueError) as failure:
            failures.append(_what_happened(failure, urlsplit(url).netloc))
            log.warning("%s was not fetched: %s (%s).", file.name, failures[-1], failure)
    raise ConnectionError(", ".join(failures) or "no network")


def _what_happened(failure, host):
    """A few words on why a mirror that answered did not deliver."""
    import requests

    if isinstance(failure, requests.HTTPError):
        return f"{host} answered {failure.response.status_code}"
    if isinstance(failure, requests.RequestException):
        return f"the connection to {host} broke off"
    return f"{host} sent a damaged file" if isinstance(failure, ValueError) else str(failure)


def resume(url: str, part: Path, limit: int) -> bytes:
    """All bytes of `url`, starting with those that lie in `part`; what arrives is kept there.

    The server is asked for the missing bytes only (HTTP Range). One that cannot do that sends all of
    them, and they are written over the old ones.

    Raises:
        requests.RequestException: the connection broke or the server refused; `part` stays for the next time.
        ValueError: the server sends more than `limit` bytes.
    """
    import requests

    broken = requests.ConnectionError, requests.Timeout, requests.exceptions.ChunkedEncodingError
    with _opened(part) as store:
        for left in reversed(range(TRIES)):
            before = store.seek(0, os.SEEK_END)
            try:
                _receive(url, store, limit)
                break
            except broken:
                if left == 0 or store.seek(0, os.SEEK_END) <= before:
                    raise
        store.seek(0)
        return store.read()


@contextmanager
def _opened(part):
    """The unfinished file, made if it is not there, open for reading and writing; never left empty."""
    try:
        with open(part, "r+b", opener=lambda path, flags: os.open(path, flags | os.O_CREAT, 0o666)) as store:
            yield store
    finally:
        with suppress(FileNotFoundError):
            if part.stat().st_size == 0:
                part.unlink()


def _receive(url, store: BinaryIO, limit):
    """Ask for what `store` lacks and write it in its place."""
    import requests

    have = store.seek(0, os.SEEK_END)
    headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={have}-"} if have else {})
    with requests.get(url, headers=headers, stream=True, timeout=PATIENCE) as reply:
        if reply.status_code == requests.codes.requested_range_not_satisfiable:
            return
        reply.raise_for_status()
        start = store.seek(_start(reply))
        length = int(reply.headers.get("Content-Length", 0))
        with progress_bar(urlsplit(url).path.rsplit("/", 1)[-1], start + length if length else None, start) as advance:
            for chunk in reply.iter_content(CHUNK):
                advance(store.write(chunk))
                if store.tell() > limit:
                    raise ValueError(f"expected at most {limit:,} bytes, the server sends more")
        store.truncate()


def _start(reply):
    """The place of the reply's first byte in the file: 0, or what a partial reply (206) says."""
    said = reply.headers.get("Content-Range", "") if reply.status_code == 206 else ""
    return int(said.removeprefix("bytes ").split("-")[0]) if said else 0


def _retrieve(url, file, folder):
    import pooch

    target = folder / file.stored
    target.parent.mkdir(parents=True, exist_ok=True)
    deliver = _Delivery(file, _part(target, url))
    with _less_talk(pooch.get_logger()):
        path = pooch.retrieve(url, f"sha256:{file.sha256}", target.name, target.parent, downloader=deliver)
    return Path(path)


def _part(target, url):
    """The unfinished file: one per address, since mirrors may compress differently."""
    return target.with_name(f"{target.name}.{hashlib.sha256(url.encode()).hexdigest()[:8]}.part")


class _Delivery:
    """What pooch calls to fill its temporary file: only verified content gets there."""

    def __init__(self, file, part: Path):
        self.file, self.part = file, part

    def __call__(self, url, output_file, pooch):
        begun = self.part.exists()
        try:
            content = self._content(url)
        except ValueError:
            if not begun:
                raise
            content = self._content(url)
        Path(output_file).write_bytes(content)

    def _content(self, url):
        """The verified content. A complete but wrong `.part` is thrown away, an unfinished one stays."""
        try:
            content = self.file.content(resume(url, self.part, limit=2 * self.file.size + CHUNK))
        except ValueError:
            self.part.unlink(missing_ok=True)
            raise
        self.part.unlink(missing_ok=True)
        return content


@contextmanager
def _less_talk(logger: logging.Logger) -> Iterator[None]:
    """pooch announces each file on the error stream; the progress bar says it already."""
    level = logger.level
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.setLevel(level)
