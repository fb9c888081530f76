"""What a meeting decided, and what happened at it."""
