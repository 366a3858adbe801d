-- What the portal shows besides stories: documents, hotlines, exemplars, which plans are public, and who answers for it all.

create table library_documents (
  id uuid primary key default new_id(),
  unit_id uuid not null references units (id), -- who keeps it in order
  kind text not null check (kind <> ''), -- as the paper calls itself: quyết định, kế hoạch, …
  number text not null check (number <> ''),
  number_key text generated always as (regexp_replace(fold(number), '[^a-z0-9/-]', '', 'g')) stored,
  dated_on date not null,
  effective_on date,
  issuer text not null check (issuer <> ''),
  abstract text not null check (abstract <> ''),
  sections text[] not null default '{}',
  file_name text not null,
  sha256 char(64) not null,
  media_type text not null,
  bytes bigint not null,
  sample boolean not null default false,
  added_by uuid references accounts (id),
  added_at timestamptz not null default now()
);
create index library_documents_order on library_documents (dated_on desc, id desc);
create index library_documents_number on library_documents (number_key);
create index library_documents_file on library_documents (sha256);
create index library_documents_words on library_documents using gin (fold(number || ' ' || abstract || ' ' || issuer) gin_trgm_ops);

-- No longer in force: replaced by another document of the library, or by one that is only named.
create table library_replacements (
  document_id uuid primary key references library_documents (id),
  unit_id uuid not null references units (id),
  by_document_id uuid references library_documents (id),
  by_words text,
  replaced_on date not null,
  said_by uuid references accounts (id),
  said_at timestamptz not null default now(),
  check (by_document_id is not null or by_words <> ''),
  check (by_document_id is distinct from document_id)
);
create table library_withdrawals (
  document_id uuid primary key references library_documents (id),
  unit_id uuid not null references units (id),
  reason text not null check (reason <> ''),
  withdrawn_by uuid references accounts (id),
  withdrawn_at timestamptz not null default now()
);

create table hotlines (
  id uuid primary key default new_id(),
  unit_id uuid not null references units (id), -- who answers
  name text not null check (name <> ''),
  purpose text not null check (purpose <> ''),
  phone text not null check (phone ~ '^[0-9 +().-]{3,30}$'),
  phone_since timestamptz not null default now(), -- calls before are of another number
  email text,
  hours text not null check (hours <> ''),
  place int not null default 100, -- the most needed first
  sample boolean not null default false,
  added_by uuid references accounts (id),
  added_at timestamptz not null default now()
);
-- Somebody called and it was answered.
create table hotline_checks (
  id uuid primary key default new_id(),
  hotline_id uuid not null references hotlines (id),
  unit_id uuid not null references units (id),
  checked_on date not null,
  checked_by uuid references accounts (id),
  checked_at timestamptz not null default now()
);
create index hotline_checks_last on hotline_checks (hotline_id, checked_on desc);
create table hotline_ends (
  hotline_id uuid primary key references hotlines (id),
  unit_id uuid not null references units (id),
  ended_by uuid references accounts (id),
  ended_at timestamptz not null default now()
);
-- Its unit was asked to check it.
create table hotline_askings (
  hotline_id uuid not null references hotlines (id),
  unit_id uuid not null references units (id),
  asked_on date not null,
  primary key (hotline_id, asked_on)
);

-- Exemplars and initiatives shown to everybody, because those concerned agreed.
create table portal_honours (
  id uuid primary key default new_id(),
  nomination_id uuid unique references nominations (id),
  unit_id uuid not null references units (id),
  unit_name text not null,
  kind text not null check (kind in ('exemplar', 'initiative')),
  name text not null check (name <> ''),
  words text not null check (words <> ''),
  consent text not null check (consent <> ''), -- who agreed and how; not shown
  consent_on date not null,
  sample boolean not null default false,
  shown_by uuid references accounts (id),
  shown_at timestamptz not null default now()
);
create table portal_honour_ends (
  honour_id uuid primary key references portal_honours (id),
  unit_id uuid not null references units (id),
  reason text not null check (reason <> ''), -- consent taken back, or another; not shown
  ended_by uuid references accounts (id),
  ended_at timestamptz not null default now()
);

-- A plan whose progress everybody may see. No row: nobody outside does.
create table portal_plans (
  plan_id uuid primary key references plans (id),
  shown_by uuid references accounts (id),
  shown_at timestamptz not null default now()
);

-- Who publishes and who answers for it; the last one holds, the others stay to be read.
create table portal_imprints (
  id uuid primary key default new_id(),
  words jsonb not null, -- {vi: {...}, en: {...}}
  set_by uuid references accounts (id),
  set_at timestamptz not null default now()
);

do $$ declare t text; begin
  foreach t in array array['library_documents', 'library_replacements', 'library_withdrawals', 'hotlines', 'hotline_checks', 'hotline_ends', 'hotline_askings',
    'portal_honours', 'portal_honour_ends'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]))', t || '_scope', t);
    execute format('create policy %I on %I for select using (true)', t || '_public', t);
  end loop;
end $$;
grant select on library_documents, library_replacements, library_withdrawals, hotlines, hotline_checks, hotline_ends, portal_plans, portal_imprints to loa_public;
grant select (id, unit_id, unit_name, kind, name, words, sample, shown_at) on portal_honours to loa_public;
grant select (honour_id) on portal_honour_ends to loa_public;
grant select (id, name, short_name) on units to loa_public;
revoke update, delete on hotline_checks, portal_imprints from loa_app;
