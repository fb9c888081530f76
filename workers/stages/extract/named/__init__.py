"""What a paper calls itself: title, reference, decision maker, wards."""
