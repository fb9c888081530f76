"""What a report asks of a body, and the sections in which it says why."""
