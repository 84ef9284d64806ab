"""First contact: the first connection, and the Python packages that QGIS lacks."""
