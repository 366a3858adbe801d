-- What a coordinator takes over from units' reports, or sets aside, is kept: nothing is taken twice, nothing is lost unseen.
create table report_takings (
  id uuid primary key default new_id(),
  report_id uuid not null references reports (id) on delete cascade,
  completion_id uuid not null references unit_report_completions (id),
  unit_id uuid not null references units (id),
  source text not null check (source in ('difficulties', 'proposals', 'exemplar', 'initiative')),
  part int not null check (part >= 0), -- its place in what the unit handed in
  decision text not null check (decision in ('taken', 'aside')),
  section_key text, -- where it was put
  words text not null, -- as the unit wrote it
  reason text, -- why it was set aside
  decided_by uuid references accounts (id),
  decided_at timestamptz not null,
  undone_by uuid references accounts (id),
  undone_at timestamptz,
  check ((decision = 'taken') = (section_key is not null))
);
create unique index report_takings_once on report_takings (report_id, completion_id, source, part) where undone_at is null;
create index report_takings_completion on report_takings (completion_id);
create index report_takings_unit on report_takings (unit_id);
revoke update, delete on report_takings from loa_app;
grant update (undone_by, undone_at) on report_takings to loa_app;
grant delete on report_takings to loa_app; -- with the draft it belongs to
alter table report_takings enable row level security;
create policy report_takings_scope on report_takings to loa_app using ((select scope_sees_all()));
