"""Names and roles of people, and their telephone numbers."""
