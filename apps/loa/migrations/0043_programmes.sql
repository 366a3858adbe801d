-- Programmes: the quotas of a unit as slots over its year. Planned is not scheduled: a slot says what is owed when,
-- not that anything is ready to go out.

create table programmes (
  id uuid primary key default new_id(),
  unit_id uuid not null references units (id),
  name text not null check (name <> ''),
  channel text not null check (channel <> ''), -- as the plan writes it
  kind text not null,
  language text check (language in ('vi', 'en', 'other')),
  quantity int not null default 1 check (quantity > 0), -- items a slot stands for
  minutes int check (minutes >= 0),
  starts_at time, -- of the day; null: no hour
  pattern jsonb not null, -- how its slots lie over the year, as it goes on now
  starts_on date not null,
  ends_on date not null,
  revision int not null default 1,
  made_by uuid references accounts (id),
  made_at timestamptz not null,
  sample boolean not null default false,
  check (starts_on <= ends_on)
);
create index programmes_unit on programmes (unit_id);
-- What it is meant to fill: its outputs are claimed for these.
create table programme_commitments (
  programme_id uuid not null references programmes (id),
  commitment_id uuid not null references commitments (id),
  unit_id uuid not null references units (id),
  primary key (programme_id, commitment_id)
);
create index programme_commitments_commitment on programme_commitments (commitment_id);
-- Ended: from that day no slot of it is planned; what went out stays. Taken back by removing the row.
create table programme_ends (
  programme_id uuid primary key references programmes (id),
  unit_id uuid not null references units (id),
  ends_from date not null,
  reason text not null check (reason <> ''),
  ended_by uuid references accounts (id),
  ended_at timestamptz not null
);

create table programme_slots (
  id uuid primary key default new_id(),
  programme_id uuid not null references programmes (id),
  unit_id uuid not null references units (id),
  series_on date, -- where its series puts it; null: added by hand
  lane int, -- which day of the pattern it is
  planned_on date not null,
  starts_at time,
  title text not null default '', -- of this slot; empty: not said yet
  minutes int check (minutes >= 0),
  check ((series_on is null) = (lane is null))
);
create index programme_slots_programme on programme_slots (programme_id, planned_on);
create index programme_slots_unit on programme_slots (unit_id, planned_on);
create index programme_slots_day on programme_slots (planned_on);

-- Who has it in hand; the newest row stands, one without a person takes the slot back from whoever had it.
create table slot_assignments (
  id uuid primary key default new_id(),
  slot_id uuid not null references programme_slots (id),
  unit_id uuid not null references units (id),
  account_id uuid references accounts (id),
  assigned_by uuid references accounts (id),
  assigned_at timestamptz not null
);
create index slot_assignments_slot on slot_assignments (slot_id, assigned_at desc, id desc);
create table slot_productions (
  slot_id uuid primary key references programme_slots (id),
  unit_id uuid not null references units (id),
  begun_by uuid references accounts (id),
  begun_at timestamptz not null
);
create table slot_readies (
  slot_id uuid primary key references programme_slots (id),
  unit_id uuid not null references units (id),
  ready_by uuid references accounts (id),
  ready_at timestamptz not null
);
create table slot_cancellations (
  slot_id uuid primary key references programme_slots (id),
  unit_id uuid not null references units (id),
  reason text not null check (reason <> ''),
  cancelled_by uuid references accounts (id),
  cancelled_at timestamptz not null
);
-- It went out: the output that says so. A withdrawn output gives its slot free once another fills it.
create table slot_outs (
  id uuid primary key default new_id(),
  slot_id uuid not null references programme_slots (id),
  unit_id uuid not null references units (id),
  output_id uuid not null unique references outputs (id),
  by_publication boolean not null default false,
  confirmed_by uuid references accounts (id),
  confirmed_at timestamptz not null,
  released_at timestamptz
);
create unique index slot_outs_once on slot_outs (slot_id) where released_at is null;

do $$ declare t text; begin
  foreach t in array array['programmes','programme_commitments','programme_ends','programme_slots','slot_assignments',
    'slot_productions','slot_readies','slot_cancellations','slot_outs'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]))', t || '_scope', t);
  end loop;
end $$;

-- Every slot with where it stands on its way; what a day makes of it (missed, empty ahead) is told by who reads.
create view slots_standing with (security_invoker = true) as
  select s.id, s.programme_id, s.unit_id, s.series_on, s.lane, s.planned_on, s.starts_at, s.title, s.minutes,
    a.account_id as person_id, o.output_id, c.reason as cancelled_because,
    case when o.output_id is not null then 'out' when c.slot_id is not null then 'cancelled'
      when r.slot_id is not null then 'ready' when p.slot_id is not null then 'in_production'
      when a.account_id is not null then 'assigned' else 'planned' end as state
  from programme_slots s
  left join lateral (select account_id from slot_assignments a where a.slot_id = s.id
    order by assigned_at desc, id desc limit 1) a on true
  left join slot_productions p on p.slot_id = s.id
  left join slot_readies r on r.slot_id = s.id
  left join slot_cancellations c on c.slot_id = s.id
  left join slot_outs o on o.slot_id = s.id and o.released_at is null
    and not exists (select from withdrawals w where w.output_id = o.output_id)
  where o.output_id is not null
    or not exists (select from programme_ends e where e.programme_id = s.programme_id and s.planned_on >= e.ends_from);
grant select on slots_standing to loa_app;
