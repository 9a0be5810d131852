"""Real nbgrader makes the same exercises from the solutions, and gives the marks they deserve.

Its own tests are in tests/environments/nbgrader; here they run as one, and their closing line is shown.
"""

import pytest
from environments.making import own_tests_pass


@pytest.mark.slow
def test_nbgrader_takes_the_exercises_as_they_are(capsys):
    own_tests_pass("nbgrader", "real nbgrader", capsys)
