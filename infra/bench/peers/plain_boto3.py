"""Nothing but boto3: each request is one look-up in a table."""

import os
from typing import Any

import boto3

client = boto3.client("dynamodb")


def handler(event: dict[str, Any], _context: Any) -> dict[str, Any]:
    key = {"PK": {"S": event["rawPath"]}, "SK": {"S": "META"}}
    client.get_item(TableName=os.environ["TABLE_DOSSIERS"], Key=key)
    return {"statusCode": 200, "body": "{}"}
