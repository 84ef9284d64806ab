"""The assistant for new projects, and what has been ordered with it."""
