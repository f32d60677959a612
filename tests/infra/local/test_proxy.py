from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from infra.local.proxy import LIMIT, Proxy, target
from tests.serving import served

METHODS = ["GET", "POST", "DELETE"]


async def echo(request: Request) -> Response:
    body = await request.body()
    told = {
        "method": request.method,
        "target": (request.scope["raw_path"] + b"?" + request.scope["query_string"]).decode(),
        "headers": dict(request.headers),
        "body": body.decode(),
    }
    return JSONResponse(told, 418, {"X-Own": "kept"})


@pytest.fixture(scope="module")
def behind() -> Iterator[str]:
    with served(Starlette(routes=[Route("/{path:path}", echo, methods=METHODS)])) as address:
        yield address


@pytest.fixture(scope="module")
def front(behind: str) -> Iterator[httpx.Client]:
    with served(before(f"{behind}/stage")) as address, httpx.Client(base_url=address) as client:
        yield client


def before(api: str) -> Starlette:
    proxy = Proxy(api)
    routes = [Route("/api/{path:path}", proxy.forward, methods=METHODS)]
    return Starlette(routes=routes, lifespan=proxy.lifespan)


def test_answer_comes_back_as_it_is(front: httpx.Client) -> None:
    answer = front.get("/api/x")

    assert answer.status_code == 418
    assert answer.headers["x-own"] == "kept"
    assert answer.headers["content-type"] == "application/json"


@pytest.mark.parametrize("query", ["a=1+2%20%2f%7E&b=&a=2", "x=%C4%91|'*~()!", "vnp_OrderInfo=Thanh+toan"])
def test_signed_query_arrives_byte_for_byte(query: str) -> None:
    api = httpx.URL("http://api/stage")

    assert (
        target(api, b"/api/callbacks/vnpay", query.encode())
        == b"/stage/api/callbacks/vnpay?" + query.encode()
    )


def test_path_keeps_its_escapes(front: httpx.Client) -> None:
    assert front.get("/api/a%2Fb/%C4%91").json()["target"].startswith("/stage/api/a%2Fb/%C4%91")


def test_body_and_method_pass(front: httpx.Client) -> None:
    told = front.post("/api/x", content=b'{"a":1}', headers={"Content-Type": "application/json"}).json()

    assert (told["method"], told["body"]) == ("POST", '{"a":1}')
    assert told["headers"]["content-type"] == "application/json"


def test_caller_is_named_and_cannot_name_another(front: httpx.Client) -> None:
    told = front.get("/api/x", headers={"X-Forwarded-For": "203.0.113.7", "Authorization": "Bearer t"}).json()

    assert told["headers"]["x-forwarded-for"] == "127.0.0.1"
    assert told["headers"]["authorization"] == "Bearer t"


def test_nobody_behind_is_told_as_a_problem() -> None:
    with served(before("http://127.0.0.1:1")) as address:
        answer = httpx.get(f"{address}/api/x")

    assert answer.status_code == 503
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["retry-after"] == "5"
    assert {"type", "title", "title_en", "detail", "detail_en", "status"} <= set(answer.json())


def test_body_over_the_limit_is_refused(front: httpx.Client) -> None:
    with closing(HTTPConnection(front.base_url.host, front.base_url.port)) as connection:
        connection.putrequest("POST", "/api/x")
        connection.putheader("Content-Length", str(LIMIT + 1))
        connection.endheaders()

        assert connection.getresponse().status == 413
