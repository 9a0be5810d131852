"""What has been answered so far, lesson by lesson."""

from itertools import groupby

from coursekit.practice.store import Store


def answered() -> dict[str, tuple[str, ...]]:
    """Return the ids of the answered predictions by lesson: ``{"03": ("03.p1", "03.p2")}``."""
    ids = list(Store().answers())
    return {lesson: tuple(group) for lesson, group in groupby(ids, key=lambda id: id[:2])}
