-- What people answer while they review is kept for the documents of the office that issued the plan: "Văn phòng" is
-- another body in each of them. Answers without an office hold for all.
alter table unit_aliases add column office_unit_id uuid references units (id) on delete cascade;
alter table unit_aliases drop constraint unit_aliases_once;
alter table unit_aliases add constraint unit_aliases_once
  unique nulls not distinct (alias_key, unit_id, group_id, office_unit_id);
drop index unit_aliases_learned_once;
create unique index unit_aliases_learned_once on unit_aliases (alias_key, office_unit_id) nulls not distinct
  where origin = 'learned';
create index unit_aliases_office on unit_aliases (office_unit_id) where office_unit_id is not null;

create table learned_labels (
  id uuid primary key default new_id(),
  office_unit_id uuid references units (id) on delete cascade,
  label text not null,
  label_key text not null, -- as foldName writes it: no tones, no case
  field text not null check (field in ('lead', 'coordinating', 'directing', 'timing', 'quota', 'products', 'other')),
  created_by uuid references accounts (id),
  created_at timestamptz not null default now(),
  constraint learned_labels_once unique nulls not distinct (label_key, office_unit_id)
);
create index learned_labels_office on learned_labels (office_unit_id) where office_unit_id is not null;
