/* Generated; do not edit. */
#include "sen/sen_api.h"
#include "sen/admin/v1/admin.pb-c.h"
#include "sen/auth/v1/auth.pb-c.h"
#include "sen/empowerment/v1/cooperatives.pb-c.h"
#include "sen/empowerment/v1/households.pb-c.h"
#include "sen/empowerment/v1/imports.pb-c.h"
#include "sen/empowerment/v1/livelihood_groups.pb-c.h"
#include "sen/empowerment/v1/owners.pb-c.h"
#include "sen/empowerment/v1/programme.pb-c.h"
#include "sen/empowerment/v1/projects.pb-c.h"
#include "sen/empowerment/v1/records.pb-c.h"
#include "sen/figures/v1/figures.pb-c.h"
#include "sen/google/protobuf/timestamp.pb-c.h"
#include "sen/health/v1/health.pb-c.h"
#include "sen/membership/v1/accounts.pb-c.h"
#include "sen/membership/v1/activities.pb-c.h"
#include "sen/membership/v1/affiliates.pb-c.h"
#include "sen/membership/v1/awards.pb-c.h"
#include "sen/membership/v1/cadres.pb-c.h"
#include "sen/membership/v1/honorary.pb-c.h"
#include "sen/membership/v1/imports.pb-c.h"
#include "sen/membership/v1/members.pb-c.h"
#include "sen/membership/v1/rolls.pb-c.h"
#include "sen/membership/v1/tokens.pb-c.h"
#include "sen/membership/v1/units.pb-c.h"
#include "sen/membership/v1/women.pb-c.h"
#include "sen/policy/v1/advice.pb-c.h"
#include "sen/policy/v1/criticisms.pb-c.h"
#include "sen/policy/v1/declared_reports.pb-c.h"
#include "sen/policy/v1/dialogues.pb-c.h"
#include "sen/policy/v1/figures.pb-c.h"
#include "sen/policy/v1/imports.pb-c.h"
#include "sen/policy/v1/plans.pb-c.h"
#include "sen/policy/v1/records.pb-c.h"
#include "sen/policy/v1/reports.pb-c.h"
#include "sen/policy/v1/scorecards.pb-c.h"
#include "sen/policy/v1/supervisions.pb-c.h"
#include "sen/reflection/v1/reflection.pb-c.h"
#include "sen/types/v1/types.pb-c.h"
#include "sen/welfare/v1/activities.pb-c.h"
#include "sen/welfare/v1/advice.pb-c.h"
#include "sen/welfare/v1/camps.pb-c.h"
#include "sen/welfare/v1/families.pb-c.h"
#include "sen/welfare/v1/imports.pb-c.h"
#include "sen/welfare/v1/models.pb-c.h"
#include "sen/welfare/v1/orphans.pb-c.h"
#include "sen/welfare/v1/programme.pb-c.h"
#include "sen/welfare/v1/records.pb-c.h"
#include "sen/welfare/v1/trusted_addresses.pb-c.h"
#include "sen/welfare/v1/victims.pb-c.h"
#include "sen/welfare/v1/works.pb-c.h"

