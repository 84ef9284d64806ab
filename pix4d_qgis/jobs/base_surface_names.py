"""What base surfaces are, in words."""

from __future__ import annotations

from ..words import tr


def base_surface_name(surface: str, elevation: str = "") -> str:
    """A label for a base surface; of one that is not known, its own spelling.

    :param surface: one of :data:`~..api.pix4d.choices.BASE_SURFACES`
    :param elevation: as text, of the base surface custom; empty: not known
    """
    if elevation:
        return tr("Custom elevation {elevation}").format(elevation=elevation)
    return _names().get(surface, surface)


def _names() -> dict[str, str]:
    return {
        "triangulated": tr("Triangulated"),
        "fitPlane": tr("Fit plane"),
        "average": tr("Average"),
        "lowest": tr("Lowest"),
        "highest": tr("Highest"),
        "custom": tr("Custom elevation"),
    }
