"""A real server on this machine breaks off, lies and dawdles; the download copes with each."""

import gzip
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from coursekit.datasets.download import download


@pytest.fixture
def packed(payload):
    return gzip.compress(payload, mtime=0)


def parts(cache):
    return sorted(cache.rglob("*.part"))


def test_a_whole_file_is_stored_unpacked_and_nothing_else_stays(server, remote, packed, payload, cache):
    path = download(remote(server.serve("/f.gz", packed)), cache)
    assert path == cache / "set/file"
    assert path.read_bytes() == payload
    assert [p for p in cache.rglob("*") if p.is_file()] == [path]


def test_a_mirror_that_compresses_otherwise_is_as_good(server, remote, payload, cache):
    url = server.serve("/f.gz", gzip.compress(payload, compresslevel=1, mtime=99))
    assert download(remote(url), cache).read_bytes() == payload


def test_a_broken_connection_is_taken_up_where_it_stopped(server, remote, packed, payload, cache):
    url = server.serve("/f.gz", packed, per_visit=65_536)
    assert download(remote(url), cache).read_bytes() == payload
    assert server.ranges("/f.gz") == [None, "bytes=65536-", "bytes=131072-", "bytes=196608-"]


def test_what_arrived_is_kept_for_the_next_time(server, remote, packed, payload, cache):
    file = remote(server.serve("/f.gz", packed, per_visit=8192))
    with pytest.raises(ConnectionError, match="^the connection to 127.0.0.1:[0-9]+ broke off$"):
        download(file, cache)
    assert [p.stat().st_size for p in parts(cache)] == [163_840]
    assert download(file, cache).read_bytes() == payload
    assert server.ranges("/f.gz")[20:] == [f"bytes={start}-" for start in range(163_840, 200_000, 8192)]
    assert parts(cache) == []


def test_without_range_support_the_file_is_sent_again_from_the_start(server, remote, packed, payload, cache):
    path, url = "/f.gz", server.serve("/f.gz", packed, per_visit=80_000)
    with pytest.raises(ConnectionError, match="broke off"):
        download(remote(server.serve(path, packed, per_visit=80_000, ranges=False)), cache)
    assert len(parts(cache)) == 1
    server.serve(path, packed, ranges=False)
    assert download(remote(url), cache).read_bytes() == payload


def test_a_server_that_never_gets_further_is_given_up(server, remote, packed, cache):
    url = server.serve("/f.gz", packed, per_visit=80_000, ranges=False)
    with pytest.raises(ConnectionError, match="broke off"):
        download(remote(url), cache)
    assert len(server.ranges("/f.gz")) == 2


def test_a_slow_server_is_waited_for(server, remote, packed, payload, cache):
    assert download(remote(server.serve("/f.gz", packed, pause=0.02)), cache).read_bytes() == payload


def test_a_missing_file_sends_us_to_the_next_mirror(server, remote, packed, payload, cache, caplog):
    file = remote(server.say("/gone.gz", 404), server.serve("/f.gz", packed))
    assert download(file, cache).read_bytes() == payload
    assert "set/file.gz was not fetched: 127.0.0.1" in caplog.text and "answered 404" in caplog.text
    assert parts(cache) == []


def test_a_tampered_file_is_refused_and_named(server, remote, payload, cache, caplog):
    tampered = gzip.compress(payload[:-1] + bytes([payload[-1] ^ 1]))
    with pytest.raises(ConnectionError, match="127.0.0.1:[0-9]+ sent a damaged file"):
        download(remote(server.serve("/f.gz", tampered)), cache)
    assert "set/file.gz was not fetched: 127.0.0.1" in caplog.text and "sha256 differs" in caplog.text
    assert [p for p in cache.rglob("*") if p.is_file()] == []


def test_a_tampered_mirror_does_not_spoil_the_next(server, remote, packed, payload, cache):
    file = remote(server.serve("/bad.gz", b"<html>Please log in</html>"), server.serve("/f.gz", packed))
    assert download(file, cache).read_bytes() == payload