static const void *const messages[] = {
  &google__protobuf__timestamp__descriptor,
  &sen__admin__v1__get_status_request__descriptor,
  &sen__admin__v1__get_status_response__descriptor,
  &sen__admin__v1__component_status__descriptor,
  &sen__admin__v1__connection_status__descriptor,
  &sen__admin__v1__stream_status__descriptor,
  &sen__admin__v1__pool_status__descriptor,
  &sen__admin__v1__target_status__descriptor,
  &sen__admin__v1__error_status__descriptor,
  &sen__auth__v1__caller__descriptor,
  &sen__empowerment__v1__day_span__descriptor,
  &sen__types__v1__provenance__descriptor,
  &sen__types__v1__write_header__descriptor,
  &sen__types__v1__row_error__descriptor,
  &sen__types__v1__import_summary__descriptor,
  &sen__types__v1__import_batch_result__descriptor,
  &sen__types__v1__bad_request__descriptor,
  &sen__types__v1__bad_request__field_violation__descriptor,
  &sen__empowerment__v1__cooperative__descriptor,
  &sen__empowerment__v1__create_cooperative_request__descriptor,
  &sen__empowerment__v1__get_cooperative_request__descriptor,
  &sen__empowerment__v1__list_cooperatives_request__descriptor,
  &sen__empowerment__v1__list_cooperatives_response__descriptor,
  &sen__empowerment__v1__dissolution__descriptor,
  &sen__empowerment__v1__dissolve_cooperative_request__descriptor,
  &sen__empowerment__v1__cooperative_manager__descriptor,
  &sen__empowerment__v1__record_cooperative_manager_request__descriptor,
  &sen__empowerment__v1__list_cooperative_managers_request__descriptor,
  &sen__empowerment__v1__list_cooperative_managers_response__descriptor,
  &sen__figures__v1__measure__descriptor,
  &sen__figures__v1__record_count__descriptor,
  &sen__figures__v1__split_part__descriptor,
  &sen__figures__v1__figure__descriptor,
  &sen__figures__v1__compute_figures_request__descriptor,
  &sen__figures__v1__compute_figures_response__descriptor,
  &sen__figures__v1__list_measures_request__descriptor,
  &sen__figures__v1__list_measures_response__descriptor,
  &sen__figures__v1__list_figure_records_request__descriptor,
  &sen__figures__v1__figure_record__descriptor,
  &sen__figures__v1__list_figure_records_response__descriptor,
  &sen__empowerment__v1__household__descriptor,
  &sen__empowerment__v1__create_household_request__descriptor,
  &sen__empowerment__v1__get_household_request__descriptor,
  &sen__empowerment__v1__list_households_request__descriptor,
  &sen__empowerment__v1__list_households_response__descriptor,
  &sen__empowerment__v1__poverty_assessment__descriptor,
  &sen__empowerment__v1__poverty_class_record__descriptor,
  &sen__empowerment__v1__record_poverty_class_request__descriptor,
  &sen__empowerment__v1__list_poverty_classes_request__descriptor,
  &sen__empowerment__v1__list_poverty_classes_response__descriptor,
  &sen__empowerment__v1__help__descriptor,
  &sen__empowerment__v1__record_help_request__descriptor,
  &sen__empowerment__v1__list_help_request__descriptor,
  &sen__empowerment__v1__list_help_response__descriptor,
  &sen__empowerment__v1__exit__descriptor,
  &sen__empowerment__v1__record_exit_request__descriptor,
  &sen__empowerment__v1__confirm_exit_request__descriptor,
  &sen__empowerment__v1__refuse_exit_request__descriptor,
  &sen__empowerment__v1__restate_exit_request__descriptor,
  &sen__empowerment__v1__get_exit_request__descriptor,
  &sen__empowerment__v1__list_exits_request__descriptor,
  &sen__empowerment__v1__list_exits_response__descriptor,
  &sen__empowerment__v1__livelihood_group__descriptor,
  &sen__empowerment__v1__create_livelihood_group_request__descriptor,
  &sen__empowerment__v1__get_livelihood_group_request__descriptor,
  &sen__empowerment__v1__list_livelihood_groups_request__descriptor,
  &sen__empowerment__v1__list_livelihood_groups_response__descriptor,
  &sen__empowerment__v1__owner__descriptor,
  &sen__empowerment__v1__register_owner_request__descriptor,
  &sen__empowerment__v1__get_owner_request__descriptor,
  &sen__empowerment__v1__list_owners_request__descriptor,
  &sen__empowerment__v1__list_owners_response__descriptor,
  &sen__empowerment__v1__owner_support__descriptor,
  &sen__empowerment__v1__record_owner_support_request__descriptor,
  &sen__empowerment__v1__list_owner_support_request__descriptor,
  &sen__empowerment__v1__list_owner_support_response__descriptor,
  &sen__empowerment__v1__milestone__descriptor,
  &sen__empowerment__v1__record_milestone_request__descriptor,
  &sen__empowerment__v1__list_milestones_request__descriptor,
  &sen__empowerment__v1__list_milestones_response__descriptor,
  &sen__empowerment__v1__withdraw_empowerment_record_request__descriptor,
  &sen__empowerment__v1__withdraw_empowerment_record_response__descriptor,
  &sen__empowerment__v1__import_batch__descriptor,
  &sen__empowerment__v1__import_record__descriptor,
  &sen__health__v1__check_request__descriptor,
  &sen__health__v1__check_response__descriptor,
  &sen__health__v1__component_health__descriptor,
  &sen__membership__v1__account__descriptor,
  &sen__membership__v1__create_account_request__descriptor,
  &sen__membership__v1__set_account_grants_request__descriptor,
  &sen__membership__v1__disable_account_request__descriptor,
  &sen__membership__v1__get_account_request__descriptor,
  &sen__membership__v1__list_accounts_request__descriptor,
  &sen__membership__v1__list_accounts_response__descriptor,
  &sen__membership__v1__activity_session__descriptor,
  &sen__membership__v1__record_session_request__descriptor,
  &sen__membership__v1__list_sessions_request__descriptor,
  &sen__membership__v1__list_sessions_response__descriptor,
  &sen__membership__v1__affiliate__descriptor,
  &sen__membership__v1__affiliate_event__descriptor,
  &sen__membership__v1__register_affiliate_request__descriptor,
  &sen__membership__v1__record_affiliate_event_request__descriptor,
  &sen__membership__v1__get_affiliate_request__descriptor,
  &sen__membership__v1__list_affiliates_request__descriptor,
  &sen__membership__v1__list_affiliates_response__descriptor,
  &sen__membership__v1__award__descriptor,
  &sen__membership__v1__record_award_request__descriptor,
  &sen__membership__v1__list_awards_request__descriptor,
  &sen__membership__v1__list_awards_response__descriptor,
  &sen__membership__v1__person__descriptor,
  &sen__membership__v1__post__descriptor,
  &sen__membership__v1__course__descriptor,
  &sen__membership__v1__completion__descriptor,
  &sen__membership__v1__assessment__descriptor,
  &sen__membership__v1__register_person_request__descriptor,
  &sen__membership__v1__appoint_post_request__descriptor,
  &sen__membership__v1__end_post_request__descriptor,
  &sen__membership__v1__list_posts_request__descriptor,
  &sen__membership__v1__list_posts_response__descriptor,
  &sen__membership__v1__create_course_request__descriptor,
  &sen__membership__v1__record_completion_request__descriptor,
  &sen__membership__v1__list_courses_request__descriptor,
  &sen__membership__v1__list_courses_response__descriptor,
  &sen__membership__v1__record_assessment_request__descriptor,
  &sen__membership__v1__list_assessments_request__descriptor,
  &sen__membership__v1__list_assessments_response__descriptor,
  &sen__membership__v1__honorary_member__descriptor,
  &sen__membership__v1__recognise_honorary_member_request__descriptor,
  &sen__membership__v1__withdraw_honorary_member_request__descriptor,
  &sen__membership__v1__get_honorary_member_request__descriptor,
  &sen__membership__v1__list_honorary_members_request__descriptor,
  &sen__membership__v1__list_honorary_members_response__descriptor,
  &sen__membership__v1__member__descriptor,
  &sen__membership__v1__member_event__descriptor,
  &sen__membership__v1__admit_member_request__descriptor,
  &sen__membership__v1__transfer_member_request__descriptor,
  &sen__membership__v1__record_leave_request__descriptor,
  &sen__membership__v1__record_death_request__descriptor,
  &sen__membership__v1__correct_member_request__descriptor,
  &sen__membership__v1__correct_member_event_request__descriptor,
  &sen__membership__v1__merge_members_request__descriptor,
  &sen__membership__v1__unmerge_member_request__descriptor,
  &sen__membership__v1__get_member_request__descriptor,
  &sen__membership__v1__list_members_request__descriptor,
  &sen__membership__v1__list_members_response__descriptor,
  &sen__membership__v1__search_members_request__descriptor,
  &sen__membership__v1__search_members_response__descriptor,
  &sen__membership__v1__list_member_events_request__descriptor,
  &sen__membership__v1__list_member_events_response__descriptor,
  &sen__membership__v1__duplicate_candidate__descriptor,
  &sen__membership__v1__list_duplicate_candidates_request__descriptor,
  &sen__membership__v1__list_duplicate_candidates_response__descriptor,
  &sen__membership__v1__export_members_request__descriptor,
  &sen__membership__v1__roll_part__descriptor,
  &sen__membership__v1__roll_admission__descriptor,
  &sen__membership__v1__roll_exit__descriptor,
  &sen__membership__v1__roll__descriptor,
  &sen__membership__v1__declare_roll_request__descriptor,
  &sen__membership__v1__get_roll_request__descriptor,
  &sen__membership__v1__list_rolls_request__descriptor,
  &sen__membership__v1__list_rolls_response__descriptor,
  &sen__membership__v1__women_count__descriptor,
  &sen__membership__v1__record_women_count_request__descriptor,
  &sen__membership__v1__list_women_counts_request__descriptor,
  &sen__membership__v1__list_women_counts_response__descriptor,
  &sen__membership__v1__list_gathering_rates_request__descriptor,
  &sen__membership__v1__gathering_rate__descriptor,
  &sen__membership__v1__list_gathering_rates_response__descriptor,
  &sen__membership__v1__import_batch__descriptor,
  &sen__membership__v1__import_record__descriptor,
  &sen__membership__v1__token__descriptor,
  &sen__membership__v1__issued_token__descriptor,
  &sen__membership__v1__issue_token_request__descriptor,
  &sen__membership__v1__revoke_token_request__descriptor,
  &sen__membership__v1__list_tokens_request__descriptor,
  &sen__membership__v1__list_tokens_response__descriptor,
  &sen__membership__v1__list_revoked_tokens_request__descriptor,
  &sen__membership__v1__list_revoked_tokens_response__descriptor,
  &sen__membership__v1__get_keys_request__descriptor,
  &sen__membership__v1__json_web_key__descriptor,
  &sen__membership__v1__key_set__descriptor,
  &sen__membership__v1__resolve_identity_request__descriptor,
  &sen__membership__v1__unit_attributes__descriptor,
  &sen__membership__v1__unit__descriptor,
  &sen__membership__v1__unit_version__descriptor,
  &sen__membership__v1__unit_succession__descriptor,
  &sen__membership__v1__epoch__descriptor,
  &sen__membership__v1__import_units_request__descriptor,
  &sen__membership__v1__create_unit_request__descriptor,
  &sen__membership__v1__get_unit_request__descriptor,
  &sen__membership__v1__list_units_request__descriptor,
  &sen__membership__v1__list_units_response__descriptor,
  &sen__membership__v1__record_unit_version_request__descriptor,
  &sen__membership__v1__list_unit_history_request__descriptor,
  &sen__membership__v1__list_unit_history_response__descriptor,
  &sen__membership__v1__record_succession_request__descriptor,
  &sen__membership__v1__get_epoch_request__descriptor,
  &sen__membership__v1__watch_request__descriptor,
  &sen__membership__v1__watch_response__descriptor,
  &sen__membership__v1__unit_version_chunk__descriptor,
  &sen__membership__v1__unit_succession_chunk__descriptor,
  &sen__policy__v1__advice__descriptor,
  &sen__policy__v1__create_advice_request__descriptor,
  &sen__policy__v1__record_advice_issued_request__descriptor,
  &sen__policy__v1__get_advice_request__descriptor,
  &sen__policy__v1__list_advice_request__descriptor,
  &sen__policy__v1__list_advice_response__descriptor,
  &sen__policy__v1__supervision_step_record__descriptor,
  &sen__policy__v1__supervision__descriptor,
  &sen__policy__v1__participation__descriptor,
  &sen__policy__v1__visit__descriptor,
  &sen__policy__v1__finding__descriptor,
  &sen__policy__v1__recommendation__descriptor,
  &sen__policy__v1__create_supervision_request__descriptor,
  &sen__policy__v1__get_supervision_request__descriptor,
  &sen__policy__v1__list_supervisions_request__descriptor,
  &sen__policy__v1__list_supervisions_response__descriptor,
  &sen__policy__v1__record_supervision_step_request__descriptor,
  &sen__policy__v1__record_participation_request__descriptor,
  &sen__policy__v1__record_visit_request__descriptor,
  &sen__policy__v1__record_finding_request__descriptor,
  &sen__policy__v1__record_recommendation_request__descriptor,
  &sen__policy__v1__record_recommendation_step_request__descriptor,
  &sen__policy__v1__list_recommendations_request__descriptor,
  &sen__policy__v1__list_recommendations_response__descriptor,
  &sen__policy__v1__draft__descriptor,
  &sen__policy__v1__criticism__descriptor,
  &sen__policy__v1__content_item__descriptor,
  &sen__policy__v1__create_draft_request__descriptor,
  &sen__policy__v1__get_draft_request__descriptor,
  &sen__policy__v1__list_drafts_request__descriptor,
  &sen__policy__v1__list_drafts_response__descriptor,
  &sen__policy__v1__record_criticism_request__descriptor,
  &sen__policy__v1__record_content_item_request__descriptor,
  &sen__policy__v1__record_content_item_step_request__descriptor,
  &sen__policy__v1__declared_figure__descriptor,
  &sen__policy__v1__declared_report_step__descriptor,
  &sen__policy__v1__declared_report__descriptor,
  &sen__policy__v1__save_declared_report_request__descriptor,
  &sen__policy__v1__submit_declared_report_request__descriptor,
  &sen__policy__v1__return_declared_report_request__descriptor,
  &sen__policy__v1__approve_declared_report_request__descriptor,
  &sen__policy__v1__restate_declared_report_request__descriptor,
  &sen__policy__v1__get_declared_report_request__descriptor,
  &sen__policy__v1__list_declared_reports_request__descriptor,
  &sen__policy__v1__list_declared_reports_response__descriptor,
  &sen__policy__v1__compare_declared_report_request__descriptor,
  &sen__policy__v1__declared_comparison__descriptor,
  &sen__policy__v1__compare_declared_report_response__descriptor,
  &sen__policy__v1__dialogue__descriptor,
  &sen__policy__v1__record_dialogue_request__descriptor,
  &sen__policy__v1__get_dialogue_request__descriptor,
  &sen__policy__v1__list_dialogues_request__descriptor,
  &sen__policy__v1__list_dialogues_response__descriptor,
  &sen__policy__v1__combined_part__descriptor,
  &sen__policy__v1__combine_figures_request__descriptor,
  &sen__policy__v1__combine_figures_response__descriptor,
  &sen__policy__v1__value_rule__descriptor,
  &sen__policy__v1__share_rule__descriptor,
  &sen__policy__v1__required_level_rule__descriptor,
  &sen__policy__v1__target_rule__descriptor,
  &sen__policy__v1__target__descriptor,
  &sen__policy__v1__plan_item__descriptor,
  &sen__policy__v1__plan__descriptor,
  &sen__policy__v1__allocation__descriptor,
  &sen__policy__v1__list_allocations_request__descriptor,
  &sen__policy__v1__list_allocations_response__descriptor,
  &sen__policy__v1__set_allocation_request__descriptor,
  &sen__policy__v1__withdraw_allocation_request__descriptor,
  &sen__policy__v1__create_plan_request__descriptor,
  &sen__policy__v1__get_plan_request__descriptor,
  &sen__policy__v1__list_plans_request__descriptor,
  &sen__policy__v1__list_plans_response__descriptor,
  &sen__policy__v1__adopt_plan_request__descriptor,
  &sen__policy__v1__set_plan_item_request__descriptor,
  &sen__policy__v1__set_target_request__descriptor,
  &sen__policy__v1__list_targets_request__descriptor,
  &sen__policy__v1__list_targets_response__descriptor,
  &sen__policy__v1__withdraw_policy_record_request__descriptor,
  &sen__policy__v1__withdraw_policy_record_response__descriptor,
  &sen__policy__v1__import_batch__descriptor,
  &sen__policy__v1__import_record__descriptor,
  &sen__policy__v1__report_span__descriptor,
  &sen__policy__v1__report_sentence__descriptor,
  &sen__policy__v1__report_section__descriptor,
  &sen__policy__v1__report_figure__descriptor,
  &sen__policy__v1__missing_service__descriptor,
  &sen__policy__v1__national_report__descriptor,
  &sen__policy__v1__get_national_report_request__descriptor,
  &sen__policy__v1__render_national_report_request__descriptor,
  &sen__policy__v1__render_national_report_response__descriptor,
  &sen__policy__v1__publish_national_report_request__descriptor,
  &sen__policy__v1__publication__descriptor,
  &sen__policy__v1__list_published_figures_request__descriptor,
  &sen__policy__v1__list_published_figures_response__descriptor,
  &sen__policy__v1__forecast__descriptor,
  &sen__policy__v1__failing_unit__descriptor,
  &sen__policy__v1__part_condition__descriptor,
  &sen__policy__v1__scorecard_part__descriptor,
  &sen__policy__v1__scorecard_target__descriptor,
  &sen__policy__v1__ranked_unit__descriptor,
  &sen__policy__v1__scorecard__descriptor,
  &sen__policy__v1__get_scorecard_request__descriptor,
  &sen__policy__v1__render_scorecard_request__descriptor,
  &sen__policy__v1__render_scorecard_response__descriptor,
  &sen__reflection__v1__get_descriptors_request__descriptor,
  &sen__reflection__v1__get_descriptors_response__descriptor,
  &sen__welfare__v1__day_span__descriptor,
  &sen__welfare__v1__welfare_activity__descriptor,
  &sen__welfare__v1__record_welfare_activity_request__descriptor,
  &sen__welfare__v1__list_welfare_activities_request__descriptor,
  &sen__welfare__v1__list_welfare_activities_response__descriptor,
  &sen__welfare__v1__advice_given__descriptor,
  &sen__welfare__v1__record_advice_request__descriptor,
  &sen__welfare__v1__list_advice_request__descriptor,
  &sen__welfare__v1__list_advice_response__descriptor,
  &sen__welfare__v1__camp__descriptor,
  &sen__welfare__v1__camp_attendance__descriptor,
  &sen__welfare__v1__hold_camp_request__descriptor,
  &sen__welfare__v1__attend_camp_request__descriptor,
  &sen__welfare__v1__list_camps_request__descriptor,
  &sen__welfare__v1__list_camps_response__descriptor,
  &sen__welfare__v1__list_camp_attendances_request__descriptor,
  &sen__welfare__v1__list_camp_attendances_response__descriptor,
  &sen__welfare__v1__family__descriptor,
  &sen__welfare__v1__criterion_result__descriptor,
  &sen__welfare__v1__criteria_check__descriptor,
  &sen__welfare__v1__register_family_request__descriptor,
  &sen__welfare__v1__get_family_request__descriptor,
  &sen__welfare__v1__list_families_request__descriptor,
  &sen__welfare__v1__list_families_response__descriptor,
  &sen__welfare__v1__record_criteria_check_request__descriptor,
  &sen__welfare__v1__list_criteria_checks_request__descriptor,
  &sen__welfare__v1__list_criteria_checks_response__descriptor,
  &sen__welfare__v1__community_model__descriptor,
  &sen__welfare__v1__found_community_model_request__descriptor,
  &sen__welfare__v1__close_community_model_request__descriptor,
  &sen__welfare__v1__list_community_models_request__descriptor,
  &sen__welfare__v1__list_community_models_response__descriptor,
  &sen__welfare__v1__child__descriptor,
  &sen__welfare__v1__sponsor__descriptor,
  &sen__welfare__v1__sponsorship__descriptor,
  &sen__welfare__v1__pledge__descriptor,
  &sen__welfare__v1__payment__descriptor,
  &sen__welfare__v1__payment_reversal__descriptor,
  &sen__welfare__v1__register_child_request__descriptor,
  &sen__welfare__v1__get_child_request__descriptor,
  &sen__welfare__v1__list_children_request__descriptor,
  &sen__welfare__v1__list_children_response__descriptor,
  &sen__welfare__v1__read_child_identity_request__descriptor,
  &sen__welfare__v1__read_child_identity_response__descriptor,
  &sen__welfare__v1__register_sponsor_request__descriptor,
  &sen__welfare__v1__get_sponsor_request__descriptor,
  &sen__welfare__v1__list_sponsors_request__descriptor,
  &sen__welfare__v1__list_sponsors_response__descriptor,
  &sen__welfare__v1__start_sponsorship_request__descriptor,
  &sen__welfare__v1__end_sponsorship_request__descriptor,
  &sen__welfare__v1__list_sponsorships_request__descriptor,
  &sen__welfare__v1__list_sponsorships_response__descriptor,
  &sen__welfare__v1__make_pledge_request__descriptor,
  &sen__welfare__v1__end_pledge_request__descriptor,
  &sen__welfare__v1__list_pledges_request__descriptor,
  &sen__welfare__v1__list_pledges_response__descriptor,
  &sen__welfare__v1__receive_payment_request__descriptor,
  &sen__welfare__v1__reverse_payment_request__descriptor,
  &sen__welfare__v1__list_payments_request__descriptor,
  &sen__welfare__v1__list_payments_response__descriptor,
  &sen__welfare__v1__list_payment_gaps_request__descriptor,
  &sen__welfare__v1__payment_gap__descriptor,
  &sen__welfare__v1__list_payment_gaps_response__descriptor,
  &sen__welfare__v1__withdraw_welfare_record_request__descriptor,
  &sen__welfare__v1__withdraw_welfare_record_response__descriptor,
  &sen__welfare__v1__trusted_address__descriptor,
  &sen__welfare__v1__trusted_address_event__descriptor,
  &sen__welfare__v1__register_trusted_address_request__descriptor,
  &sen__welfare__v1__record_trusted_address_event_request__descriptor,
  &sen__welfare__v1__list_trusted_addresses_request__descriptor,
  &sen__welfare__v1__list_trusted_addresses_response__descriptor,
  &sen__welfare__v1__victim__descriptor,
  &sen__welfare__v1__detect_victim_response__descriptor,
  &sen__welfare__v1__victim_status_event__descriptor,
  &sen__welfare__v1__victim_case__descriptor,
  &sen__welfare__v1__victim_service_event__descriptor,
  &sen__welfare__v1__referral__descriptor,
  &sen__welfare__v1__detect_victim_request__descriptor,
  &sen__welfare__v1__record_victim_status_request__descriptor,
  &sen__welfare__v1__open_victim_case_request__descriptor,
  &sen__welfare__v1__close_victim_case_request__descriptor,
  &sen__welfare__v1__record_victim_service_request__descriptor,
  &sen__welfare__v1__record_referral_request__descriptor,
  &sen__welfare__v1__read_victim_file_request__descriptor,
  &sen__welfare__v1__victim_file__descriptor,
  &sen__welfare__v1__list_victims_request__descriptor,
  &sen__welfare__v1__list_victims_response__descriptor,
  &sen__welfare__v1__read_victim_identity_request__descriptor,
  &sen__welfare__v1__read_victim_identity_response__descriptor,
  &sen__welfare__v1__work__descriptor,
  &sen__welfare__v1__register_work_request__descriptor,
  &sen__welfare__v1__complete_work_request__descriptor,
  &sen__welfare__v1__list_works_request__descriptor,
  &sen__welfare__v1__list_works_response__descriptor,
  &sen__welfare__v1__import_record__descriptor,
  &sen__welfare__v1__import_batch__descriptor,
};

