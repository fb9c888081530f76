"""What crosses a boundary: the events that are published and the artefacts that are stored.

Imports pydantic and nothing of `workers`, so that a consuming service can install it alone.
"""
