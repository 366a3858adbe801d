-- What happened, announced in the transaction in which it happened, and the systems of the office that are told of it.
create table events (
  id uuid primary key default new_id(),
  kind text not null,
  subject_id uuid not null,
  unit_id uuid,
  plan_id uuid,
  at timestamptz not null,
  data jsonb not null, -- only what platform/events/kinds.ts allows out
  fanned_out_at timestamptz -- null until every subscription has its delivery
);
create index events_waiting on events (at) where fanned_out_at is null;
create index events_at on events (at);
alter table events enable row level security;
-- Anybody's change may be worth telling; only those who see all units read what was told.
create policy events_add on events for insert to loa_app with check (true);
create policy events_read on events for select to loa_app using ((select scope_sees_all()));
create policy events_change on events for update to loa_app using ((select scope_sees_all()));
create policy events_sweep on events for delete to loa_app using ((select scope_sees_all()));

create table webhook_subscriptions (
  id uuid primary key default new_id(),
  owner_id uuid not null references accounts (id),
  name text not null check (name <> ''),
  url text not null,
  kinds text[] not null check (cardinality(kinds) > 0),
  secret text not null, -- sealed, see platform/crypto/sealed-text.ts
  former_secret text, -- sealed; signs beside the new one until former_until
  former_until timestamptz,
  created_at timestamptz not null default now(),
  paused_at timestamptz,
  paused_because text check (paused_because in ('by-hand', 'failing', 'gone')),
  failing_since timestamptz, -- first failure since the last success
  not_before timestamptz, -- after a failure the next probe waits until then
  leased_until timestamptz, -- one worker at a time; a killed one loses its lease
  check ((paused_at is null) = (paused_because is null)),
  check ((former_secret is null) = (former_until is null))
);
create index webhook_subscriptions_owner on webhook_subscriptions (owner_id);
alter table webhook_subscriptions enable row level security;
create policy webhook_subscriptions_scope on webhook_subscriptions to loa_app using ((select scope_sees_all()));

create table webhook_deliveries (
  id uuid primary key default new_id(),
  event_id uuid not null references events (id),
  subscription_id uuid not null references webhook_subscriptions (id) on delete cascade,
  created_at timestamptz not null default now(),
  due_at timestamptz not null,
  attempts int not null default 0,
  tried_at timestamptz,
  answer_status int,
  fault text, -- a word of ours, never what a receiver wrote
  delivered_at timestamptz,
  parked_at timestamptz,
  parked_because text check (parked_because in ('tries', 'paused', 'owner')),
  check (delivered_at is null or parked_at is null),
  check ((parked_at is null) = (parked_because is null)),
  unique (event_id, subscription_id)
);
create index webhook_deliveries_due on webhook_deliveries (subscription_id, due_at) where delivered_at is null and parked_at is null;
create index webhook_deliveries_newest on webhook_deliveries (subscription_id, created_at desc);
alter table webhook_deliveries enable row level security;
create policy webhook_deliveries_scope on webhook_deliveries to loa_app using ((select scope_sees_all()));
