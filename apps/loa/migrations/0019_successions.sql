-- A change of units as an act: what ends, who takes over, on what legal basis, from which day, and what a person decided
-- for every open commitment. Drafted, confirmed, entered into force and taken back are rows of their own.
create table successions (
  id uuid primary key default new_id(),
  kind text not null check (kind in ('merge', 'split', 'rename', 'abolition', 'transfer')),
  effective_on date not null,
  basis_number text not null check (basis_number <> ''),
  basis_issued_on date not null,
  basis_issuer text not null check (basis_issuer <> ''),
  note text,
  drafted_by uuid references accounts (id),
  drafted_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
create index successions_effective on successions (effective_on);

-- Who ends (or, in a transfer, gives) and who takes over; an abolition may name nobody.
create table succession_pairs (
  id uuid primary key default new_id(),
  succession_id uuid not null references successions (id) on delete cascade,
  predecessor_id uuid not null references units (id),
  successor_id uuid references units (id),
  check (predecessor_id <> successor_id),
  unique nulls not distinct (succession_id, predecessor_id, successor_id)
);
create index succession_pairs_predecessor on succession_pairs (predecessor_id);
create index succession_pairs_successor on succession_pairs (successor_id);

-- What a person decided for one open commitment: it goes to exactly one unit, joins what the receiver owes itself, ends, or stays.
create table succession_decisions (
  id uuid primary key default new_id(),
  succession_id uuid not null references successions (id) on delete cascade,
  commitment_id uuid not null references commitments (id),
  unit_id uuid not null references units (id),
  outcome text not null check (outcome in ('pass', 'join', 'end', 'stay')),
  receiver_unit_id uuid references units (id),
  into_commitment_id uuid references commitments (id),
  reason text,
  seen_schedule_id uuid not null references schedules (id), -- what was owed when it was decided
  decided_by uuid references accounts (id),
  decided_at timestamptz not null default now(),
  unique (succession_id, commitment_id),
  check ((outcome = 'pass') = (receiver_unit_id is not null)),
  check ((outcome = 'join') = (into_commitment_id is not null)),
  check (outcome <> 'end' or reason <> '')
);
create index succession_decisions_commitment on succession_decisions (commitment_id);

-- People of the ended unit who are to have the same role in another one from the day.
create table succession_people (
  succession_id uuid not null references successions (id) on delete cascade,
  grant_id uuid not null references role_grants (id) on delete cascade,
  unit_id uuid not null references units (id),
  receiver_unit_id uuid not null references units (id),
  given_grant_id uuid references role_grants (id) on delete set null,
  chosen_by uuid references accounts (id),
  chosen_at timestamptz not null default now(),
  primary key (succession_id, grant_id)
);

create table succession_confirmations (
  succession_id uuid primary key references successions (id),
  confirmed_on date not null,
  confirmed_by uuid references accounts (id),
  confirmed_at timestamptz not null default now()
);
create table succession_entries (
  succession_id uuid primary key references successions (id),
  entered_on date not null,
  entered_by uuid references accounts (id), -- nobody: the timer, on the day
  entered_at timestamptz not null default now()
);
create table succession_undos (
  succession_id uuid primary key references successions (id),
  reason text not null check (reason <> ''),
  undone_on date not null,
  undone_by uuid references accounts (id),
  undone_at timestamptz not null default now()
);

-- The last day each ended unit had before, for taking the act back.
create table succession_ends (
  succession_id uuid not null references successions (id),
  unit_id uuid not null references units (id),
  former_valid_to date,
  primary key (succession_id, unit_id)
);
-- What was done with each commitment on entry: the commitments made for those who took over, and what was open.
create table succession_moves (
  succession_id uuid not null references successions (id),
  commitment_id uuid not null references commitments (id),
  unit_id uuid not null references units (id),
  outcome text not null check (outcome in ('pass', 'join', 'end', 'stay')),
  made uuid[] not null default '{}',
  open_schedule_id uuid references schedules (id),
  required int not null,
  former_ended_on date,
  former_end_known_on date,
  primary key (succession_id, commitment_id)
);
create index succession_moves_commitment on succession_moves (commitment_id);

alter table unit_successions add column succession_id uuid references successions (id);
alter table commitments add column joined_commitment_id uuid references commitments (id); -- its rest is covered by what the receiver owes itself

-- For commitments whose unit is no longer there: the unit that stands in its place on a day. By the commitment that follows
-- it; where none does, by the one successor of the unit.
create function present_units(plan uuid, day date) returns table (commitment_id uuid, unit_id uuid) language sql stable as $$
  with recursive gone as (
    select u.id from units u where u.valid_to < day
  ), chain as (
    select c.id as root, c.unit_id, coalesce(c.successor_commitment_id, c.joined_commitment_id) as next
    from commitments c where c.plan_id = plan and (c.successor_commitment_id is not null or c.unit_id in (select id from gone))
    union
    select k.root, n.unit_id, coalesce(n.successor_commitment_id, n.joined_commitment_id)
    from chain k join commitments n on n.id = k.next
  ), heir as (
    select k.root, k.unit_id, 0 as step from chain k where k.next is null
    union
    select h.root, s.successor_id, h.step + 1 from heir h join gone g on g.id = h.unit_id
    join unit_successions s on s.predecessor_id = h.unit_id and s.effective_on <= day
    where h.step < 50
      and not exists (select from unit_successions o where o.predecessor_id = h.unit_id and o.successor_id <> s.successor_id)
  )
  select distinct on (root) root, unit_id from heir order by root, step desc
$$;
grant execute on function present_units(uuid, date) to loa_app;

do $$ declare t text; begin
  foreach t in array array['succession_decisions','succession_people','succession_moves','succession_ends'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]))', t || '_scope', t);
  end loop;
end $$;
-- What is only being drafted is nobody's business yet but theirs who oversee all units.
alter table successions enable row level security;
create policy successions_scope on successions to loa_app using ((select scope_sees_all())
  or exists (select from succession_confirmations c where c.succession_id = id));
alter table succession_pairs enable row level security;
create policy succession_pairs_scope on succession_pairs to loa_app using ((select scope_sees_all())
  or exists (select from succession_confirmations c where c.succession_id = succession_pairs.succession_id));
