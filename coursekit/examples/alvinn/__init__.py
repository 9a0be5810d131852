"""ALVINN, small enough to watch: a road, a camera, a network that steers, and what became of twenty of them.

Read in this order: `road`, `camera`, `pursuit`, `steering`, `views`, `buffer`, `driver`, `drive`, `survival`,
`forgetting`; then `range_finder` and `scenes` for the version with a laser.
"""

from coursekit.examples.alvinn.buffer import ReplayBuffer
from coursekit.examples.alvinn.camera import DISTANCE, camera_view, retina
from coursekit.examples.alvinn.drive import Drive, drive, teach
from coursekit.examples.alvinn.driver import Driver, alvinn_net, train_driver
from coursekit.examples.alvinn.forgetting import Forgetting, bend_errors, forgetting, stored_forgetting
from coursekit.examples.alvinn.pursuit import LOOKAHEAD, corrected_steering, pure_pursuit
from coursekit.examples.alvinn.range_finder import range_view
from coursekit.examples.alvinn.road import HALF_WIDTH, Road, steady_bend, winding_road
from coursekit.examples.alvinn.scenes import Comparison, Scenes, cart_scenes, compare_ranges
from coursekit.examples.alvinn.steering import curvature_of, decode_steering, steering_target, unit_of
from coursekit.examples.alvinn.survival import Trial, stored_trials, survivors, trial
from coursekit.examples.alvinn.views import augment_view, shifted_poses, shifted_views

__all__ = [
    "Comparison",
    "DISTANCE",
    "Drive",
    "Driver",
    "Forgetting",
    "HALF_WIDTH",
    "LOOKAHEAD",
    "ReplayBuffer",
    "Road",
    "Scenes",
    "Trial",
    "alvinn_net",
    "augment_view",
    "bend_errors",
    "camera_view",
    "cart_scenes",
    "compare_ranges",
    "corrected_steering",
    "curvature_of",
    "decode_steering",
    "drive",
    "forgetting",
    "pure_pursuit",
    "range_view",
    "retina",
    "shifted_poses",
    "shifted_views",
    "steady_bend",
    "steering_target",
    "stored_forgetting",
    "stored_trials",
    "survivors",
    "teach",
    "train_driver",
    "trial",
    "unit_of",
    "winding_road",
]
