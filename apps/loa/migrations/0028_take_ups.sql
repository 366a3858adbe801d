-- A unit's own plan takes up what a plan above gave it: a link from its task to what it owes there, never a copy.
create table take_ups (
  id uuid primary key default new_id(),
  unit_id uuid not null references units (id),
  commitment_id uuid not null references commitments (id), -- owed under the plan above
  task_id uuid not null references tasks (id),             -- of the unit's own plan
  plan_id uuid not null references plans (id),             -- the unit's own
  taken_up_on date not null,
  taken_up_by uuid references accounts (id),
  taken_up_at timestamptz not null default now()
);
create index take_ups_commitment on take_ups (commitment_id);
create index take_ups_task on take_ups (task_id);
create index take_ups_unit on take_ups (unit_id);
create table take_up_undos (
  take_up_id uuid primary key references take_ups (id),
  unit_id uuid not null references units (id),
  reason text not null check (reason <> ''),
  undone_on date not null,
  undone_by uuid references accounts (id),
  undone_at timestamptz not null default now()
);
revoke update, delete on take_ups, take_up_undos from loa_app;
do $$ declare t text; begin
  foreach t in array array['take_ups', 'take_up_undos'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]))', t || '_scope', t);
  end loop;
end $$;

-- A claim that came up through a link goes when the link goes.
alter table claims add column take_up_id uuid references take_ups (id);
create index claims_take_up on claims (take_up_id) where take_up_id is not null;
