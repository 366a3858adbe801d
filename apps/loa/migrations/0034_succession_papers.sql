-- The document a change of units rests on, the units made for it while it is drafted, and snoozes that go along.

-- Files of the legal basis, kept with their hash; one taken off again stays as a row.
create table succession_papers (
  id uuid primary key default new_id(),
  succession_id uuid not null references successions (id) on delete cascade,
  file_id uuid not null references files (id),
  sha256 char(64) not null,
  name text not null, -- as the file; that row is its uploader's to see, this one everybody's once the change is confirmed
  media_type text not null,
  bytes int not null,
  added_on date not null,
  added_by uuid references accounts (id),
  added_at timestamptz not null default now(),
  removed_on date,
  removed_by uuid references accounts (id),
  removed_at timestamptz
);
create index succession_papers_succession on succession_papers (succession_id);

-- Units that were made while a change was drafted: they begin on its day, move with it, and go if it is dropped.
create table succession_new_units (
  unit_id uuid primary key references units (id) on delete cascade,
  succession_id uuid not null references successions (id) on delete cascade
);
create index succession_new_units_succession on succession_new_units (succession_id);

do $$ declare t text; begin
  foreach t in array array['succession_papers', 'succession_new_units'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all())
      or exists (select from succession_confirmations c where c.succession_id = %I.succession_id))', t || '_scope', t, t);
  end loop;
end $$;

-- Where a former unit is shown is worked out from the units' successions (trees.ts); this was never asked.
drop function present_units(uuid, date);
