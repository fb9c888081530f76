"""Readers of formats that hold text without pages.

They run in a child process with limits, which has to start quickly; so all but `limited_reader` import nothing of the
project but each other.
"""
