"""HTTP and streams in, answers out; one module is one Lambda function."""
