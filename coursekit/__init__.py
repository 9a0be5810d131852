"""A course on backpropagation, and the small library behind it.

In reading order, each folder with its one idea:

- `autodiff`   how a derivative travels through a graph
- `nn`         a network that learns, backward pass written by hand, under Keras's names
- `neurons`    before backprop: threshold units, gates, learning rules and the XOR nets
- `datasets`   something to learn from: toy sets, iris, digits, MNIST, Pima
- `examples`   the lectures' worked examples, computed
- `keras`      the same network behind Keras's own import paths
- `formulas`   every formula of the course once, with the code that computes it
- `dialects`   the same net in the notation of each deck
- `plot`       what happened, as a picture
- `practice`   your turn: predict, answer, compare
- `explorers`  the same story with knobs
- `publish`    one source, many outputs: running and checking the lessons
- `course`     a student's copy: find the lessons, copy them, open them
- `cli`        the command line, one file a verb

Import what you need from its folder (`from coursekit.nn import Sequential`); this file loads nothing.
"""

__version__ = "0.1.0"
