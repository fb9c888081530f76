"""Writes dashboards, alert rules and runbooks: `python -m infra.observability`."""

from infra.observability.files import write

write()
