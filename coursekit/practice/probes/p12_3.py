"""Fills a student's memory with numbers, draws from it again and again, and tells what came out."""

import numpy as np

DRAWS = 120


def probe(memory_class: type, capacity: int, added: int, k: int, seed: int) -> dict:
    """What can be seen from outside of a memory of `capacity` after `added` experiences, with samples of k."""
    memory_class(capacity).add(-1)  # another memory; what is in it belongs to it alone
    empty = len(memory_class(capacity)) == 0
    memory, twin, other = (_filled(memory_class, capacity, added) for _ in range(3))
    held = len(memory)
    samples = _samples(memory, held, k, np.random.default_rng(seed))
    seen = set().union(*samples)
    return {
        "a new one is empty": empty,
        "how many it holds": held,
        "how many it holds after a sample": len(memory),
        "size of a sample": len(samples[0]),
        "a sample repeats something": any(len(set(one)) < len(one) for one in samples),
        "different experiences in many samples": len(seen),
        "experiences that were never added": sum(not 0 <= one < added for one in seen),
        "the newest can be drawn": added - 1 in seen,
        "samples differ": k == held or len({frozenset(one) for one in samples}) > 1,
        "the same seed gives the same": len(memory) == held
        and (_repeats(twin, other, k, seed) or _repeats(memory, memory, k, seed)),
        "too many are refused": _refuses(memory, held + 1),
    }


def _filled(memory_class, capacity, added):
    memory = memory_class(capacity)
    for number in range(added):
        memory.add(number)
    return memory


def _samples(memory, held, k, rng):
    found = []
    for _ in range(DRAWS):
        found.append([int(one) for one in memory.sample(rng, k)])
        if len(memory) != held:
            break
    return found


def _repeats(one, other, k, seed):
    """Whether both give the same samples; a memory may keep its things in another order after each sample."""
    return [_drawn(one, k, seed + t) for t in range(8)] == [_drawn(other, k, seed + t) for t in range(8)]


def _drawn(memory, k, seed):
    return [int(one) for one in memory.sample(np.random.default_rng(seed), k)]


def _refuses(memory, too_many):
    try:
        memory.sample(np.random.default_rng(0), too_many)
    except ValueError:
        return True
    except IndexError:
        pass
    return False
