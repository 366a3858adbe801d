-- What units owe. A schedule is the expected occurrences of one set of terms, shared by every
-- commitment that has them, so that 3,300 communes do not store the same twelve months 3,300 times.
create table schedules (
  id uuid primary key default new_id(),
  plan_id uuid not null references plans (id) on delete cascade,
  digest text not null,
  terms jsonb not null,
  unique (plan_id, digest)
);
create table schedule_slots (
  schedule_id uuid not null references schedules (id) on delete cascade,
  slot int not null,
  period_start date not null,
  period_end date not null,
  due_on date not null,
  required int not null check (required > 0),
  minimum int not null check (minimum > 0 and minimum <= required),
  required_minutes int,
  retroactive boolean not null default false,
  primary key (schedule_id, slot)
);
create table commitments (
  id uuid primary key default new_id(),
  plan_id uuid not null references plans (id),
  task_id uuid not null references tasks (id),
  quota_id uuid references quotas (id),
  unit_id uuid not null references units (id),
  schedule_id uuid not null references schedules (id),
  measure text not null check (measure in ('item', 'replay', 'milestone', 'continuous')),
  bound text check (bound in ('min', 'max')),
  domain text,
  active_from date not null,
  active_to date not null,
  ended_on date,            -- the unit ended; later occurrences pass on
  ended_reason text,
  end_known_on date,        -- before that day nobody knew of the end, and a look back shows none
  known_from date not null default '-infinity', -- came after the issue: a joiner's, a successor's
  former_schedule_id uuid references schedules (id), -- what was owed until a part was passed on
  reshaped_on date,
  successor_commitment_id uuid references commitments (id),
  predecessor_id uuid references commitments (id),
  created_at timestamptz not null default now(),
  check ((former_schedule_id is null) = (reshaped_on is null)),
  -- one duty is owed once by one unit; what it takes over from another stands beside its own
  unique nulls not distinct (task_id, quota_id, unit_id, measure, active_from, predecessor_id)
);
create index commitments_unit on commitments (unit_id, plan_id);
create index commitments_plan on commitments (plan_id);
create index commitments_task on commitments (task_id);
-- The reference from one commitment to the one that follows it is checked by this index.
create index commitments_successor on commitments (successor_commitment_id) where successor_commitment_id is not null;
create index commitments_predecessor on commitments (predecessor_id) where predecessor_id is not null;

-- Cancel, postpone, reschedule, excuse: four acts on one occurrence, each with reason, person, date.
create table occurrence_acts (
  id uuid primary key default new_id(),
  commitment_id uuid not null references commitments (id),
  unit_id uuid not null references units (id),
  slot int not null,
  kind text not null check (kind in ('cancel', 'postpone', 'reschedule', 'excuse')),
  was_due_on date not null, -- in force until then: what was late when it was moved stays late
  new_due_on date,
  reason text not null check (reason <> ''),
  acted_on date not null,
  acted_by uuid references accounts (id),
  acted_at timestamptz not null default now(),
  check ((kind in ('postpone', 'reschedule')) = (new_due_on is not null))
);
create index occurrence_acts_commitment on occurrence_acts (commitment_id, slot);

-- Additive ledger: what one commitment gained or lost, by the day it happened and the day it became known.
-- Summing rows with known_on <= D and happened_on <= D answers any day without a recount.
create table commitment_days (
  commitment_id uuid not null references commitments (id) on delete cascade,
  unit_id uuid not null references units (id),
  stage text not null check (stage in ('recorded', 'approved', 'accepted')),
  happened_on date not null,
  known_on date not null,
  count int not null default 0,
  minutes int not null default 0,
  primary key (commitment_id, stage, happened_on, known_on)
);
-- How far each occurrence was filled, as history: a row holds from known_from until known_until (exclusive).
create table fulfilments (
  commitment_id uuid not null references commitments (id) on delete cascade,
  slot int not null,
  stage text not null check (stage in ('recorded', 'approved', 'accepted')),
  known_from date not null,
  known_until date not null default 'infinity',
  unit_id uuid not null references units (id),
  plan_id uuid not null references plans (id),
  delivered int not null,
  met_on date,
  primary key (commitment_id, slot, stage, known_from),
  check (known_until > known_from)
);
-- What holds today is the end of these indexes, however long the history before it.
create index fulfilments_plan on fulfilments (plan_id, stage, known_until);
create index fulfilments_unit on fulfilments (unit_id, stage, known_until);

create view occurrences with (security_invoker = true) as
  select c.id as commitment_id, s.slot, c.plan_id, c.task_id, c.quota_id, c.unit_id, c.measure, c.bound, c.domain,
         s.period_start, s.period_end, s.due_on, s.required, s.minimum, s.required_minutes, s.retroactive
  from commitments c join schedule_slots s on s.schedule_id = c.schedule_id
  where s.due_on >= c.active_from and (c.ended_on is null or s.due_on <= c.ended_on);
grant select on occurrences to loa_app;

create table acknowledgements (
  plan_id uuid not null references plans (id),
  unit_id uuid not null references units (id),
  acknowledged_by uuid references accounts (id),
  acknowledged_at timestamptz not null default now(),
  primary key (plan_id, unit_id)
);
-- Private address of a unit's calendar feed; only the hash of its token is kept.
create table calendar_feeds (
  id uuid primary key default new_id(),
  account_id uuid not null references accounts (id) on delete cascade,
  unit_id uuid not null references units (id),
  token_hash text not null unique,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);
create index calendar_feeds_account on calendar_feeds (account_id);

-- Whose calendar an address shows: known to nobody but its holder, so it is looked up past the scope.
-- Nothing when it was revoked, or its account was suspended or no longer belongs to the unit.
create function calendar_feed_of(p_token_hash text) returns table (account_id uuid, unit_id uuid)
  language sql stable security definer set search_path = public as $$
  select f.account_id, f.unit_id from calendar_feeds f
  join accounts a on a.id = f.account_id and a.suspended_at is null
  where f.token_hash = p_token_hash and f.revoked_at is null
    and exists (select from role_grants g where g.account_id = f.account_id
      and (g.unit_id = f.unit_id or g.role in ('administrator', 'coordinator', 'leader')))
$$;
revoke execute on function calendar_feed_of(text) from public;
grant execute on function calendar_feed_of(text) to loa_app;

do $$ declare t text; begin
  foreach t in array array['commitments','occurrence_acts','commitment_days','fulfilments','acknowledgements','calendar_feeds'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]))', t || '_scope', t);
  end loop;
  foreach t in array array['schedules'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()) or plan_visible(plan_id))', t || '_scope', t);
  end loop;
end $$;
