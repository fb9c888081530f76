"""Pure knowledge of councils, meetings and documents: no I/O, no clock, no settings, no logging."""
