"""The toolbox: one file an algorithm, one folder a group. Nothing heavy is imported at start."""
