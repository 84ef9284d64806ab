"""Paints the quarry as a drone sees it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .quarry import HEIGHT, QUARRY, WIDTH


def paint(heights: NDArray[np.float32], resolution: float) -> NDArray[np.uint8]:
    """Colours of the ground, (rows, columns, 3), for elevations on the quarry's grid."""
    rows, columns = heights.shape
    x = -WIDTH / 2 + (np.arange(columns) + 0.5) * resolution
    y = HEIGHT / 2 - (np.arange(rows) + 0.5) * resolution
    x, y = np.meshgrid(x, y)
    image = np.empty((rows, columns, 3), dtype=np.float32)
    image[:] = (196, 182, 156)
    for pile in QUARRY:
        image[np.abs(pile.height(x, y)) > 0.02] = pile.colour
    dy, dx = np.gradient(heights, resolution)
    shade = 1 + 0.5 * (dx * 0.7 - dy * 0.7)
    return np.clip(image * shade[:, :, None], 0, 255).astype(np.uint8)
