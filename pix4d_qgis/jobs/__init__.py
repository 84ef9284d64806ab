"""What an analyst means by one thing: upload photos, run the processing, measure, get results."""
