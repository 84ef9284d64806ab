"""PIX4Dcloud photogrammetry for QGIS."""
