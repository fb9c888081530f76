"""Contact officers, authors and directors, with how to reach them."""
