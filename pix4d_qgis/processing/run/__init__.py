"""Toolbox group 'Processing'."""
