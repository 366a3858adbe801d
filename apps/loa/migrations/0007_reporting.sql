-- The coordinator's report of one line for one window, drafted from the ledgers; a lock keeps what it said for ever.
create table reports (
  id uuid primary key default new_id(),
  domain text not null check (domain <> ''),
  year int not null check (year between 1990 and 2200),
  window_key text not null, -- a rule of the line (quarter-2, year), or 'own'
  from_on date not null,
  to_on date not null,
  as_of date, -- null: the day it is read, until a lock fixes it
  stage text not null check (stage in ('recorded', 'approved', 'accepted')),
  title text not null check (title <> ''),
  governing_organ text,
  issuing_organ text not null,
  place text not null,
  addressees text[] not null,
  recipients text[] not null,
  sample boolean not null default false,
  revision int not null default 1, -- raised by every change of the head; a stale one is refused
  created_by uuid references accounts (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (to_on >= from_on)
);
create index reports_domain on reports (domain, to_on desc);
create table report_plans (
  report_id uuid not null references reports (id) on delete cascade,
  plan_id uuid not null references plans (id),
  primary key (report_id, plan_id)
);
create index report_plans_plan on report_plans (plan_id);
-- What a person wrote, and the numbers they wrote it by: when those move, the page says so and the text stays.
create table report_sections (
  report_id uuid not null references reports (id) on delete cascade,
  key text not null check (key in ('opening', 'results', 'late', 'difficulties', 'next', 'proposals')),
  text text not null,
  former text, -- the other text, kept when one is drafted anew
  basis jsonb not null, -- {name: number} as they stood
  edited boolean not null default false,
  written_by uuid references accounts (id),
  written_at timestamptz not null default now(),
  primary key (report_id, key)
);
-- A lock: number, date, signer and the hash of what was said. Reopening writes only its own three columns.
create table report_locks (
  id uuid primary key default new_id(),
  report_id uuid not null references reports (id),
  number int not null,
  title text not null,
  as_of date not null,
  stage text not null,
  document_number text not null,
  dated_on date not null,
  signer_name text not null,
  signer_position text not null,
  signer_capacity text,
  sha256 char(64) not null,
  locked_by uuid references accounts (id),
  locked_at timestamptz not null,
  reopened_by uuid references accounts (id),
  reopened_at timestamptz,
  reopened_reason text,
  unique (report_id, number),
  check ((reopened_at is null) = (reopened_reason is null))
);
create unique index report_locks_standing on report_locks (report_id) where reopened_at is null;
-- The whole of a lock (its snapshot and its documents) is for those who see every unit.
create table report_files (
  lock_id uuid not null references report_locks (id),
  kind text not null check (kind in ('snapshot', 'docx', 'pdf', 'xlsx')),
  file_id uuid not null references files (id),
  primary key (lock_id, kind)
);
-- A unit's own rows of a locked report: all of it that the unit may read.
create table report_units (
  lock_id uuid not null references report_locks (id),
  report_id uuid not null references reports (id),
  unit_id uuid not null references units (id),
  part jsonb not null,
  primary key (lock_id, unit_id)
);
create index report_units_unit on report_units (unit_id, report_id);

revoke update, delete on report_files, report_units from loa_app;
revoke update, delete on report_locks from loa_app;
grant update (reopened_by, reopened_at, reopened_reason) on report_locks to loa_app;

alter table reports enable row level security;
create policy reports_scope on reports to loa_app using (
  (select scope_sees_all()) or exists (select from report_units u
    where u.report_id = reports.id and u.unit_id = any ((select scope_units())::uuid[])))
  with check ((select scope_sees_all()));
alter table report_locks enable row level security;
create policy report_locks_scope on report_locks to loa_app using (
  (select scope_sees_all()) or exists (select from report_units u
    where u.lock_id = report_locks.id and u.unit_id = any ((select scope_units())::uuid[])))
  with check ((select scope_sees_all()));
alter table report_units enable row level security;
create policy report_units_scope on report_units to loa_app
  using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]))
  with check ((select scope_sees_all()));
do $$ declare t text; begin
  foreach t in array array['report_plans','report_sections','report_files'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()))', t || '_scope', t);
  end loop;
end $$;
