"""Who was at a meeting, who was away and who stood in."""
