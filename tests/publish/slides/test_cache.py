"""What is kept comes back, what is damaged or old goes."""

import os
import time

import pytest

from coursekit.publish.slides.cache import Cache, digest, library_hash


@pytest.fixture
def calls():
    return []


def test_what_is_kept_is_not_made_again(tmp_path, calls):
    for _ in range(2):
        assert Cache(tmp_path / "c").text(("a", b"b"), lambda: calls.append(1) or "text") == "text"
    assert calls == [1]
    assert Cache(tmp_path / "c").has(("a", b"b")) and not Cache(tmp_path / "c").has(("ab", b""))


def test_without_a_folder_nothing_is_kept(calls):
    for _ in range(2):
        Cache(None).text(("a",), lambda: calls.append(1) or "text")
    assert calls == [1, 1]


def test_a_file_that_was_cut_short_is_made_again(tmp_path, calls):
    cache = Cache(tmp_path)
    cache.text(("a",), lambda: "long text")
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:-3])
    assert cache.text(("a",), lambda: "long text") == "long text"


def test_where_one_part_ends_and_the_next_begins_counts():
    assert digest("ab", "c") != digest("a", "bc") != digest("abc")


def test_what_was_not_used_for_long_goes_and_what_was_stays(tmp_path):
    cache = Cache(tmp_path)
    for name in ("old", "used"):
        cache.text((name,), lambda: "x")
        for path in tmp_path.iterdir():
            os.utime(path, (time.time() - 40 * 86400,) * 2)
    cache.text(("used",), lambda: "x")
    cache.tidy(days=30)
    assert cache.has(("used",)) and not cache.has(("old",))


def test_the_hash_of_the_library_names_what_it_covers():
    assert library_hash(("nn",)) != library_hash(("plot",)) != library_hash()
