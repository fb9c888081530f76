"""Everything outside: object stores, brokers, source platforms, OCR engines, sinks; one file a thing."""
