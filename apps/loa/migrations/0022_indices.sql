-- What outside bodies measure a province by, year by year: PAR INDEX, SIPAS, PCI, PAPI, DTI. A row is one statement of
-- one year; a correction is a further row that names the one it replaces, so that nothing said before is lost.
create table index_values (
  id uuid primary key default new_id(),
  index_code text not null check (index_code in ('PAR', 'SIPAS', 'PCI', 'PAPI', 'DTI')),
  year int not null check (year between 1990 and 2200), -- the year measured, not the year it was made public
  score numeric,
  rank int check (rank > 0),
  units int check (units > 0), -- how many provinces were ranked
  published_on date,
  source text not null check (source <> ''),
  source_url text check (source_url ~ '^https?://'),
  note text,
  withdrawn boolean not null default false, -- says that nothing is known of the year after all
  replaces uuid unique references index_values (id),
  reason text check (reason <> ''),
  entered_by uuid references accounts (id),
  entered_at timestamptz not null default now(),
  check (rank is null or units is null or rank <= units),
  check (withdrawn or score is not null or rank is not null),
  check ((replaces is null) = (reason is null))
);
-- A year begins once; whoever says something of it later replaces what stands.
create unique index index_values_year on index_values (index_code, year) where replaces is null;
create index index_values_all on index_values (index_code, year, entered_at);

-- From this year on a series cannot be compared with the years before; without a code, no index can.
create table index_breaks (
  id uuid primary key default new_id(),
  index_code text check (index_code in ('PAR', 'SIPAS', 'PCI', 'PAPI', 'DTI')),
  from_year int not null check (from_year between 1990 and 2200),
  note text not null check (note <> ''),
  note_en text,
  added_by uuid references accounts (id),
  added_at timestamptz not null default now(),
  removed_by uuid references accounts (id),
  removed_at timestamptz
);
create unique index index_breaks_once on index_breaks (coalesce(index_code, ''), from_year) where removed_at is null;
revoke update, delete on index_values from loa_app;
