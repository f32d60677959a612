"""What others make of the same echo route; each module is a whole Lambda function."""
