"""Language models: three services behind one port, with a record of answers and a budget."""
