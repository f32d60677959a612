"""One machine: the emulator, the deployment to it, the web server and the systems it plays."""