def test_a_part_of_another_file_is_thrown_away_and_the_file_fetched_afresh(server, remote, packed, payload, cache):
    file = remote(server.serve("/f.gz", packed, per_visit=8192))
    with pytest.raises(ConnectionError, match="broke off"):
        download(file, cache)
    parts(cache)[0].write_bytes(b"x" * 1000)
    server.serve("/f.gz", packed)
    assert download(file, cache).read_bytes() == payload
    assert server.ranges("/f.gz")[-2:] == ["bytes=1000-", None]


def test_a_part_longer_than_the_file_is_thrown_away_too(server, remote, packed, payload, cache):
    file = remote(server.serve("/f.gz", packed, per_visit=8192))
    with pytest.raises(ConnectionError, match="broke off"):
        download(file, cache)
    parts(cache)[0].write_bytes(b"x" * (len(packed) + 1))
    server.serve("/f.gz", packed)
    assert download(file, cache).read_bytes() == payload


def test_a_file_sent_again_leaves_nothing_of_a_longer_part(server, remote, packed, payload, cache):
    file = remote(server.serve("/f.gz", packed, per_visit=8192))
    with pytest.raises(ConnectionError, match="broke off"):
        download(file, cache)
    parts(cache)[0].write_bytes(b"x" * (len(packed) + 1))
    server.serve("/f.gz", packed, ranges=False)
    server.requests.clear()
    assert download(file, cache).read_bytes() == payload
    assert len(server.requests) == 1


def test_an_endless_file_is_cut_off(server, remote, cache, caplog):
    with pytest.raises(ConnectionError, match="sent a damaged file"):
        download(remote(server.serve("/f.gz", bytes(2_000_000))), cache)
    assert "at most 408,192 bytes" in caplog.text
    assert parts(cache) == []


def test_a_damaged_file_in_the_cache_is_replaced(server, remote, packed, payload, cache):
    (cache / "set").mkdir(parents=True)
    (cache / "set/file").write_bytes(payload[:1000])
    assert download(remote(server.serve("/f.gz", packed)), cache).read_bytes() == payload


def test_no_answer_from_any_mirror_means_no_network(server, remote, cache):
    with pytest.raises(ConnectionError, match="^no network$"):
        download(remote("http://127.0.0.1:9/f.gz", "http://nowhere.invalid/f.gz"), cache)


def test_an_interrupted_download_keeps_what_arrived(server, remote, packed, payload, cache, monkeypatch):
    @contextmanager
    def impatient(label, total, done):
        yield interrupt

    def interrupt(count):
        raise KeyboardInterrupt

    file = remote(server.serve("/f.gz", packed))
    with monkeypatch.context() as patch:
        patch.setattr("coursekit.datasets.download.progress_bar", impatient)
        with pytest.raises(KeyboardInterrupt, match="^$"):
            download(file, cache)
    assert [p.stat().st_size for p in parts(cache)] == [8192]
    assert download(file, cache).read_bytes() == payload
    assert server.ranges("/f.gz")[-1] == "bytes=8192-"


def test_two_downloads_at_once_do_not_spoil_each_other(server, remote, packed, payload, cache):
    file = remote(server.serve("/f.gz", packed, pause=0.01))
    with ThreadPoolExecutor(2) as pool:
        paths = list(pool.map(lambda _: download(file, cache), range(2)))
    assert [path.read_bytes() for path in paths] == [payload, payload]


def test_the_bar_is_told_the_full_length_and_what_is_there_already(server, remote, packed, payload, cache, monkeypatch):
    told = []

    @contextmanager
    def note(label, total, done):
        told.append((label, total, done))
        yield lambda count: None

    monkeypatch.setattr("coursekit.datasets.download.progress_bar", note)
    download(remote(server.serve("/f.gz", packed, per_visit=131_072)), cache)
    assert told == [("f.gz", len(packed), 0), ("f.gz", len(packed), 131_072)]
