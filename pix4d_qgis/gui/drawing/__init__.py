"""Drawing regions of interest and stockpiles with QGIS's own tools."""
