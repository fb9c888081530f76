"""Money, percentages, tables, statutes and small numbers in words; statements that cannot both be right."""
