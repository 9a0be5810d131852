"""Mirror before cache before network, and damaged content from none of them."""

import gzip

import pytest

from coursekit.datasets import DataNotFound
from coursekit.datasets.fetch import find, read


@pytest.fixture
def mirror(monkeypatch, tmp_path):
    folder = tmp_path / "mirror"
    (folder / "set").mkdir(parents=True)
    monkeypatch.setenv("COURSEKIT_DATA", str(folder))
    return folder


@pytest.fixture
def cached(cache):
    (cache / "set").mkdir(parents=True)
    return cache / "set/file"


def test_the_mirror_comes_before_the_cache(remote, mirror, cached, payload):
    (mirror / "set/file.gz").write_bytes(gzip.compress(payload))
    cached.write_bytes(payload)
    assert find(remote()) == mirror / "set/file.gz"
    assert read(remote()) == payload


def test_the_cache_comes_before_the_network(server, remote, cached, payload):
    cached.write_bytes(payload)
    assert read(remote(server.serve("/f.gz", b"not asked for"))) == payload
    assert server.requests == []


def test_what_was_fetched_is_not_fetched_again(server, remote, payload, cache):
    file = remote(server.serve("/f.gz", gzip.compress(payload)))
    assert read(file) == read(file) == payload
    assert find(file) == cache / "set/file"
    assert len(server.requests) == 1


@pytest.mark.parametrize("damage", ["truncated", "tampered", "scrambled", "empty", "no archive"])
def test_a_damaged_mirror_file_is_refused_named_and_fetched(damage, server, remote, mirror, payload, caplog):
    packed = gzip.compress(payload)
    bad = {
        "truncated": packed[:-1000],
        "tampered": gzip.compress(payload[::-1]),
        "scrambled": packed[:20] + b"\xff" * 50 + packed[70:],
        "empty": b"",
        "no archive": b"<html>",
    }
    (mirror / "set/file.gz").write_bytes(bad[damage])
    assert read(remote(server.serve("/f.gz", packed))) == payload
    assert f"{mirror / 'set/file.gz'} is refused" in caplog.text


def test_an_archive_damaged_in_the_middle_is_refused(remote):
    packed = bytearray(gzip.compress(bytes(range(256)) * 400))
    packed[15:40] = b"\xff" * 25
    with pytest.raises(ValueError, match="set/file.gz cannot be unpacked"):
        remote().content(bytes(packed))


def test_a_damaged_cache_file_is_refused_named_and_fetched(server, remote, cached, payload, caplog):
    cached.write_bytes(payload[:-1])
    assert find(remote()) is None
    assert read(remote(server.serve("/f.gz", gzip.compress(payload)))) == payload
    assert f"{cached} is refused" in caplog.text
    assert cached.read_bytes() == payload


def test_a_file_damaged_after_it_was_read_is_noticed(remote, cached, payload):
    cached.write_bytes(payload)
    assert find(remote()) == cached
    cached.write_bytes(payload[:-1])
    assert find(remote()) is None


def test_a_compressed_bomb_is_not_unpacked_to_the_end(mirror):
    from coursekit.datasets import mnist

    file = mnist.FILES[1]
    (mirror / "mnist").mkdir()
    (mirror / file.name).write_bytes(gzip.compress(bytes(50_000_000)))
    assert len(file.unpack((mirror / file.name).read_bytes())) == file.size + 1
    assert find(file) is None


def test_offline_says_why_and_what_to_use_instead(remote):
    with pytest.raises(DataNotFound, match=r"TESTSET .* COURSEKIT_OFFLINE is set, no COURSEKIT_DATA\. Use toy\.moons"):
        read(remote("http://127.0.0.1:9/f.gz"))


def test_the_reason_names_a_mirror_without_the_file(remote, mirror):
    with pytest.raises(DataNotFound, match="no set/file.gz in COURSEKIT_DATA"):
        read(remote())


def test_the_reason_names_a_damaged_mirror_file(remote, mirror):
    (mirror / "set/file.gz").write_bytes(b"")
    with pytest.raises(DataNotFound, match="a damaged set/file.gz in COURSEKIT_DATA"):
        read(remote())


def test_the_reason_names_a_mirror_that_is_no_folder(remote, monkeypatch, tmp_path):
    monkeypatch.setenv("COURSEKIT_DATA", str(tmp_path / "typo"))
    with pytest.raises(DataNotFound, match="typo is no folder"):
        read(remote())


def test_the_reason_names_caches_that_cannot_be_written(server, remote, monkeypatch, tmp_path):
    (tmp_path / "file").touch()
    monkeypatch.setenv("COURSEKIT_CACHE", str(tmp_path / "file/below"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "file"))
    with pytest.raises(DataNotFound, match="neither .*below nor .* can be written"):
        read(remote(server.serve("/f.gz", b"")))


def test_an_unwritable_cache_sends_the_file_elsewhere_and_says_so(
    server, remote, monkeypatch, tmp_path, payload, caplog
):
    (tmp_path / "file").touch()
    monkeypatch.setenv("COURSEKIT_CACHE", str(tmp_path / "file/below"))
    file = remote(server.serve("/f.gz", gzip.compress(payload)))
    assert read(file) == payload
    assert find(file).is_relative_to(tmp_path)
    assert "below cannot be written, so" in caplog.text
