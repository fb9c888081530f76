"""The fetch stage: brings the bytes of a detected document into the bucket."""
