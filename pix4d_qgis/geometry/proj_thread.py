"""pyproj only in threads that live as long as Python's own.

From 3.7.0 to 3.7.2 pyproj keeps a PROJ context for each thread, frees it when Python forgets the
thread, and then still uses it. Python forgets threads that Qt made, such as those in which QGIS
runs algorithms, after every call: the second call there that uses pyproj crashes QGIS
(https://github.com/pyproj4/pyproj/pull/1541). Such calls are passed on to a thread of Python's.
"""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from functools import wraps
from typing import Any, Callable, TypeVar, cast

_F = TypeVar("_F", bound=Callable[..., Any])

_NAME = "pix4d-proj"
_executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=_NAME)


def in_proj_thread(function: _F) -> _F:
    """A function that does the same as ``function``, and may be called in any thread."""

    @wraps(function)
    def run(*args: Any, **kwargs: Any) -> Any:
        thread = threading.current_thread()
        if thread is threading.main_thread() or thread.name.startswith(_NAME):
            return function(*args, **kwargs)
        return _executor.submit(function, *args, **kwargs).result()

    return cast(_F, run)
