-- What was done, what proves it, and which commitments it counts for.
create table outputs (
  id uuid primary key default new_id(),
  unit_id uuid not null references units (id),
  kind text not null,
  title text not null check (title <> ''),
  happened_on date not null,
  channel text,
  language text,
  quantity int not null default 1 check (quantity > 0),
  minutes int check (minutes >= 0),
  replays int not null default 0 check (replays >= 0),
  note text,
  recorded_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references accounts (id),
  on_behalf boolean not null default false,
  client_key text, -- idempotency: the same record sent twice is one record
  revision int not null default 1,
  sample boolean not null default false,
  check (happened_on <= recorded_on),
  unique (unit_id, client_key)
);
create index outputs_unit on outputs (unit_id, happened_on desc);
create index outputs_recorded on outputs (recorded_on);
-- Everybody's outputs, newest first: a page is read off the index, however many there are.
create index outputs_happened on outputs (happened_on desc, id desc);
-- What an output said until it was corrected, so that a look back shows the words of then.
create table former_outputs (
  output_id uuid not null references outputs (id) on delete cascade,
  revision int not null,
  unit_id uuid not null references units (id),
  until date not null, -- the day of the correction, no longer said on it
  kind text not null,
  title text not null,
  happened_on date not null,
  channel text,
  language text,
  quantity int not null,
  minutes int,
  replays int not null,
  note text,
  primary key (output_id, revision)
);

create table claims (
  id uuid primary key default new_id(),
  output_id uuid not null references outputs (id) on delete cascade,
  commitment_id uuid not null references commitments (id),
  unit_id uuid not null references units (id),
  count int not null check (count > 0),
  minutes int not null default 0 check (minutes >= 0),
  claimed_on date not null,
  claimed_by uuid references accounts (id),
  claimed_at timestamptz not null default now(),
  released_on date -- no longer counted from this day; the history stays
);
create unique index claims_once on claims (output_id, commitment_id) where released_on is null;
create index claims_commitment on claims (commitment_id);
-- Of one output, also what no longer counts: looking back asks for both.
create index claims_output on claims (output_id);

create table evidence (
  id uuid primary key default new_id(),
  output_id uuid not null references outputs (id) on delete cascade,
  unit_id uuid not null references units (id),
  kind text not null check (kind in ('link', 'file', 'photo', 'statement')),
  strength int not null check (strength between 1 and 4), -- 4 system log, 3 harvested, 2 file, 1 statement or bare link
  url text,
  url_key text, -- normalised address, to notice the same proof twice
  file_id uuid references files (id),
  sha256 char(64),
  statement text,
  added_by uuid references accounts (id),
  added_at timestamptz not null default now(),
  removed_at timestamptz
);
create index evidence_output on evidence (output_id);
create index evidence_url on evidence (url_key) where url_key is not null;
create index evidence_sha on evidence (sha256) where sha256 is not null;

-- State is a noun with a row.
create table approvals (
  id uuid primary key default new_id(),
  output_id uuid not null references outputs (id) on delete cascade,
  unit_id uuid not null references units (id),
  approved_on date not null,
  approved_by uuid references accounts (id),
  approved_at timestamptz not null default now(),
  undone_on date -- no longer holds from this day; what held before stays known
);
create index approvals_output on approvals (output_id);
create unique index approvals_once on approvals (output_id) where undone_on is null;
create table acceptances (
  id uuid primary key default new_id(),
  output_id uuid not null references outputs (id) on delete cascade,
  unit_id uuid not null references units (id),
  accepted_on date not null,
  accepted_by uuid references accounts (id),
  accepted_at timestamptz not null default now(),
  undone_on date
);
create index acceptances_output on acceptances (output_id);
create unique index acceptances_once on acceptances (output_id) where undone_on is null;
create table returns (
  id uuid primary key default new_id(),
  output_id uuid not null references outputs (id) on delete cascade,
  unit_id uuid not null references units (id),
  reason text not null check (reason <> ''),
  returned_on date not null,
  returned_by uuid references accounts (id),
  returned_at timestamptz not null default now(),
  answered_on date, -- sent again by the unit; counts again from here
  answered_at timestamptz,
  answered_by uuid references accounts (id)
);
create index returns_output on returns (output_id);
create unique index returns_open_once on returns (output_id) where answered_at is null;
create table withdrawals (
  output_id uuid primary key references outputs (id) on delete cascade,
  unit_id uuid not null references units (id),
  reason text not null check (reason <> ''),
  withdrawn_on date not null,
  withdrawn_by uuid references accounts (id),
  withdrawn_at timestamptz not null default now()
);

do $$ declare t text; begin
  foreach t in array array['outputs','former_outputs','claims','evidence','approvals','acceptances','returns','withdrawals'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]))', t || '_scope', t);
  end loop;
end $$;

-- The outputs known on a day, as they read then.
create function outputs_at(day date) returns setof outputs language sql stable as $$
  select o.id, o.unit_id, coalesce(f.kind, o.kind), coalesce(f.title, o.title), coalesce(f.happened_on, o.happened_on),
    case when f.output_id is null then o.channel else f.channel end, case when f.output_id is null then o.language else f.language end,
    coalesce(f.quantity, o.quantity), case when f.output_id is null then o.minutes else f.minutes end, coalesce(f.replays, o.replays),
    case when f.output_id is null then o.note else f.note end, o.recorded_on, o.recorded_at, o.recorded_by, o.on_behalf, o.client_key,
    o.revision, o.sample
  from outputs o left join lateral (
    select * from former_outputs f where f.output_id = o.id and f.until > day order by f.revision limit 1) f on true
  where o.recorded_on <= day
$$;
grant execute on function outputs_at(date) to loa_app;

-- How many other outputs already carry this proof, across units, without saying whose.
create function evidence_twins(p_output uuid, p_url_key text, p_sha256 text) returns int
  language sql stable security definer set search_path = public as $$
  select count(distinct e.output_id)::int from evidence e
  where e.output_id <> p_output and e.removed_at is null
    and ((p_url_key is not null and e.url_key = p_url_key) or (p_sha256 is not null and e.sha256 = p_sha256))
    and not exists (select from withdrawals w where w.output_id = e.output_id)
$$;
revoke execute on function evidence_twins(uuid, text, text) from public;
grant execute on function evidence_twins(uuid, text, text) to loa_app;

-- The outputs whose proof another output carries too, found at once: asking twin by twin would take as long as there are outputs.
create function twinned_outputs() returns setof uuid
  language sql stable security definer set search_path = public as $$
  with standing as (
    select e.output_id, e.url_key, e.sha256 from evidence e
    where e.removed_at is null and not exists (select from withdrawals w where w.output_id = e.output_id))
  select e.output_id from evidence e where e.removed_at is null and (
    e.url_key in (select url_key from standing where url_key is not null group by url_key having count(distinct output_id) > 1)
    or e.sha256 in (select sha256 from standing where sha256 is not null group by sha256 having count(distinct output_id) > 1))
$$;
revoke execute on function twinned_outputs() from public;
grant execute on function twinned_outputs() to loa_app;
