-- Where each output stands, so that a queue is read off an index: "not yet accepted" among a million cannot be.
-- Kept by triggers from the rows that decide it; how an output stood on an earlier day is still read from those.
create table output_standings (
  output_id uuid primary key references outputs (id) on delete cascade,
  unit_id uuid not null references units (id),
  happened_on date not null,
  state text not null check (state in ('recorded', 'approved', 'accepted', 'returned', 'withdrawn'))
);
create index output_standings_state on output_standings (state, happened_on desc, output_id desc);
create index output_standings_unit on output_standings (unit_id, state, happened_on desc, output_id desc);

alter table output_standings enable row level security;
create policy output_standings_scope on output_standings to loa_app using (
  (select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]));
revoke insert, update, delete on output_standings from loa_app;

create view outputs_with_state with (security_invoker) as
select o.id, o.unit_id, o.happened_on, case
  when exists (select from withdrawals w where w.output_id = o.id) then 'withdrawn'
  when exists (select from returns r where r.output_id = o.id and r.answered_on is null) then 'returned'
  when exists (select from acceptances a where a.output_id = o.id and a.undone_on is null) then 'accepted'
  when exists (select from approvals a where a.output_id = o.id and a.undone_on is null) then 'approved'
  else 'recorded' end as state
from outputs o;

create function stand_outputs(ids uuid[]) returns void language plpgsql security definer set search_path = public as $$
begin
  -- Whoever decided at the same time is waited for: the next statement then sees both.
  perform from output_standings where output_id = any (ids) order by output_id for update;
  insert into output_standings (output_id, unit_id, happened_on, state)
  select id, unit_id, happened_on, state from outputs_with_state where id = any (ids)
  on conflict (output_id) do update set unit_id = excluded.unit_id, happened_on = excluded.happened_on, state = excluded.state
  where (output_standings.unit_id, output_standings.happened_on, output_standings.state)
    is distinct from (excluded.unit_id, excluded.happened_on, excluded.state);
end $$;
revoke execute on function stand_outputs(uuid[]) from public;

create function stand_changed_outputs() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform stand_outputs(array(select id from changed));
  return null;
end $$;
create function stand_decided_outputs() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform stand_outputs(array(select distinct output_id from changed));
  return null;
end $$;

create trigger outputs_stand after insert on outputs
  referencing new table as changed for each statement execute function stand_changed_outputs();
create trigger outputs_restand after update on outputs
  referencing new table as changed for each statement execute function stand_changed_outputs();
do $$ declare t text; begin
  foreach t in array array['approvals', 'acceptances', 'returns', 'withdrawals'] loop
    execute format('create trigger %I after insert on %I referencing new table as changed for each statement execute function stand_decided_outputs()', t || '_stand', t);
    execute format('create trigger %I after update on %I referencing new table as changed for each statement execute function stand_decided_outputs()', t || '_restand', t);
    execute format('create trigger %I after delete on %I referencing old table as changed for each statement execute function stand_decided_outputs()', t || '_unstand', t);
  end loop;
end $$;

insert into output_standings (output_id, unit_id, happened_on, state) select id, unit_id, happened_on, state from outputs_with_state;
