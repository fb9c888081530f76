"""The watch stage: what a source lists now, against what was known of it."""
