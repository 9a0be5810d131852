"""Splitting loses no row, scaling leaks no test row, batches visit everyone once."""

import numpy as np
import pytest

from coursekit.datasets.prepare import Scaler, batches, scale_pixels, standardize, train_test_split

X = np.arange(40.0).reshape(20, 2)
Y = np.repeat([0, 1], [15, 5])


def test_every_row_lands_in_exactly_one_part_with_its_label():
    (x_train, y_train), (x_test, y_test) = train_test_split(X, Y, test_share=0.3)
    assert len(x_train) == 14 and len(x_test) == 6
    pairs = [
        (row[0], label) for x, y in [(x_train, y_train), (x_test, y_test)] for row, label in zip(x, y, strict=True)
    ]
    assert sorted(pairs) == sorted(zip(X[:, 0], Y, strict=True))


def test_rows_are_shuffled_by_the_seed():
    first, again, other = (train_test_split(X, seed=s)[0][0] for s in (1, 1, 2))
    assert np.array_equal(first, again) and not np.array_equal(first, other)
    assert not np.array_equal(first, np.sort(first, axis=0))


def test_a_stratified_split_keeps_the_shares():
    (_, y_train), (_, y_test) = train_test_split(X, Y, test_share=0.2, stratify=Y)
    assert np.bincount(y_train).tolist() == [12, 4] and np.bincount(y_test).tolist() == [3, 1]


def test_a_stratified_split_has_the_promised_size_whatever_the_classes():
    labels = np.array(["a"] * 7 + ["b"] * 6 + ["c"] * 4)
    for share in (0.1, 0.33, 0.5, 0.77):
        (train,), (test,) = train_test_split(labels, test_share=share, stratify=labels)
        assert len(test) == round(17 * share) and len(train) + len(test) == 17


def test_after_a_stratified_split_the_place_of_a_row_tells_nothing_about_its_class():
    labels = np.arange(5000) % 10
    for part in train_test_split(labels, stratify=labels):
        place = np.arange(len(part[0])) / len(part[0])
        means = [place[part[0] == c].mean() for c in range(10)]
        deviation = np.sqrt(1 / 12 / np.bincount(part[0]))
        assert (np.abs(np.array(means) - 0.5) < 4 * deviation).all()
        first = np.bincount(part[0][:200], minlength=10)
        assert first.min() >= 8


def test_the_parts_are_copies():
    (x_train,), _ = train_test_split(X)
    x_train[:] = -1
    assert X.min() == 0


@pytest.mark.parametrize("share", [0, 1, -0.2, 1.5, 0.01, 0.99, float("nan")])
def test_a_share_that_empties_a_part_is_refused(share):
    with pytest.raises(ValueError, match=f"between 0 and 1 that leaves rows on both sides, received {share!r} of 20"):
        train_test_split(X, test_share=share)


def test_unequal_lengths_are_refused():
    with pytest.raises(ValueError, match=r"same number of rows, received shapes \(20, 2\), \(19,\)"):
        train_test_split(X, Y[1:])


def test_nothing_to_split_is_refused():
    with pytest.raises(ValueError, match="received shapes none"):
        train_test_split()


def test_one_hot_labels_cannot_stratify():
    with pytest.raises(ValueError, match=r"one label per row, shape \(20,\), received \(20, 2\)"):
        train_test_split(X, stratify=np.eye(2)[Y])


def test_training_rows_get_mean_0_and_deviation_1_and_test_rows_the_same_map():
    x_train, x_test = X[:15], X[15:]
    z_train, z_test = standardize(x_train, x_test)
    assert np.allclose(z_train.mean(axis=0), 0) and np.allclose(z_train.std(axis=0), 1)
    assert np.allclose(z_test, (x_test - x_train.mean(axis=0)) / x_train.std(axis=0))


def test_undo_brings_the_units_back():
    scaler = Scaler.fit(X)
    assert np.allclose(scaler.undo(scaler(X)), X)


@pytest.mark.parametrize("constant", [0.0, 0.1, -1e6 / 3])
def test_a_constant_column_becomes_zero(constant):
    assert np.allclose(standardize(np.full((7, 1), constant))[0], 0)


def test_float32_stays_float32_and_bytes_become_float64():
    assert standardize(X.astype(np.float32))[0].dtype == np.float32
    assert standardize(X.astype(np.uint8))[0].dtype == np.float64


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_missing_numbers_are_named_by_column(value):
    bad = X.copy()
    bad[3, 1] = value
    with pytest.raises(ValueError, match=r"NaN or infinity in columns \[1\]"):
        Scaler.fit(bad)


def test_no_rows_cannot_be_measured():
    with pytest.raises(ValueError, match=r"at least one row, received an array of shape \(0, 2\)"):
        Scaler.fit(X[:0])


def test_other_columns_are_refused():
    with pytest.raises(ValueError, match=r"fitted on rows of shape \(2,\), received an array of shape \(20, 1\)"):
        Scaler.fit(X)(X[:, :1])


def test_pixels_become_shares_of_one():
    scaled = scale_pixels(np.array([0, 51, 255], dtype=np.uint8))
    assert scaled.dtype == np.float32 and scaled.tolist() == pytest.approx([0, 0.2, 1])
    assert scale_pixels(np.array([4, 16]), top=16).tolist() == [0.25, 1]


def test_pixels_scaled_twice_are_refused():
    with pytest.raises(TypeError, match="expected whole-number pixels 0..255, received float32. Are they scaled"):
        scale_pixels(scale_pixels(np.array([0, 255], dtype=np.uint8)))


@pytest.mark.parametrize("pixel", [-1, 17])
def test_pixels_out_of_range_are_refused(pixel):
    with pytest.raises(ValueError, match="expected pixels 0..16, received"):
        scale_pixels(np.array([0, pixel]), top=16)


def test_batches_visit_every_row_once():
    parts = list(batches(10, 4, rng=0))
    assert [len(p) for p in parts] == [4, 4, 2]
    assert sorted(np.concatenate(parts)) == list(range(10))


def test_batches_keep_the_order_unless_told_to_shuffle():
    assert np.concatenate(list(batches(10, 4))).tolist() == list(range(10))
    assert np.concatenate(list(batches(10, 4, rng=0))).tolist() != list(range(10))


def test_a_generator_gives_another_order_each_epoch():
    rng = np.random.default_rng(0)
    first, second = (np.concatenate(list(batches(50, 8, rng))) for _ in range(2))
    assert not np.array_equal(first, second)


@pytest.mark.parametrize(("n", "size", "name"), [(0, 4, "n"), (10, 0, "size"), (10, -1, "size"), (10, 2.5, "size")])
def test_impossible_batches_are_refused_at_once(n, size, name):
    with pytest.raises(ValueError, match=f"{name} expected a whole number of at least 1"):
        batches(n, size)
