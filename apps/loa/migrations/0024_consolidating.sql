-- Consolidating: a report beside earlier ones, in the outline and on the paper an office chose, and come back signed.
alter table report_files drop constraint report_files_kind_check;
alter table report_files add constraint report_files_kind_check
  check (kind in ('snapshot', 'figures', 'docx', 'pdf', 'xlsx')); -- figures: the sums alone, for the report of a later period

-- The outline a line's reports are made with: sections, their order, tables and annexes. The latest is in force; null
-- goes back to the one the program brings.
create table report_outlines (
  id uuid primary key default new_id(),
  domain text not null check (domain <> ''),
  version int not null check (version > 0),
  outline jsonb,
  made_by uuid references accounts (id),
  made_at timestamptz not null,
  unique (domain, version)
);
-- The Word file an office puts its reports on; null goes back to the form of the decree.
create table report_papers (
  id uuid primary key default new_id(),
  domain text not null check (domain <> ''),
  version int not null check (version > 0),
  file_id uuid references files (id),
  placeholders text[] not null default '{}',
  made_by uuid references accounts (id),
  made_at timestamptz not null,
  unique (domain, version)
);

-- A report keeps the outline it was made with, whatever becomes of the line's. Null: made before there were outlines.
alter table reports add column outline jsonb, add column outline_version int;
alter table report_sections drop constraint report_sections_key_check;
alter table report_sections add constraint report_sections_key_check check (key ~ '^[a-z][a-z0-9-]{0,39}$');
alter table report_locks add column paper_id uuid references report_papers (id);
-- A report on request may be about chosen units only; without rows it is about all.
create table report_scope_units (
  report_id uuid not null references reports (id) on delete cascade,
  unit_id uuid not null references units (id),
  primary key (report_id, unit_id)
);
create index report_scope_units_unit on report_scope_units (unit_id);

-- The signed paper as it came back: kept for ever, replaced by another row only.
create table report_signed_copies (
  id uuid primary key default new_id(),
  lock_id uuid not null references report_locks (id),
  number int not null check (number > 0),
  file_id uuid not null references files (id),
  sha256 char(64) not null,
  compared jsonb not null, -- with the PDF that was drawn: same file, same text, different, unknown; and where
  signatures jsonb not null, -- as read from the file when it came
  uploaded_by uuid references accounts (id),
  uploaded_at timestamptz not null,
  unique (lock_id, number)
);
revoke update, delete on report_outlines, report_papers, report_signed_copies from loa_app;

alter table report_scope_units enable row level security;
create policy report_scope_units_scope on report_scope_units to loa_app using ((select scope_sees_all()));
alter table report_signed_copies enable row level security;
create policy report_signed_copies_scope on report_signed_copies to loa_app using ((select scope_sees_all()));
