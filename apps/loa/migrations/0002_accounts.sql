-- People, their credentials and sessions, and the grants that say what they may do.
create table accounts (
  id uuid primary key default new_id(),
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  language text not null default 'vi' check (language in ('vi', 'en')),
  phone text,
  sample boolean not null default false,
  suspended_at timestamptz,
  suspended_by uuid references accounts (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table credentials (
  id uuid primary key default new_id(),
  account_id uuid not null references accounts (id) on delete cascade,
  provider_id text not null,
  provider_account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, provider_account_id)
);
create table sessions (
  id uuid primary key default new_id(),
  account_id uuid not null references accounts (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_account on sessions (account_id);
create table verifications (
  id uuid primary key default new_id(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index verifications_identifier on verifications (identifier);

-- Failed tries of a door (sign-in, one-time links), counted per address and per account.
-- Keys are hashes of fixed length; rows older than their window are swept away.
create table attempts (
  key text primary key,
  failures int not null,
  window_started timestamptz not null
);
create index attempts_window on attempts (window_started);
-- Signs the session cookie; made at first use, read by sign-in only.
create table auth_secrets (
  id int primary key check (id = 1),
  secret text not null,
  created_at timestamptz not null default now()
);

create table role_grants (
  id uuid primary key default new_id(),
  account_id uuid not null references accounts (id) on delete cascade,
  role text not null check (role in ('administrator', 'coordinator', 'unit_head', 'officer', 'leader')),
  unit_id uuid,
  domain text,
  granted_at timestamptz not null default now(),
  granted_by uuid references accounts (id),
  check ((role in ('unit_head', 'officer')) = (unit_id is not null) or role in ('coordinator', 'leader', 'administrator')),
  check ((role = 'coordinator') = (domain is not null)),
  unique nulls not distinct (account_id, role, unit_id, domain)
);
create index role_grants_unit on role_grants (unit_id);

create table invitations (
  id uuid primary key default new_id(),
  email text not null check (email = lower(email)),
  name text not null,
  role text not null check (role in ('administrator', 'coordinator', 'unit_head', 'officer', 'leader')),
  unit_id uuid,
  domain text,
  token_hash text not null unique,
  invited_by uuid references accounts (id),
  invited_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references accounts (id),
  revoked_at timestamptz
);
create index invitations_email on invitations (email);

-- Sign-in runs as loa_auth on these tables only.
revoke all on credentials, sessions, verifications, attempts, auth_secrets from loa_app;
grant select, insert, update, delete on accounts, credentials, sessions, verifications, attempts to loa_auth;
grant select, insert on auth_secrets to loa_auth;
grant select on role_grants to loa_auth;

-- One unit never sees another's people.
alter table accounts enable row level security;
create policy accounts_auth on accounts to loa_auth using (true) with check (true);
create policy accounts_scope on accounts to loa_app using (
  (select scope_sees_all()) or id = (select scope_account())
  or exists (select from role_grants g where g.account_id = accounts.id and g.unit_id = any ((select scope_units())::uuid[])));
alter table role_grants enable row level security;
create policy role_grants_auth on role_grants for select to loa_auth using (true);
create policy role_grants_scope on role_grants to loa_app using (
  (select scope_sees_all()) or account_id = (select scope_account()) or unit_id = any ((select scope_units())::uuid[]));
alter table invitations enable row level security;
create policy invitations_scope on invitations to loa_app using (
  (select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]));

-- A failed mail waits longer each time before it is tried again.
alter table mails add column not_before timestamptz;
