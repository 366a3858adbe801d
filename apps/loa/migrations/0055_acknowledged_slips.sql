-- A duty slip as it stood when a head acknowledged it. Amendments and successions change what the slip says from then
-- on; the paper that was acknowledged stays as it was.
create table acknowledged_slips (
  id uuid primary key default new_id(),
  plan_id uuid not null references plans (id), -- the plan the slip is of, never the document that amends it
  unit_id uuid not null references units (id),
  slip jsonb not null, -- what its paper is written from
  acknowledged_by uuid references accounts (id),
  acknowledged_at timestamptz not null
);
create index acknowledged_slips_of on acknowledged_slips (plan_id, unit_id, acknowledged_at desc);
alter table acknowledged_slips enable row level security;
create policy acknowledged_slips_scope on acknowledged_slips to loa_app using (
  (select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]));
revoke update, delete on acknowledged_slips from loa_app;
