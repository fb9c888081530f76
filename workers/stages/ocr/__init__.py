"""The ocr stage: the text of every page, from its text layer where that is sound, else from its picture."""
