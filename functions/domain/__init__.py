"""What a dossier, a payment and a receipt are, and what they allow; pure values."""
