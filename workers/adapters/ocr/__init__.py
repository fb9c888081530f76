"""What reads, draws and recognises pages. The child programs of this folder import nothing of the project."""
