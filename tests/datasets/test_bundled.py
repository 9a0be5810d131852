"""What travels with the course is checked byte for byte."""

import hashlib
from importlib import resources

import pytest

from coursekit.datasets import bundled


@pytest.mark.parametrize("name", bundled.CHECKSUMS)
def test_every_bundled_file_has_its_checksum(name):
    assert hashlib.sha256(bundled.read(name)).hexdigest() == bundled.CHECKSUMS[name]


def test_the_sources_are_credited():
    text = (resources.files("coursekit.datasets") / "files/LICENSE.txt").read_text()
    assert all(word in text for word in ["Fisher", "Alpaydin", "CC BY 4.0", *bundled.CHECKSUMS])


@pytest.mark.parametrize("damage", ["empty", "truncated", "one byte less in the middle"])
@pytest.mark.parametrize("name", bundled.CHECKSUMS)
def test_a_damaged_file_is_refused_and_named(name, damage, monkeypatch, tmp_path):
    whole = (resources.files("coursekit.datasets") / "files" / name).read_bytes()
    middle = len(whole) // 2
    bad = {"empty": b"", "truncated": whole[:-40], "one byte less in the middle": whole[:middle] + whole[middle + 1 :]}
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / name).write_bytes(bad[damage])
    monkeypatch.setattr(resources, "files", lambda package: tmp_path)
    with pytest.raises(OSError, match=f"bundled file {name} is damaged .* Install coursekit again"):
        bundled.read(name)
