"""The classify stage: document type, topics, and whether the paper itself says that it is restricted."""

from workers.stages.classify.handler import Classify

__all__ = ["Classify"]
