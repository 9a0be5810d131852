"""Which way is better is read from the name unless told."""

import pytest

from coursekit.nn.callbacks.watching import better_sign, watched


@pytest.mark.parametrize(("name", "sign"), [("val_loss", 1), ("val_accuracy", -1), ("auc", -1), ("mae", 1)])
def test_the_name_decides(name, sign):
    assert better_sign(name, "auto") == sign and better_sign(name, "max") == -1 and better_sign(name, "min") == 1


def test_unknown_quantities_are_named():
    with pytest.raises(ValueError, match="'val_loss'. Did you mean 'loss'. Is validation_data missing|Known: loss"):
        watched("val_loss", {"loss": 1})
