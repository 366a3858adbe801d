-- The report of a unit that has not been sent in is reminded of like an occurrence, and stands in the annex of a letter.
alter table reminders add column report_id uuid references unit_reports (id);
alter table reminders drop constraint reminders_account_id_commitment_id_slot_due_on_step_key;
alter table reminders add constraint reminders_once
  unique nulls not distinct (account_id, commitment_id, slot, due_on, step, report_id);
create index reminders_report on reminders (report_id) where report_id is not null;

alter table directive_letter_lines alter column commitment_id drop not null;
alter table directive_letter_lines alter column slot drop not null;
alter table directive_letter_lines add column report_id uuid references unit_reports (id);
alter table directive_letter_lines add constraint directive_letter_lines_about_one
  check (num_nonnulls(commitment_id, report_id) = 1 and (commitment_id is null) = (slot is null));
create index directive_letter_lines_report on directive_letter_lines (report_id) where report_id is not null;

-- What a commitment was is written for each one an amendment cuts short. Its unit and its schedule are those the
-- commitment had until then, where they were checked; neither is ever deleted while something was owed under it.
alter table former_shapes drop constraint former_shapes_unit_id_fkey;
alter table former_shapes drop constraint former_shapes_schedule_id_fkey;
-- The amendment is named once by the version it makes, which is never deleted and keeps it from being deleted; looked up
-- again for every commitment it begins or cuts short, it cost as much as writing them.
alter table commitments drop constraint commitments_amendment_id_fkey;
alter table commitments drop constraint commitments_curtailed_by_fkey;
