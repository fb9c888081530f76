"""Where measurements and spans go: shown to Prometheus, sent to an OpenTelemetry collector, one process for a group."""
