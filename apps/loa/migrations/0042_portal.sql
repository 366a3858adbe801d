-- What the public reads. The portal shows only what was handed to it when it was published: no query of it touches a desk's
-- tables, and its connection runs as a role that could not.
do $$ begin
  if not exists (select from pg_roles where rolname = 'loa_public') then create role loa_public nologin nobypassrls; end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin execute format('grant loa_public to %I', current_user); end $$;
grant usage on schema public to loa_public;

-- One row a story and language, as it was published last.
create table portal_pages (
  number bigint generated always as identity primary key, -- in the address, so that a title may be corrected
  story_id uuid not null, -- the desk's; no foreign key, for the portal knows nothing of desks
  language text not null check (language in ('vi', 'en')),
  unit_id uuid not null references units (id),
  unit_name text not null, -- as it was called on that day
  kind text not null check (kind in ('article', 'pictures', 'video', 'audio')),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (title <> ''),
  abstract text not null,
  body jsonb not null, -- a document tree (platform/rich-text)
  byline text,
  lead text, -- one of media
  media jsonb not null default '[]', -- pictures, sound and video with their words and files
  sections text[] not null default '{}',
  topics jsonb not null default '[]', -- [{key, name}]
  source_words text, -- where it was taken from, in words
  runs_until date, -- something people can still take part in: a contest, a course
  sample boolean not null default false,
  published_at timestamptz not null,
  changed_at timestamptz not null,
  unique (story_id, language)
);
create index portal_pages_running on portal_pages (language, runs_until) where runs_until is not null;
create index portal_pages_unit on portal_pages (unit_id);

-- What was put right, told to readers.
create table portal_corrections (
  id uuid primary key default new_id(),
  page_number bigint not null references portal_pages (number),
  unit_id uuid not null references units (id),
  note text not null check (note <> ''),
  corrected_at timestamptz not null
);
create index portal_corrections_page on portal_corrections (page_number, corrected_at);

-- The page is gone and says so in this sentence. Showing the story again removes the row.
create table portal_withdrawals (
  page_number bigint primary key references portal_pages (number),
  unit_id uuid not null references units (id),
  reason text not null check (reason <> ''),
  withdrawn_at timestamptz not null
);

-- Where a page stands: 'news', 'section:cds', 'topic:…', 'kind:video'. Lists read one stretch of the index, however many pages there are.
create table portal_shelves (
  shelf text not null,
  language text not null,
  published_at timestamptz not null,
  page_number bigint not null references portal_pages (number),
  unit_id uuid not null references units (id),
  primary key (page_number, shelf)
);
create index portal_shelves_order on portal_shelves (shelf, language, published_at desc, page_number desc) include (unit_id);

create table portal_topics (
  key text not null,
  language text not null,
  name text not null check (name <> ''),
  primary key (key, language)
);

-- Words for search: lower case, without tone marks. Withdrawn pages have no row.
create table portal_words (
  page_number bigint primary key references portal_pages (number),
  language text not null,
  published_at timestamptz not null,
  unit_id uuid not null references units (id),
  heads tsvector not null, -- of the title alone: short, so that a walk through the latest is cheap
  words tsvector not null
);
create index portal_words_search on portal_words using gin (words) with (fastupdate = off);
create index portal_words_heads on portal_words using gin (heads) with (fastupdate = off);
create index portal_words_recent on portal_words (language, published_at desc, page_number desc);

-- Bytes readers may fetch, because a page that stands shows them.
create table portal_files (
  sha256 char(64) not null,
  page_number bigint not null references portal_pages (number),
  unit_id uuid not null references units (id),
  media_type text not null,
  bytes bigint not null,
  primary key (sha256, page_number)
);

-- Kept pages are compared with these. One row counts every change, and whoever changes something holds it until the
-- change is there, so that numbers become visible in their order.
create table page_clock (
  sole boolean primary key default true check (sole),
  changes bigint not null
);
insert into page_clock (changes) values (0);
create table page_tags (
  tag text primary key,
  changed bigint not null -- the count at its last change
);
create index page_tags_changed on page_tags (changed);

do $$ declare t text; begin
  foreach t in array array['portal_pages', 'portal_corrections', 'portal_withdrawals', 'portal_shelves', 'portal_words', 'portal_files'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]))', t || '_scope', t);
    execute format('create policy %I on %I for select using (true)', t || '_public', t);
    execute format('grant select on %I to loa_public', t);
  end loop;
end $$;
grant select on portal_topics, page_clock, page_tags to loa_public;
revoke update, delete on portal_corrections from loa_app;
