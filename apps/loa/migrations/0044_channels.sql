-- Channels: how a story goes out, when, and what proves it. What went out is never written over.

-- What Loa itself did proves more than anything a person brings.
alter table evidence drop constraint evidence_kind_check;
alter table evidence add constraint evidence_kind_check check (kind in ('link', 'file', 'photo', 'statement', 'capture', 'log'));

-- Which special section of the portal, and which reporting line, a branch of the topic tree speaks of.
alter table topics add column section text check (section in ('cds', 'cchc'));
update topics set section = 'cds' where parent_id is null and title_vi = 'Chuyển đổi số';
update topics set section = 'cchc' where parent_id is null and title_vi = 'Cải cách hành chính';

-- What an office says of a channel: how its plans call it, what is meant to be filled by it. No row: as the channel says itself.
create table office_channels (
  unit_id uuid not null references units (id),
  channel text not null,
  plan_words text not null check (plan_words <> ''),
  programme_id uuid references programmes (id),
  set_by uuid references accounts (id),
  set_at timestamptz not null,
  primary key (unit_id, channel)
);
create table office_channel_commitments (
  unit_id uuid not null references units (id),
  channel text not null,
  commitment_id uuid not null references commitments (id),
  primary key (unit_id, channel, commitment_id)
);
-- An office does not send anything by it; taken back by removing the row.
create table office_channel_closures (
  unit_id uuid not null references units (id),
  channel text not null,
  reason text not null check (reason <> ''),
  closed_by uuid references accounts (id),
  closed_at timestamptz not null,
  primary key (unit_id, channel)
);

-- Words of a story for one channel, made for one revision; the newest row stands, both null: those of the story.
create table renditions (
  id uuid primary key default new_id(),
  story_id uuid not null references stories (id),
  unit_id uuid not null references units (id),
  language text not null check (language in ('vi', 'en')),
  channel text not null,
  revision_id uuid not null references story_revisions (id),
  title text check (title <> ''),
  abstract text check (abstract <> ''),
  written_by uuid references accounts (id),
  written_at timestamptz not null
);
create index renditions_story on renditions (story_id, language, channel, written_at desc, id desc);
-- Another than who wrote them agrees to the words.
create table rendition_approvals (
  rendition_id uuid primary key references renditions (id),
  unit_id uuid not null references units (id),
  approved_by uuid references accounts (id),
  approved_at timestamptz not null
);

-- A revision that is to go out by itself at a moment.
create table story_schedules (
  id uuid primary key default new_id(),
  story_id uuid not null references stories (id),
  unit_id uuid not null references units (id),
  language text not null check (language in ('vi', 'en')),
  channel text not null,
  revision_id uuid not null references story_revisions (id),
  due_at timestamptz not null,
  made_by uuid references accounts (id), -- whose right it goes out by: who made it, or moved it last
  made_at timestamptz not null,
  ended_at timestamptz
);
create unique index story_schedules_waiting on story_schedules (story_id, language, channel) where ended_at is null;
create index story_schedules_due on story_schedules (due_at) where ended_at is null;
create index story_schedules_story on story_schedules (story_id, language);
create index story_schedules_unit on story_schedules (unit_id, due_at);
create table story_schedule_ends (
  schedule_id uuid primary key references story_schedules (id),
  unit_id uuid not null references units (id),
  outcome text not null check (outcome in ('sent', 'cancelled', 'refused')),
  reason text not null, -- words of a person, or the code of what stood in its way
  ended_by uuid references accounts (id),
  ended_at timestamptz not null,
  check (outcome = 'sent' or reason <> '')
);

-- A rendition that went out on a channel at a moment; one stands at a time.
create table publications (
  id uuid primary key default new_id(),
  story_id uuid not null references stories (id),
  unit_id uuid not null references units (id),
  language text not null check (language in ('vi', 'en')),
  channel text not null,
  revision_id uuid not null references story_revisions (id),
  approval_id uuid not null references story_approvals (id),
  rendition_id uuid references renditions (id), -- null: in the words of the story
  schedule_id uuid unique references story_schedules (id),
  title text not null,
  place text not null, -- what the channel knows it by
  url text not null,
  sha256 char(64) not null, -- of what went out
  sent_by uuid references accounts (id),
  sent_at timestamptz not null,
  output_id uuid unique references outputs (id),
  gone_at timestamptz
);
create unique index publications_standing on publications (story_id, language, channel) where gone_at is null;
create index publications_story on publications (story_id, language);
create index publications_unit on publications (unit_id, sent_at);
-- What readers were told was wrong and is right now.
create table publication_corrections (
  id uuid primary key default new_id(),
  publication_id uuid not null references publications (id),
  unit_id uuid not null references units (id),
  revision_id uuid not null references story_revisions (id),
  approval_id uuid not null references story_approvals (id),
  rendition_id uuid references renditions (id),
  note text not null check (note <> ''),
  title text not null,
  url text not null,
  sha256 char(64) not null,
  corrected_by uuid references accounts (id),
  corrected_at timestamptz not null
);
create index publication_corrections_of on publication_corrections (publication_id, corrected_at);
create table publication_withdrawals (
  publication_id uuid primary key references publications (id),
  unit_id uuid not null references units (id),
  reason text not null check (reason <> ''),
  -- The output stays in the counts of a report that was locked before.
  kept_by_lock boolean not null default false,
  withdrawn_by uuid references accounts (id),
  withdrawn_at timestamptz not null
);

-- What was approved lately is looked through for what has not gone out yet.
create index story_approvals_recent on story_approvals (approved_at desc);

do $$ declare t text; begin
  foreach t in array array['office_channels', 'office_channel_commitments', 'office_channel_closures', 'renditions', 'rendition_approvals',
    'story_schedules', 'story_schedule_ends', 'publications', 'publication_corrections', 'publication_withdrawals'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]))', t || '_scope', t);
  end loop;
end $$;
revoke update, delete on renditions, rendition_approvals, story_schedule_ends, publication_corrections, publication_withdrawals from loa_app;
revoke delete on story_schedules, publications from loa_app;

-- Where each language of a story stands with readers; nothing for one that never was to go out.
create view stories_out with (security_invoker = true) as
  select s.story_id, s.language,
    case when bool_or(s.kind = 'published') then 'published' when bool_or(s.kind = 'scheduled') then 'scheduled' else 'withdrawn' end as state,
    coalesce(max(s.at) filter (where s.kind = 'published'), min(s.at) filter (where s.kind = 'scheduled'), max(s.at)) as at
  from (
    select story_id, language, 'scheduled' as kind, due_at as at from story_schedules where ended_at is null
    union all
    select story_id, language, case when gone_at is null then 'published' else 'withdrawn' end, coalesce(gone_at, sent_at) from publications) s
  group by s.story_id, s.language;
grant select on stories_out to loa_app;
