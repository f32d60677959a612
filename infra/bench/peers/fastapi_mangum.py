"""FastAPI behind Mangum."""

from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI
from mangum import Mangum


@dataclass
class Echo:
    """What the route answers, validated."""

    word: str


async def echo(word: str) -> Echo:
    return Echo(word=word)


app = FastAPI()
app.add_api_route("/echo/{word}", echo)
handler: Any = Mangum(app, lifespan="off")
