"""What can go wrong on this machine; every message says what to do."""


class LocalError(Exception):
    """The local stack cannot do what was asked; the message is for the person at the terminal."""


class AlreadyRunning(LocalError):
    """Another run holds the state directory."""


class EmulatorFailed(LocalError):
    """The emulator did not start, or ended."""


class DeploymentFailed(LocalError):
    """The template was refused, or what came out of it is not what we rely on."""


class PackageFailed(LocalError):
    """The functions' package could not be built."""
