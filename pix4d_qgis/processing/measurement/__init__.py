"""Toolbox group 'Measurement'."""
