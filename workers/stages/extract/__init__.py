"""The extract stage: facts as the document states them, each with its page and quote."""

from workers.stages.extract.handler import Extract

__all__ = ["Extract"]
