"""Reads infra/template.yaml as CloudFormation does: short tags become the long form."""

from pathlib import Path
from typing import Any

import yaml

PATH = Path(__file__).parents[1] / "template.yaml"


class _Loader(yaml.SafeLoader):
    """Safe loader that also knows CloudFormation's tags."""


def _expand(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> dict[str, Any]:
    if isinstance(node, yaml.ScalarNode):
        value: Any = loader.construct_scalar(node)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        value = loader.construct_mapping(node, deep=True)  # type: ignore[arg-type] # the third kind of node
    if suffix == "GetAtt" and isinstance(value, str):
        value = value.split(".", 1)
    return {suffix if suffix == "Ref" else f"Fn::{suffix}": value}


_Loader.add_multi_constructor("!", _expand)


def read(path: Path = PATH) -> dict[str, Any]:
    document: dict[str, Any] = yaml.load(path.read_text("utf-8"), _Loader)  # noqa: S506 # a SafeLoader
    return document


def with_code(template: dict[str, Any], uri: str) -> dict[str, Any]:
    """Put *uri* where each function names its package, as `aws cloudformation package` does."""
    functions = {
        name: {**resource, "Properties": {**resource["Properties"], "CodeUri": uri}}
        for name, resource in template["Resources"].items()
        if resource["Type"] == "AWS::Serverless::Function"
    }
    return {**template, "Resources": {**template["Resources"], **functions}}
