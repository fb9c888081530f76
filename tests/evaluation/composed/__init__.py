"""Papers composed from independent choices, so that every combination of forms is met and not only those once seen."""
