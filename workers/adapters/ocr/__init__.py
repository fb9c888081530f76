"""What reads, draws and recognises pages. The child programs of this folder import nothing else of the project."""
