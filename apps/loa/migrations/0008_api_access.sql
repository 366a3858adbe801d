-- Programs acting for a person, and changes asked for twice.

-- A personal token: shown once, kept as its hash. What it may do is its scopes and never more than the person may at that moment.
create table api_tokens (
  id uuid primary key default new_id(),
  account_id uuid not null references accounts (id) on delete cascade,
  name text not null,
  token_hash text not null unique,
  -- The last four letters, so that its owner knows which one it is.
  hint text not null,
  -- How well its owner was known when making it; counts when a second factor is required later.
  assurance text not null check (assurance in ('password', 'second-factor')),
  scopes text[] not null check (cardinality(scopes) > 0),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  check (expires_at > created_at and expires_at <= created_at + interval '367 days')
);
create index api_tokens_account on api_tokens (account_id);
revoke delete on api_tokens from loa_app;
grant select, update on api_tokens to loa_auth;
alter table api_tokens enable row level security;
create policy api_tokens_auth on api_tokens to loa_auth using (true);
create policy api_tokens_own on api_tokens to loa_app using (account_id = (select scope_account()));

-- A change asked for under a key, with its answer, written in the transaction of the change itself:
-- the one is never there without the other. A twin waits at the primary key.
create table idempotency_keys (
  account_id uuid not null references accounts (id) on delete cascade,
  key text not null check (length(key) between 1 and 200),
  door text not null,
  body_hash text not null,
  answer text,
  created_at timestamptz not null,
  primary key (account_id, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);
alter table idempotency_keys enable row level security;
create policy idempotency_keys_own on idempotency_keys to loa_app using (account_id = (select scope_account()));
create policy idempotency_keys_sweep on idempotency_keys to loa_app using ((select scope_sees_all()) and scope_account() is null);
