"""The publish stage: pages of meetings in the site, for readers."""

from workers.stages.publish.handler import CurrentPage, Publish

__all__ = ["CurrentPage", "Publish"]
