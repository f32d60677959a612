"""What the functions do, as plain functions over the ports."""
