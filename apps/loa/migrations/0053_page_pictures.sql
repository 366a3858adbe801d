-- How a kept page looked: drawn from its kept bytes, one picture a capture. A capture that could not be drawn says why.
create table harvest_pictures (
  capture_id uuid primary key references harvest_captures (id) on delete cascade,
  unit_id uuid not null references units (id),
  file_id uuid references files (id),
  sha256 char(64),
  fault text,
  drawn_at timestamptz not null,
  check ((file_id is null) = (sha256 is null)),
  check ((file_id is null) = (fault is not null))
);
alter table harvest_pictures enable row level security;
create policy harvest_pictures_scope on harvest_pictures to loa_app
  using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]));
-- Captures are drawn by the hash of their page; the same bytes are drawn once.
create index harvest_captures_file on harvest_captures (file_id) where file_id is not null;
