"""The summarise stage: a cited, extractive summary of one document."""

from workers.stages.summarise.composition import summarise
from workers.stages.summarise.handler import Summarise

__all__ = ["Summarise", "summarise"]
