"""The account's drive in the window: in QGIS's browser and in a dock."""
