"""Folders come from the environment, and one that cannot be written is replaced by one that can."""

from pathlib import Path

import pytest

from coursekit.datasets import places


def test_no_mirror_unless_named(monkeypatch, tmp_path):
    assert places.mirror() is None
    monkeypatch.setenv("COURSEKIT_DATA", str(tmp_path))
    assert places.mirror() == tmp_path
    monkeypatch.setenv("COURSEKIT_DATA", "~/data")
    assert places.mirror() == Path.home() / "data"


@pytest.mark.parametrize(("value", "means"), [("1", True), ("yes", True), ("", False), ("0", False), ("False", False)])
def test_offline_is_a_switch(monkeypatch, value, means):
    monkeypatch.setenv("COURSEKIT_OFFLINE", value)
    assert places.offline() is means


def test_the_cache_is_the_platform_s_unless_named(monkeypatch, tmp_path):
    assert places.cache() == tmp_path / "cache"
    monkeypatch.delenv("COURSEKIT_CACHE")
    assert "coursekit" in str(places.cache())


def test_a_good_cache_is_used_without_a_word(cache, caplog):
    assert places.writable_cache() == cache
    assert list(cache.iterdir()) == [] and caplog.text == ""


def test_an_unwritable_cache_is_replaced_and_both_are_named(monkeypatch, tmp_path, caplog):
    (tmp_path / "file").touch()
    monkeypatch.setenv("COURSEKIT_CACHE", str(tmp_path / "file/cache"))
    spare = places.writable_cache()
    assert spare == places.spare_cache() and spare.is_dir()
    assert f"{tmp_path / 'file/cache'} cannot be written, so {spare} is used" in caplog.text


def test_a_spare_folder_of_somebody_else_is_not_trusted(monkeypatch, tmp_path):
    (tmp_path / "file").touch()
    monkeypatch.setenv("COURSEKIT_CACHE", str(tmp_path / "file/cache"))
    monkeypatch.setattr(places, "_mine", lambda folder: False)
    assert places.writable_cache() is None
