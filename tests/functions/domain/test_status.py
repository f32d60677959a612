from functions.domain.status import CLOSED, NEXT, Actor, Status, may_follow


def test_the_statuses_stand_in_the_national_order() -> None:
    assert [(status.number, status.label) for status in Status] == [
        (1, "Mới đăng ký"),
        (2, "Được tiếp nhận"),
        (3, "Không được tiếp nhận"),
        (4, "Đang xử lý"),
        (5, "Yêu cầu bổ sung giấy tờ"),
        (6, "Yêu cầu thực hiện nghĩa vụ tài chính"),
        (7, "Công dân yêu cầu rút hồ sơ"),
        (8, "Dừng xử lý"),
        (9, "Đã xử lý xong"),
        (10, "Đã trả kết quả"),
    ]


def test_ends_have_no_successor() -> None:
    ends = {status for status in Status if not NEXT.get(status)}

    assert ends == {Status.REFUSED, Status.WITHDRAWN, Status.STOPPED, Status.DELIVERED}
    assert ends >= CLOSED


def test_every_status_can_be_reached_from_the_first() -> None:
    reached, fresh = {Status.REGISTERED}, {Status.REGISTERED}
    while fresh:
        fresh = {following for status in fresh for following in NEXT.get(status, {})} - reached
        reached |= fresh

    assert reached == set(Status)


def test_from_every_status_an_end_can_be_reached() -> None:
    ending = {status for status in Status if not NEXT.get(status)}
    while more := {status for status in NEXT if set(NEXT[status]) & ending} - ending:
        ending |= more

    assert ending == set(Status)


def test_only_the_citizen_withdraws_and_only_the_office_decides() -> None:
    allowed = [(status, following, actor) for status in Status for following in Status for actor in Actor
               if may_follow(status, following, actor)]  # fmt: skip

    assert {actor for _, following, actor in allowed if following is Status.WITHDRAWN} == {Actor.CITIZEN}
    offices_own = {Status.REFUSED, Status.DELIVERED}
    assert {actor for _, following, actor in allowed if following in offices_own} == {Actor.OFFICE}
    stopped = {(status, actor) for status, following, actor in allowed if following is Status.STOPPED}
    assert {status for status, actor in stopped if actor is Actor.SYSTEM} == {Status.REGISTERED}
    assert {actor for _, actor in stopped} == {Actor.OFFICE, Actor.SYSTEM}


def test_nothing_follows_itself() -> None:
    assert not any(status in NEXT.get(status, {}) for status in Status)
