"""Toolbox group 'Photos'."""
