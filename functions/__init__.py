"""The small services: filing, status, payments, receipts."""
