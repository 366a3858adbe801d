-- Which transactions changed what reports count, so that a draft counted once is shown again without counting while
-- nothing has changed. One row a transaction: nobody waits for anybody. Numbers of transactions mean something on this
-- server alone, so they stand in a schema of their own, which no backup holds.
create schema passing;
create table passing.ledger_changes (
  xid xid8 primary key default pg_current_xact_id(),
  noted_at timestamptz not null default now()
);
create index ledger_changes_noted on passing.ledger_changes (noted_at);
grant usage on schema passing to loa_app;
grant select on passing.ledger_changes to loa_app;

create function note_ledger_change() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into passing.ledger_changes default values on conflict do nothing;
  return null;
end $$;
revoke execute on function note_ledger_change() from public;

-- Every table the counts read (a test compares this list with what the planner reads).
do $$ declare t text; begin
  foreach t in array array['plans', 'issuances', 'plan_headings', 'plan_domains', 'tasks', 'quotas', 'units',
    'commitments', 'schedule_slots', 'former_shapes', 'fulfilments', 'occurrence_acts', 'occurrence_act_undos',
    'pro_rata_choices', 'pro_rata_undos', 'claims', 'outputs', 'former_outputs', 'approvals', 'acceptances',
    'withdrawals', 'returns', 'evidence'] loop
    execute format('create trigger note_ledger_change after insert or update or delete or truncate on %I
      for each statement execute function note_ledger_change()', t);
  end loop;
end $$;

-- Nothing remembered is older than a day.
create function sweep_ledger_changes() returns void language sql security definer set search_path = public as $$
  delete from passing.ledger_changes where noted_at < now() - interval '2 days'
$$;
revoke execute on function sweep_ledger_changes() from public;
grant execute on function sweep_ledger_changes() to loa_app;
