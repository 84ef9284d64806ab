"""Results as QGIS layers: access through /vsis3/, loading, styling, sampling."""
