-- Sound and films come in uploads that may be broken off and resumed; what they are is found out after they are kept.

create table media_uploads (
  id uuid primary key default new_id(),
  unit_id uuid not null references units (id),
  account_id uuid not null references accounts (id),
  name text not null check (name <> ''),
  bytes bigint not null check (bytes > 0),
  -- What is surely kept; the sender goes on from here.
  received bigint not null default 0 check (received between 0 and bytes),
  -- What the sender's machine knows the file by, so that no other is sent on in its place.
  mark text not null default '',
  -- Who writes at present: a sender whose line broke comes back before the first is known to be gone, and takes over.
  hand uuid,
  begun_at timestamptz not null,
  moved_at timestamptz not null,
  -- What it became once it was whole.
  media_id uuid references media (id)
);
create index media_uploads_account on media_uploads (account_id);
alter table media_uploads enable row level security;
create policy media_uploads_scope on media_uploads to loa_app
  using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]));

-- How long and how large a film is shows only when a program has looked into it.
alter table media drop constraint media_check, drop constraint media_check2;
alter table media add constraint media_size_check check (case kind when 'picture' then width is not null when 'sound' then width is null else true end);
alter table media add constraint media_seconds_kind_check check (kind <> 'picture' or seconds is null);
