"""What happened, as a picture: pure functions of arrays and records that draw onto axes and return them.

Every function takes `ax` (or draws on a new card of its own), returns the axes and never shows; ``picture(ax,
alt=..., caption=...)`` is the last line of a figure cell. One visual language, defined in `palette`: what flows
forward is blue, what flows back (errors, gradients) is orange and dashed, a weight above zero is green, one below
zero purple and dashed, both thick by size, targets are black, a saturated unit wears a yellow ring, a dead one is
crossed out.
"""

from coursekit.plot.confusion import confusion_matrix
from coursekit.plot.course_map import course_map
from coursekit.plot.curves import learning_curves
from coursekit.plot.decision import decision_regions
from coursekit.plot.digit_as_vector import digit_as_vector
from coursekit.plot.functions import activation, steepening
from coursekit.plot.hidden_space import hidden_space
from coursekit.plot.images import image_grid
from coursekit.plot.keras_stack import keras_stack
from coursekit.plot.key import key
from coursekit.plot.landscape import landscape, loss_slice
from coursekit.plot.learning_paradigm import learning_paradigm
from coursekit.plot.lines import hidden_lines, line
from coursekit.plot.network import network
from coursekit.plot.palette import BACK, FORWARD, INK, MUTED, NEGATIVE, POSITIVE, SERIES, TARGET
from coursekit.plot.picture import Picture, picture
from coursekit.plot.plane import plane
from coursekit.plot.style import use_style
from coursekit.plot.timeline import timeline
from coursekit.plot.training_loop import training_loop

__all__ = [
    "BACK",
    "FORWARD",
    "INK",
    "MUTED",
    "NEGATIVE",
    "POSITIVE",
    "Picture",
    "SERIES",
    "TARGET",
    "activation",
    "confusion_matrix",
    "course_map",
    "decision_regions",
    "digit_as_vector",
    "hidden_lines",
    "hidden_space",
    "image_grid",
    "keras_stack",
    "key",
    "landscape",
    "learning_curves",
    "learning_paradigm",
    "line",
    "loss_slice",
    "network",
    "picture",
    "plane",
    "steepening",
    "timeline",
    "training_loop",
    "use_style",
]
