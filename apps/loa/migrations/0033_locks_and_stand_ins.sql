-- What a locked record says of its lock, and reports a coordinator enters for a unit that has nobody in Loa.

-- Who coordinates is no secret of one unit: those it has to do with read the name, and nothing else of the account.
create function coordinator_name(account uuid) returns text language sql stable security definer set search_path = public as $$
  select a.name from accounts a where a.id = account
    and exists (select from role_grants g where g.account_id = a.id and g.role = 'coordinator')
$$;
revoke execute on function coordinator_name(uuid) from public;
grant execute on function coordinator_name(uuid) to loa_app;

-- The standing locks over one record, as known on a day: which period, since when, by whom.
create function locks_over(output uuid, day date) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('unitReportId', r.id, 'period', p.title, 'on', l.locked_on, 'by', coordinator_name(l.locked_by))
    order by l.locked_on, r.id), '[]')
  from locked_outputs k join unit_report_locks l on l.completion_id = k.completion_id and l.locked_on <= day
    join unit_report_completions c on c.id = k.completion_id join unit_reports r on r.id = c.report_id
    join periods p on p.id = r.period_id
  where k.output_id = output and not exists (select from unit_report_returns b
    where b.completion_id = k.completion_id and b.returned_on <= day)
$$;
-- The standing locks of a unit whose window holds a day: what is recorded there now comes after them.
create function locks_of_window(unit uuid, happened date) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('unitReportId', r.id, 'period', p.title, 'on', l.locked_on, 'by', coordinator_name(l.locked_by))
    order by p.to_on, r.id), '[]')
  from unit_reports r join periods p on p.id = r.period_id and happened between p.from_on and p.to_on
    join unit_report_completions c on c.report_id = r.id join unit_report_locks l on l.completion_id = c.id
  where r.unit_id = unit and not exists (select from unit_report_returns b where b.completion_id = c.id)
$$;
grant execute on function locks_over(uuid, date), locks_of_window(uuid, date) to loa_app;

-- A completion a coordinator entered for a unit without anybody in Loa: why, and the paper of the unit it rests on.
create table unit_report_stand_ins (
  completion_id uuid primary key references unit_report_completions (id),
  unit_id uuid not null references units (id),
  reason text not null check (reason <> ''),
  paper text not null check (paper <> ''), -- number, date and sender of the letter
  received_on date not null, -- the day the paper came: it decides about on time
  file_id uuid references files (id),
  sha256 char(64),
  check ((file_id is null) = (sha256 is null))
);
revoke update, delete on unit_report_stand_ins from loa_app;
alter table unit_report_stand_ins enable row level security;
create policy unit_report_stand_ins_scope on unit_report_stand_ins to loa_app
  using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]));

-- Somebody of the unit can sign in: an officer or head who is not suspended.
create function has_people(unit uuid) returns boolean language sql stable as $$
  select exists (select from role_grants g join accounts a on a.id = g.account_id and a.suspended_at is null
    where g.unit_id = unit and g.role in ('officer', 'unit_head'))
$$;
grant execute on function has_people(uuid) to loa_app;

-- As before (0018); a completion entered for the unit says so, and came on the day its paper came, known from its entry.
drop function unit_reports_at(date);
create function unit_reports_at(day date) returns table (
  report_id uuid, period_id uuid, unit_id uuid, origin text, gone boolean, completion_id uuid, completed_on date,
  approved_on date, accepted_on date, locked_on date, first_completed_on date, first_approved_on date, rounds int,
  on_behalf boolean
) language sql stable as $$
  select r.id, r.period_id, r.unit_id, r.origin,
    exists (select from unit_report_exits e where e.report_id = r.id and e.left_on <= day and (e.back_on is null or e.back_on > day)),
    c.id, c.completed_on, a.approved_on, x.accepted_on, l.locked_on, f.completed_on, f.approved_on, f.rounds,
    exists (select from unit_report_stand_ins s where s.completion_id = c.id)
  from unit_reports r
  left join lateral (select c.id, c.completed_on from unit_report_completions c
    where c.report_id = r.id and c.completed_on <= day
      and not exists (select from unit_report_returns b where b.completion_id = c.id and b.returned_on <= day)
    order by c.id desc limit 1) c on true
  left join unit_report_approvals a on a.completion_id = c.id and a.approved_on <= day
  left join unit_report_acceptances x on x.completion_id = c.id and x.accepted_on <= day
  left join unit_report_locks l on l.completion_id = c.id and l.locked_on <= day
  left join lateral (select min(coalesce(s.received_on, g.completed_on)) as completed_on,
      min(case when h.approved_on is not null then coalesce(s.received_on, h.approved_on) end) as approved_on, count(g.id)::int as rounds
    from unit_report_completions g left join unit_report_approvals h on h.completion_id = g.id and h.approved_on <= day
      left join unit_report_stand_ins s on s.completion_id = g.id
    where g.report_id = r.id and g.completed_on <= day) f on true
  where r.expected_on <= day
$$;
grant execute on function unit_reports_at(date) to loa_app;
