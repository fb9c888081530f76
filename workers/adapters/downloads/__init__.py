"""How bytes are brought in: politely, from addresses that were checked, within limits."""
