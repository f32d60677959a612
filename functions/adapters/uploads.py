"""Files on S3: whatever comes lies under `incoming/`, which empties itself; what is clean under `kept/`."""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from functions.adapters.aws_calls import call
from functions.domain.errors import NotKept
from functions.domain.file import File
from functions.file_ports import Place, Ticket

# The browser posts to the site's own origin, which hands it to the bucket.
POSTED_TO = "/tai-len/"
MINUTES = 60
ALLOWED_FOR = 15 * MINUTES
FETCHED_FOR = 5 * MINUTES


@dataclass(frozen=True, slots=True)
class S3Uploads:
    """The *client* is made when it is needed first: most requests have nothing to do with files."""

    client: Callable[[], Any]
    bucket: str

    def ticket(self, file: File) -> Ticket:
        """Sign a form whose every field is fixed: S3 takes this file under this name, and nothing else."""
        checksum = base64.b64encode(bytes.fromhex(file.sha256)).decode()
        fields = {"Content-Type": file.kind, "x-amz-checksum-sha256": checksum}
        signed = self.client().generate_presigned_post(
            self.bucket,
            incoming(Place(file.dossier, file.id)),
            Fields=dict(fields),
            Conditions=[
                *({name: value} for name, value in fields.items()),
                ["content-length-range", file.size, file.size],
            ],
            ExpiresIn=ALLOWED_FOR,
        )
        return Ticket(POSTED_TO, signed["fields"])

    def read(self, place: Place) -> bytes | None:
        try:
            found = call(self.client().get_object, Bucket=self.bucket, Key=incoming(place))
        except NotKept:
            return None
        content: bytes = found["Body"].read()
        return content

    def keep(self, file: File, content: bytes) -> None:
        call(
            self.client().put_object,
            Bucket=self.bucket,
            Key=_kept(file),
            Body=content,
            ContentType=file.kind,
        )

    def drop(self, place: Place) -> None:
        call(self.client().delete_object, Bucket=self.bucket, Key=incoming(place))

    def drop_all(self, code: str) -> None:
        """A dossier has few files: one list holds them."""
        found = call(self.client().list_objects_v2, Bucket=self.bucket, Prefix=f"kept/{code}/")
        for one in found.get("Contents", ()):
            call(self.client().delete_object, Bucket=self.bucket, Key=one["Key"])

    def link(self, file: File) -> str:
        address: str = self.client().generate_presigned_url(
            "get_object",
            Params={
                "Bucket": self.bucket,
                "Key": _kept(file),
                "ResponseContentDisposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}",
            },
            ExpiresIn=FETCHED_FOR,
        )
        return address


def place_of(key: str) -> Place:
    """Return which file the *key* of something that came is for."""
    _, code, id_ = key.split("/")
    return Place(code, id_)


def incoming(place: Place) -> str:
    return f"incoming/{place.code}/{place.id}"


def _kept(file: File) -> str:
    return f"kept/{file.dossier}/{file.id}"
