"""Every test here starts without mirror, cache and network, and asks for what it needs."""

import gzip
import hashlib
import os
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest

from coursekit.datasets.fetch import RemoteFile

REAL_DATA = os.environ.get("COURSEKIT_DATA")


@pytest.fixture(autouse=True)
def alone(monkeypatch, tmp_path):
    """No mirror, an empty cache, no network, no progress bar; the temporary folder is the test's own."""
    monkeypatch.delenv("COURSEKIT_DATA", raising=False)
    monkeypatch.setenv("COURSEKIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("COURSEKIT_OFFLINE", "1")
    monkeypatch.setenv("COURSEKIT_STILL", "1")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


@pytest.fixture
def real_data(monkeypatch):
    """The mirror set by the person who runs the tests; goes with the mark `needs_data`."""
    monkeypatch.setenv("COURSEKIT_DATA", REAL_DATA or "")


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


@pytest.fixture
def payload():
    """200,000 bytes that do not compress."""
    return np.random.default_rng(0).integers(256, size=200_000, dtype=np.uint8).tobytes()


@pytest.fixture
def server(monkeypatch):
    """A web server on this machine whose pages misbehave as told."""
    monkeypatch.delenv("COURSEKIT_OFFLINE")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with Server() as running:
        yield running


@pytest.fixture
def remote(payload):
    """Make the record of a remote file that holds the payload, at these addresses."""

    def make(*urls, name="set/file.gz"):
        digest = hashlib.sha256(payload).hexdigest()
        return RemoteFile("TESTSET", "toy.moons()", name, urls, unpack, digest, len(payload))

    return make


def unpack(data):
    return gzip.decompress(data)


class Server:
    """Pages are functions that answer a request; `requests` lists what was asked as (path, Range header)."""

    def __init__(self):
        self.pages, self.requests = {}, []
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = True
        self._http.handle_error = lambda *request: None

    def __enter__(self):
        threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *error):
        self._http.shutdown()
        self._http.server_close()

    def serve(self, path, data, **manners):
        """Serve `data` under `path`, in the `manners` of `whole`; returns the address."""
        return self._page(path, whole(data, **manners))

    def say(self, path, code):
        """Answer `path` with nothing but a status; returns the address."""
        return self._page(path, status(code))

    def _page(self, path, answer):
        self.pages[path] = answer
        return f"http://127.0.0.1:{self._http.server_port}{path}"

    def ranges(self, path):
        return [asked for where, asked in self.requests if where == path]

    def _handler(self):
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_HEAD(self):
                self.send_response(200 if self.path in server.pages else 404)
                self.end_headers()

            def do_GET(self):
                server.requests.append((self.path, self.headers.get("Range")))
                server.pages.get(self.path, status(404))(self)

            def log_message(self, *args):
                pass

        return Handler


def status(code):
    """A page that only says a status."""

    def answer(request):
        request.send_response(code)
        request.send_header("Content-Length", "0")
        request.end_headers()

    return answer


def whole(data, ranges=True, per_visit=None, pause=0.0):
    """A page that sends data; with `per_visit` the connection breaks after so many bytes."""

    def answer(request):
        asked = request.headers.get("Range") if ranges else None
        start = int(asked.removeprefix("bytes=").removesuffix("-")) if asked else 0
        if asked and start >= len(data):
            return status(416)(request)
        request.send_response(206 if asked else 200)
        if asked:
            request.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        request.send_header("Content-Length", str(len(data) - start))
        request.end_headers()
        part = data[start : start + (per_visit or len(data))]
        for piece in range(0, len(part), 20_000):
            time.sleep(pause)
            request.wfile.write(part[piece : piece + 20_000])
        request.close_connection = True

    return answer
