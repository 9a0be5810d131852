"""Pictures of shapes: nine classes, the same for the same seed, and each shape is really there."""

import numpy as np
import pytest

from coursekit.datasets import shapes

X, Y = shapes.make(180, seed=1)


def test_three_kinds_and_their_six_pairs_are_nine_classes():
    assert len(shapes.CLASSES) == len(set(shapes.CLASSES)) == 9
    assert shapes.CLASSES[:3] == shapes.KINDS and shapes.CLASSES[4] == "triangle + parallelogram"


def test_images_and_classes_in_the_shapes_of_keras():
    assert X.shape == (180, 32, 32) and X.dtype == np.uint8 and Y.shape == (180,) and Y.dtype == np.uint8
    assert np.bincount(Y).tolist() == [20] * 9
    (a, b), (c, d) = shapes.load_data(20, 11, size=16)
    assert a.shape == (20, 16, 16) and c.shape == (11, 16, 16) and len(b) == 20 and len(d) == 11


def test_the_same_seed_draws_the_same_pictures_and_another_seed_others():
    again, _ = shapes.make(180, seed=1)
    other, _ = shapes.make(180, seed=2)
    assert np.array_equal(X, again) and not np.array_equal(X, other)


def test_training_and_test_images_differ():
    (train, _), (test, _) = shapes.load_data(90, 90)
    assert not any((test == image).all(axis=(1, 2)).any() for image in train)


def greys(image):
    """Greys that fill at least 2 % of a picture 64 pixels wide."""
    return np.flatnonzero(np.bincount(image.ravel()) >= 80)


def test_one_shape_is_one_grey_on_paper_and_two_are_two():
    for image, kind in zip(*shapes.make(90, size=64, seed=1), strict=True):
        found = greys(image)
        assert len(found) == (2 if kind < 3 else 3), (kind, found)
        assert np.diff(found).min() > 40


def masks(kind):
    """Where the shape is, in large pictures of one kind alone."""
    images, y = shapes.make(27, size=128, seed=3)
    for image in images[y == kind]:
        paper = np.bincount(image.ravel()).argmax()
        yield np.argwhere(np.abs(image.astype(int) - paper) > 30)


def box_share(points):
    """Area of a shape over the area of the smallest upright box, among 180 turns, that holds it."""
    angles = np.radians(np.arange(0, 90, 0.5))
    turned = [(np.cos(a) * points[:, 0] + np.sin(a) * points[:, 1], np.cos(a) * points[:, 1] - np.sin(a) * points[:, 0])
              for a in angles]  # fmt: skip
    return len(points) / min((np.ptp(p) + 1) * (np.ptp(q) + 1) for p, q in turned)


def test_a_triangle_fills_half_its_box_and_an_ellipse_a_quarter_of_pi():
    assert [box_share(points) for points in masks(0)] == pytest.approx([0.5] * 3, abs=0.04)
    assert [box_share(points) for points in masks(2)] == pytest.approx([np.pi / 4] * 3, abs=0.03)
    assert all(0.55 < box_share(points) < 1.01 for points in masks(1))


def test_a_parallelogram_is_its_own_mirror_image_in_a_point_and_a_triangle_is_not():
    def lopsided(points):
        """Third moments about the middle, as a share of the spread: 0 for a shape that is symmetric in a point."""
        d = (points - points.mean(axis=0)) / points.std()
        return np.abs([(d[:, 0] ** k * d[:, 1] ** (3 - k)).mean() for k in range(4)]).max()

    assert max(map(lopsided, masks(1))) < 0.05 < 0.2 < min(map(lopsided, masks(0)))
    assert max(map(lopsided, masks(2))) < 0.05


def test_pictures_vary_in_place_size_and_angle():
    seen = [points for kind in range(3) for points in masks(kind)]
    middles, areas = np.array([points.mean(axis=0) for points in seen]), [len(points) for points in seen]
    assert np.ptp(middles, axis=0).min() > 12 and max(areas) > 1.1 * min(areas)
    assert min(points.min() for points in seen) > 0 and max(points.max() for points in seen) < 127, "cut off"


@pytest.mark.parametrize(("n", "size", "words"), [(0, 32, "n expected .* at least 1"), (5, 7, "size .* at least 8")])
def test_bad_numbers(n, size, words):
    with pytest.raises(ValueError, match=words):
        shapes.make(n, size)
