"""What stands at the head of a paper: labels with their values, ruled forms, letterheads, notices."""
