-- An output that is the translation of another: of one recorded here, or of one named in words.
create table translations (
  id uuid primary key default new_id(),
  output_id uuid not null references outputs (id) on delete cascade,
  unit_id uuid not null references units (id),
  original_id uuid references outputs (id) on delete cascade,
  original_words text check (original_words <> ''),
  said_on date not null,
  said_by uuid references accounts (id),
  said_at timestamptz not null default now(),
  undone_on date, -- no longer said from this day; what was said before stays known
  check ((original_id is null) <> (original_words is null)),
  check (original_id <> output_id)
);
create index translations_output on translations (output_id);
create unique index translations_once on translations (output_id) where undone_on is null;
create index translations_original on translations (original_id) where original_id is not null;

alter table translations enable row level security;
create policy translations_scope on translations to loa_app using (
  (select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]));
