-- A plan is changed by another document: an amendment. What it changes follows the new terms from a day on; what was
-- owed, done and known before stays as it was.

-- The plan on paper that changes an issued plan; while it is a draft, what it will change may be chosen anew.
create table amendments (
  plan_id uuid primary key references plans (id) on delete cascade, -- the amending document
  amends_plan_id uuid not null references plans (id),
  kind text not null check (kind in ('replacement', 'partial')),
  effective_on date, -- null: the day it is issued
  current_period text not null default 'split' check (current_period in ('split', 'old', 'new')),
  chosen_by uuid references accounts (id),
  chosen_at timestamptz not null default now(),
  check (plan_id <> amends_plan_id)
);
create index amendments_amended on amendments (amends_plan_id);

-- Where a person decided otherwise than proposed: which old task a new one is, what is added, ended or left as it is.
create table amendment_choices (
  id uuid primary key default new_id(),
  plan_id uuid not null references amendments (plan_id) on delete cascade,
  old_task_id uuid references tasks (id) on delete cascade,
  new_task_id uuid references tasks (id) on delete cascade,
  verdict text not null check (verdict in ('paired', 'added', 'ended', 'kept')),
  current_period text check (current_period in ('split', 'old', 'new')),
  chosen_by uuid references accounts (id),
  chosen_at timestamptz not null default now(),
  check ((verdict = 'paired') = (old_task_id is not null and new_task_id is not null)),
  check ((verdict = 'added') = (old_task_id is null)),
  check ((verdict in ('ended', 'kept')) = (new_task_id is null)),
  unique (plan_id, old_task_id),
  unique (plan_id, new_task_id)
);

-- An amendment taken back: it held from its day until this one.
create table amendment_undos (
  plan_id uuid primary key references amendments (plan_id),
  reason text not null check (reason <> ''),
  undone_on date not null,
  undone_by uuid references accounts (id),
  undone_at timestamptz not null default now()
);

-- A version is in force from its day, and known from the day it was issued in Loa.
alter table plan_versions add column amendment_id uuid references plans (id);
alter table plan_versions add column known_from date not null default '-infinity';

-- A task keeps its identity through the versions of its plan; what an amendment adds or ends names it.
alter table tasks add column added_by uuid references plans (id);
alter table tasks add column ended_by uuid references plans (id);
alter table quotas add column ended_by uuid references plans (id);

-- What a task said until an amendment changed it, so that a look back shows the words of then.
create table former_tasks (
  id uuid primary key default new_id(),
  plan_id uuid not null references plans (id),
  task_id uuid not null references tasks (id),
  amendment_id uuid not null references plans (id),
  until date not null, -- no longer said on it
  path text not null,
  title text not null,
  domain text,
  timing jsonb,
  position int not null
);
create index former_tasks_task on former_tasks (task_id, until);
create index former_tasks_plan on former_tasks (plan_id);

-- The amendment a commitment follows from, and the one that cut it short.
alter table commitments add column amendment_id uuid references plans (id);
alter table commitments add column curtailed_by uuid references plans (id);
alter table commitments drop constraint commitments_task_id_quota_id_unit_id_measure_active_from_pr_key;
alter table commitments add constraint commitments_owed_once
  unique nulls not distinct (task_id, quota_id, unit_id, measure, active_from, predecessor_id, amendment_id);
create index commitments_amendment on commitments (amendment_id) where amendment_id is not null;
create index commitments_curtailed on commitments (curtailed_by) where curtailed_by is not null;

-- What a commitment expected, as known from a day until another (exclusive), before an amendment or its undoing.
create table former_shapes (
  commitment_id uuid not null references commitments (id) on delete cascade,
  unit_id uuid not null references units (id),
  schedule_id uuid not null references schedules (id),
  known_from date not null default '-infinity',
  until date not null,
  primary key (commitment_id, until),
  check (until > known_from)
);

alter table amendments enable row level security;
create policy amendments_scope on amendments to loa_app using ((select scope_sees_all()) or plan_visible(plan_id));
alter table amendment_choices enable row level security;
create policy amendment_choices_scope on amendment_choices to loa_app using ((select scope_sees_all()) or plan_visible(plan_id));
alter table amendment_undos enable row level security;
create policy amendment_undos_scope on amendment_undos to loa_app using ((select scope_sees_all()) or plan_visible(plan_id));
alter table former_tasks enable row level security;
create policy former_tasks_scope on former_tasks to loa_app using ((select scope_sees_all()) or plan_visible(plan_id));
alter table former_shapes enable row level security;
create policy former_shapes_scope on former_shapes to loa_app using (
  (select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]));
revoke update, delete on amendment_undos from loa_app;

-- The tasks of plans with the words of a day.
create function tasks_at(day date) returns table (id uuid, plan_id uuid, path text, "position" int, title text, domain text)
  language sql stable as $$
  select t.id, t.plan_id, coalesce(f.path, t.path), coalesce(f.position, t.position), coalesce(f.title, t.title),
    case when f.id is null then t.domain else f.domain end
  from tasks t left join lateral (
    select * from former_tasks f where f.task_id = t.id and f.until > day order by f.until limit 1) f on true
$$;
grant execute on function tasks_at(date) to loa_app;
