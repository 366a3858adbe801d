-- Who is reminded of what, by rules that are data. A rule holds from the moment it was set until the next.
create table reminder_rules (
  id uuid primary key default new_id(),
  steps jsonb not null, -- [{"days": -7, "mail": true}, …]: days after the due date
  digest_hour int not null check (digest_hour between 0 and 23),
  weekday int check (weekday between 1 and 7), -- ISO; null: no weekly round
  head_after int not null check (head_after between 1 and 90),
  chase_after int not null check (chase_after between 1 and 180),
  snooze_days int not null check (snooze_days between 1 and 90),
  snooze_times int not null check (snooze_times between 0 and 10),
  set_by uuid references accounts (id),
  set_at timestamptz not null default now()
);

-- One digest a person a day. Whoever inserts the row composes it, so that two workers never send two.
create table reminder_digests (
  id uuid primary key default new_id(),
  account_id uuid not null references accounts (id),
  day date not null,
  made_at timestamptz not null,
  mail_id uuid references mails (id),
  unique (account_id, day)
);
-- A day whose round is done; a round cut short has none and is taken up again.
create table reminder_rounds (
  day date primary key,
  people int not null,
  reminders int not null,
  ended_at timestamptz not null
);

-- One person told of one thing. `step` names why (`due-7`, `due+3`, `head`, `week-2025-06-02`, `asked-…`): each once.
create table reminders (
  id uuid primary key default new_id(),
  account_id uuid not null references accounts (id),
  unit_id uuid not null references units (id),
  commitment_id uuid references commitments (id),
  slot int,
  due_on date not null, -- the due date it spoke of; moved, the steps begin anew
  kind text not null check (kind in ('due', 'head', 'week', 'again', 'asked', 'decided', 'link', 'letter')),
  step text not null,
  days int, -- of a `due`: days after the due date
  mailed boolean not null default false, -- its step goes by mail too
  made_on date not null,
  made_at timestamptz not null,
  digest_id uuid references reminder_digests (id), -- null: in the app only, until the next digest takes it along
  mail_id uuid references mails (id), -- of what went by a mail of its own
  unique nulls not distinct (account_id, commitment_id, slot, due_on, step)
);
create index reminders_newest on reminders (account_id, made_at desc, id desc);
create index reminders_unit on reminders (unit_id, made_at desc, id desc);
create index reminders_commitment on reminders (commitment_id, slot);
create index reminders_digest on reminders (digest_id);
create index reminders_made on reminders (made_at desc, id desc);
create index reminders_untold on reminders (account_id) where digest_id is null and mail_id is null;
create table reminder_readings (
  reminder_id uuid primary key references reminders (id) on delete cascade,
  account_id uuid not null references accounts (id),
  read_at timestamptz not null
);

-- The unit's people ask to be left alone until a day, and say why; the coordinator sees it.
create table snoozes (
  id uuid primary key default new_id(),
  commitment_id uuid not null references commitments (id),
  unit_id uuid not null references units (id),
  slot int not null,
  until date not null, -- from that day reminders come again
  reason text not null check (reason <> ''),
  snoozed_on date not null,
  snoozed_by uuid references accounts (id),
  snoozed_at timestamptz not null default now(),
  check (until > snoozed_on)
);
create index snoozes_commitment on snoozes (commitment_id, slot);
create index snoozes_unit on snoozes (unit_id);
create table snooze_ends (
  snooze_id uuid primary key references snoozes (id),
  unit_id uuid not null references units (id),
  ended_on date not null,
  ended_by uuid references accounts (id),
  ended_at timestamptz not null default now()
);
-- The snoozes that hold on a day.
create function snoozes_at(day date) returns setof snoozes language sql stable as $$
  select s.* from snoozes s where s.snoozed_on <= day and s.until > day
    and not exists (select from snooze_ends e where e.snooze_id = s.id and e.ended_on <= day)
$$;

