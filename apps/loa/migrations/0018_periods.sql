-- Reporting periods: the lines' rules, the periods they open, what units hand in, and what a lock covers.

-- How a line reports, as data: cut-offs of its windows (Decree 09/2019: 15th to 14th), and apart from them when units
-- hand in, in days after the window's last day.
create table line_rules (
  domain text primary key check (domain <> ''), -- without the letter's bar: CDS, CCHC
  start_day int not null default 15 check (start_day between 1 and 28),
  end_day int not null default 14 check (end_day between 1 and 28),
  prepared_before int not null default 10 check (prepared_before between 0 and 60), -- days before `opens`
  opens_after int not null default 1 check (opens_after between -30 and 60),
  due_after int not null default 2 check (due_after between -30 and 90 and due_after >= opens_after),
  due_moves text not null default 'next' check (due_moves in ('next', 'previous', 'none')), -- off a day off
  timely_by text not null default 'approved' check (timely_by in ('completed', 'approved')), -- what must be there on the due day
  opens_itself boolean not null default true,
  revision int not null default 1,
  changed_by uuid references accounts (id),
  changed_at timestamptz not null default now()
);
create table line_windows (
  domain text not null references line_rules (domain) on delete cascade,
  key text not null, -- quarter-1, halfyear-1, nine-months, year, month-03
  opens_after int check (opens_after between -30 and 60), -- null: as the line
  due_after int check (due_after between -30 and 90),
  primary key (domain, key)
);
insert into line_rules (domain) values ('CCHC'), ('CDS');
-- CCHC: Quý I, 6 tháng, Quý III, năm (581/BNV-CCHC); CĐS: each quarter, 6 tháng, năm.
insert into line_windows (domain, key) values
  ('CCHC', 'quarter-1'), ('CCHC', 'halfyear-1'), ('CCHC', 'quarter-3'), ('CCHC', 'year'),
  ('CDS', 'quarter-1'), ('CDS', 'quarter-2'), ('CDS', 'quarter-3'), ('CDS', 'quarter-4'), ('CDS', 'halfyear-1'), ('CDS', 'year');

create table periods (
  id uuid primary key default new_id(),
  domain text not null check (domain <> ''),
  year int not null check (year between 1990 and 2200),
  kind text not null check (kind in ('regular', 'ad-hoc')),
  window_key text not null, -- a window of the line, or 'own'
  title text not null check (title <> ''),
  asks text, -- what an ad-hoc report asks for
  from_on date not null,
  to_on date not null,
  opens_on date not null, -- the first day units hand in; drafts are written before
  due_on date not null,
  timely_by text not null check (timely_by in ('completed', 'approved')),
  sample boolean not null default false,
  opened_on date not null,
  opened_by uuid references accounts (id),
  opened_at timestamptz not null default now(),
  check (to_on >= from_on), check (due_on >= opens_on), check ((kind = 'ad-hoc') = (window_key = 'own'))
);
create unique index periods_once on periods (domain, year, window_key) where kind = 'regular';
create index periods_due on periods (due_on);
create table period_plans (
  period_id uuid not null references periods (id),
  plan_id uuid not null references plans (id),
  primary key (period_id, plan_id)
);
-- A due day given more time while it had not passed.
create table period_moves (
  id uuid primary key default new_id(),
  period_id uuid not null references periods (id),
  was_due_on date not null,
  due_on date not null check (due_on > was_due_on),
  reason text not null check (reason <> ''),
  moved_on date not null,
  moved_by uuid references accounts (id),
  moved_at timestamptz not null default now()
);
create index period_moves_period on period_moves (period_id);

-- One report is expected of each unit that owes something in the window, or was asked.
create table unit_reports (
  id uuid primary key default new_id(),
  period_id uuid not null references periods (id),
  unit_id uuid not null references units (id),
  origin text not null check (origin in ('owes', 'asked', 'joined')),
  expected_on date not null,
  expected_by uuid references accounts (id),
  expected_at timestamptz not null default now(),
  unique (period_id, unit_id)
);
create index unit_reports_unit on unit_reports (unit_id, period_id);
-- No longer expected, from `left_on` until `back_on`: the unit ended, or was excused with a reason.
create table unit_report_exits (
  id uuid primary key default new_id(),
  report_id uuid not null references unit_reports (id),
  unit_id uuid not null references units (id),
  kind text not null check (kind in ('ended', 'excused')),
  reason text not null check (reason <> ''),
  left_on date not null,
  left_by uuid references accounts (id),
  left_at timestamptz not null default now(),
  back_on date,
  back_by uuid references accounts (id)
);
create index unit_report_exits_report on unit_report_exits (report_id);
create unique index unit_report_exits_once on unit_report_exits (report_id) where back_on is null;

