"""Where the window's other parts tell that something in the account changed."""

from __future__ import annotations

from ...adapters.news import changed

__all__ = ["changed"]
