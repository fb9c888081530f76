"""Where the program starts: the Celery app, the command line, the settings."""
