"""Callbacks that wait for better numbers must know which way is better."""

from coursekit.nn.lookup import unknown


def better_sign(monitor: str, mode: str) -> int:
    """1 when smaller is better, -1 when larger is; "auto" decides by the name (accuracies and areas grow)."""
    if mode not in ("auto", "min", "max"):
        raise ValueError(unknown("mode", mode, ("auto", "min", "max")))
    grows = any(word in monitor for word in ("acc", "auc", "precision", "recall"))
    return -1 if mode == "max" or (mode == "auto" and grows) else 1


def watched(monitor: str, logs: dict | None) -> float:
    """The number to watch. Raises ValueError where it was not measured."""
    if monitor not in (logs or {}):
        hint = " Is validation_data missing?" if monitor.startswith("val_") else ""
        raise ValueError(unknown("quantity to monitor", monitor, logs or {}) + hint)
    return logs[monitor]
