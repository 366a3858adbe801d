-- Which commitments may stand otherwise since which transaction, so that the leader's page counts those anew and no
-- others (0031 says only that something changed). Without a commitment: any may. In the same schema, for the same reason.
create table passing.standing_changes (
  xid xid8 not null default pg_current_xact_id(),
  commitment_id uuid,
  noted_at timestamptz not null default now(),
  unique nulls not distinct (xid, commitment_id)
);
create index standing_changes_noted on passing.standing_changes (noted_at);
grant select on passing.standing_changes to loa_app;

-- The trigger says by which expression a changed row names its commitment. Beyond a thousand, counting all anew is cheaper.
create function note_standing_changes() returns trigger language plpgsql security definer set search_path = public as $$
begin
  execute format('insert into passing.standing_changes (commitment_id)
    select distinct case when n.many then null else %s end from changed, (select count(*) > 1000 as many from changed) n
    on conflict do nothing', tg_argv[0]);
  return null;
end $$;
revoke execute on function note_standing_changes() from public;

-- Every table that decides where a commitment stands (a test compares this list with what the planner reads).
do $$ declare t text; named text; begin
  foreach t in array array['commitments', 'fulfilments', 'former_shapes', 'occurrence_acts', 'occurrence_act_undos',
    'schedule_slots', 'pro_rata_choices', 'pro_rata_undos'] loop
    named := case t when 'commitments' then 'id' when 'schedule_slots' then 'null::uuid' when 'pro_rata_choices' then 'null::uuid'
      when 'pro_rata_undos' then 'null::uuid' when 'occurrence_act_undos' then
      '(select a.commitment_id from public.occurrence_acts a where a.id = act_id)' else 'commitment_id' end;
    execute format('create trigger note_standing_insert after insert on %I referencing new table as changed
      for each statement execute function note_standing_changes(%L)', t, named);
    execute format('create trigger note_standing_update after update on %I referencing new table as changed
      for each statement execute function note_standing_changes(%L)', t, named);
    execute format('create trigger note_standing_delete after delete on %I referencing old table as changed
      for each statement execute function note_standing_changes(%L)', t, named);
  end loop;
end $$;

create or replace function sweep_ledger_changes() returns void language sql security definer set search_path = public as $$
  delete from passing.ledger_changes where noted_at < now() - interval '2 days';
  delete from passing.standing_changes where noted_at < now() - interval '2 days'
$$;
