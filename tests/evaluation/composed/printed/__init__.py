"""What councils of several countries print at the opening of each type of paper, as slots and layouts."""
