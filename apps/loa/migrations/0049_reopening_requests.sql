-- A unit's head asks, with a reason, for a report that has left the unit to come back; the line's coordinator decides.
-- A request waits while nothing is decided and the round it speaks of stands.
create table reopening_requests (
  id uuid primary key default new_id(),
  completion_id uuid not null references unit_report_completions (id),
  unit_id uuid not null references units (id),
  reason text not null check (reason <> ''),
  asked_on date not null,
  asked_by uuid references accounts (id),
  asked_at timestamptz not null default now()
);
create index reopening_requests_completion on reopening_requests (completion_id);
create table reopening_decisions (
  request_id uuid primary key references reopening_requests (id),
  unit_id uuid not null references units (id),
  outcome text not null check (outcome in ('granted', 'refused')),
  reason text,
  decided_on date not null,
  decided_by uuid references accounts (id),
  decided_at timestamptz not null default now(),
  check (outcome <> 'refused' or reason <> '')
);
revoke update, delete on reopening_requests, reopening_decisions from loa_app;

-- The request that waits for a decision about a standing round; at most one.
create function reopening_waiting(completion uuid) returns setof reopening_requests language sql stable as $$
  select q.* from reopening_requests q where q.completion_id = completion
    and not exists (select from reopening_decisions d where d.request_id = q.id)
    and not exists (select from unit_report_returns b where b.completion_id = q.completion_id)
  order by q.asked_at desc limit 1
$$;
-- Somebody of the unit can approve what leaves it: a head who is not suspended.
create function has_head(unit uuid) returns boolean language sql stable as $$
  select exists (select from role_grants g join accounts a on a.id = g.account_id and a.suspended_at is null
    where g.unit_id = unit and g.role = 'unit_head')
$$;
grant execute on function reopening_waiting(uuid), has_head(uuid) to loa_app;

do $$ declare t text; begin
  foreach t in array array['reopening_requests', 'reopening_decisions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]))', t || '_scope', t);
  end loop;
end $$;
