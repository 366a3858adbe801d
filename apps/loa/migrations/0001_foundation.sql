-- Roles, scope, text folding, audit, files, mails: what every feature stands on.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

do $$ begin
  if not exists (select from pg_roles where rolname = 'loa_app') then create role loa_app nologin nobypassrls; end if;
  if not exists (select from pg_roles where rolname = 'loa_auth') then create role loa_auth nologin nobypassrls; end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin execute format('grant loa_app, loa_auth to %I', current_user); end $$;
grant usage on schema public to loa_app, loa_auth;
alter default privileges in schema public grant select, insert, update, delete on tables to loa_app;
alter default privileges in schema public grant usage, select on sequences to loa_app;
revoke all on migrations from loa_app, loa_auth;

-- UUIDv7 (RFC 9562): 48 bits of milliseconds, then random; PostgreSQL has its own only from 18.
create function new_id() returns uuid language sql volatile as $$
  select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
    52, 1), 53, 1), 'hex')::uuid
$$;

-- Comparison form for search: lower case, no tone marks, đ as d. Never used as a key.
create function fold(value text) returns text language sql immutable parallel safe strict
  set search_path = public as $$
  select lower(unaccent('unaccent'::regdictionary, translate(normalize(value, NFC), 'đĐ', 'dD')))
$$;

-- The scope of a transaction, set by the program at its start.
create function scope_account() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('loa.account', true), '')::uuid
$$;
create function scope_sees_all() returns boolean language sql stable parallel safe as $$
  select coalesce(current_setting('loa.sees', true), '') = 'all'
$$;
create function scope_units() returns uuid[] language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('loa.units', true), ''), '{}')::uuid[]
$$;

create table settings (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);

-- Append-only; entries are linked into a hash chain by the sealer, seconds later.
create table audit_entries (
  id uuid primary key default new_id(),
  at timestamptz not null default now(),
  account_id uuid,
  actor_name text not null,
  action text not null,
  subject_kind text not null,
  subject_id text,
  unit_id uuid,
  details jsonb not null default '{}'
);
create index audit_entries_at on audit_entries (at desc);
create index audit_entries_subject on audit_entries (subject_kind, subject_id);
create table audit_seals (
  sequence bigint primary key,
  entry_id uuid not null unique references audit_entries (id),
  previous_hash text not null,
  hash text not null,
  sealed_at timestamptz not null default now()
);
revoke update, delete on audit_entries, audit_seals from loa_app;
alter table audit_entries enable row level security;
create policy audit_read on audit_entries for select to loa_app using (
  (select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]) or account_id = (select scope_account()));
create policy audit_append on audit_entries for insert to loa_app with check (true);

-- Bytes live in the content-addressed store; a row is one use of them by one unit.
create table files (
  id uuid primary key default new_id(),
  sha256 char(64) not null,
  bytes bigint not null check (bytes >= 0),
  media_type text not null,
  name text not null,
  unit_id uuid,
  uploaded_by uuid,
  uploaded_at timestamptz not null default now()
);
create index files_sha256 on files (sha256);
alter table files enable row level security;
create policy files_scope on files to loa_app using (
  (select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]) or uploaded_by = (select scope_account()));

-- Outbox of mails; without a mail server the administrator reads them here.
create table mails (
  id uuid primary key default new_id(),
  to_address text not null,
  to_name text,
  unit_id uuid,
  kind text not null,
  subject text not null,
  body_text text not null,
  body_html text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  attempts int not null default 0,
  last_error text,
  parked_at timestamptz
);
create index mails_unsent on mails (created_at) where sent_at is null;
alter table mails enable row level security;
create policy mails_read on mails for select to loa_app using ((select scope_sees_all()));
create policy mails_change on mails for update to loa_app using ((select scope_sees_all()));
create policy mails_add on mails for insert to loa_app with check (true);
