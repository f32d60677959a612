"""Where everything stands in a YAML text, and how it is written there: what values have forgotten."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import yaml

Step = str | int
Path = tuple[Step, ...]


class Repetition(NamedTuple):
    """A key that its mapping has already."""

    key: str
    line: int
    first: int


class Marks:
    """The lines of one text; of a text that cannot be composed, nothing is known."""

    def __init__(self, text: str) -> None:
        """Compose *text*, without building any value from it."""
        try:
            self.root = yaml.compose(text, Loader=yaml.CSafeLoader)
        except yaml.YAMLError:
            self.root = None

    def line(self, path: Sequence[Step]) -> int:
        """The line of the key or item at *path*, or of the nearest thing around it that is there."""
        line, node = 1, self.root
        for step in path:
            name, node = _child(node, step)
            if name is None:
                break
            line = _line(name)
        return line

    def written(self, path: Sequence[Step]) -> str | None:
        """The scalar at *path*, letter by letter as it stands in the file."""
        node = self.root
        for step in path:
            _, node = _child(node, step)
        return node.value if isinstance(node, yaml.ScalarNode) else None

    def places(self) -> Iterator[tuple[int, Path]]:
        """The line and the path of every key and item; whatever holds others comes before them."""
        waiting: list[tuple[Path, yaml.Node | None]] = [((), self.root)]
        while waiting:
            path, node = waiting.pop()
            children = list(_children(node))
            yield from ((_line(name), (*path, step)) for step, name, _ in children)
            waiting += [((*path, step), child) for step, _, child in reversed(children)]

    def repetitions(self) -> Iterator[Repetition]:
        """Every key that stands twice in one mapping."""
        waiting = [self.root]
        while waiting:
            node = waiting.pop()
            if isinstance(node, yaml.MappingNode):
                yield from _repeated(node)
                waiting += [value for _, value in node.value]
            elif isinstance(node, yaml.SequenceNode):
                waiting += node.value


def _repeated(node: yaml.MappingNode) -> Iterator[Repetition]:
    seen: dict[str, int] = {}
    for key in (key for key, _ in node.value if isinstance(key, yaml.ScalarNode)):
        if key.value in seen:
            yield Repetition(key.value, _line(key), seen[key.value])
        seen.setdefault(key.value, _line(key))


def _child(node: yaml.Node | None, step: Step) -> tuple[yaml.Node | None, yaml.Node | None]:
    """What names the child (its key, or the item itself), and the child; the last of two keys counts."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in reversed(node.value) if key.value == step), (None, None))
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None, None


def _children(node: yaml.Node | None) -> Iterator[tuple[Step, yaml.Node, yaml.Node]]:
    """Each child's step, what names it (its key, or the item itself), and the child."""
    if isinstance(node, yaml.MappingNode):
        yield from ((str(key.value), key, value) for key, value in node.value)
    elif isinstance(node, yaml.SequenceNode):
        yield from ((place, item, item) for place, item in enumerate(node.value))


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
