"""The papers, one module each: `facts(dates)` says what a correct pipeline finds, `content(dates)` is the file."""
