from pathlib import Path
from typing import Any

from infra.local import template


def test_short_tags_become_long_functions(tmp_path: Path) -> None:
    path = tmp_path / "template.yaml"
    path.write_text("a: !Ref B\nc: !GetAtt D.Arn\ne: !Sub x${F}\ng: !Join ['', [!Ref H]]\n", "utf-8")

    assert template.read(path) == {
        "a": {"Ref": "B"},
        "c": {"Fn::GetAtt": ["D", "Arn"]},
        "e": {"Fn::Sub": "x${F}"},
        "g": {"Fn::Join": ["", [{"Ref": "H"}]]},
    }


def test_only_the_place_of_the_code_changes() -> None:
    given: dict[str, Any] = {
        "Resources": {
            "F": {"Type": "AWS::Serverless::Function", "Properties": {"CodeUri": "here", "Handler": "h"}},
            "T": {"Type": "AWS::DynamoDB::Table", "Properties": {}},
        }
    }

    assert template.with_code(given, "s3://there") == {
        "Resources": {
            "F": {
                "Type": "AWS::Serverless::Function",
                "Properties": {"CodeUri": "s3://there", "Handler": "h"},
            },
            "T": {"Type": "AWS::DynamoDB::Table", "Properties": {}},
        }
    }
    assert given["Resources"]["F"]["Properties"]["CodeUri"] == "here"
