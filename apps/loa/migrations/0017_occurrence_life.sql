-- An occurrence's life: acts are asked for by the owing unit, decided by its coordinator, and taken back by a row of
-- their own. Every question about a day is answered by what was there on that day.

-- When it was asked for, where that was before the day of the act: what was asked in time is not late by waiting.
alter table occurrence_acts add column asked_on date check (asked_on <= acted_on);

-- An act taken back; it held from its day until this one.
create table occurrence_act_undos (
  act_id uuid primary key references occurrence_acts (id),
  unit_id uuid not null references units (id),
  reason text not null check (reason <> ''),
  undone_on date not null,
  undone_by uuid references accounts (id),
  undone_at timestamptz not null default now()
);

create table occurrence_requests (
  id uuid primary key default new_id(),
  commitment_id uuid not null references commitments (id),
  unit_id uuid not null references units (id),
  slot int not null,
  kind text not null check (kind in ('cancel', 'postpone', 'reschedule', 'excuse')),
  new_due_on date,
  reason text not null check (reason <> ''),
  asked_on date not null,
  asked_by uuid references accounts (id),
  asked_at timestamptz not null default now(),
  check ((kind in ('postpone', 'reschedule')) = (new_due_on is not null))
);
create index occurrence_requests_commitment on occurrence_requests (commitment_id, slot);
create index occurrence_requests_unit on occurrence_requests (unit_id, asked_at);

-- What became of a request; one without a row waits.
create table occurrence_decisions (
  request_id uuid primary key references occurrence_requests (id),
  unit_id uuid not null references units (id),
  outcome text not null check (outcome in ('granted', 'refused', 'withdrawn')),
  act_id uuid unique references occurrence_acts (id),
  reason text,
  decided_on date not null,
  decided_by uuid references accounts (id),
  decided_at timestamptz not null default now(),
  check ((outcome = 'granted') = (act_id is not null)),
  check (outcome <> 'refused' or reason <> '')
);

-- The acts in force on a day.
create function occurrence_acts_at(day date) returns setof occurrence_acts language sql stable as $$
  select a.* from occurrence_acts a where a.acted_on <= day
    and not exists (select from occurrence_act_undos u where u.act_id = a.id and u.undone_on <= day)
$$;

-- The choice that a figure is owed only for the part of its period left after the issue (product rule 8).
create table pro_rata_choices (
  id uuid primary key default new_id(),
  plan_id uuid not null references plans (id),
  quota_id uuid not null references quotas (id),
  from_on date not null, -- the day of issue
  reason text not null check (reason <> ''),
  chosen_on date not null,
  chosen_by uuid references accounts (id),
  chosen_at timestamptz not null default now()
);
create index pro_rata_choices_quota on pro_rata_choices (quota_id);
create index pro_rata_choices_plan on pro_rata_choices (plan_id);
create table pro_rata_undos (
  choice_id uuid primary key references pro_rata_choices (id),
  reason text not null check (reason <> ''),
  undone_on date not null,
  undone_by uuid references accounts (id),
  undone_at timestamptz not null default now()
);
create function pro_rata_at(day date) returns table (quota_id uuid, from_on date) language sql stable as $$
  select c.quota_id, min(c.from_on) from pro_rata_choices c where c.chosen_on <= day
    and not exists (select from pro_rata_undos u where u.choice_id = c.id and u.undone_on <= day)
  group by c.quota_id
$$;
grant execute on function occurrence_acts_at(date), pro_rata_at(date) to loa_app;

-- Days off and days worked against the law's calendar: announced otherwise, given in lieu, or swapped (both days in one row).
create table workday_changes (
  id uuid primary key default new_id(),
  off_on date unique,
  worked_on date unique,
  note text not null check (note <> ''),
  changed_by uuid references accounts (id),
  changed_at timestamptz not null default now(),
  check (off_on is not null or worked_on is not null),
  check (off_on <> worked_on)
);

do $$ declare t text; begin
  foreach t in array array['occurrence_act_undos','occurrence_requests','occurrence_decisions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]))', t || '_scope', t);
  end loop;
end $$;
