"""Lists that the service gives page by page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Callable, Generic, TypeVar

from .. import reading
from ..answers import Answer

PAGE_SIZE = 100
Item = TypeVar("Item")


@dataclass(frozen=True)
class Page(Generic[Item]):
    """One page of a list: ``count`` is the length of the whole list."""

    count: int
    results: list[Item]
    has_next: bool


def read_page(
    answer: Answer, what: str, from_json: Callable[[Mapping[str, Any]], Item]
) -> Page[Item]:
    """:raises UnexpectedAnswer: it is no page, or an item of it cannot be understood"""
    data = reading.mapping(answer.body, what)
    results = [from_json(item) for item in reading.items(data, "results")]
    count = reading.integer(data, "count")
    return Page(len(results) if count is None else count, results, bool(data.get("next")))


def every(page_of: Callable[[int], Page[Item]]) -> Iterator[Item]:
    """Every item of the list whose pages ``page_of`` gives, from number 1."""
    number = 1
    while True:
        page = page_of(number)
        yield from page.results
        if not page.has_next or not page.results:
            return
        number += 1
