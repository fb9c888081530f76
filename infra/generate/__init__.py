"""Writes what a deployment consists of from the table of stages, so that no stage can be forgotten."""
