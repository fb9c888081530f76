"""Event-driven processing of council agenda papers."""
