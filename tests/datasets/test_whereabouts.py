"""What is here is said in a sentence, without fetching and without trusting a damaged file."""

import pytest

from coursekit.datasets import available, pima, where


@pytest.fixture
def fetching_is_a_fault(monkeypatch):
    def fault(*anything):
        raise AssertionError("available and where must not fetch")

    monkeypatch.delenv("COURSEKIT_OFFLINE")
    monkeypatch.setattr("coursekit.datasets.fetch._download", fault)


@pytest.mark.parametrize("name", ["digits", "handwritten", "iris", "toy"])
def test_bundled_sets_are_always_here(name):
    assert available(name) is True
    assert where(name) == f"{name}: comes with coursekit."


@pytest.mark.parametrize("name", ["mnist", "pima"])
def test_without_mirror_and_cache_a_fetched_set_is_not_here(name, fetching_is_a_fault, cache):
    assert available(name) is False
    assert where(name).endswith(f"is not on this machine; the first use fetches it into {cache}.")


def test_offline_is_said(monkeypatch):
    assert where("mnist") == (
        "MNIST: mnist/train-images-idx3-ubyte.gz is not on this machine; "
        "COURSEKIT_OFFLINE is set, so it will not be fetched."
    )


def test_an_unwritable_cache_is_said(fetching_is_a_fault, monkeypatch, tmp_path):
    (tmp_path / "file").touch()
    monkeypatch.setenv("COURSEKIT_CACHE", str(tmp_path / "file/cache"))
    assert where("pima").endswith(f"since {tmp_path / 'file/cache'} cannot be written.")


def test_a_damaged_file_does_not_count(monkeypatch, tmp_path):
    (tmp_path / pima.FILE.name).write_text("6,148\n")
    monkeypatch.setenv("COURSEKIT_DATA", str(tmp_path))
    assert available("pima") is False


def test_an_unknown_set_is_named_with_the_nearest():
    with pytest.raises(ValueError, match=r"Unknown data set 'minst'. Did you mean 'mnist'\?"):
        available("minst")
    with pytest.raises(ValueError, match="Unknown data set 'cats'. Known: digits, handwritten, iris, mnist, pima, toy"):
        where("cats")


@pytest.mark.needs_data("pima")
def test_the_real_files_are_found_in_the_mirror(real_data, cache):
    assert available("pima") is True
    assert where("pima").startswith("Pima: found in ")


@pytest.mark.needs_data("pima")
def test_a_file_in_the_cache_is_found_there(real_data, cache, monkeypatch):
    from coursekit.datasets.fetch import read

    content = read(pima.FILE)
    monkeypatch.delenv("COURSEKIT_DATA")
    cache.mkdir()
    (cache / pima.FILE.stored).write_bytes(content)
    assert where("pima") == f"Pima: found in the cache ({cache})."
