-- Heads are told of stories that wait for them, those who keep a programme of its empty slots.
alter table reminders add column story_id uuid references stories (id);
alter table reminders add column programme_id uuid references programmes (id);
alter table reminders drop constraint reminders_kind_check;
alter table reminders add constraint reminders_kind_check
  check (kind in ('due', 'head', 'week', 'again', 'asked', 'decided', 'link', 'letter', 'review', 'slot'));
