"""The items of agendas and minutes."""
