-- Programmes follow the commitments they are meant to fill: when those pass to another unit, the programme goes on there
-- from the day as another programme; when an amendment ends them, it ends. What went out stays where it was.
alter table programmes add column follows_id uuid references programmes (id); -- the programme it carries on
alter table programmes add column succession_id uuid references successions (id); -- the change of units it follows from
create index programmes_follows on programmes (follows_id) where follows_id is not null;
create index programmes_succession on programmes (succession_id) where succession_id is not null;
-- Which act ended it; taken back, the end goes with it. Null: a person ended it.
alter table programme_ends add column succession_id uuid references successions (id);
alter table programme_ends add column amendment_id uuid references plans (id);
create index programme_ends_succession on programme_ends (succession_id) where succession_id is not null;
create index programme_ends_amendment on programme_ends (amendment_id) where amendment_id is not null;
