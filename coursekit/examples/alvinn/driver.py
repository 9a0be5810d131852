"""A small network learns to steer by watching a person, one picture after the other."""

from dataclasses import dataclass

import numpy as np

from coursekit.examples.alvinn.buffer import ReplayBuffer
from coursekit.examples.alvinn.camera import COLUMNS, DISTANCE, ROWS, camera_view, retina
from coursekit.examples.alvinn.drive import Drive, teach
from coursekit.examples.alvinn.road import Road, winding_road
from coursekit.examples.alvinn.steering import curvature_of, decode_steering, steering_target, unit_of
from coursekit.examples.alvinn.views import shifted_views
from coursekit.nn import Input, Sequential, initializers, layers, optimizers

PIXELS = ROWS * COLUMNS
LESSON = 300
"""Metres that a person drives while the network watches, one picture each."""

BATCH, BATCHES = 50, 4
GREY = 0.5


@dataclass(frozen=True, eq=False)
class Driver:
    """A trained driver: call it on a picture (30, 32), or on several (n, 30, 32), for its steering in 1/m.

    model: the network. losses (frames,): mean loss after each picture of the lesson. lesson: the person's drive.
    """

    model: Sequential
    losses: np.ndarray
    lesson: Drive

    def outputs(self, pictures) -> np.ndarray:
        """The hills (n, 30) for pictures (n, 30, 32)."""
        return self.model(flat(pictures))

    def __call__(self, pictures) -> np.ndarray:
        """The steering in 1/m: a number for one picture, (n,) for several."""
        hills = self.outputs(pictures)
        u = curvature_of(decode_steering(hills), hills.shape[1])
        return u if np.ndim(pictures) == 3 else u[0]


def alvinn_net(hidden: int = 4, outputs: int = 30, inputs: int = PIXELS, seed=0) -> Sequential:
    """inputs -> hidden (tanh) -> outputs (sigmoid), compiled with Adam and cross-entropy.

    `alvinn_net(4)` has 3,994 parameters, `alvinn_net(5)` 4,985, `alvinn_net(29, 45, 960 + 256)` 36,643 and
    `alvinn_net(29, 46, 1217)` 36,702. Raises ValueError for a layer without units. Source: L32, L33.
    """
    first, second = np.random.default_rng(seed).integers(2**31, size=2)
    net = Sequential(
        [
            Input((inputs,)),
            layers.Dense(hidden, "tanh", kernel_initializer=initializers.GlorotUniform(int(first))),
            layers.Dense(outputs, "sigmoid", kernel_initializer=initializers.GlorotUniform(int(second))),
        ]
    )
    net.compile(optimizers.Adam(0.003), "binary_crossentropy")
    return net


def train_driver(
    hidden: int = 29, seed=0, shifted: bool = True, capacity: int = 200, road: Road | None = None
) -> Driver:
    """Let a person drive along a road (default: 300 winding metres), and a network watch and learn on the way.

    Every metre one picture, with its fourteen shifted views if `shifted`, goes into a memory of `capacity`
    experiences; then the network trains on four batches of 50 from it. hidden: units of the hidden layer. seed: of
    road, noise, weights and order. Source: L33; Pomerleau 1991.
    """
    rng = np.random.default_rng(seed)
    road = winding_road(LESSON, rng) if road is None else road
    lesson = teach(road, rng)
    poses = lesson.y[:-1], lesson.psi[:-1], road.bend(np.arange(road.metres), DISTANCE)
    wide = camera_view(*poses, rng, wide=True)
    model, memory = alvinn_net(hidden, seed=rng), ReplayBuffer(capacity, rng)
    losses = [_watch(model, memory, *frame, shifted, rng) for frame in zip(wide, lesson.steering, strict=True)]
    return Driver(model, np.array(losses), lesson)


def flat(pictures) -> np.ndarray:
    """Pictures as rows of inputs (n, pixels) around 0."""
    pictures = np.asarray(pictures)
    return (pictures.reshape(-1, pictures.shape[-1] * pictures.shape[-2]) - GREY).astype("float32")


def _watch(model, memory, wide, steering, shifted, rng):
    """One picture of the lesson: remember it and its views, then practise; returns the mean loss."""
    pictures, turns = retina(wide)[None], np.array([steering])
    if shifted:
        views, corrected = shifted_views(wide, steering, rng)
        pictures, turns = np.concatenate([pictures, views]), np.append(turns, corrected)
    for x, target in zip(flat(pictures), steering_target(unit_of(turns)), strict=True):
        memory.add(x, target)
    size = min(len(memory), BATCH)
    return np.mean([model.train_on_batch(*memory.sample(rng, size)) for _ in range(BATCHES)])
