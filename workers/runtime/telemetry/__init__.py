"""What the workers tell of their work: a closed list of metrics, one trace a document, and the port that takes both."""
