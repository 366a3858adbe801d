-- Units exist from a date to a date; groups are rules; names resolve as of a date.
create table units (
  id uuid primary key default new_id(),
  code text not null check (code <> ''),
  kind text not null,
  name text not null check (name <> ''),
  short_name text,
  parent_id uuid references units (id),
  email text,
  valid_from date not null default '1900-01-01',
  valid_to date, -- last day, inclusive
  sample boolean not null default false,
  note text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (valid_to is null or valid_to >= valid_from),
  constraint units_code_once_at_a_time exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
    deferrable initially immediate -- an import may pass through overlaps on its way to a state without any
);
create index units_name_search on units using gin (fold(name) gin_trgm_ops);
create index units_kind on units (kind);
create index units_parent on units (parent_id);

create table unit_successions (
  id uuid primary key default new_id(),
  predecessor_id uuid not null references units (id),
  successor_id uuid not null references units (id),
  effective_on date not null,
  note text,
  created_at timestamptz not null default now(),
  check (predecessor_id <> successor_id),
  unique (predecessor_id, successor_id)
);

-- rule: {"kinds": [...], "under": unit code | null, "include": [codes], "exclude": [codes]}
create table unit_groups (
  id uuid primary key default new_id(),
  code text not null unique,
  name text not null,
  rule jsonb not null,
  created_at timestamptz not null default now()
);

create table unit_aliases (
  id uuid primary key default new_id(),
  alias text not null,
  alias_key text not null, -- NFC, lower case, tone placement and blanks normalised; tones kept
  unit_id uuid references units (id) on delete cascade,
  group_id uuid references unit_groups (id) on delete cascade,
  origin text not null check (origin in ('shipped', 'imported', 'learned')),
  created_by uuid references accounts (id),
  created_at timestamptz not null default now(),
  check (num_nonnulls(unit_id, group_id) = 1),
  -- One name may belong to two bodies at different times: the district Ba Tơ, then the commune Ba Tơ.
  constraint unit_aliases_once unique nulls not distinct (alias_key, unit_id, group_id)
);
create unique index unit_aliases_learned_once on unit_aliases (alias_key) where origin = 'learned';
create index unit_aliases_unit on unit_aliases (unit_id);
create index unit_aliases_group on unit_aliases (group_id);

alter table role_grants add foreign key (unit_id) references units (id);
alter table invitations add foreign key (unit_id) references units (id);
alter table files add foreign key (unit_id) references units (id);
alter table audit_entries add foreign key (unit_id) references units (id);
