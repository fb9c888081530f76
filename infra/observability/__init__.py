"""Dashboards, alert rules and runbooks, generated from the closed list of metrics and the table of stages."""