const void *const *sen_api_messages(size_t *count) {
  *count = sizeof messages / sizeof messages[0];
  return messages;
}

extern const uint8_t sen_api_file_google_protobuf_timestamp_proto[];
extern const uint8_t sen_api_file_google_protobuf_descriptor_proto[];
extern const uint8_t sen_api_file_sen_options_v1_options_proto[];
extern const uint8_t sen_api_file_sen_admin_v1_admin_proto[];
extern const uint8_t sen_api_file_sen_auth_v1_auth_proto[];
extern const uint8_t sen_api_file_sen_empowerment_v1_programme_proto[];
extern const uint8_t sen_api_file_sen_types_v1_types_proto[];
extern const uint8_t sen_api_file_sen_empowerment_v1_cooperatives_proto[];
extern const uint8_t sen_api_file_sen_figures_v1_figures_proto[];
extern const uint8_t sen_api_file_sen_empowerment_v1_figures_proto[];
extern const uint8_t sen_api_file_sen_empowerment_v1_households_proto[];
extern const uint8_t sen_api_file_sen_empowerment_v1_livelihood_groups_proto[];
extern const uint8_t sen_api_file_sen_empowerment_v1_owners_proto[];
extern const uint8_t sen_api_file_sen_empowerment_v1_projects_proto[];
extern const uint8_t sen_api_file_sen_empowerment_v1_records_proto[];
extern const uint8_t sen_api_file_sen_empowerment_v1_imports_proto[];
extern const uint8_t sen_api_file_sen_health_v1_health_proto[];
extern const uint8_t sen_api_file_sen_membership_v1_accounts_proto[];
extern const uint8_t sen_api_file_sen_membership_v1_activities_proto[];
extern const uint8_t sen_api_file_sen_membership_v1_affiliates_proto[];
extern const uint8_t sen_api_file_sen_membership_v1_awards_proto[];
extern const uint8_t sen_api_file_sen_membership_v1_cadres_proto[];
extern const uint8_t sen_api_file_sen_membership_v1_figures_proto[];
extern const uint8_t sen_api_file_sen_membership_v1_honorary_proto[];
extern const uint8_t sen_api_file_sen_membership_v1_members_proto[];
extern const uint8_t sen_api_file_sen_membership_v1_rolls_proto[];
extern const uint8_t sen_api_file_sen_membership_v1_women_proto[];
extern const uint8_t sen_api_file_sen_membership_v1_imports_proto[];
extern const uint8_t sen_api_file_sen_membership_v1_tokens_proto[];
extern const uint8_t sen_api_file_sen_membership_v1_units_proto[];
extern const uint8_t sen_api_file_sen_policy_v1_advice_proto[];
extern const uint8_t sen_api_file_sen_policy_v1_supervisions_proto[];
extern const uint8_t sen_api_file_sen_policy_v1_criticisms_proto[];
extern const uint8_t sen_api_file_sen_policy_v1_declared_reports_proto[];
extern const uint8_t sen_api_file_sen_policy_v1_dialogues_proto[];
extern const uint8_t sen_api_file_sen_policy_v1_figures_proto[];
extern const uint8_t sen_api_file_sen_policy_v1_plans_proto[];
extern const uint8_t sen_api_file_sen_policy_v1_records_proto[];
extern const uint8_t sen_api_file_sen_policy_v1_imports_proto[];
extern const uint8_t sen_api_file_sen_policy_v1_reports_proto[];
extern const uint8_t sen_api_file_sen_policy_v1_scorecards_proto[];
extern const uint8_t sen_api_file_sen_reflection_v1_reflection_proto[];
extern const uint8_t sen_api_file_sen_welfare_v1_programme_proto[];
extern const uint8_t sen_api_file_sen_welfare_v1_activities_proto[];
extern const uint8_t sen_api_file_sen_welfare_v1_advice_proto[];
extern const uint8_t sen_api_file_sen_welfare_v1_camps_proto[];
extern const uint8_t sen_api_file_sen_welfare_v1_families_proto[];
extern const uint8_t sen_api_file_sen_welfare_v1_figures_proto[];
extern const uint8_t sen_api_file_sen_welfare_v1_models_proto[];
extern const uint8_t sen_api_file_sen_welfare_v1_orphans_proto[];
extern const uint8_t sen_api_file_sen_welfare_v1_records_proto[];
extern const uint8_t sen_api_file_sen_welfare_v1_trusted_addresses_proto[];
extern const uint8_t sen_api_file_sen_welfare_v1_victims_proto[];
extern const uint8_t sen_api_file_sen_welfare_v1_works_proto[];
extern const uint8_t sen_api_file_sen_welfare_v1_imports_proto[];

