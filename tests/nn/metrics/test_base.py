"""A metric forgets when told and never divides by zero."""

from coursekit.nn import metrics


def test_before_the_first_batch_the_result_is_zero():
    metric = metrics.BinaryAccuracy()
    assert metric.result() == 0
    metric.update_state([[1.0]], [[0.9]])
    metric.reset_state()
    assert metric.result() == 0
