-- Two further kinds of source: a folder of log files the administrator allowed, and a social page, which is never read by
-- itself: what stands there is handed in by address.

alter table harvest_sources drop constraint harvest_sources_kind_check;
alter table harvest_sources add constraint harvest_sources_kind_check
  check (kind in ('feed', 'sitemap', 'listing', 'ical', 'folder', 'social'));

-- 'told': a person who handed it in said the day.
alter table harvest_items drop constraint harvest_items_dated_check;
alter table harvest_items add constraint harvest_items_dated_check check (dated in ('page', 'found', 'told'));
-- Who handed it in; null for what was found by itself.
alter table harvest_items add column handed_by uuid references accounts (id);