extern const size_t sen_api_file_google_protobuf_timestamp_proto_size;
extern const size_t sen_api_file_google_protobuf_descriptor_proto_size;
extern const size_t sen_api_file_sen_options_v1_options_proto_size;
extern const size_t sen_api_file_sen_admin_v1_admin_proto_size;
extern const size_t sen_api_file_sen_auth_v1_auth_proto_size;
extern const size_t sen_api_file_sen_empowerment_v1_programme_proto_size;
extern const size_t sen_api_file_sen_types_v1_types_proto_size;
extern const size_t sen_api_file_sen_empowerment_v1_cooperatives_proto_size;
extern const size_t sen_api_file_sen_figures_v1_figures_proto_size;
extern const size_t sen_api_file_sen_empowerment_v1_figures_proto_size;
extern const size_t sen_api_file_sen_empowerment_v1_households_proto_size;
extern const size_t sen_api_file_sen_empowerment_v1_livelihood_groups_proto_size;
extern const size_t sen_api_file_sen_empowerment_v1_owners_proto_size;
extern const size_t sen_api_file_sen_empowerment_v1_projects_proto_size;
extern const size_t sen_api_file_sen_empowerment_v1_records_proto_size;
extern const size_t sen_api_file_sen_empowerment_v1_imports_proto_size;
extern const size_t sen_api_file_sen_health_v1_health_proto_size;
extern const size_t sen_api_file_sen_membership_v1_accounts_proto_size;
extern const size_t sen_api_file_sen_membership_v1_activities_proto_size;
extern const size_t sen_api_file_sen_membership_v1_affiliates_proto_size;
extern const size_t sen_api_file_sen_membership_v1_awards_proto_size;
extern const size_t sen_api_file_sen_membership_v1_cadres_proto_size;
extern const size_t sen_api_file_sen_membership_v1_figures_proto_size;
extern const size_t sen_api_file_sen_membership_v1_honorary_proto_size;
extern const size_t sen_api_file_sen_membership_v1_members_proto_size;
extern const size_t sen_api_file_sen_membership_v1_rolls_proto_size;
extern const size_t sen_api_file_sen_membership_v1_women_proto_size;
extern const size_t sen_api_file_sen_membership_v1_imports_proto_size;
extern const size_t sen_api_file_sen_membership_v1_tokens_proto_size;
extern const size_t sen_api_file_sen_membership_v1_units_proto_size;
extern const size_t sen_api_file_sen_policy_v1_advice_proto_size;
extern const size_t sen_api_file_sen_policy_v1_supervisions_proto_size;
extern const size_t sen_api_file_sen_policy_v1_criticisms_proto_size;
extern const size_t sen_api_file_sen_policy_v1_declared_reports_proto_size;
extern const size_t sen_api_file_sen_policy_v1_dialogues_proto_size;
extern const size_t sen_api_file_sen_policy_v1_figures_proto_size;
extern const size_t sen_api_file_sen_policy_v1_plans_proto_size;
extern const size_t sen_api_file_sen_policy_v1_records_proto_size;
extern const size_t sen_api_file_sen_policy_v1_imports_proto_size;
extern const size_t sen_api_file_sen_policy_v1_reports_proto_size;
extern const size_t sen_api_file_sen_policy_v1_scorecards_proto_size;
extern const size_t sen_api_file_sen_reflection_v1_reflection_proto_size;
extern const size_t sen_api_file_sen_welfare_v1_programme_proto_size;
extern const size_t sen_api_file_sen_welfare_v1_activities_proto_size;
extern const size_t sen_api_file_sen_welfare_v1_advice_proto_size;
extern const size_t sen_api_file_sen_welfare_v1_camps_proto_size;
extern const size_t sen_api_file_sen_welfare_v1_families_proto_size;
extern const size_t sen_api_file_sen_welfare_v1_figures_proto_size;
extern const size_t sen_api_file_sen_welfare_v1_models_proto_size;
extern const size_t sen_api_file_sen_welfare_v1_orphans_proto_size;
extern const size_t sen_api_file_sen_welfare_v1_records_proto_size;
extern const size_t sen_api_file_sen_welfare_v1_trusted_addresses_proto_size;
extern const size_t sen_api_file_sen_welfare_v1_victims_proto_size;
extern const size_t sen_api_file_sen_welfare_v1_works_proto_size;
extern const size_t sen_api_file_sen_welfare_v1_imports_proto_size;

