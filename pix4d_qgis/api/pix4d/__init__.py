"""PIX4Dcloud's API. Importing this package loads nothing heavy; ``client`` does."""
