"""The commands of `agenda`, grouped by what they are for."""
