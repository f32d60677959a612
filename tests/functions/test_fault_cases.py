"""Each fault case of payments, by its number, and the tests that show its outcome; none may lose its test."""

import ast
from functools import lru_cache
from pathlib import Path

import pytest

EVERY = "functions/adapters/providers/every"
PROVIDERS = "functions/adapters/providers"
SERVICES = "functions/services"
FAULTS = "stack/test_faults"
# Outbound synchronisation with the national portal is not part of the functions yet.
WITHOUT_A_TEST = {48}
CASES: dict[int, tuple[str, ...]] = {
    1: (
        f"{EVERY}/test_repetition::test_01_16_a_success_sent_again_changes_nothing",
        "stack/test_providers::test_a_payment_told_twice_is_paid_once",
    ),
    2: (
        f"{EVERY}/test_repetition::test_02_of_two_copies_at_once_one_wins",
        "stack/test_paying::test_callbacks_at_the_same_time_pay_once",
        "faults/test_races::test_who_comes_in_between_changes_nothing_twice",
    ),
    3: (
        f"{FAULTS}::test_03_one_event_that_says_two_things_keeps_the_first_and_calls_a_person",
        f"{EVERY}/test_repetition::test_03_one_event_that_says_two_things_keeps_the_first_and_calls_a_person",
    ),
    4: (f"{EVERY}/test_repetition::test_04_a_success_repeated_after_a_refund_credits_nothing",),
    5: (
        f"{FAULTS}::test_05_a_failure_and_then_a_success_is_paid",
        f"{EVERY}/test_order::test_05_a_failure_and_then_a_success_is_paid",
    ),
    6: (
        f"{EVERY}/test_order::test_06_a_late_failure_after_the_success_is_kept_and_changes_nothing",
        "stack/test_paying::test_late_failure_does_not_unpay",
    ),
    7: (
        f"{FAULTS}::test_what_is_signed_is_taken_for_what_it_says",
        f"{EVERY}/test_order::test_07_momo_codes_that_are_not_final_leave_the_payment_pending",
        "stack/test_asking::test_07_what_the_bank_has_not_said_yet_stays_pending",
    ),
    8: (f"{EVERY}/test_order::test_08_momo_authorised_is_paid_unless_it_is_captured_later",),
    9: (
        f"{FAULTS}::test_what_is_signed_is_taken_for_what_it_says",
        f"{PROVIDERS}/test_vnpay::test_09_10_is_paid_only_if_both_codes_say_so",
    ),
    10: (
        f"{FAULTS}::test_what_is_signed_is_taken_for_what_it_says",
        f"{PROVIDERS}/test_vnpay::test_09_10_is_paid_only_if_both_codes_say_so",
    ),
    11: (
        f"{EVERY}/test_forgery::test_11_13_a_forged_callback_changes_nothing",
        "stack/test_providers::test_a_forged_callback_is_refused",
        "stack/test_paying::test_provider_gets_its_reply_and_the_payment_its_state",
    ),
    12: (
        f"{FAULTS}::test_what_came_bent_is_read_or_refused_as_it_must",
        f"{EVERY}/test_forgery::test_12_a_shortened_signature_is_forged",
        f"{EVERY}/test_forgery::test_12_no_signature_at_all_is_forged",
    ),
    13: (
        f"{EVERY}/test_forgery::test_11_13_a_forged_callback_changes_nothing",
        "functions/test_wiring::test_live_never_takes_a_sandbox_key",
    ),
    14: (f"{EVERY}/test_forgery::test_14_the_previous_key_is_accepted_until_its_end",),
    15: (
        f"{EVERY}/test_forgery::test_15_what_is_not_signed_is_asked_for",
        f"{EVERY}/test_forgery::test_15_payos_is_believed_only_where_it_signs",
    ),
    16: (
        f"{EVERY}/test_repetition::test_01_16_a_success_sent_again_changes_nothing",
        f"{EVERY}/test_forgery::test_16_17_a_message_that_is_not_fresh_is_forged",
    ),
    17: (f"{EVERY}/test_forgery::test_16_17_a_message_that_is_not_fresh_is_forged",),
    18: (
        f"{EVERY}/test_amounts::test_18_an_amount_that_differs_is_not_paid",
        "stack/test_reviews::test_18_a_wrong_amount_is_seen_by_its_agency_and_by_no_other",
    ),
    19: (
        f"{FAULTS}::test_what_is_signed_is_taken_for_what_it_says",
        f"{EVERY}/test_amounts::test_19_hundredths_and_whole_dong_are_not_mistaken",
    ),
    20: (
        f"{FAULTS}::test_what_is_signed_is_taken_for_what_it_says",
        f"{EVERY}/test_amounts::test_20_an_amount_that_is_no_whole_number_is_not_read",
    ),
    21: (
        f"{FAULTS}::test_what_is_signed_is_taken_for_what_it_says",
        f"{EVERY}/test_amounts::test_21_another_currency_is_not_paid",
    ),
    22: (
        f"{FAULTS}::test_what_is_signed_is_taken_for_what_it_says",
        f"{EVERY}/test_belonging::test_22_an_unknown_order_is_kept_and_blocks_nothing",
        "stack/test_providers::test_money_that_belongs_to_nothing_is_acknowledged_as_declared",
    ),
    23: (
        f"{EVERY}/test_order::test_23_a_callback_before_our_own_call_returned_is_paid",
        f"{SERVICES}/test_matching::test_23_what_was_told_before_its_order_was_written_is_settled_later",
    ),
    24: (
        f"{FAULTS}::test_24_a_success_after_our_own_expiry_is_paid",
        f"{EVERY}/test_order::test_24_a_success_after_our_own_expiry_is_paid",
    ),
    25: (
        f"{FAULTS}::test_25_a_dossier_paid_by_another_provider_is_not_paid_twice",
        f"{EVERY}/test_belonging::test_25_a_dossier_paid_by_another_provider_is_not_paid_twice",
    ),
    26: (
        f"{FAULTS}::test_26_money_for_a_withdrawn_dossier_is_for_a_person",
        f"{EVERY}/test_belonging::test_26_money_for_a_closed_dossier_is_for_a_person",
    ),
    27: (
        f"{EVERY}/test_amounts::test_27_what_is_too_much_is_for_a_person",
        "stack/test_reviews::test_27_what_was_paid_too_much_waits_and_goes_back_by_hand",
    ),
    28: (
        f"{EVERY}/test_amounts::test_27_28_transfers_add_up_and_only_the_full_sum_releases",
        "stack/test_providers::test_transfers_add_up",
    ),
    29: (
        f"{EVERY}/test_amounts::test_29_money_without_its_code_is_kept_apart_and_never_guessed",
        "stack/test_reviews::test_29_money_without_its_code_is_given_to_the_payment_that_the_treasury_names",
    ),
    30: (f"{EVERY}/test_amounts::test_30_money_that_leaves_touches_no_payment",),
    31: (
        f"{EVERY}/test_repetition::test_31_a_function_that_died_after_writing_answers_as_to_a_repetition",
        "faults/test_kills::test_after_redelivery_nothing_is_lost_or_doubled",
    ),
    32: (
        f"{EVERY}/test_store::test_32_33_a_store_out_of_reach_is_not_acknowledged",
        "faults/test_kills::test_after_redelivery_nothing_is_lost_or_doubled",
    ),
    33: (
        f"{EVERY}/test_store::test_33_a_store_lost_between_reading_and_writing_is_not_acknowledged",
        "stack/test_store_down::test_callback_that_cannot_be_kept_is_asked_for_again",
        "faults/test_sweep::test_a_fault_in_any_call_loses_and_doubles_nothing",
    ),
    34: (f"{EVERY}/test_repetition::test_34_without_its_guard_the_payment_itself_refuses_a_second_effect",),
    35: (
        f"{FAULTS}::test_35_rubbish_is_refused_without_a_crash",
        f"{EVERY}/test_reading::test_35_42_rubbish_is_refused_without_a_crash",
    ),
    36: (
        f"{FAULTS}::test_what_came_bent_is_read_or_refused_as_it_must",
        f"{EVERY}/test_reading::test_36_a_repeated_name_is_refused",
    ),
    37: (
        f"{FAULTS}::test_what_came_bent_is_read_or_refused_as_it_must",
        f"{EVERY}/test_reading::test_37_a_field_outside_the_signed_family_is_ignored",
    ),
    38: (
        f"{FAULTS}::test_what_came_bent_is_read_or_refused_as_it_must",
        f"{EVERY}/test_reading::test_38_the_order_of_fields_matters_only_where_raw_bytes_are_signed",
    ),
    39: (
        f"{PROVIDERS}/test_momo::test_39_text_that_could_be_several_fields_is_refused",
        f"{PROVIDERS}/test_paygov::test_39_a_digit_that_moved_into_the_amount_is_refused",
        f"{PROVIDERS}/test_dvcqg::test_two_messages_with_one_hash_are_not_both_accepted",
    ),
    40: (
        f"{FAULTS}::test_what_came_bent_is_read_or_refused_as_it_must",
        f"{EVERY}/test_forgery::test_40_hexadecimal_signatures_may_be_in_either_case",
        f"{EVERY}/test_forgery::test_40_base64_signatures_are_exact",
    ),
    41: (
        "functions/handlers/test_callbacks::test_41_no_provider_is_heard_by_another_method",
        "stack/test_deployment::test_callback_by_the_wrong_method_is_refused",
    ),
    42: (
        f"{EVERY}/test_reading::test_35_42_rubbish_is_refused_without_a_crash",
        "stack/test_filing::test_body_over_the_limit_is_refused",
    ),
    43: (
        f"{SERVICES}/test_asking::test_43_an_answer_settles_what_no_callback_told",
        "stack/test_asking::test_43_a_payment_that_nobody_told_of_is_found_and_gets_its_receipt",
    ),
    44: (
        f"{SERVICES}/test_asking::test_44_an_answer_that_contradicts_a_failure_pays_and_calls_a_person",
        (
            f"{SERVICES}/test_asking"
            "::test_44_an_answer_that_contradicts_a_success_unpays_nothing_and_calls_a_person"
        ),
    ),
    45: (
        f"{SERVICES}/test_asking::test_45_an_answer_that_is_none_is_asked_for_again",
        f"{PROVIDERS}/test_vnpay::test_45_an_answer_without_the_hash_field_is_refused",
    ),
    46: ("functions/handlers/test_receipts::test_from_the_first_failure_on_the_records_are_asked_for_again",),
    47: (
        f"{SERVICES}/test_receipts::test_each_year_counts_from_one_without_a_gap",
        f"{SERVICES}/test_receipts::test_two_payments_at_once_never_share_a_number_and_leave_no_gap",
        "stack/test_paying::test_receipts_are_numbered_without_a_gap",
    ),
    49: ("browser/test_journey::test_nothing_but_a_true_success_is_believed",),
    50: (
        f"{SERVICES}/test_paying::test_a_second_attempt_has_a_reference_of_its_own",
        f"{PROVIDERS}/test_zalopay::test_50_51_orders_are_numbered_by_the_day_in_vietnam",
    ),
    51: (
        f"{PROVIDERS}/test_zalopay::test_50_51_orders_are_numbered_by_the_day_in_vietnam",
        f"{PROVIDERS}/test_vnpay::test_times_are_vietnamese_and_of_24_hours",
    ),
    52: (f"{EVERY}/test_forgery::test_52_a_flood_of_forged_calls_does_not_reach_the_store",),
    53: (
        f"{SERVICES}/test_refunding::test_53_the_same_request_gives_back_once",
        "stack/test_reviews::test_53_vnpay_gives_back_once_and_no_more_than_came",
    ),
    54: (
        f"{SERVICES}/test_comparing::test_54_what_differs_waits_for_a_person_and_is_paid_as_before",
        f"{SERVICES}/test_comparing::test_54_money_that_names_nothing_of_ours_is_kept_once",
        "stack/test_comparing::test_54_what_differs_waits_for_a_person_and_nothing_changes_by_itself",
    ),
    55: (
        f"{FAULTS}::test_55_no_log_holds_a_person_or_a_secret",
        f"{EVERY}/test_forgery::test_55_nothing_secret_or_signed_is_said_in_an_error",
        "functions/handlers/test_edge::test_no_log_line_or_metric_holds_what_a_citizen_sent",
    ),
    56: (f"{EVERY}/test_belonging::test_56_the_call_that_registers_an_address_is_accepted",),
}


@lru_cache
def names_in(module: str) -> frozenset[str]:
    tree = ast.parse(Path("tests", f"{module}.py").read_text("utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def test_every_case_has_its_tests_but_those_that_are_named() -> None:
    assert set(range(1, 57)) - set(CASES) == WITHOUT_A_TEST


@pytest.mark.parametrize("case", CASES)
def test_the_tests_of_a_case_are_there(case: int) -> None:
    named = [test.split("::") for test in CASES[case]]

    assert not [f"{module}::{name}" for module, name in named if name not in names_in(module)]
