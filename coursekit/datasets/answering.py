"""Without a network one should know within seconds, so all mirrors are asked at the same time."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future

#: Seconds that all mirrors together have to give a sign of life.
ANSWER = 5


def answering(urls: tuple[str, ...]) -> Iterator[str]:
    """Those addresses, in the given order, whose server says anything at all within `ANSWER` seconds.

    Any HTTP answer counts, also "not found": what the server really has is seen on fetching.
    """
    deadline = time.monotonic() + ANSWER
    for url, answer in [(url, _ask(url)) for url in urls]:
        try:
            if answer.result(timeout=max(0, deadline - time.monotonic())):
                yield url
        except TimeoutError:
            continue


def _ask(url):
    """Ask in a thread of its own, since looking up a name can hang longer than any timeout allows."""
    answer = Future()
    threading.Thread(target=lambda: answer.set_result(_answers(url)), daemon=True).start()
    return answer


def _answers(url):
    import requests

    try:
        requests.head(url, timeout=ANSWER, allow_redirects=False)
    except requests.RequestException:
        return False
    return True
