"""Toolbox group 'Results'."""