const uint8_t *sen_api_file(size_t index, size_t *count) {
  switch (index) {
  case 0: *count = sen_api_file_google_protobuf_timestamp_proto_size; return sen_api_file_google_protobuf_timestamp_proto;
  case 1: *count = sen_api_file_google_protobuf_descriptor_proto_size; return sen_api_file_google_protobuf_descriptor_proto;
  case 2: *count = sen_api_file_sen_options_v1_options_proto_size; return sen_api_file_sen_options_v1_options_proto;
  case 3: *count = sen_api_file_sen_admin_v1_admin_proto_size; return sen_api_file_sen_admin_v1_admin_proto;
  case 4: *count = sen_api_file_sen_auth_v1_auth_proto_size; return sen_api_file_sen_auth_v1_auth_proto;
  case 5: *count = sen_api_file_sen_empowerment_v1_programme_proto_size; return sen_api_file_sen_empowerment_v1_programme_proto;
  case 6: *count = sen_api_file_sen_types_v1_types_proto_size; return sen_api_file_sen_types_v1_types_proto;
  case 7: *count = sen_api_file_sen_empowerment_v1_cooperatives_proto_size; return sen_api_file_sen_empowerment_v1_cooperatives_proto;
  case 8: *count = sen_api_file_sen_figures_v1_figures_proto_size; return sen_api_file_sen_figures_v1_figures_proto;
  case 9: *count = sen_api_file_sen_empowerment_v1_figures_proto_size; return sen_api_file_sen_empowerment_v1_figures_proto;
  case 10: *count = sen_api_file_sen_empowerment_v1_households_proto_size; return sen_api_file_sen_empowerment_v1_households_proto;
  case 11: *count = sen_api_file_sen_empowerment_v1_livelihood_groups_proto_size; return sen_api_file_sen_empowerment_v1_livelihood_groups_proto;
  case 12: *count = sen_api_file_sen_empowerment_v1_owners_proto_size; return sen_api_file_sen_empowerment_v1_owners_proto;
  case 13: *count = sen_api_file_sen_empowerment_v1_projects_proto_size; return sen_api_file_sen_empowerment_v1_projects_proto;
  case 14: *count = sen_api_file_sen_empowerment_v1_records_proto_size; return sen_api_file_sen_empowerment_v1_records_proto;
  case 15: *count = sen_api_file_sen_empowerment_v1_imports_proto_size; return sen_api_file_sen_empowerment_v1_imports_proto;
  case 16: *count = sen_api_file_sen_health_v1_health_proto_size; return sen_api_file_sen_health_v1_health_proto;
  case 17: *count = sen_api_file_sen_membership_v1_accounts_proto_size; return sen_api_file_sen_membership_v1_accounts_proto;
  case 18: *count = sen_api_file_sen_membership_v1_activities_proto_size; return sen_api_file_sen_membership_v1_activities_proto;
  case 19: *count = sen_api_file_sen_membership_v1_affiliates_proto_size; return sen_api_file_sen_membership_v1_affiliates_proto;
  case 20: *count = sen_api_file_sen_membership_v1_awards_proto_size; return sen_api_file_sen_membership_v1_awards_proto;
  case 21: *count = sen_api_file_sen_membership_v1_cadres_proto_size; return sen_api_file_sen_membership_v1_cadres_proto;
  case 22: *count = sen_api_file_sen_membership_v1_figures_proto_size; return sen_api_file_sen_membership_v1_figures_proto;
  case 23: *count = sen_api_file_sen_membership_v1_honorary_proto_size; return sen_api_file_sen_membership_v1_honorary_proto;
  case 24: *count = sen_api_file_sen_membership_v1_members_proto_size; return sen_api_file_sen_membership_v1_members_proto;
  case 25: *count = sen_api_file_sen_membership_v1_rolls_proto_size; return sen_api_file_sen_membership_v1_rolls_proto;
  case 26: *count = sen_api_file_sen_membership_v1_women_proto_size; return sen_api_file_sen_membership_v1_women_proto;
  case 27: *count = sen_api_file_sen_membership_v1_imports_proto_size; return sen_api_file_sen_membership_v1_imports_proto;
  case 28: *count = sen_api_file_sen_membership_v1_tokens_proto_size; return sen_api_file_sen_membership_v1_tokens_proto;
  case 29: *count = sen_api_file_sen_membership_v1_units_proto_size; return sen_api_file_sen_membership_v1_units_proto;
  case 30: *count = sen_api_file_sen_policy_v1_advice_proto_size; return sen_api_file_sen_policy_v1_advice_proto;
  case 31: *count = sen_api_file_sen_policy_v1_supervisions_proto_size; return sen_api_file_sen_policy_v1_supervisions_proto;
  case 32: *count = sen_api_file_sen_policy_v1_criticisms_proto_size; return sen_api_file_sen_policy_v1_criticisms_proto;
  case 33: *count = sen_api_file_sen_policy_v1_declared_reports_proto_size; return sen_api_file_sen_policy_v1_declared_reports_proto;
  case 34: *count = sen_api_file_sen_policy_v1_dialogues_proto_size; return sen_api_file_sen_policy_v1_dialogues_proto;
  case 35: *count = sen_api_file_sen_policy_v1_figures_proto_size; return sen_api_file_sen_policy_v1_figures_proto;
  case 36: *count = sen_api_file_sen_policy_v1_plans_proto_size; return sen_api_file_sen_policy_v1_plans_proto;
  case 37: *count = sen_api_file_sen_policy_v1_records_proto_size; return sen_api_file_sen_policy_v1_records_proto;
  case 38: *count = sen_api_file_sen_policy_v1_imports_proto_size; return sen_api_file_sen_policy_v1_imports_proto;
  case 39: *count = sen_api_file_sen_policy_v1_reports_proto_size; return sen_api_file_sen_policy_v1_reports_proto;
  case 40: *count = sen_api_file_sen_policy_v1_scorecards_proto_size; return sen_api_file_sen_policy_v1_scorecards_proto;
  case 41: *count = sen_api_file_sen_reflection_v1_reflection_proto_size; return sen_api_file_sen_reflection_v1_reflection_proto;
  case 42: *count = sen_api_file_sen_welfare_v1_programme_proto_size; return sen_api_file_sen_welfare_v1_programme_proto;
  case 43: *count = sen_api_file_sen_welfare_v1_activities_proto_size; return sen_api_file_sen_welfare_v1_activities_proto;
  case 44: *count = sen_api_file_sen_welfare_v1_advice_proto_size; return sen_api_file_sen_welfare_v1_advice_proto;
  case 45: *count = sen_api_file_sen_welfare_v1_camps_proto_size; return sen_api_file_sen_welfare_v1_camps_proto;
  case 46: *count = sen_api_file_sen_welfare_v1_families_proto_size; return sen_api_file_sen_welfare_v1_families_proto;
  case 47: *count = sen_api_file_sen_welfare_v1_figures_proto_size; return sen_api_file_sen_welfare_v1_figures_proto;
  case 48: *count = sen_api_file_sen_welfare_v1_models_proto_size; return sen_api_file_sen_welfare_v1_models_proto;
  case 49: *count = sen_api_file_sen_welfare_v1_orphans_proto_size; return sen_api_file_sen_welfare_v1_orphans_proto;
  case 50: *count = sen_api_file_sen_welfare_v1_records_proto_size; return sen_api_file_sen_welfare_v1_records_proto;
  case 51: *count = sen_api_file_sen_welfare_v1_trusted_addresses_proto_size; return sen_api_file_sen_welfare_v1_trusted_addresses_proto;
  case 52: *count = sen_api_file_sen_welfare_v1_victims_proto_size; return sen_api_file_sen_welfare_v1_victims_proto;
  case 53: *count = sen_api_file_sen_welfare_v1_works_proto_size; return sen_api_file_sen_welfare_v1_works_proto;
  case 54: *count = sen_api_file_sen_welfare_v1_imports_proto_size; return sen_api_file_sen_welfare_v1_imports_proto;
  default: *count = 0; return NULL;
  }
}

static const uint8_t digest[] = {225,119,37,214,251,13,216,115,219,122,207,138,33,128,56,165,203,185,26,137,142,43,203,11,220,98,42,143,223,220,230,45};

const uint8_t *sen_api_digest(void) { return digest; }
