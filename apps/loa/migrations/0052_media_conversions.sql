-- The work of making sound or a film fit to be shown: one for each piece, begun anew from the start wherever it broke off.
create table media_conversions (
  media_id uuid primary key references media (id) on delete cascade,
  unit_id uuid not null references units (id),
  asked_at timestamptz not null,
  -- How much is done, 0 to 1, and when that was noted.
  share numeric not null default 0 check (share between 0 and 1),
  moved_at timestamptz not null,
  ended_at timestamptz,
  -- Why it cannot be shown; the file as it came stays.
  fault text check (fault in ('no-program', 'not-readable', 'too-large', 'took-too-long')),
  check (fault is null or ended_at is not null)
);
create index media_conversions_unit on media_conversions (unit_id);
alter table media_conversions enable row level security;
create policy media_conversions_scope on media_conversions to loa_app
  using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]));
