"""What every stage runs on: the runner, storage keys, events, failures and telemetry."""
