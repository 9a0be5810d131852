"""The fourth judge: real Keras trains the same networks, in an environment of its own that is made when needed.

The judge's own tests are in tests/environments/peers; here they run as one, and their closing line is shown.
"""

import pytest
from environments.making import own_tests_pass


@pytest.mark.slow
def test_real_keras_agrees(capsys):
    own_tests_pass("peers", "real Keras", capsys)
