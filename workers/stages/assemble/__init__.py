"""The assemble stage: the page of a meeting from its record and from what its documents say."""

from workers.stages.assemble.handler import Assemble, newest_page

__all__ = ["Assemble", "newest_page"]
