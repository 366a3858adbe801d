-- Gửi và xác nhận: a document handed to units, each of which says that it has it. An issued plan is one from the moment
-- of its issue; guidance is sent by a coordinator. A duty slip acknowledged is its plan acknowledged: one row for both.
create table distributions (
  id uuid primary key default new_id(),
  kind text not null check (kind in ('plan', 'guidance')),
  plan_id uuid unique references plans (id),
  document_number text,
  dated_on date,
  issuer text,
  title text,
  file_id uuid references files (id),
  unit_id uuid references units (id), -- whose guidance it is
  sent_on date not null,
  sent_by uuid references accounts (id),
  sent_at timestamptz not null default now(),
  sample boolean not null default false,
  check ((kind = 'plan') = (plan_id is not null)),
  check (kind = 'plan' or num_nonnulls(document_number, dated_on, issuer, title, file_id) = 5)
);
create index distributions_file on distributions (file_id) where file_id is not null;
-- Units that are to have it. Those that owe under a plan are, whenever they come to owe.
create table distribution_recipients (
  distribution_id uuid not null references distributions (id),
  unit_id uuid not null references units (id),
  since date not null,
  primary key (distribution_id, unit_id)
);
create index distribution_recipients_unit on distribution_recipients (unit_id);
-- The lines of "Nơi nhận", or the units and groups chosen; a line nobody here answers to waits to be matched or is
-- sent by other ways.
create table distribution_lines (
  id uuid primary key default new_id(),
  distribution_id uuid not null references distributions (id),
  position int not null,
  raw text not null,
  resolution text not null check (resolution in ('unit', 'group', 'open', 'unresolved')),
  unit_id uuid references units (id),
  group_id uuid references unit_groups (id),
  check ((resolution = 'unit') = (unit_id is not null)),
  check ((resolution = 'group') = (group_id is not null))
);
create index distribution_lines_of on distribution_lines (distribution_id, position);
create table distribution_dispatches (
  line_id uuid primary key references distribution_lines (id),
  way text not null check (way in ('post', 'axis', 'hand')),
  sent_on date not null,
  noted_by uuid references accounts (id),
  noted_at timestamptz not null default now()
);
-- Guidance recorded as what its unit owed: once.
create table distribution_outputs (
  distribution_id uuid primary key references distributions (id),
  unit_id uuid not null references units (id),
  output_id uuid not null references outputs (id) on delete cascade
);
-- Mails to a unit about it: at most one a day.
create table distribution_notices (
  distribution_id uuid not null references distributions (id),
  unit_id uuid not null references units (id),
  told_on date not null,
  kind text not null check (kind in ('first', 'reminder')),
  mails int not null,
  told_by uuid references accounts (id),
  told_at timestamptz not null default now(),
  primary key (distribution_id, unit_id, told_on)
);

insert into distributions (kind, plan_id, sent_on, sent_by, sent_at, sample)
  select 'plan', i.plan_id, i.issued_on, i.issued_by, i.issued_at, p.sample from issuances i join plans p on p.id = i.plan_id;
insert into distribution_recipients (distribution_id, unit_id, since)
  select d.id, c.unit_id, min(case when isfinite(c.known_from) then c.known_from else d.sent_on end)
  from commitments c join distributions d on d.plan_id = c.plan_id group by d.id, c.unit_id;
-- Who owed before this step was told of it at the issue.
insert into distribution_notices (distribution_id, unit_id, told_on, kind, mails, told_by, told_at)
  select d.id, r.unit_id, r.since, 'first', 0, d.sent_by, d.sent_at
  from distributions d join distribution_recipients r on r.distribution_id = d.id;

alter table acknowledgements add column distribution_id uuid references distributions (id);
update acknowledgements k set distribution_id = d.id from distributions d where d.plan_id = k.plan_id;
delete from acknowledgements where distribution_id is null; -- of a plan that was never issued: there is none
alter table acknowledgements alter column distribution_id set not null, drop constraint acknowledgements_pkey, drop column plan_id,
  add primary key (distribution_id, unit_id);

create function distribute_issued() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into distributions (kind, plan_id, sent_on, sent_by, sent_at, sample)
  select 'plan', n.plan_id, n.issued_on, n.issued_by, n.issued_at, p.sample from issued n join plans p on p.id = n.plan_id
  on conflict (plan_id) do nothing;
  return null;
end $$;
create trigger issuances_distribute after insert on issuances
  referencing new table as issued for each statement execute function distribute_issued();
create function distribute_to_owing() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into distribution_recipients (distribution_id, unit_id, since)
  select d.id, n.unit_id, min(case when isfinite(n.known_from) then n.known_from else d.sent_on end)
  from owing n join distributions d on d.plan_id = n.plan_id group by d.id, n.unit_id
  on conflict do nothing;
  return null;
end $$;
create trigger commitments_distribute after insert on commitments
  referencing new table as owing for each statement execute function distribute_to_owing();

alter table distributions enable row level security;
create policy distributions_scope on distributions to loa_app using (
  (select scope_sees_all()) or exists (select from distribution_recipients r
    where r.distribution_id = distributions.id and r.unit_id = any ((select scope_units())::uuid[])))
  with check ((select scope_sees_all()));
do $$ declare t text; begin
  foreach t in array array['distribution_recipients','distribution_notices'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[])) with check ((select scope_sees_all()))', t || '_scope', t);
  end loop;
  alter table distribution_outputs enable row level security;
  create policy distribution_outputs_scope on distribution_outputs to loa_app using (
    (select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]));
  foreach t in array array['distribution_lines','distribution_dispatches'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()))', t || '_scope', t);
  end loop;
end $$;
-- A document sent to a unit may be opened by it, whoever uploaded it.
drop policy files_scope on files;
create policy files_scope on files to loa_app using (
  (select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]) or uploaded_by = (select scope_account())
  or exists (select from distributions d where d.file_id = files.id))
  with check ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]) or uploaded_by = (select scope_account()));
