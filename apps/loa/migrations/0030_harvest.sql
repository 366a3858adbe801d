-- Evidence that comes by itself: where units publish, what is found there, how it looked, and what it counts for.

create table harvest_sources (
  id uuid primary key default new_id(),
  unit_id uuid not null references units (id),
  kind text not null check (kind in ('feed', 'sitemap', 'listing', 'ical')),
  title text not null check (title <> ''),
  url text not null,
  url_key text not null,
  -- What an output found here would say of itself.
  channel text,
  output_kind text not null,
  -- 'claim': what fits one commitment clearly is recorded without asking.
  rule text not null check (rule in ('propose', 'claim')),
  -- Only what was published from this day on is taken.
  since date not null,
  every_minutes int not null default 60 check (every_minutes between 5 and 10080),
  added_by uuid references accounts (id),
  added_at timestamptz not null default now(),
  unique (unit_id, url_key)
);
-- A source that is no longer read; taken up again by removing the row.
create table harvest_stops (
  source_id uuid primary key references harvest_sources (id) on delete cascade,
  unit_id uuid not null references units (id),
  stopped_by uuid references accounts (id),
  stopped_at timestamptz not null default now()
);
-- How the reading stands; one row a source, written by the reader alone.
create table harvest_readings (
  source_id uuid primary key references harvest_sources (id) on delete cascade,
  unit_id uuid not null references units (id),
  next_at timestamptz not null,
  read_at timestamptz,
  etag text,
  last_modified text,
  fault text, -- of the last reading; null when it went well
  failures int not null default 0, -- in a row
  found int not null default 0
);
create index harvest_readings_next on harvest_readings (next_at);

create table harvest_items (
  id uuid primary key default new_id(),
  source_id uuid not null references harvest_sources (id) on delete cascade,
  unit_id uuid not null references units (id),
  url text not null,
  url_key text not null,
  title text not null,
  summary text,
  published_on date not null,
  dated text not null check (dated in ('page', 'found')), -- 'found': the page's own date is missing or cannot be
  found_at timestamptz not null,
  unique (unit_id, url_key)
);
create index harvest_items_source on harvest_items (source_id, found_at desc);
create index harvest_items_unit on harvest_items (unit_id, published_on desc, id desc);

-- The page as it was: text, bytes by hash, and when.
create table harvest_captures (
  id uuid primary key default new_id(),
  item_id uuid not null references harvest_items (id) on delete cascade,
  unit_id uuid not null references units (id),
  captured_at timestamptz not null,
  status int, -- of the answer; null when there was none
  fault text,
  text text,
  file_id uuid references files (id),
  sha256 char(64),
  check ((sha256 is null) = (file_id is null))
);
create index harvest_captures_item on harvest_captures (item_id, captured_at desc);
-- What is looked at next: new items at once, kept ones again and again, so that a dead page is noticed.
create table harvest_looks (
  item_id uuid primary key references harvest_items (id) on delete cascade,
  unit_id uuid not null references units (id),
  next_at timestamptz not null,
  gone_since timestamptz
);
create index harvest_looks_next on harvest_looks (next_at);

-- The commitment an item fits best, as reckoned when its page was looked at; a person may choose another.
create table harvest_matches (
  item_id uuid primary key references harvest_items (id) on delete cascade,
  unit_id uuid not null references units (id),
  commitment_id uuid references commitments (id) on delete cascade, -- null: none fits so far
  score int not null,
  clear boolean not null, -- far enough ahead of the next best to be counted without asking
  matched_at timestamptz not null
);

-- Decided: counted as an output, or set aside with a reason. An item without a row waits.
create table harvest_decisions (
  item_id uuid primary key references harvest_items (id) on delete cascade,
  unit_id uuid not null references units (id),
  output_id uuid references outputs (id),
  reason text,
  by_rule boolean not null default false,
  decided_by uuid references accounts (id),
  decided_at timestamptz not null default now(),
  check ((output_id is null) = (reason is not null)),
  check (reason <> '')
);
create index harvest_decisions_output on harvest_decisions (output_id) where output_id is not null;

do $$ declare t text; begin
  foreach t in array array['harvest_sources','harvest_stops','harvest_readings','harvest_items','harvest_captures','harvest_looks','harvest_matches','harvest_decisions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]))', t || '_scope', t);
  end loop;
end $$;

-- A page captured by the system itself proves more than a link typed in.
alter table evidence drop constraint evidence_kind_check;
alter table evidence add constraint evidence_kind_check check (kind in ('link', 'file', 'photo', 'statement', 'capture'));
