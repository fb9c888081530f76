"""The extract stage: facts as the document states them, each with its page and quote."""
