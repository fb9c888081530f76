"""The council, the body that meets, and when and where."""
