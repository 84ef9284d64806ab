"""The volumes of a layer as a table in the window, and on paper."""
