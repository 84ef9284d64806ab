"""Toolbox group 'Set-up'."""
