"""A form's schema becomes the questions that are asked."""

from generators.form_fields import sections

SCHEMA = {
    "type": "object",
    "required": ["child", "consent"],
    "properties": {
        "child": {
            "type": "object",
            "title": "Trẻ",
            "title_en": "Child",
            "required": ["birth_date"],
            "properties": {
                "birth_date": {
                    "type": "string",
                    "format": "date",
                    "title": "Ngày sinh",
                    "title_en": "Born",
                    "past": True,
                },
                "sex": {
                    "type": "string",
                    "title": "Giới tính",
                    "title_en": "Sex",
                    "oneOf": [{"const": "female", "title": "Nữ", "title_en": "Female"}],
                },
            },
        },
        "father": {
            "type": "object",
            "title": "Cha",
            "title_en": "Father",
            "required": ["birth_year"],
            "properties": {
                "birth_year": {"type": "integer", "title": "Năm sinh", "title_en": "Year", "minimum": 1900}
            },
        },
        "consent": {"type": "boolean", "const": True, "title": "Tôi cam đoan", "title_en": "I declare"},
    },
}


def test_objects_are_sections_and_the_rest_comes_last() -> None:
    found = list(sections(SCHEMA))

    assert [section.name for section in found] == ["child", "father", "rest"]


def test_a_section_that_is_not_required_may_stay_empty() -> None:
    optional = {section.name: section.optional for section in sections(SCHEMA)}

    assert optional == {"child": False, "father": True, "rest": False}


def test_each_type_is_asked_in_its_own_way() -> None:
    kinds = {field.name: field.kind for section in sections(SCHEMA) for field in section.fields}

    assert kinds == {
        "child.birth_date": "date",
        "child.sex": "choice",
        "father.birth_year": "integer",
        "consent": "checkbox",
    }


def test_limits_become_what_the_browser_checks() -> None:
    child, father, rest = sections(SCHEMA)

    assert father.fields[0].attributes == {"min": "1900"}
    assert [field.required for field in child.fields] == [True, False]
    assert rest.fields[0].required
    assert child.fields[0].past
    assert child.fields[0].id == "child-birth_date"
