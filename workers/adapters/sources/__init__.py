"""Source platforms: the software of council websites, and folders of files."""