-- A link by which somebody without an account records for one occurrence; only the hash of its token is kept.
create table task_links (
  id uuid primary key default new_id(),
  commitment_id uuid not null references commitments (id),
  unit_id uuid not null references units (id),
  slot int not null,
  token_hash text not null unique,
  holder text not null check (holder <> ''), -- whom it was made for, in the maker's words
  made_by uuid references accounts (id),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  check (expires_at > made_at)
);
create index task_links_commitment on task_links (commitment_id, slot);
create index task_links_unit on task_links (unit_id);
-- What came by a link; it counts for nothing until somebody of the unit confirms it.
create table link_records (
  id uuid primary key default new_id(),
  link_id uuid not null references task_links (id),
  unit_id uuid not null references units (id),
  commitment_id uuid not null references commitments (id),
  slot int not null,
  typed_name text not null check (typed_name <> ''),
  title text not null check (title <> ''),
  kind text not null,
  happened_on date not null,
  quantity int not null check (quantity > 0),
  links text[] not null,
  statement text,
  client_key text not null,
  sent_on date not null,
  sent_at timestamptz not null,
  unique (link_id, client_key)
);
create index link_records_commitment on link_records (commitment_id, slot);
create index link_records_unit on link_records (unit_id);
create table link_record_files (
  record_id uuid not null references link_records (id),
  file_id uuid not null references files (id),
  unit_id uuid not null references units (id),
  primary key (record_id, file_id)
);
create table link_decisions (
  record_id uuid primary key references link_records (id),
  unit_id uuid not null references units (id),
  outcome text not null check (outcome in ('confirmed', 'refused')),
  output_id uuid unique references outputs (id),
  reason text,
  decided_on date not null,
  decided_by uuid references accounts (id),
  decided_at timestamptz not null,
  check ((outcome = 'confirmed') = (output_id is not null)),
  check (outcome <> 'refused' or reason <> '')
);

-- What a link opens: known to nobody but its holder, so it is looked up past the scope. Nothing when it is over.
create function task_link_of(p_token_hash text, p_now timestamptz)
  returns table (id uuid, commitment_id uuid, unit_id uuid, slot int, expires_at timestamptz)
  language sql stable security definer set search_path = public as $$
  select l.id, l.commitment_id, l.unit_id, l.slot, l.expires_at from task_links l
  where l.token_hash = p_token_hash and l.revoked_at is null and l.expires_at > p_now
$$;
revoke execute on function task_link_of(text, timestamptz) from public;
-- What became of a digest's mail, without the mail: a unit's people may know that a reminder did not arrive.
create function mail_state(p_mail uuid) returns text language sql stable security definer set search_path = public as $$
  select case when m.sent_at is not null then 'sent' when m.parked_at is not null or m.attempts > 0 then 'failed' else 'waiting' end
  from mails m where m.id = p_mail
$$;
revoke execute on function mail_state(uuid) from public;
grant execute on function task_link_of(text, timestamptz), mail_state(uuid), snoozes_at(date) to loa_app;

do $$ declare t text; begin
  foreach t in array array['snoozes','snooze_ends','task_links','link_records','link_record_files','link_decisions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]))', t || '_scope', t);
  end loop;
end $$;
-- A reminder is its person's, and their unit's to know of.
alter table reminders enable row level security;
create policy reminders_scope on reminders to loa_app using (
  (select scope_sees_all()) or account_id = (select scope_account()) or unit_id = any ((select scope_units())::uuid[]));
alter table reminder_digests enable row level security;
create policy reminder_digests_scope on reminder_digests to loa_app using (
  (select scope_sees_all()) or account_id = (select scope_account())
  or exists (select from reminders r where r.digest_id = reminder_digests.id and r.unit_id = any ((select scope_units())::uuid[])));
alter table reminder_readings enable row level security;
create policy reminder_readings_scope on reminder_readings to loa_app using (account_id = (select scope_account()));
