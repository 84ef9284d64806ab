"""Toolbox group 'Projects'."""
