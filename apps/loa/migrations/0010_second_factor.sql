-- Second factors, sign-in through an identity provider, and how each session was opened.

-- `pending`: the first factor was right and the second is owed; such a session opens nothing but the second step.
-- Proving again who one is opens a new session, so `created_at` says when that was.
alter table sessions
  add column pending boolean not null default false,
  add column opened_by text not null default 'password'
    check (opened_by in ('password', 'link', 'passkey', 'provider')),
  add column second_factor text
    check (second_factor in ('totp', 'passkey', 'recovery-code', 'provider')),
  add column assurance text not null default 'password'
    check (assurance in ('password', 'second-factor')),
  add column tries int not null default 0,
  -- The provider's own sign-out wants the token it gave; sealed.
  add column provider_token text,
  add check ((assurance = 'second-factor') = (second_factor is not null)),
  add check (not pending or assurance = 'password');

-- The shared secret is sealed with the installation's key, which is not in the database. `last_step` is the
-- time step of the last code taken: none works twice.
create table totp_secrets (
  account_id uuid primary key references accounts (id) on delete cascade,
  sealed text not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  created_at timestamptz not null
);
create table recovery_codes (
  hash text primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  used_at timestamptz
);
create index recovery_codes_account on recovery_codes (account_id);
create table passkeys (
  id uuid primary key default new_id(),
  account_id uuid not null references accounts (id) on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index passkeys_account on passkeys (account_id);

-- What was asked of one browser or session, for one purpose, to be answered once.
create table ceremonies (
  id uuid primary key default new_id(),
  purpose text not null,
  holder_hash text not null,
  payload jsonb not null,
  expires_at timestamptz not null
);
create index ceremonies_holder on ceremonies (holder_hash, purpose);

revoke all on totp_secrets, recovery_codes, passkeys, ceremonies from loa_app;
grant select, insert, update, delete on totp_secrets, recovery_codes, passkeys, ceremonies to loa_auth;
grant select on settings to loa_auth;
