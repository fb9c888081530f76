"""An invented council: its committee papers, and a loopback website in the form of ModernGov that serves them.

Nobody and nothing in it exists: telephone numbers are of the range kept for fiction, addresses end in `.example`.
"""
