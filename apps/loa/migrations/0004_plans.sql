-- A plan on paper: its file, what was read, what people corrected, and the act of issuing it.
create table plans (
  id uuid primary key default new_id(),
  owner_unit_id uuid references units (id),
  title text not null,
  document_number text,
  issuer text,
  year int not null check (year between 1990 and 2200),
  dated_on date, -- the document's own date as read or corrected; names resolve as of it
  file_id uuid references files (id),
  sample boolean not null default false,
  revision int not null default 1, -- raised by every edit; a stale one is refused
  created_by uuid references accounts (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
-- One reading of the file by the machine; a failed one keeps its reason.
create table plan_readings (
  plan_id uuid primary key references plans (id) on delete cascade,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  failure_code text,
  failure jsonb,          -- {"vi": ..., "en": ...}
  document jsonb,         -- the PlanDocument as read, with its text and blocks
  reader_version text
);
-- Reporting lines named by the plan: CDS, CCHC, ... and who consolidates each.
create table plan_domains (
  plan_id uuid not null references plans (id) on delete cascade,
  code text not null,
  name text not null,
  consolidator_unit_id uuid references units (id),
  position int not null default 0,
  primary key (plan_id, code)
);
create table plan_headings (
  id uuid primary key default new_id(),
  plan_id uuid not null references plans (id) on delete cascade,
  path text not null,
  title text not null,
  position int not null
);
create table tasks (
  id uuid primary key default new_id(),
  plan_id uuid not null references plans (id) on delete cascade,
  path text not null,
  position int not null,
  title text not null,
  domain text,
  timing jsonb,           -- {"raw","kind","start","end","relative"?} or null
  products text[] not null default '{}',
  budget jsonb,
  source jsonb,           -- {"start","end","page"?} in the reading's text
  sources jsonb not null default '{}',
  origin text not null default 'read' check (origin in ('read', 'added', 'split', 'merged')),
  reviewed_at timestamptz,
  reviewed_by uuid references accounts (id),
  dropped_at timestamptz,
  dropped_by uuid references accounts (id),
  dropped_reason text,
  unique (plan_id, position) deferrable initially deferred
);
-- Who is named on a task, in which role. `open` is an open set ("các cơ quan liên quan"): it owes nothing.
create table assignments (
  id uuid primary key default new_id(),
  plan_id uuid not null references plans (id) on delete cascade,
  task_id uuid not null references tasks (id) on delete cascade,
  role text not null check (role in ('lead', 'coordinating', 'directing', 'implementing')),
  raw text not null,
  position int not null,
  resolution text not null default 'unresolved' check (resolution in ('unit', 'group', 'open', 'unresolved')),
  unit_id uuid references units (id),
  group_id uuid references unit_groups (id),
  successor_unit_id uuid references units (id), -- of an ended unit: the successor a person agreed to
  source jsonb,
  check ((resolution = 'unit') = (unit_id is not null)),
  check ((resolution = 'group') = (group_id is not null))
);
create index assignments_task on assignments (task_id);
create table quotas (
  id uuid primary key default new_id(),
  plan_id uuid not null references plans (id) on delete cascade,
  task_id uuid not null references tasks (id) on delete cascade,
  position int not null,
  raw text not null,
  count numeric not null check (count > 0),
  unit_noun text not null,
  per text not null check (per in ('day','week','month','quarter','halfyear','year','total','event')),
  per_year int,
  rhythm text,
  channel text,
  programme text,
  minutes_each numeric,
  replays int,
  approximate boolean not null default false,
  tolerance numeric,
  bound text check (bound in ('min', 'max')),
  stated jsonb not null default '[]',
  month_days int[],
  languages text[],
  translation_counts boolean not null default true,
  share numeric,
  source jsonb
);
create index quotas_task on quotas (task_id);
create table responsibilities (
  id uuid primary key default new_id(),
  plan_id uuid not null references plans (id) on delete cascade,
  path text not null,
  title text not null,
  units_raw text[] not null,
  position int not null,
  source jsonb
);
create table responsibility_units (
  responsibility_id uuid not null references responsibilities (id) on delete cascade,
  unit_id uuid not null references units (id),
  primary key (responsibility_id, unit_id)
);
create table plan_findings (
  id uuid primary key default new_id(),
  plan_id uuid not null references plans (id) on delete cascade,
  task_id uuid references tasks (id) on delete cascade,
  assignment_id uuid references assignments (id) on delete cascade, -- doubts about a name
  code text not null,
  severity text not null default 'doubt' check (severity in ('note', 'doubt')),
  message jsonb not null, -- {vi, en}
  path text,
  source jsonb,
  proposal jsonb,
  position int not null,
  settled_at timestamptz,
  settled_by uuid references accounts (id),
  settlement text
);
create index plan_findings_plan on plan_findings (plan_id);
create index plan_findings_assignment on plan_findings (assignment_id);
-- The act of issuing: number, date, signer; fixes the version.
create table issuances (
  plan_id uuid primary key references plans (id),
  document_number text not null,
  issued_on date not null,
  signer_name text not null,
  signer_position text not null,
  issued_by uuid references accounts (id),
  issued_at timestamptz not null default now()
);
create table plan_versions (
  id uuid primary key default new_id(),
  plan_id uuid not null references plans (id),
  number int not null,
  in_force_from date not null,
  document jsonb not null,
  created_at timestamptz not null default now(),
  unique (plan_id, number)
);
create table plan_closures (
  plan_id uuid primary key references plans (id),
  closed_on date not null,
  reason text not null,
  closed_by uuid references accounts (id),
  closed_at timestamptz not null default now()
);
revoke update, delete on issuances, plan_versions from loa_app;

-- A draft is its owner's, its consolidators' and the coordinators'; an issued plan is every signed-in person's.
-- Read past the rows' own policies: those of plan_domains ask whether the plan is visible, which asks here.
create function plan_consolidators(plan uuid) returns uuid[] language sql stable security definer set search_path = public as $$
  select array_agg(consolidator_unit_id) from plan_domains where plan_id = plan and consolidator_unit_id is not null
$$;
create function plan_visible(plan uuid) returns boolean language sql stable as $$
  select exists (select from plans where id = plan)
$$;
alter table plans enable row level security;
create policy plans_scope on plans to loa_app using (
  (select scope_sees_all()) or owner_unit_id = any ((select scope_units())::uuid[])
  or plan_consolidators(id) && (select scope_units())::uuid[]
  or ((select scope_account()) is not null and exists (select from issuances i where i.plan_id = plans.id)))
  with check ((select scope_sees_all()) or owner_unit_id = any ((select scope_units())::uuid[]));
do $$ declare t text; begin
  foreach t in array array['plan_readings','plan_domains','plan_headings','tasks','assignments','quotas','responsibilities','plan_findings','plan_versions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()) or plan_visible(plan_id))', t || '_scope', t);
    execute format('create index if not exists %I on %I (plan_id)', t || '_of_plan', t);
  end loop;
end $$;
