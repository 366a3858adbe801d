-- Directive letters (công văn đôn đốc): drafted from what is late on a day, kept with its numbers as they stood.
create table directive_letters (
  id uuid primary key default new_id(),
  domain text,
  as_of date not null,
  abstract text not null check (abstract <> ''),
  governing_organ text,
  issuing_organ text not null,
  place text not null,
  addressees text[] not null,
  recipients text[] not null,
  body text not null, -- a paragraph a line
  signer_name text,
  signer_position text not null,
  signer_capacity text,
  revision int not null default 1,
  created_by uuid references accounts (id),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index directive_letters_newest on directive_letters (created_at desc);
-- The annex, as it stood when the letter was drafted.
create table directive_letter_lines (
  letter_id uuid not null references directive_letters (id) on delete cascade,
  position int not null,
  unit_id uuid not null references units (id),
  commitment_id uuid not null references commitments (id),
  slot int not null,
  unit_name text not null,
  path text not null,
  title text not null,
  due_on date not null,
  days_late int not null,
  owed text not null,
  note text not null,
  primary key (letter_id, position)
);
create index directive_letter_lines_unit on directive_letter_lines (unit_id, letter_id);
create index directive_letter_lines_commitment on directive_letter_lines (commitment_id);
-- A letter that was sent: number, date and signer are fixed, and the letter changes no more.
create table directive_letter_sendings (
  letter_id uuid primary key references directive_letters (id),
  document_number text not null,
  dated_on date not null,
  signer_name text not null,
  signer_position text not null,
  signer_capacity text,
  sent_on date not null,
  sent_by uuid references accounts (id),
  sent_at timestamptz not null
);
create table directive_letter_files (
  letter_id uuid not null references directive_letters (id),
  kind text not null check (kind in ('docx', 'pdf', 'signed')),
  file_id uuid not null references files (id),
  kept_at timestamptz not null,
  primary key (letter_id, kind)
);
revoke update, delete on directive_letter_sendings from loa_app;

-- A unit sees letters that concern it once they are sent, and of the annex its own lines.
alter table directive_letter_lines enable row level security;
create policy directive_letter_lines_scope on directive_letter_lines to loa_app
  using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[])) with check ((select scope_sees_all()));
alter table directive_letter_sendings enable row level security;
create policy directive_letter_sendings_scope on directive_letter_sendings to loa_app using ((select scope_sees_all()) or exists (
  select from directive_letter_lines l where l.letter_id = directive_letter_sendings.letter_id and l.unit_id = any ((select scope_units())::uuid[])))
  with check ((select scope_sees_all()));
alter table directive_letters enable row level security;
create policy directive_letters_scope on directive_letters to loa_app using ((select scope_sees_all()) or exists (
  select from directive_letter_sendings s where s.letter_id = directive_letters.id)) with check ((select scope_sees_all()));
alter table directive_letter_files enable row level security;
create policy directive_letter_files_scope on directive_letter_files to loa_app using ((select scope_sees_all()));