create table unit_report_sections (
  report_id uuid not null references unit_reports (id),
  unit_id uuid not null references units (id),
  key text not null check (key in ('results', 'difficulties', 'proposals', 'next')),
  text text not null,
  revision int not null default 1, -- raised by every writing; words meant for an older one are refused, not lost
  written_by uuid references accounts (id),
  written_at timestamptz not null default now(),
  primary key (report_id, key)
);
-- What a section said before another person, or a later sitting, wrote it anew.
create table former_report_sections (
  report_id uuid not null references unit_reports (id),
  unit_id uuid not null references units (id),
  key text not null,
  revision int not null,
  text text not null,
  written_by uuid references accounts (id),
  written_at timestamptz not null,
  primary key (report_id, key, revision)
);
-- Exemplars and initiatives a unit nominates, with an output that shows them.
create table nominations (
  id uuid primary key default new_id(),
  report_id uuid not null references unit_reports (id),
  unit_id uuid not null references units (id),
  kind text not null check (kind in ('exemplar', 'initiative')),
  name text not null check (name <> ''),
  reason text not null check (reason <> ''),
  output_id uuid references outputs (id),
  named_by uuid references accounts (id),
  named_at timestamptz not null default now(),
  removed_at timestamptz,
  removed_by uuid references accounts (id)
);
create index nominations_report on nominations (report_id);
create index nominations_output on nominations (output_id) where output_id is not null;

-- Four states, each a row standing on the one before: locked is accepted, accepted is approved, approved is complete.
-- A return of any of them ends the round; the next begins with a completion of its own. Nothing is overwritten.
create table unit_report_completions (
  id uuid primary key default new_id(),
  report_id uuid not null references unit_reports (id),
  unit_id uuid not null references units (id),
  content jsonb not null, -- numbers with what they count, texts and nominations as they were handed in
  completed_on date not null,
  completed_by uuid references accounts (id),
  completed_at timestamptz not null default now()
);
create index unit_report_completions_report on unit_report_completions (report_id);
create table unit_report_approvals (
  completion_id uuid primary key references unit_report_completions (id),
  unit_id uuid not null references units (id),
  approved_on date not null,
  approved_by uuid references accounts (id),
  approved_at timestamptz not null default now()
);
create table unit_report_acceptances (
  completion_id uuid primary key references unit_report_approvals (completion_id),
  unit_id uuid not null references units (id),
  accepted_on date not null,
  accepted_by uuid references accounts (id),
  accepted_at timestamptz not null default now()
);
create table unit_report_locks (
  completion_id uuid primary key references unit_report_acceptances (completion_id),
  unit_id uuid not null references units (id),
  locked_on date not null,
  locked_by uuid references accounts (id),
  locked_at timestamptz not null default now()
);
create table unit_report_returns (
  completion_id uuid primary key references unit_report_completions (id),
  unit_id uuid not null references units (id),
  kind text not null check (kind in ('taken-back', 'by-head', 'by-coordinator', 'reopened')),
  remarks text,
  returned_on date not null,
  returned_by uuid references accounts (id),
  returned_at timestamptz not null default now(),
  check (kind = 'taken-back' or remarks <> '')
);
-- The records beneath a lock: the outputs that counted in the window when it was set. What is recorded later came after.
create table locked_outputs (
  output_id uuid not null references outputs (id),
  completion_id uuid not null references unit_report_locks (completion_id),
  unit_id uuid not null references units (id),
  primary key (output_id, completion_id)
);
create index locked_outputs_completion on locked_outputs (completion_id);

revoke update, delete on unit_report_completions, unit_report_approvals, unit_report_acceptances, unit_report_locks,
  unit_report_returns, locked_outputs, period_moves, former_report_sections from loa_app;

