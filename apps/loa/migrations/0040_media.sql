-- Pictures, sound and films of a unit: what they are, what they say, whose they are, and how they are shown.

create table media (
  id uuid primary key default new_id(),
  unit_id uuid not null references units (id),
  kind text not null check (kind in ('picture', 'sound', 'video')),
  -- As kept: without place and camera, under the name it came with.
  file_id uuid not null references files (id),
  name text not null check (name <> ''),
  width int check (width > 0),
  height int check (height > 0),
  seconds numeric check (seconds > 0),
  added_by uuid references accounts (id),
  added_at timestamptz not null default now(),
  check ((kind = 'sound') = (width is null)),
  check ((width is null) = (height is null)),
  check ((kind = 'picture') = (seconds is null))
);
create index media_unit on media (unit_id, id desc);

-- What somebody who does not see it is told, by language.
create table media_texts (
  media_id uuid not null references media (id) on delete cascade,
  unit_id uuid not null references units (id),
  language text not null check (language in ('vi', 'en')),
  alt text not null check (alt <> ''),
  written_by uuid references accounts (id),
  written_at timestamptz not null,
  primary key (media_id, language)
);
-- Whose it is: the unit's own, somebody's by leave (until a day, if any), or free for all.
create table media_rights (
  media_id uuid primary key references media (id) on delete cascade,
  unit_id uuid not null references units (id),
  kind text not null check (kind in ('own', 'licensed', 'public')),
  credit text not null,
  proof text not null,
  until date,
  noted_by uuid references accounts (id),
  noted_at timestamptz not null,
  check (until is null or kind = 'licensed'),
  check (kind = 'own' or credit <> '')
);
-- The sizes and formats it is shown in, made by a job; a recoding of sound or film is one too.
create table media_variants (
  media_id uuid not null references media (id) on delete cascade,
  unit_id uuid not null references units (id),
  label text not null, -- '480', '960', '1600'
  format text not null, -- 'webp', 'jpeg'
  width int check (width > 0),
  height int check (height > 0),
  file_id uuid not null references files (id),
  made_at timestamptz not null,
  primary key (media_id, label, format)
);
-- Words for who does not hear it: captions by time, or the whole as a text.
create table media_captions (
  id uuid primary key default new_id(),
  media_id uuid not null references media (id) on delete cascade,
  unit_id uuid not null references units (id),
  language text not null check (language in ('vi', 'en')),
  kind text not null check (kind in ('captions', 'transcript')),
  words text not null check (words <> ''),
  added_by uuid references accounts (id),
  added_at timestamptz not null,
  unique (media_id, language, kind)
);
-- Taken out of the library with a reason: not offered, not shown any more; what was published keeps its own rows.
create table media_removals (
  media_id uuid primary key references media (id) on delete cascade,
  unit_id uuid not null references units (id),
  reason text not null check (reason <> ''),
  removed_by uuid references accounts (id),
  removed_at timestamptz not null
);

-- A further use of the same bytes, by another unit.
create function copied_file(file uuid, unit uuid) returns uuid language sql as $$
  insert into files (sha256, bytes, media_type, name, unit_id)
  select sha256, bytes, media_type, name, unit from files where id = file returning id
$$;

do $$ declare t text; begin
  foreach t in array array['media','media_texts','media_rights','media_variants','media_captions','media_removals'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]))', t || '_scope', t);
  end loop;
end $$;
