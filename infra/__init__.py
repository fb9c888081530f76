"""What operators deploy, as far as programs generate it."""