-- Where every report stood on a day. At most one round stands: the next begins when the one before was returned.
create function unit_reports_at(day date) returns table (
  report_id uuid, period_id uuid, unit_id uuid, origin text, gone boolean, completion_id uuid, completed_on date,
  approved_on date, accepted_on date, locked_on date, first_completed_on date, first_approved_on date, rounds int
) language sql stable as $$
  select r.id, r.period_id, r.unit_id, r.origin,
    exists (select from unit_report_exits e where e.report_id = r.id and e.left_on <= day and (e.back_on is null or e.back_on > day)),
    c.id, c.completed_on, a.approved_on, x.accepted_on, l.locked_on, f.completed_on, f.approved_on, f.rounds
  from unit_reports r
  left join lateral (select c.id, c.completed_on from unit_report_completions c
    where c.report_id = r.id and c.completed_on <= day
      and not exists (select from unit_report_returns b where b.completion_id = c.id and b.returned_on <= day)
    order by c.id desc limit 1) c on true
  left join unit_report_approvals a on a.completion_id = c.id and a.approved_on <= day
  left join unit_report_acceptances x on x.completion_id = c.id and x.accepted_on <= day
  left join unit_report_locks l on l.completion_id = c.id and l.locked_on <= day
  left join lateral (select min(g.completed_on) as completed_on, min(h.approved_on) as approved_on, count(g.id)::int as rounds
    from unit_report_completions g left join unit_report_approvals h on h.completion_id = g.id and h.approved_on <= day
    where g.report_id = r.id and g.completed_on <= day) f on true
  where r.expected_on <= day
$$;
-- Periods with the due day in force on a day.
create function periods_at(day date) returns table (
  id uuid, domain text, year int, kind text, window_key text, title text, asks text, from_on date, to_on date,
  opens_on date, due_on date, timely_by text, sample boolean, opened_on date
) language sql stable as $$
  select p.id, p.domain, p.year, p.kind, p.window_key, p.title, p.asks, p.from_on, p.to_on, p.opens_on,
    coalesce((select max(m.due_on) from period_moves m where m.period_id = p.id and m.moved_on <= day), p.due_on),
    p.timely_by, p.sample, p.opened_on
  from periods p where p.opened_on <= day
$$;
grant execute on function unit_reports_at(date), periods_at(date) to loa_app;

alter table periods enable row level security;
create policy periods_scope on periods to loa_app using ((select scope_sees_all()) or exists (select from unit_reports r
  where r.period_id = periods.id and r.unit_id = any ((select scope_units())::uuid[]))) with check ((select scope_sees_all()));
do $$ declare t text; begin
  foreach t in array array['period_plans', 'period_moves'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()) or exists (select from unit_reports r
      where r.period_id = %I.period_id and r.unit_id = any ((select scope_units())::uuid[]))) with check ((select scope_sees_all()))', t || '_scope', t, t);
  end loop;
  foreach t in array array['unit_reports', 'unit_report_exits', 'unit_report_sections', 'former_report_sections', 'nominations',
    'unit_report_completions', 'unit_report_approvals', 'unit_report_acceptances', 'unit_report_locks', 'unit_report_returns', 'locked_outputs'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]))', t || '_scope', t);
  end loop;
end $$;

-- Whoever changes a record beneath a standing lock is refused, by whatever way it is tried; the state LK001 is told in
-- words at the door, with the period's title.
create function refuse_locked(ids uuid[]) returns void language plpgsql security definer set search_path = public as $$
declare held text;
begin
  select p.title into held from locked_outputs k join unit_report_completions c on c.id = k.completion_id
    join unit_reports r on r.id = c.report_id join periods p on p.id = r.period_id
  where k.output_id = any (ids) and not exists (select from unit_report_returns b where b.completion_id = k.completion_id)
  limit 1;
  if held is not null then raise exception 'the record is beneath a lock' using errcode = 'LK001', detail = held; end if;
end $$;
revoke execute on function refuse_locked(uuid[]) from public;
create function refuse_locked_outputs() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform refuse_locked(array(select id from changed));
  return null;
end $$;
create function refuse_locked_parts() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform refuse_locked(array(select distinct output_id from changed));
  return null;
end $$;
create trigger outputs_locked after update on outputs
  referencing old table as changed for each statement execute function refuse_locked_outputs();
create trigger outputs_locked_gone after delete on outputs
  referencing old table as changed for each statement execute function refuse_locked_outputs();
do $$ declare t text; begin
  foreach t in array array['claims', 'evidence', 'translations', 'approvals', 'acceptances', 'returns', 'withdrawals'] loop
    execute format('create trigger %I after insert on %I referencing new table as changed for each statement execute function refuse_locked_parts()', t || '_locked', t);
    execute format('create trigger %I after update on %I referencing old table as changed for each statement execute function refuse_locked_parts()', t || '_locked_change', t);
    execute format('create trigger %I after delete on %I referencing old table as changed for each statement execute function refuse_locked_parts()', t || '_locked_gone', t);
  end loop;
end $$;
