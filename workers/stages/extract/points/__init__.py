"""Points of a list, and the headings that end it."""
