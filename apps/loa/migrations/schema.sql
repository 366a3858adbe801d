-- What the migrations add up to, read back from the database. Renew: LOA_UPDATE_SCHEMA=1 npx vitest run schema

table acceptances (
  accepted_at timestamp with time zone not null default now(),
  accepted_by uuid,
  accepted_on date not null,
  id uuid not null default new_id(),
  output_id uuid not null,
  undone_on date,
  unit_id uuid not null
) with row level security
table accounts (
  created_at timestamp with time zone not null default now(),
  email text not null,
  email_verified boolean not null default false,
  id uuid not null default new_id(),
  image text,
  language text not null default 'vi'::text,
  name text not null,
  phone text,
  sample boolean not null default false,
  suspended_at timestamp with time zone,
  suspended_by uuid,
  updated_at timestamp with time zone not null default now()
) with row level security
table acknowledged_slips (
  acknowledged_at timestamp with time zone not null,
  acknowledged_by uuid,
  id uuid not null default new_id(),
  plan_id uuid not null,
  slip jsonb not null,
  unit_id uuid not null
) with row level security
table acknowledgements (
  acknowledged_at timestamp with time zone not null default now(),
  acknowledged_by uuid,
  distribution_id uuid not null,
  unit_id uuid not null
) with row level security
table amendment_choices (
  chosen_at timestamp with time zone not null default now(),
  chosen_by uuid,
  current_period text,
  id uuid not null default new_id(),
  new_task_id uuid,
  old_task_id uuid,
  plan_id uuid not null,
  verdict text not null
) with row level security
table amendment_undos (
  plan_id uuid not null,
  reason text not null,
  undone_at timestamp with time zone not null default now(),
  undone_by uuid,
  undone_on date not null
) with row level security
table amendments (
  amends_plan_id uuid not null,
  chosen_at timestamp with time zone not null default now(),
  chosen_by uuid,
  current_period text not null default 'split'::text,
  effective_on date,
  kind text not null,
  plan_id uuid not null
) with row level security
table api_tokens (
  account_id uuid not null,
  assurance text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  hint text not null,
  id uuid not null default new_id(),
  last_used_at timestamp with time zone,
  name text not null,
  revoked_at timestamp with time zone,
  scopes text[] not null,
  token_hash text not null
) with row level security
table approvals (
  approved_at timestamp with time zone not null default now(),
  approved_by uuid,
  approved_on date not null,
  id uuid not null default new_id(),
  output_id uuid not null,
  undone_on date,
  unit_id uuid not null
) with row level security
table assignments (
  group_id uuid,
  id uuid not null default new_id(),
  plan_id uuid not null,
  position integer not null,
  raw text not null,
  resolution text not null default 'unresolved'::text,
  role text not null,
  source jsonb,
  successor_unit_id uuid,
  task_id uuid not null,
  unit_id uuid
) with row level security
table attempts (
  failures integer not null,
  key text not null,
  window_started timestamp with time zone not null
)
table audit_entries (
  account_id uuid,
  action text not null,
  actor_name text not null,
  at timestamp with time zone not null default now(),
  details jsonb not null default '{}'::jsonb,
  id uuid not null default new_id(),
  subject_id text,
  subject_kind text not null,
  unit_id uuid
) with row level security
table audit_seals (
  entry_id uuid not null,
  hash text not null,
  previous_hash text not null,
  sealed_at timestamp with time zone not null default now(),
  sequence bigint not null
)
table auth_secrets (
  created_at timestamp with time zone not null default now(),
  id integer not null,
  secret text not null
)
table calendar_feeds (
  account_id uuid not null,
  created_at timestamp with time zone not null default now(),
  id uuid not null default new_id(),
  revoked_at timestamp with time zone,
  token_hash text not null,
  unit_id uuid not null
) with row level security
table ceremonies (
  expires_at timestamp with time zone not null,
  holder_hash text not null,
  id uuid not null default new_id(),
  payload jsonb not null,
  purpose text not null
)
table claims (
  claimed_at timestamp with time zone not null default now(),
  claimed_by uuid,
  claimed_on date not null,
  commitment_id uuid not null,
  count integer not null,
  id uuid not null default new_id(),
  minutes integer not null default 0,
  output_id uuid not null,
  released_on date,
  take_up_id uuid,
  unit_id uuid not null
) with row level security
table commitment_days (
  commitment_id uuid not null,
  count integer not null default 0,
  happened_on date not null,
  known_on date not null,
  minutes integer not null default 0,
  stage text not null,
  unit_id uuid not null
) with row level security
table commitments (
  active_from date not null,
  active_to date not null,
  amendment_id uuid,
  bound text,
  created_at timestamp with time zone not null default now(),
  curtailed_by uuid,
  domain text,
  end_known_on date,
  ended_on date,
  ended_reason text,
  former_schedule_id uuid,
  id uuid not null default new_id(),
  joined_commitment_id uuid,
  known_from date not null default '-infinity'::date,
  measure text not null,
  plan_id uuid not null,
  predecessor_id uuid,
  quota_id uuid,
  reshaped_on date,
  schedule_id uuid not null,
  successor_commitment_id uuid,
  task_id uuid not null,
  unit_id uuid not null
) with row level security
table credentials (
  access_token text,
  access_token_expires_at timestamp with time zone,
  account_id uuid not null,
  created_at timestamp with time zone not null default now(),
  id uuid not null default new_id(),
  id_token text,
  password text,
  provider_account_id text not null,
  provider_id text not null,
  refresh_token text,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  updated_at timestamp with time zone not null default now()
)
table desk_words (
  added_at timestamp with time zone not null,
  added_by uuid,
  id uuid not null default new_id(),
  unit_id uuid not null,
  word text not null
) with row level security
table directive_letter_files (
  file_id uuid not null,
  kept_at timestamp with time zone not null,
  kind text not null,
  letter_id uuid not null
) with row level security
table directive_letter_lines (
  commitment_id uuid,
  days_late integer not null,
  due_on date not null,
  letter_id uuid not null,
  note text not null,
  owed text not null,
  path text not null,
  position integer not null,
  report_id uuid,
  slot integer,
  title text not null,
  unit_id uuid not null,
  unit_name text not null
) with row level security
table directive_letter_sendings (
  dated_on date not null,
  document_number text not null,
  letter_id uuid not null,
  sent_at timestamp with time zone not null,
  sent_by uuid,
  sent_on date not null,
  signer_capacity text,
  signer_name text not null,
  signer_position text not null
) with row level security
table directive_letters (
  abstract text not null,
  addressees text[] not null,
  as_of date not null,
  body text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  domain text,
  governing_organ text,
  id uuid not null default new_id(),
  issuing_organ text not null,
  place text not null,
  recipients text[] not null,
  revision integer not null default 1,
  signer_capacity text,
  signer_name text,
  signer_position text not null,
  updated_at timestamp with time zone not null
) with row level security
table distribution_dispatches (
  line_id uuid not null,
  noted_at timestamp with time zone not null default now(),
  noted_by uuid,
  sent_on date not null,
  way text not null
) with row level security
table distribution_lines (
  distribution_id uuid not null,
  group_id uuid,
  id uuid not null default new_id(),
  position integer not null,
  raw text not null,
  resolution text not null,
  unit_id uuid
) with row level security
table distribution_notices (
  distribution_id uuid not null,
  kind text not null,
  mails integer not null,
  told_at timestamp with time zone not null default now(),
  told_by uuid,
  told_on date not null,
  unit_id uuid not null
) with row level security
table distribution_outputs (
  distribution_id uuid not null,
  output_id uuid not null,
  unit_id uuid not null
) with row level security
table distribution_recipients (
  distribution_id uuid not null,
  since date not null,
  unit_id uuid not null
) with row level security
table distributions (
  dated_on date,
  document_number text,
  file_id uuid,
  id uuid not null default new_id(),
  issuer text,
  kind text not null,
  plan_id uuid,
  sample boolean not null default false,
  sent_at timestamp with time zone not null default now(),
  sent_by uuid,
  sent_on date not null,
  title text,
  unit_id uuid
) with row level security
table events (
  at timestamp with time zone not null,
  data jsonb not null,
  fanned_out_at timestamp with time zone,
  id uuid not null default new_id(),
  kind text not null,
  plan_id uuid,
  subject_id uuid not null,
  unit_id uuid
) with row level security
table evidence (
  added_at timestamp with time zone not null default now(),
  added_by uuid,
  file_id uuid,
  id uuid not null default new_id(),
  kind text not null,
  output_id uuid not null,
  removed_at timestamp with time zone,
  sha256 character(64),
  statement text,
  strength integer not null,
  unit_id uuid not null,
  url text,
  url_key text
) with row level security
table files (
  bytes bigint not null,
  id uuid not null default new_id(),
  media_type text not null,
  name text not null,
  sha256 character(64) not null,
  unit_id uuid,
  uploaded_at timestamp with time zone not null default now(),
  uploaded_by uuid
) with row level security
table former_outputs (
  channel text,
  happened_on date not null,
  kind text not null,
  language text,
  minutes integer,
  note text,
  output_id uuid not null,
  quantity integer not null,
  replays integer not null,
  revision integer not null,
  title text not null,
  unit_id uuid not null,
  until date not null
) with row level security
table former_report_sections (
  key text not null,
  report_id uuid not null,
  revision integer not null,
  text text not null,
  unit_id uuid not null,
  written_at timestamp with time zone not null,
  written_by uuid
) with row level security
table former_shapes (
  commitment_id uuid not null,
  known_from date not null default '-infinity'::date,
  schedule_id uuid not null,
  unit_id uuid not null,
  until date not null
) with row level security
table former_tasks (
  amendment_id uuid not null,
  domain text,
  id uuid not null default new_id(),
  path text not null,
  plan_id uuid not null,
  position integer not null,
  task_id uuid not null,
  timing jsonb,
  title text not null,
  until date not null
) with row level security
table fulfilments (
  commitment_id uuid not null,
  delivered integer not null,
  known_from date not null,
  known_until date not null default 'infinity'::date,
  met_on date,
  plan_id uuid not null,
  slot integer not null,
  stage text not null,
  unit_id uuid not null
) with row level security
table harvest_captures (
  captured_at timestamp with time zone not null,
  fault text,
  file_id uuid,
  id uuid not null default new_id(),
  item_id uuid not null,
  sha256 character(64),
  status integer,
  text text,
  unit_id uuid not null
) with row level security
table harvest_decisions (
  by_rule boolean not null default false,
  decided_at timestamp with time zone not null default now(),
  decided_by uuid,
  item_id uuid not null,
  output_id uuid,
  reason text,
  unit_id uuid not null
) with row level security
table harvest_items (
  dated text not null,
  found_at timestamp with time zone not null,
  handed_by uuid,
  id uuid not null default new_id(),
  published_on date not null,
  source_id uuid not null,
  summary text,
  title text not null,
  unit_id uuid not null,
  url text not null,
  url_key text not null
) with row level security
table harvest_looks (
  gone_since timestamp with time zone,
  item_id uuid not null,
  next_at timestamp with time zone not null,
  unit_id uuid not null
) with row level security
table harvest_matches (
  clear boolean not null,
  commitment_id uuid,
  item_id uuid not null,
  matched_at timestamp with time zone not null,
  score integer not null,
  unit_id uuid not null
) with row level security
table harvest_pictures (
  capture_id uuid not null,
  drawn_at timestamp with time zone not null,
  fault text,
  file_id uuid,
  sha256 character(64),
  unit_id uuid not null
) with row level security
table harvest_readings (
  etag text,
  failures integer not null default 0,
  fault text,
  last_modified text,
  next_at timestamp with time zone not null,
  read_at timestamp with time zone,
  source_id uuid not null,
  unit_id uuid not null
) with row level security
table harvest_sources (
  added_at timestamp with time zone not null default now(),
  added_by uuid,
  channel text,
  every_minutes integer not null default 60,
  id uuid not null default new_id(),
  kind text not null,
  output_kind text not null,
  rule text not null,
  since date not null,
  title text not null,
  unit_id uuid not null,
  url text not null,
  url_key text not null
) with row level security
table harvest_stops (
  source_id uuid not null,
  stopped_at timestamp with time zone not null default now(),
  stopped_by uuid,
  unit_id uuid not null
) with row level security
table hotline_askings (
  asked_on date not null,
  hotline_id uuid not null,
  unit_id uuid not null
) with row level security
table hotline_checks (
  checked_at timestamp with time zone not null default now(),
  checked_by uuid,
  checked_on date not null,
  hotline_id uuid not null,
  id uuid not null default new_id(),
  unit_id uuid not null
) with row level security
table hotline_ends (
  ended_at timestamp with time zone not null default now(),
  ended_by uuid,
  hotline_id uuid not null,
  unit_id uuid not null
) with row level security
table hotlines (
  added_at timestamp with time zone not null default now(),
  added_by uuid,
  email text,
  hours text not null,
  id uuid not null default new_id(),
  name text not null,
  phone text not null,
  phone_since timestamp with time zone not null default now(),
  place integer not null default 100,
  purpose text not null,
  sample boolean not null default false,
  unit_id uuid not null
) with row level security
table idempotency_keys (
  account_id uuid not null,
  answer text,
  body_hash text not null,
  created_at timestamp with time zone not null,
  door text not null,
  key text not null
) with row level security
table index_breaks (
  added_at timestamp with time zone not null default now(),
  added_by uuid,
  from_year integer not null,
  id uuid not null default new_id(),
  index_code text,
  note text not null,
  note_en text,
  removed_at timestamp with time zone,
  removed_by uuid
)
table index_values (
  entered_at timestamp with time zone not null default now(),
  entered_by uuid,
  id uuid not null default new_id(),
  index_code text not null,
  note text,
  published_on date,
  rank integer,
  reason text,
  replaces uuid,
  score numeric,
  source text not null,
  source_url text,
  units integer,
  withdrawn boolean not null default false,
  year integer not null
)
table invitations (
  accepted_at timestamp with time zone,
  accepted_by uuid,
  domain text,
  email text not null,
  expires_at timestamp with time zone not null,
  id uuid not null default new_id(),
  invited_at timestamp with time zone not null default now(),
  invited_by uuid,
  name text not null,
  revoked_at timestamp with time zone,
  role text not null,
  token_hash text not null,
  unit_id uuid
) with row level security
table issuances (
  document_number text not null,
  issued_at timestamp with time zone not null default now(),
  issued_by uuid,
  issued_on date not null,
  plan_id uuid not null,
  signer_name text not null,
  signer_position text not null
)
table learned_labels (
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  field text not null,
  id uuid not null default new_id(),
  label text not null,
  label_key text not null,
  office_unit_id uuid
)
table library_documents (
  abstract text not null,
  added_at timestamp with time zone not null default now(),
  added_by uuid,
  bytes bigint not null,
  dated_on date not null,
  effective_on date,
  file_name text not null,
  id uuid not null default new_id(),
  issuer text not null,
  kind text not null,
  media_type text not null,
  number text not null,
  number_key text default regexp_replace(fold(number), '[^a-z0-9/-]'::text, ''::text, 'g'::text),
  sample boolean not null default false,
  sections text[] not null default '{}'::text[],
  sha256 character(64) not null,
  unit_id uuid not null
) with row level security
table library_replacements (
  by_document_id uuid,
  by_words text,
  document_id uuid not null,
  replaced_on date not null,
  said_at timestamp with time zone not null default now(),
  said_by uuid,
  unit_id uuid not null
) with row level security
table library_withdrawals (
  document_id uuid not null,
  reason text not null,
  unit_id uuid not null,
  withdrawn_at timestamp with time zone not null default now(),
  withdrawn_by uuid
) with row level security
table line_rules (
  changed_at timestamp with time zone not null default now(),
  changed_by uuid,
  domain text not null,
  due_after integer not null default 2,
  due_moves text not null default 'next'::text,
  end_day integer not null default 14,
  opens_after integer not null default 1,
  opens_itself boolean not null default true,
  prepared_before integer not null default 10,
  revision integer not null default 1,
  start_day integer not null default 15,
  timely_by text not null default 'approved'::text
)
table line_windows (
  domain text not null,
  due_after integer,
  key text not null,
  opens_after integer
)
table link_decisions (
  decided_at timestamp with time zone not null,
  decided_by uuid,
  decided_on date not null,
  outcome text not null,
  output_id uuid,
  reason text,
  record_id uuid not null,
  unit_id uuid not null
) with row level security
table link_record_files (
  file_id uuid not null,
  record_id uuid not null,
  unit_id uuid not null
) with row level security
table link_records (
  client_key text not null,
  commitment_id uuid not null,
  happened_on date not null,
  id uuid not null default new_id(),
  kind text not null,
  link_id uuid not null,
  links text[] not null,
  quantity integer not null,
  sent_at timestamp with time zone not null,
  sent_on date not null,
  slot integer not null,
  statement text,
  title text not null,
  typed_name text not null,
  unit_id uuid not null
) with row level security
table locked_outputs (
  completion_id uuid not null,
  output_id uuid not null,
  unit_id uuid not null
) with row level security
table mails (
  attempts integer not null default 0,
  body_html text,
  body_text text not null,
  created_at timestamp with time zone not null default now(),
  id uuid not null default new_id(),
  kind text not null,
  last_error text,
  not_before timestamp with time zone,
  parked_at timestamp with time zone,
  sent_at timestamp with time zone,
  subject text not null,
  to_address text not null,
  to_name text,
  unit_id uuid
) with row level security
table media (
  added_at timestamp with time zone not null default now(),
  added_by uuid,
  file_id uuid not null,
  height integer,
  id uuid not null default new_id(),
  kind text not null,
  name text not null,
  seconds numeric,
  unit_id uuid not null,
  width integer
) with row level security
table media_captions (
  added_at timestamp with time zone not null,
  added_by uuid,
  id uuid not null default new_id(),
  kind text not null,
  language text not null,
  media_id uuid not null,
  unit_id uuid not null,
  words text not null
) with row level security
table media_conversions (
  asked_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  fault text,
  media_id uuid not null,
  moved_at timestamp with time zone not null,
  share numeric not null default 0,
  unit_id uuid not null
) with row level security
table media_removals (
  media_id uuid not null,
  reason text not null,
  removed_at timestamp with time zone not null,
  removed_by uuid,
  unit_id uuid not null
) with row level security
table media_rights (
  credit text not null,
  kind text not null,
  media_id uuid not null,
  noted_at timestamp with time zone not null,
  noted_by uuid,
  proof text not null,
  unit_id uuid not null,
  until date
) with row level security
table media_texts (
  alt text not null,
  language text not null,
  media_id uuid not null,
  unit_id uuid not null,
  written_at timestamp with time zone not null,
  written_by uuid
) with row level security
table media_uploads (
  account_id uuid not null,
  begun_at timestamp with time zone not null,
  bytes bigint not null,
  hand uuid,
  id uuid not null default new_id(),
  mark text not null default ''::text,
  media_id uuid,
  moved_at timestamp with time zone not null,
  name text not null,
  received bigint not null default 0,
  unit_id uuid not null
) with row level security
table media_variants (
  file_id uuid not null,
  format text not null,
  height integer,
  label text not null,
  made_at timestamp with time zone not null,
  media_id uuid not null,
  unit_id uuid not null,
  width integer
) with row level security
table migrations (
  applied_at timestamp with time zone not null default now(),
  digest text not null,
  name text not null,
  number integer not null
)
table nominations (
  id uuid not null default new_id(),
  kind text not null,
  name text not null,
  named_at timestamp with time zone not null default now(),
  named_by uuid,
  output_id uuid,
  reason text not null,
  removed_at timestamp with time zone,
  removed_by uuid,
  report_id uuid not null,
  unit_id uuid not null
) with row level security
table occurrence_act_undos (
  act_id uuid not null,
  reason text not null,
  undone_at timestamp with time zone not null default now(),
  undone_by uuid,
  undone_on date not null,
  unit_id uuid not null
) with row level security
table occurrence_acts (
  acted_at timestamp with time zone not null default now(),
  acted_by uuid,
  acted_on date not null,
  asked_on date,
  commitment_id uuid not null,
  id uuid not null default new_id(),
  kind text not null,
  new_due_on date,
  reason text not null,
  slot integer not null,
  unit_id uuid not null,
  was_due_on date not null
) with row level security
table occurrence_decisions (
  act_id uuid,
  decided_at timestamp with time zone not null default now(),
  decided_by uuid,
  decided_on date not null,
  outcome text not null,
  reason text,
  request_id uuid not null,
  unit_id uuid not null
) with row level security
table occurrence_requests (
  asked_at timestamp with time zone not null default now(),
  asked_by uuid,
  asked_on date not null,
  commitment_id uuid not null,
  id uuid not null default new_id(),
  kind text not null,
  new_due_on date,
  reason text not null,
  slot integer not null,
  unit_id uuid not null
) with row level security
table office_channel_closures (
  channel text not null,
  closed_at timestamp with time zone not null,
  closed_by uuid,
  reason text not null,
  unit_id uuid not null
) with row level security
table office_channel_commitments (
  channel text not null,
  commitment_id uuid not null,
  unit_id uuid not null
) with row level security
table office_channels (
  channel text not null,
  plan_words text not null,
  programme_id uuid,
  set_at timestamp with time zone not null,
  set_by uuid,
  unit_id uuid not null
) with row level security
table output_standings (
  happened_on date not null,
  output_id uuid not null,
  state text not null,
  unit_id uuid not null
) with row level security
table outputs (
  channel text,
  client_key text,
  happened_on date not null,
  id uuid not null default new_id(),
  kind text not null,
  language text,
  minutes integer,
  note text,
  on_behalf boolean not null default false,
  quantity integer not null default 1,
  recorded_at timestamp with time zone not null default now(),
  recorded_by uuid,
  recorded_on date not null,
  replays integer not null default 0,
  revision integer not null default 1,
  sample boolean not null default false,
  title text not null,
  unit_id uuid not null
) with row level security
table page_clock (
  changes bigint not null,
  sole boolean not null default true
)
table page_tags (
  changed bigint not null,
  tag text not null
)
table passkeys (
  account_id uuid not null,
  counter bigint not null,
  created_at timestamp with time zone not null,
  credential_id text not null,
  id uuid not null default new_id(),
  name text not null,
  public_key bytea not null,
  transports text[] not null default '{}'::text[],
  used_at timestamp with time zone
)
table period_moves (
  due_on date not null,
  id uuid not null default new_id(),
  moved_at timestamp with time zone not null default now(),
  moved_by uuid,
  moved_on date not null,
  period_id uuid not null,
  reason text not null,
  was_due_on date not null
) with row level security
table period_plans (
  period_id uuid not null,
  plan_id uuid not null
) with row level security
table periods (
  asks text,
  domain text not null,
  due_on date not null,
  from_on date not null,
  id uuid not null default new_id(),
  kind text not null,
  opened_at timestamp with time zone not null default now(),
  opened_by uuid,
  opened_on date not null,
  opens_on date not null,
  sample boolean not null default false,
  timely_by text not null,
  title text not null,
  to_on date not null,
  window_key text not null,
  year integer not null
) with row level security
table plan_closures (
  closed_at timestamp with time zone not null default now(),
  closed_by uuid,
  closed_on date not null,
  plan_id uuid not null,
  reason text not null
)
table plan_domains (
  code text not null,
  consolidator_unit_id uuid,
  name text not null,
  plan_id uuid not null,
  position integer not null default 0
) with row level security
table plan_findings (
  assignment_id uuid,
  code text not null,
  id uuid not null default new_id(),
  message jsonb not null,
  path text,
  plan_id uuid not null,
  position integer not null,
  proposal jsonb,
  settled_at timestamp with time zone,
  settled_by uuid,
  settlement text,
  severity text not null default 'doubt'::text,
  source jsonb,
  task_id uuid
) with row level security
table plan_headings (
  id uuid not null default new_id(),
  path text not null,
  plan_id uuid not null,
  position integer not null,
  title text not null
) with row level security
table plan_readings (
  document jsonb,
  failure jsonb,
  failure_code text,
  finished_at timestamp with time zone,
  plan_id uuid not null,
  reader_version text,
  started_at timestamp with time zone not null default now()
) with row level security
table plan_versions (
  amendment_id uuid,
  created_at timestamp with time zone not null default now(),
  document jsonb not null,
  id uuid not null default new_id(),
  in_force_from date not null,
  known_from date not null default '-infinity'::date,
  number integer not null,
  plan_id uuid not null
) with row level security
table plans (
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  dated_on date,
  document_number text,
  file_id uuid,
  id uuid not null default new_id(),
  issuer text,
  owner_unit_id uuid,
  revision integer not null default 1,
  sample boolean not null default false,
  title text not null,
  updated_at timestamp with time zone not null default now(),
  year integer not null
) with row level security
table portal_corrections (
  corrected_at timestamp with time zone not null,
  id uuid not null default new_id(),
  note text not null,
  page_number bigint not null,
  unit_id uuid not null
) with row level security
table portal_files (
  bytes bigint not null,
  media_type text not null,
  page_number bigint not null,
  sha256 character(64) not null,
  unit_id uuid not null
) with row level security
table portal_honour_ends (
  ended_at timestamp with time zone not null default now(),
  ended_by uuid,
  honour_id uuid not null,
  reason text not null,
  unit_id uuid not null
) with row level security
table portal_honours (
  consent text not null,
  consent_on date not null,
  id uuid not null default new_id(),
  kind text not null,
  name text not null,
  nomination_id uuid,
  sample boolean not null default false,
  shown_at timestamp with time zone not null default now(),
  shown_by uuid,
  unit_id uuid not null,
  unit_name text not null,
  words text not null
) with row level security
table portal_imprints (
  id uuid not null default new_id(),
  set_at timestamp with time zone not null default now(),
  set_by uuid,
  words jsonb not null
)
table portal_pages (
  abstract text not null,
  body jsonb not null,
  byline text,
  changed_at timestamp with time zone not null,
  kind text not null,
  language text not null,
  lead text,
  media jsonb not null default '[]'::jsonb,
  number bigint not null,
  published_at timestamp with time zone not null,
  runs_until date,
  sample boolean not null default false,
  sections text[] not null default '{}'::text[],
  slug text not null,
  source_words text,
  story_id uuid not null,
  title text not null,
  topics jsonb not null default '[]'::jsonb,
  unit_id uuid not null,
  unit_name text not null
) with row level security
table portal_plans (
  plan_id uuid not null,
  shown_at timestamp with time zone not null default now(),
  shown_by uuid
)
table portal_shelves (
  language text not null,
  page_number bigint not null,
  published_at timestamp with time zone not null,
  shelf text not null,
  unit_id uuid not null
) with row level security
table portal_topics (
  key text not null,
  language text not null,
  name text not null
)
table portal_withdrawals (
  page_number bigint not null,
  reason text not null,
  unit_id uuid not null,
  withdrawn_at timestamp with time zone not null
) with row level security
table portal_words (
  heads tsvector not null,
  language text not null,
  page_number bigint not null,
  published_at timestamp with time zone not null,
  unit_id uuid not null,
  words tsvector not null
) with row level security
table pro_rata_choices (
  chosen_at timestamp with time zone not null default now(),
  chosen_by uuid,
  chosen_on date not null,
  from_on date not null,
  id uuid not null default new_id(),
  plan_id uuid not null,
  quota_id uuid not null,
  reason text not null
)
table pro_rata_undos (
  choice_id uuid not null,
  reason text not null,
  undone_at timestamp with time zone not null default now(),
  undone_by uuid,
  undone_on date not null
)
table programme_commitments (
  commitment_id uuid not null,
  programme_id uuid not null,
  unit_id uuid not null
) with row level security
table programme_ends (
  amendment_id uuid,
  ended_at timestamp with time zone not null,
  ended_by uuid,
  ends_from date not null,
  programme_id uuid not null,
  reason text not null,
  succession_id uuid,
  unit_id uuid not null
) with row level security
table programme_slots (
  id uuid not null default new_id(),
  lane integer,
  minutes integer,
  planned_on date not null,
  programme_id uuid not null,
  series_on date,
  starts_at time without time zone,
  title text not null default ''::text,
  unit_id uuid not null
) with row level security
table programmes (
  channel text not null,
  ends_on date not null,
  follows_id uuid,
  id uuid not null default new_id(),
  kind text not null,
  language text,
  made_at timestamp with time zone not null,
  made_by uuid,
  minutes integer,
  name text not null,
  pattern jsonb not null,
  quantity integer not null default 1,
  revision integer not null default 1,
  sample boolean not null default false,
  starts_at time without time zone,
  starts_on date not null,
  succession_id uuid,
  unit_id uuid not null
) with row level security
table publication_corrections (
  approval_id uuid not null,
  corrected_at timestamp with time zone not null,
  corrected_by uuid,
  id uuid not null default new_id(),
  note text not null,
  publication_id uuid not null,
  rendition_id uuid,
  revision_id uuid not null,
  sha256 character(64) not null,
  title text not null,
  unit_id uuid not null,
  url text not null
) with row level security
table publication_withdrawals (
  kept_by_lock boolean not null default false,
  publication_id uuid not null,
  reason text not null,
  unit_id uuid not null,
  withdrawn_at timestamp with time zone not null,
  withdrawn_by uuid
) with row level security
table publications (
  approval_id uuid not null,
  channel text not null,
  gone_at timestamp with time zone,
  id uuid not null default new_id(),
  language text not null,
  output_id uuid,
  place text not null,
  rendition_id uuid,
  revision_id uuid not null,
  schedule_id uuid,
  sent_at timestamp with time zone not null,
  sent_by uuid,
  sha256 character(64) not null,
  story_id uuid not null,
  title text not null,
  unit_id uuid not null,
  url text not null
) with row level security
table quotas (
  approximate boolean not null default false,
  bound text,
  channel text,
  count numeric not null,
  ended_by uuid,
  id uuid not null default new_id(),
  languages text[],
  minutes_each numeric,
  month_days integer[],
  per text not null,
  per_year integer,
  plan_id uuid not null,
  position integer not null,
  programme text,
  raw text not null,
  replays integer,
  rhythm text,
  share numeric,
  source jsonb,
  stated jsonb not null default '[]'::jsonb,
  task_id uuid not null,
  tolerance numeric,
  translation_counts boolean not null default true,
  unit_noun text not null
) with row level security
table recovery_codes (
  account_id uuid not null,
  hash text not null,
  used_at timestamp with time zone
)
table reminder_digests (
  account_id uuid not null,
  day date not null,
  id uuid not null default new_id(),
  made_at timestamp with time zone not null,
  mail_id uuid
) with row level security
table reminder_readings (
  account_id uuid not null,
  read_at timestamp with time zone not null,
  reminder_id uuid not null
) with row level security
table reminder_rounds (
  day date not null,
  ended_at timestamp with time zone not null,
  people integer not null,
  reminders integer not null
)
table reminder_rules (
  chase_after integer not null,
  digest_hour integer not null,
  head_after integer not null,
  id uuid not null default new_id(),
  set_at timestamp with time zone not null default now(),
  set_by uuid,
  snooze_days integer not null,
  snooze_times integer not null,
  steps jsonb not null,
  weekday integer
)
table reminders (
  account_id uuid not null,
  commitment_id uuid,
  days integer,
  digest_id uuid,
  due_on date not null,
  id uuid not null default new_id(),
  kind text not null,
  made_at timestamp with time zone not null,
  made_on date not null,
  mail_id uuid,
  mailed boolean not null default false,
  programme_id uuid,
  report_id uuid,
  slot integer,
  step text not null,
  story_id uuid,
  unit_id uuid not null
) with row level security
table rendition_approvals (
  approved_at timestamp with time zone not null,
  approved_by uuid,
  rendition_id uuid not null,
  unit_id uuid not null
) with row level security
table renditions (
  abstract text,
  channel text not null,
  id uuid not null default new_id(),
  language text not null,
  revision_id uuid not null,
  story_id uuid not null,
  title text,
  unit_id uuid not null,
  written_at timestamp with time zone not null,
  written_by uuid
) with row level security
table reopening_decisions (
  decided_at timestamp with time zone not null default now(),
  decided_by uuid,
  decided_on date not null,
  outcome text not null,
  reason text,
  request_id uuid not null,
  unit_id uuid not null
) with row level security
table reopening_requests (
  asked_at timestamp with time zone not null default now(),
  asked_by uuid,
  asked_on date not null,
  completion_id uuid not null,
  id uuid not null default new_id(),
  reason text not null,
  unit_id uuid not null
) with row level security
table report_files (
  file_id uuid not null,
  kind text not null,
  lock_id uuid not null
) with row level security
table report_locks (
  as_of date not null,
  dated_on date not null,
  document_number text not null,
  id uuid not null default new_id(),
  locked_at timestamp with time zone not null,
  locked_by uuid,
  number integer not null,
  paper_id uuid,
  reopened_at timestamp with time zone,
  reopened_by uuid,
  reopened_reason text,
  report_id uuid not null,
  sha256 character(64) not null,
  signer_capacity text,
  signer_name text not null,
  signer_position text not null,
  stage text not null,
  title text not null
) with row level security
table report_outlines (
  domain text not null,
  id uuid not null default new_id(),
  made_at timestamp with time zone not null,
  made_by uuid,
  outline jsonb,
  version integer not null
)
table report_paper_uses (
  chosen_at timestamp with time zone not null,
  chosen_by uuid,
  domain text not null,
  id uuid not null default new_id(),
  number integer not null,
  paper_id uuid
)
table report_papers (
  domain text not null,
  file_id uuid,
  id uuid not null default new_id(),
  made_at timestamp with time zone not null,
  made_by uuid,
  placeholders text[] not null default '{}'::text[],
  version integer not null
)
table report_plans (
  plan_id uuid not null,
  report_id uuid not null
) with row level security
table report_scope_units (
  report_id uuid not null,
  unit_id uuid not null
) with row level security
table report_sections (
  basis jsonb not null,
  edited boolean not null default false,
  former text,
  key text not null,
  report_id uuid not null,
  text text not null,
  written_at timestamp with time zone not null default now(),
  written_by uuid
) with row level security
table report_signed_copies (
  compared jsonb not null,
  file_id uuid not null,
  id uuid not null default new_id(),
  lock_id uuid not null,
  number integer not null,
  sha256 character(64) not null,
  signatures jsonb not null,
  uploaded_at timestamp with time zone not null,
  uploaded_by uuid
) with row level security
table report_takings (
  completion_id uuid not null,
  decided_at timestamp with time zone not null,
  decided_by uuid,
  decision text not null,
  id uuid not null default new_id(),
  part integer not null,
  reason text,
  report_id uuid not null,
  section_key text,
  source text not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  unit_id uuid not null,
  words text not null
) with row level security
table report_units (
  lock_id uuid not null,
  part jsonb not null,
  report_id uuid not null,
  unit_id uuid not null
) with row level security
table reports (
  addressees text[] not null,
  as_of date,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  domain text not null,
  from_on date not null,
  governing_organ text,
  id uuid not null default new_id(),
  issuing_organ text not null,
  outline jsonb,
  outline_version integer,
  place text not null,
  recipients text[] not null,
  revision integer not null default 1,
  sample boolean not null default false,
  stage text not null,
  title text not null,
  to_on date not null,
  updated_at timestamp with time zone not null default now(),
  window_key text not null,
  year integer not null
) with row level security
table responsibilities (
  id uuid not null default new_id(),
  path text not null,
  plan_id uuid not null,
  position integer not null,
  source jsonb,
  title text not null,
  units_raw text[] not null
) with row level security
table responsibility_units (
  responsibility_id uuid not null,
  unit_id uuid not null
)
table returns (
  answered_at timestamp with time zone,
  answered_by uuid,
  answered_on date,
  id uuid not null default new_id(),
  output_id uuid not null,
  reason text not null,
  returned_at timestamp with time zone not null default now(),
  returned_by uuid,
  returned_on date not null,
  unit_id uuid not null
) with row level security
table role_grants (
  account_id uuid not null,
  domain text,
  granted_at timestamp with time zone not null default now(),
  granted_by uuid,
  id uuid not null default new_id(),
  role text not null,
  unit_id uuid
) with row level security
table schedule_slots (
  due_on date not null,
  minimum integer not null,
  period_end date not null,
  period_start date not null,
  required integer not null,
  required_minutes integer,
  retroactive boolean not null default false,
  schedule_id uuid not null,
  slot integer not null
)
table schedules (
  digest text not null,
  id uuid not null default new_id(),
  plan_id uuid not null,
  terms jsonb not null
) with row level security
table sessions (
  account_id uuid not null,
  assurance text not null default 'password'::text,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  id uuid not null default new_id(),
  ip_address text,
  opened_by text not null default 'password'::text,
  pending boolean not null default false,
  provider_token text,
  second_factor text,
  token text not null,
  tries integer not null default 0,
  updated_at timestamp with time zone not null default now(),
  user_agent text
)
table settings (
  changed_at timestamp with time zone not null default now(),
  key text not null,
  value jsonb not null
)
table slot_assignments (
  account_id uuid,
  assigned_at timestamp with time zone not null,
  assigned_by uuid,
  id uuid not null default new_id(),
  slot_id uuid not null,
  unit_id uuid not null
) with row level security
table slot_cancellations (
  cancelled_at timestamp with time zone not null,
  cancelled_by uuid,
  reason text not null,
  slot_id uuid not null,
  unit_id uuid not null
) with row level security
table slot_outs (
  by_publication boolean not null default false,
  confirmed_at timestamp with time zone not null,
  confirmed_by uuid,
  id uuid not null default new_id(),
  output_id uuid not null,
  released_at timestamp with time zone,
  slot_id uuid not null,
  unit_id uuid not null
) with row level security
table slot_productions (
  begun_at timestamp with time zone not null,
  begun_by uuid,
  slot_id uuid not null,
  unit_id uuid not null
) with row level security
table slot_readies (
  ready_at timestamp with time zone not null,
  ready_by uuid,
  slot_id uuid not null,
  unit_id uuid not null
) with row level security
table snooze_ends (
  ended_at timestamp with time zone not null default now(),
  ended_by uuid,
  ended_on date not null,
  snooze_id uuid not null,
  unit_id uuid not null
) with row level security
table snoozes (
  commitment_id uuid not null,
  id uuid not null default new_id(),
  reason text not null,
  slot integer not null,
  snoozed_at timestamp with time zone not null default now(),
  snoozed_by uuid,
  snoozed_on date not null,
  unit_id uuid not null,
  until date not null
) with row level security
table stories (
  created_at timestamp with time zone not null,
  created_by uuid,
  id uuid not null default new_id(),
  planned_on date,
  unit_id uuid not null
) with row level security
table story_approval_undos (
  approval_id uuid not null,
  reason text not null,
  undone_at timestamp with time zone not null,
  undone_by uuid,
  unit_id uuid not null
) with row level security
table story_approvals (
  approved_at timestamp with time zone not null,
  approved_by uuid,
  emergency boolean not null default false,
  id uuid not null default new_id(),
  language text not null,
  reason text not null,
  review_id uuid,
  revision_id uuid not null,
  story_id uuid not null,
  unit_id uuid not null
) with row level security
table story_comment_resolutions (
  comment_id uuid not null,
  resolved_at timestamp with time zone not null,
  resolved_by uuid,
  unit_id uuid not null
) with row level security
table story_comments (
  id uuid not null default new_id(),
  language text not null,
  quote text not null,
  revision_id uuid not null,
  said_at timestamp with time zone not null,
  said_by uuid,
  story_id uuid not null,
  unit_id uuid not null,
  words text not null
) with row level security
table story_emergency_reviews (
  approval_id uuid not null,
  note text not null,
  outcome text not null,
  reviewed_at timestamp with time zone not null,
  reviewed_by uuid,
  unit_id uuid not null
) with row level security
table story_offer_answers (
  answered_at timestamp with time zone not null,
  answered_by uuid,
  copy_id uuid,
  offer_id uuid not null,
  reason text not null,
  to_unit_id uuid not null,
  unit_id uuid not null
) with row level security
table story_offers (
  id uuid not null default new_id(),
  note text not null,
  offered_at timestamp with time zone not null,
  offered_by uuid,
  revision_id uuid not null,
  story_id uuid not null,
  title text not null,
  to_unit_id uuid not null,
  unit_id uuid not null
) with row level security
table story_returns (
  reason text not null,
  returned_at timestamp with time zone not null,
  returned_by uuid,
  review_id uuid not null,
  unit_id uuid not null
) with row level security
table story_review_withdrawals (
  review_id uuid not null,
  unit_id uuid not null,
  withdrawn_at timestamp with time zone not null,
  withdrawn_by uuid
) with row level security
table story_reviews (
  asked_at timestamp with time zone not null,
  asked_by uuid,
  id uuid not null default new_id(),
  language text not null,
  note text not null,
  revision_id uuid not null,
  story_id uuid not null,
  unit_id uuid not null
) with row level security
table story_revisions (
  abstract text not null,
  author_id uuid,
  based_on uuid,
  body jsonb not null,
  byline text not null,
  id uuid not null default new_id(),
  language text not null,
  lead_media_id uuid,
  number integer not null,
  saved_at timestamp with time zone not null,
  story_id uuid not null,
  title text not null,
  unit_id uuid not null,
  words integer not null
) with row level security
table story_schedule_ends (
  ended_at timestamp with time zone not null,
  ended_by uuid,
  outcome text not null,
  reason text not null,
  schedule_id uuid not null,
  unit_id uuid not null
) with row level security
table story_schedules (
  channel text not null,
  due_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  id uuid not null default new_id(),
  language text not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  revision_id uuid not null,
  story_id uuid not null,
  unit_id uuid not null
) with row level security
table story_shelvings (
  reason text not null,
  shelved_at timestamp with time zone not null,
  shelved_by uuid,
  story_id uuid not null,
  unit_id uuid not null
) with row level security
table story_sources (
  id uuid not null default new_id(),
  name text not null,
  note text not null,
  position integer not null,
  rights text not null,
  story_id uuid not null,
  unit_id uuid not null,
  url text
) with row level security
table story_topics (
  story_id uuid not null,
  tagged_at timestamp with time zone not null,
  tagged_by uuid,
  topic_id uuid not null,
  unit_id uuid not null
) with row level security
table succession_confirmations (
  confirmed_at timestamp with time zone not null default now(),
  confirmed_by uuid,
  confirmed_on date not null,
  succession_id uuid not null
)
table succession_decisions (
  commitment_id uuid not null,
  decided_at timestamp with time zone not null default now(),
  decided_by uuid,
  id uuid not null default new_id(),
  into_commitment_id uuid,
  outcome text not null,
  reason text,
  receiver_unit_id uuid,
  seen_schedule_id uuid not null,
  succession_id uuid not null,
  unit_id uuid not null
) with row level security
table succession_ends (
  former_valid_to date,
  succession_id uuid not null,
  unit_id uuid not null
) with row level security
table succession_entries (
  entered_at timestamp with time zone not null default now(),
  entered_by uuid,
  entered_on date not null,
  succession_id uuid not null
)
table succession_moves (
  commitment_id uuid not null,
  former_end_known_on date,
  former_ended_on date,
  made uuid[] not null default '{}'::uuid[],
  open_schedule_id uuid,
  outcome text not null,
  required integer not null,
  succession_id uuid not null,
  unit_id uuid not null
) with row level security
table succession_new_units (
  succession_id uuid not null,
  unit_id uuid not null
) with row level security
table succession_pairs (
  id uuid not null default new_id(),
  predecessor_id uuid not null,
  succession_id uuid not null,
  successor_id uuid
) with row level security
table succession_papers (
  added_at timestamp with time zone not null default now(),
  added_by uuid,
  added_on date not null,
  bytes integer not null,
  file_id uuid not null,
  id uuid not null default new_id(),
  media_type text not null,
  name text not null,
  removed_at timestamp with time zone,
  removed_by uuid,
  removed_on date,
  sha256 character(64) not null,
  succession_id uuid not null
) with row level security
table succession_people (
  chosen_at timestamp with time zone not null default now(),
  chosen_by uuid,
  given_grant_id uuid,
  grant_id uuid not null,
  receiver_unit_id uuid not null,
  succession_id uuid not null,
  unit_id uuid not null
) with row level security
table succession_undos (
  reason text not null,
  succession_id uuid not null,
  undone_at timestamp with time zone not null default now(),
  undone_by uuid,
  undone_on date not null
)
table successions (
  basis_issued_on date not null,
  basis_issuer text not null,
  basis_number text not null,
  changed_at timestamp with time zone not null default now(),
  drafted_at timestamp with time zone not null default now(),
  drafted_by uuid,
  effective_on date not null,
  id uuid not null default new_id(),
  kind text not null,
  note text
) with row level security
table take_up_undos (
  reason text not null,
  take_up_id uuid not null,
  undone_at timestamp with time zone not null default now(),
  undone_by uuid,
  undone_on date not null,
  unit_id uuid not null
) with row level security
table take_ups (
  commitment_id uuid not null,
  id uuid not null default new_id(),
  plan_id uuid not null,
  taken_up_at timestamp with time zone not null default now(),
  taken_up_by uuid,
  taken_up_on date not null,
  task_id uuid not null,
  unit_id uuid not null
) with row level security
table task_links (
  commitment_id uuid not null,
  expires_at timestamp with time zone not null,
  holder text not null,
  id uuid not null default new_id(),
  made_at timestamp with time zone not null,
  made_by uuid,
  revoked_at timestamp with time zone,
  slot integer not null,
  token_hash text not null,
  unit_id uuid not null
) with row level security
table tasks (
  added_by uuid,
  budget jsonb,
  domain text,
  dropped_at timestamp with time zone,
  dropped_by uuid,
  dropped_reason text,
  ended_by uuid,
  id uuid not null default new_id(),
  origin text not null default 'read'::text,
  path text not null,
  plan_id uuid not null,
  position integer not null,
  products text[] not null default '{}'::text[],
  reviewed_at timestamp with time zone,
  reviewed_by uuid,
  source jsonb,
  sources jsonb not null default '{}'::jsonb,
  timing jsonb,
  title text not null
) with row level security
table topic_endings (
  ended_at timestamp with time zone not null,
  ended_by uuid,
  topic_id uuid not null
) with row level security
table topics (
  id uuid not null default new_id(),
  parent_id uuid,
  position integer not null,
  section text,
  title_en text not null,
  title_vi text not null,
  words text[] not null default '{}'::text[]
) with row level security
table totp_secrets (
  account_id uuid not null,
  confirmed_at timestamp with time zone,
  created_at timestamp with time zone not null,
  last_step bigint not null default 0,
  sealed text not null
)
table translations (
  id uuid not null default new_id(),
  original_id uuid,
  original_words text,
  output_id uuid not null,
  said_at timestamp with time zone not null default now(),
  said_by uuid,
  said_on date not null,
  undone_on date,
  unit_id uuid not null
) with row level security
table trust_anchors (
  added_at timestamp with time zone not null,
  added_by uuid,
  certificate text not null,
  fingerprint character(64) not null,
  id uuid not null default new_id(),
  issuer text not null,
  not_after timestamp with time zone not null,
  not_before timestamp with time zone not null,
  removed_at timestamp with time zone,
  removed_by uuid,
  subject text not null
)
table unit_aliases (
  alias text not null,
  alias_key text not null,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  group_id uuid,
  id uuid not null default new_id(),
  office_unit_id uuid,
  origin text not null,
  unit_id uuid
)
table unit_groups (
  code text not null,
  created_at timestamp with time zone not null default now(),
  id uuid not null default new_id(),
  name text not null,
  rule jsonb not null
)
table unit_report_acceptances (
  accepted_at timestamp with time zone not null default now(),
  accepted_by uuid,
  accepted_on date not null,
  completion_id uuid not null,
  unit_id uuid not null
) with row level security
table unit_report_approvals (
  approved_at timestamp with time zone not null default now(),
  approved_by uuid,
  approved_on date not null,
  completion_id uuid not null,
  unit_id uuid not null
) with row level security
table unit_report_completions (
  completed_at timestamp with time zone not null default now(),
  completed_by uuid,
  completed_on date not null,
  content jsonb not null,
  id uuid not null default new_id(),
  report_id uuid not null,
  unit_id uuid not null
) with row level security
table unit_report_exits (
  back_by uuid,
  back_on date,
  id uuid not null default new_id(),
  kind text not null,
  left_at timestamp with time zone not null default now(),
  left_by uuid,
  left_on date not null,
  reason text not null,
  report_id uuid not null,
  unit_id uuid not null
) with row level security
table unit_report_locks (
  completion_id uuid not null,
  locked_at timestamp with time zone not null default now(),
  locked_by uuid,
  locked_on date not null,
  unit_id uuid not null
) with row level security
table unit_report_returns (
  completion_id uuid not null,
  kind text not null,
  remarks text,
  returned_at timestamp with time zone not null default now(),
  returned_by uuid,
  returned_on date not null,
  unit_id uuid not null
) with row level security
table unit_report_sections (
  key text not null,
  report_id uuid not null,
  revision integer not null default 1,
  text text not null,
  unit_id uuid not null,
  written_at timestamp with time zone not null default now(),
  written_by uuid
) with row level security
table unit_report_stand_ins (
  completion_id uuid not null,
  file_id uuid,
  paper text not null,
  reason text not null,
  received_on date not null,
  sha256 character(64),
  unit_id uuid not null
) with row level security
table unit_reports (
  expected_at timestamp with time zone not null default now(),
  expected_by uuid,
  expected_on date not null,
  id uuid not null default new_id(),
  origin text not null,
  period_id uuid not null,
  unit_id uuid not null
) with row level security
table unit_successions (
  created_at timestamp with time zone not null default now(),
  effective_on date not null,
  id uuid not null default new_id(),
  note text,
  predecessor_id uuid not null,
  succession_id uuid,
  successor_id uuid not null
)
table units (
  code text not null,
  created_at timestamp with time zone not null default now(),
  email text,
  id uuid not null default new_id(),
  kind text not null,
  name text not null,
  note text,
  parent_id uuid,
  sample boolean not null default false,
  short_name text,
  updated_at timestamp with time zone not null default now(),
  valid_from date not null default '1900-01-01'::date,
  valid_to date
)
table verifications (
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  id uuid not null default new_id(),
  identifier text not null,
  updated_at timestamp with time zone not null default now(),
  value text not null
)
table webhook_deliveries (
  answer_status integer,
  attempts integer not null default 0,
  created_at timestamp with time zone not null default now(),
  delivered_at timestamp with time zone,
  due_at timestamp with time zone not null,
  event_id uuid not null,
  fault text,
  id uuid not null default new_id(),
  parked_at timestamp with time zone,
  parked_because text,
  subscription_id uuid not null,
  tried_at timestamp with time zone
) with row level security
table webhook_subscriptions (
  created_at timestamp with time zone not null default now(),
  failing_since timestamp with time zone,
  former_secret text,
  former_until timestamp with time zone,
  id uuid not null default new_id(),
  kinds text[] not null,
  leased_until timestamp with time zone,
  name text not null,
  not_before timestamp with time zone,
  owner_id uuid not null,
  paused_at timestamp with time zone,
  paused_because text,
  secret text not null,
  url text not null
) with row level security
table withdrawals (
  output_id uuid not null,
  reason text not null,
  unit_id uuid not null,
  withdrawn_at timestamp with time zone not null default now(),
  withdrawn_by uuid,
  withdrawn_on date not null
) with row level security
table workday_changes (
  changed_at timestamp with time zone not null default now(),
  changed_by uuid,
  id uuid not null default new_id(),
  note text not null,
  off_on date,
  worked_on date
)

constraint acceptances acceptances_accepted_by_fkey: FOREIGN KEY (accepted_by) REFERENCES accounts(id)
constraint acceptances acceptances_output_id_fkey: FOREIGN KEY (output_id) REFERENCES outputs(id) ON DELETE CASCADE
constraint acceptances acceptances_pkey: PRIMARY KEY (id)
constraint acceptances acceptances_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint accounts accounts_email_check: CHECK ((email = lower(email)))
constraint accounts accounts_email_key: UNIQUE (email)
constraint accounts accounts_language_check: CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
constraint accounts accounts_pkey: PRIMARY KEY (id)
constraint accounts accounts_suspended_by_fkey: FOREIGN KEY (suspended_by) REFERENCES accounts(id)
constraint acknowledged_slips acknowledged_slips_acknowledged_by_fkey: FOREIGN KEY (acknowledged_by) REFERENCES accounts(id)
constraint acknowledged_slips acknowledged_slips_pkey: PRIMARY KEY (id)
constraint acknowledged_slips acknowledged_slips_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id)
constraint acknowledged_slips acknowledged_slips_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint acknowledgements acknowledgements_acknowledged_by_fkey: FOREIGN KEY (acknowledged_by) REFERENCES accounts(id)
constraint acknowledgements acknowledgements_distribution_id_fkey: FOREIGN KEY (distribution_id) REFERENCES distributions(id)
constraint acknowledgements acknowledgements_pkey: PRIMARY KEY (distribution_id, unit_id)
constraint acknowledgements acknowledgements_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint amendment_choices amendment_choices_check: CHECK (((verdict = 'paired'::text) = ((old_task_id IS NOT NULL) AND (new_task_id IS NOT NULL))))
constraint amendment_choices amendment_choices_check1: CHECK (((verdict = 'added'::text) = (old_task_id IS NULL)))
constraint amendment_choices amendment_choices_check2: CHECK (((verdict = ANY (ARRAY['ended'::text, 'kept'::text])) = (new_task_id IS NULL)))
constraint amendment_choices amendment_choices_chosen_by_fkey: FOREIGN KEY (chosen_by) REFERENCES accounts(id)
constraint amendment_choices amendment_choices_current_period_check: CHECK ((current_period = ANY (ARRAY['split'::text, 'old'::text, 'new'::text])))
constraint amendment_choices amendment_choices_new_task_id_fkey: FOREIGN KEY (new_task_id) REFERENCES tasks(id) ON DELETE CASCADE
constraint amendment_choices amendment_choices_old_task_id_fkey: FOREIGN KEY (old_task_id) REFERENCES tasks(id) ON DELETE CASCADE
constraint amendment_choices amendment_choices_pkey: PRIMARY KEY (id)
constraint amendment_choices amendment_choices_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES amendments(plan_id) ON DELETE CASCADE
constraint amendment_choices amendment_choices_plan_id_new_task_id_key: UNIQUE (plan_id, new_task_id)
constraint amendment_choices amendment_choices_plan_id_old_task_id_key: UNIQUE (plan_id, old_task_id)
constraint amendment_choices amendment_choices_verdict_check: CHECK ((verdict = ANY (ARRAY['paired'::text, 'added'::text, 'ended'::text, 'kept'::text])))
constraint amendment_undos amendment_undos_pkey: PRIMARY KEY (plan_id)
constraint amendment_undos amendment_undos_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES amendments(plan_id)
constraint amendment_undos amendment_undos_reason_check: CHECK ((reason <> ''::text))
constraint amendment_undos amendment_undos_undone_by_fkey: FOREIGN KEY (undone_by) REFERENCES accounts(id)
constraint amendments amendments_amends_plan_id_fkey: FOREIGN KEY (amends_plan_id) REFERENCES plans(id)
constraint amendments amendments_check: CHECK ((plan_id <> amends_plan_id))
constraint amendments amendments_chosen_by_fkey: FOREIGN KEY (chosen_by) REFERENCES accounts(id)
constraint amendments amendments_current_period_check: CHECK ((current_period = ANY (ARRAY['split'::text, 'old'::text, 'new'::text])))
constraint amendments amendments_kind_check: CHECK ((kind = ANY (ARRAY['replacement'::text, 'partial'::text])))
constraint amendments amendments_pkey: PRIMARY KEY (plan_id)
constraint amendments amendments_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE CASCADE
constraint api_tokens api_tokens_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
constraint api_tokens api_tokens_assurance_check: CHECK ((assurance = ANY (ARRAY['password'::text, 'second-factor'::text])))
constraint api_tokens api_tokens_check: CHECK (((expires_at > created_at) AND (expires_at <= (created_at + '367 days'::interval))))
constraint api_tokens api_tokens_pkey: PRIMARY KEY (id)
constraint api_tokens api_tokens_scopes_check: CHECK ((cardinality(scopes) > 0))
constraint api_tokens api_tokens_token_hash_key: UNIQUE (token_hash)
constraint approvals approvals_approved_by_fkey: FOREIGN KEY (approved_by) REFERENCES accounts(id)
constraint approvals approvals_output_id_fkey: FOREIGN KEY (output_id) REFERENCES outputs(id) ON DELETE CASCADE
constraint approvals approvals_pkey: PRIMARY KEY (id)
constraint approvals approvals_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint assignments assignments_check: CHECK (((resolution = 'unit'::text) = (unit_id IS NOT NULL)))
constraint assignments assignments_check1: CHECK (((resolution = 'group'::text) = (group_id IS NOT NULL)))
constraint assignments assignments_group_id_fkey: FOREIGN KEY (group_id) REFERENCES unit_groups(id)
constraint assignments assignments_pkey: PRIMARY KEY (id)
constraint assignments assignments_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE CASCADE
constraint assignments assignments_resolution_check: CHECK ((resolution = ANY (ARRAY['unit'::text, 'group'::text, 'open'::text, 'unresolved'::text])))
constraint assignments assignments_role_check: CHECK ((role = ANY (ARRAY['lead'::text, 'coordinating'::text, 'directing'::text, 'implementing'::text])))
constraint assignments assignments_successor_unit_id_fkey: FOREIGN KEY (successor_unit_id) REFERENCES units(id)
constraint assignments assignments_task_id_fkey: FOREIGN KEY (task_id) REFERENCES tasks(id) ON DELETE CASCADE
constraint assignments assignments_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint attempts attempts_pkey: PRIMARY KEY (key)
constraint audit_entries audit_entries_pkey: PRIMARY KEY (id)
constraint audit_entries audit_entries_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint audit_seals audit_seals_entry_id_fkey: FOREIGN KEY (entry_id) REFERENCES audit_entries(id)
constraint audit_seals audit_seals_entry_id_key: UNIQUE (entry_id)
constraint audit_seals audit_seals_pkey: PRIMARY KEY (sequence)
constraint auth_secrets auth_secrets_id_check: CHECK ((id = 1))
constraint auth_secrets auth_secrets_pkey: PRIMARY KEY (id)
constraint calendar_feeds calendar_feeds_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
constraint calendar_feeds calendar_feeds_pkey: PRIMARY KEY (id)
constraint calendar_feeds calendar_feeds_token_hash_key: UNIQUE (token_hash)
constraint calendar_feeds calendar_feeds_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint ceremonies ceremonies_pkey: PRIMARY KEY (id)
constraint claims claims_claimed_by_fkey: FOREIGN KEY (claimed_by) REFERENCES accounts(id)
constraint claims claims_commitment_id_fkey: FOREIGN KEY (commitment_id) REFERENCES commitments(id)
constraint claims claims_count_check: CHECK ((count > 0))
constraint claims claims_minutes_check: CHECK ((minutes >= 0))
constraint claims claims_output_id_fkey: FOREIGN KEY (output_id) REFERENCES outputs(id) ON DELETE CASCADE
constraint claims claims_pkey: PRIMARY KEY (id)
constraint claims claims_take_up_id_fkey: FOREIGN KEY (take_up_id) REFERENCES take_ups(id)
constraint claims claims_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint commitment_days commitment_days_commitment_id_fkey: FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON DELETE CASCADE
constraint commitment_days commitment_days_pkey: PRIMARY KEY (commitment_id, stage, happened_on, known_on)
constraint commitment_days commitment_days_stage_check: CHECK ((stage = ANY (ARRAY['recorded'::text, 'approved'::text, 'accepted'::text])))
constraint commitment_days commitment_days_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint commitments commitments_bound_check: CHECK ((bound = ANY (ARRAY['min'::text, 'max'::text])))
constraint commitments commitments_check: CHECK (((former_schedule_id IS NULL) = (reshaped_on IS NULL)))
constraint commitments commitments_former_schedule_id_fkey: FOREIGN KEY (former_schedule_id) REFERENCES schedules(id)
constraint commitments commitments_joined_commitment_id_fkey: FOREIGN KEY (joined_commitment_id) REFERENCES commitments(id)
constraint commitments commitments_measure_check: CHECK ((measure = ANY (ARRAY['item'::text, 'replay'::text, 'milestone'::text, 'continuous'::text])))
constraint commitments commitments_owed_once: UNIQUE NULLS NOT DISTINCT (task_id, quota_id, unit_id, measure, active_from, predecessor_id, amendment_id)
constraint commitments commitments_pkey: PRIMARY KEY (id)
constraint commitments commitments_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id)
constraint commitments commitments_predecessor_id_fkey: FOREIGN KEY (predecessor_id) REFERENCES commitments(id)
constraint commitments commitments_quota_id_fkey: FOREIGN KEY (quota_id) REFERENCES quotas(id)
constraint commitments commitments_schedule_id_fkey: FOREIGN KEY (schedule_id) REFERENCES schedules(id)
constraint commitments commitments_successor_commitment_id_fkey: FOREIGN KEY (successor_commitment_id) REFERENCES commitments(id)
constraint commitments commitments_task_id_fkey: FOREIGN KEY (task_id) REFERENCES tasks(id)
constraint commitments commitments_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint credentials credentials_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
constraint credentials credentials_pkey: PRIMARY KEY (id)
constraint credentials credentials_provider_id_provider_account_id_key: UNIQUE (provider_id, provider_account_id)
constraint desk_words desk_words_added_by_fkey: FOREIGN KEY (added_by) REFERENCES accounts(id)
constraint desk_words desk_words_pkey: PRIMARY KEY (id)
constraint desk_words desk_words_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint desk_words desk_words_unit_id_word_key: UNIQUE (unit_id, word)
constraint desk_words desk_words_word_check: CHECK ((word <> ''::text))
constraint directive_letter_files directive_letter_files_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files(id)
constraint directive_letter_files directive_letter_files_kind_check: CHECK ((kind = ANY (ARRAY['docx'::text, 'pdf'::text, 'signed'::text])))
constraint directive_letter_files directive_letter_files_letter_id_fkey: FOREIGN KEY (letter_id) REFERENCES directive_letters(id)
constraint directive_letter_files directive_letter_files_pkey: PRIMARY KEY (letter_id, kind)
constraint directive_letter_lines directive_letter_lines_about_one: CHECK (((num_nonnulls(commitment_id, report_id) = 1) AND ((commitment_id IS NULL) = (slot IS NULL))))
constraint directive_letter_lines directive_letter_lines_commitment_id_fkey: FOREIGN KEY (commitment_id) REFERENCES commitments(id)
constraint directive_letter_lines directive_letter_lines_letter_id_fkey: FOREIGN KEY (letter_id) REFERENCES directive_letters(id) ON DELETE CASCADE
constraint directive_letter_lines directive_letter_lines_pkey: PRIMARY KEY (letter_id, "position")
constraint directive_letter_lines directive_letter_lines_report_id_fkey: FOREIGN KEY (report_id) REFERENCES unit_reports(id)
constraint directive_letter_lines directive_letter_lines_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint directive_letter_sendings directive_letter_sendings_letter_id_fkey: FOREIGN KEY (letter_id) REFERENCES directive_letters(id)
constraint directive_letter_sendings directive_letter_sendings_pkey: PRIMARY KEY (letter_id)
constraint directive_letter_sendings directive_letter_sendings_sent_by_fkey: FOREIGN KEY (sent_by) REFERENCES accounts(id)
constraint directive_letters directive_letters_abstract_check: CHECK ((abstract <> ''::text))
constraint directive_letters directive_letters_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id)
constraint directive_letters directive_letters_pkey: PRIMARY KEY (id)
constraint distribution_dispatches distribution_dispatches_line_id_fkey: FOREIGN KEY (line_id) REFERENCES distribution_lines(id)
constraint distribution_dispatches distribution_dispatches_noted_by_fkey: FOREIGN KEY (noted_by) REFERENCES accounts(id)
constraint distribution_dispatches distribution_dispatches_pkey: PRIMARY KEY (line_id)
constraint distribution_dispatches distribution_dispatches_way_check: CHECK ((way = ANY (ARRAY['post'::text, 'axis'::text, 'hand'::text])))
constraint distribution_lines distribution_lines_check: CHECK (((resolution = 'unit'::text) = (unit_id IS NOT NULL)))
constraint distribution_lines distribution_lines_check1: CHECK (((resolution = 'group'::text) = (group_id IS NOT NULL)))
constraint distribution_lines distribution_lines_distribution_id_fkey: FOREIGN KEY (distribution_id) REFERENCES distributions(id)
constraint distribution_lines distribution_lines_group_id_fkey: FOREIGN KEY (group_id) REFERENCES unit_groups(id)
constraint distribution_lines distribution_lines_pkey: PRIMARY KEY (id)
constraint distribution_lines distribution_lines_resolution_check: CHECK ((resolution = ANY (ARRAY['unit'::text, 'group'::text, 'open'::text, 'unresolved'::text])))
constraint distribution_lines distribution_lines_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint distribution_notices distribution_notices_distribution_id_fkey: FOREIGN KEY (distribution_id) REFERENCES distributions(id)
constraint distribution_notices distribution_notices_kind_check: CHECK ((kind = ANY (ARRAY['first'::text, 'reminder'::text])))
constraint distribution_notices distribution_notices_pkey: PRIMARY KEY (distribution_id, unit_id, told_on)
constraint distribution_notices distribution_notices_told_by_fkey: FOREIGN KEY (told_by) REFERENCES accounts(id)
constraint distribution_notices distribution_notices_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint distribution_outputs distribution_outputs_distribution_id_fkey: FOREIGN KEY (distribution_id) REFERENCES distributions(id)
constraint distribution_outputs distribution_outputs_output_id_fkey: FOREIGN KEY (output_id) REFERENCES outputs(id) ON DELETE CASCADE
constraint distribution_outputs distribution_outputs_pkey: PRIMARY KEY (distribution_id)
constraint distribution_outputs distribution_outputs_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint distribution_recipients distribution_recipients_distribution_id_fkey: FOREIGN KEY (distribution_id) REFERENCES distributions(id)
constraint distribution_recipients distribution_recipients_pkey: PRIMARY KEY (distribution_id, unit_id)
constraint distribution_recipients distribution_recipients_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint distributions distributions_check: CHECK (((kind = 'plan'::text) = (plan_id IS NOT NULL)))
constraint distributions distributions_check1: CHECK (((kind = 'plan'::text) OR (num_nonnulls(document_number, dated_on, issuer, title, file_id) = 5)))
constraint distributions distributions_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files(id)
constraint distributions distributions_kind_check: CHECK ((kind = ANY (ARRAY['plan'::text, 'guidance'::text])))
constraint distributions distributions_pkey: PRIMARY KEY (id)
constraint distributions distributions_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id)
constraint distributions distributions_plan_id_key: UNIQUE (plan_id)
constraint distributions distributions_sent_by_fkey: FOREIGN KEY (sent_by) REFERENCES accounts(id)
constraint distributions distributions_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint events events_pkey: PRIMARY KEY (id)
constraint evidence evidence_added_by_fkey: FOREIGN KEY (added_by) REFERENCES accounts(id)
constraint evidence evidence_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files(id)
constraint evidence evidence_kind_check: CHECK ((kind = ANY (ARRAY['link'::text, 'file'::text, 'photo'::text, 'statement'::text, 'capture'::text, 'log'::text])))
constraint evidence evidence_output_id_fkey: FOREIGN KEY (output_id) REFERENCES outputs(id) ON DELETE CASCADE
constraint evidence evidence_pkey: PRIMARY KEY (id)
constraint evidence evidence_strength_check: CHECK (((strength >= 1) AND (strength <= 4)))
constraint evidence evidence_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint files files_bytes_check: CHECK ((bytes >= 0))
constraint files files_pkey: PRIMARY KEY (id)
constraint files files_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint former_outputs former_outputs_output_id_fkey: FOREIGN KEY (output_id) REFERENCES outputs(id) ON DELETE CASCADE
constraint former_outputs former_outputs_pkey: PRIMARY KEY (output_id, revision)
constraint former_outputs former_outputs_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint former_report_sections former_report_sections_pkey: PRIMARY KEY (report_id, key, revision)
constraint former_report_sections former_report_sections_report_id_fkey: FOREIGN KEY (report_id) REFERENCES unit_reports(id)
constraint former_report_sections former_report_sections_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint former_report_sections former_report_sections_written_by_fkey: FOREIGN KEY (written_by) REFERENCES accounts(id)
constraint former_shapes former_shapes_check: CHECK ((until > known_from))
constraint former_shapes former_shapes_commitment_id_fkey: FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON DELETE CASCADE
constraint former_shapes former_shapes_pkey: PRIMARY KEY (commitment_id, until)
constraint former_tasks former_tasks_amendment_id_fkey: FOREIGN KEY (amendment_id) REFERENCES plans(id)
constraint former_tasks former_tasks_pkey: PRIMARY KEY (id)
constraint former_tasks former_tasks_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id)
constraint former_tasks former_tasks_task_id_fkey: FOREIGN KEY (task_id) REFERENCES tasks(id)
constraint fulfilments fulfilments_check: CHECK ((known_until > known_from))
constraint fulfilments fulfilments_commitment_id_fkey: FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON DELETE CASCADE
constraint fulfilments fulfilments_pkey: PRIMARY KEY (commitment_id, slot, stage, known_from)
constraint fulfilments fulfilments_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id)
constraint fulfilments fulfilments_stage_check: CHECK ((stage = ANY (ARRAY['recorded'::text, 'approved'::text, 'accepted'::text])))
constraint fulfilments fulfilments_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint harvest_captures harvest_captures_check: CHECK (((sha256 IS NULL) = (file_id IS NULL)))
constraint harvest_captures harvest_captures_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files(id)
constraint harvest_captures harvest_captures_item_id_fkey: FOREIGN KEY (item_id) REFERENCES harvest_items(id) ON DELETE CASCADE
constraint harvest_captures harvest_captures_pkey: PRIMARY KEY (id)
constraint harvest_captures harvest_captures_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint harvest_decisions harvest_decisions_check: CHECK (((output_id IS NULL) = (reason IS NOT NULL)))
constraint harvest_decisions harvest_decisions_decided_by_fkey: FOREIGN KEY (decided_by) REFERENCES accounts(id)
constraint harvest_decisions harvest_decisions_item_id_fkey: FOREIGN KEY (item_id) REFERENCES harvest_items(id) ON DELETE CASCADE
constraint harvest_decisions harvest_decisions_output_id_fkey: FOREIGN KEY (output_id) REFERENCES outputs(id)
constraint harvest_decisions harvest_decisions_pkey: PRIMARY KEY (item_id)
constraint harvest_decisions harvest_decisions_reason_check: CHECK ((reason <> ''::text))
constraint harvest_decisions harvest_decisions_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint harvest_items harvest_items_dated_check: CHECK ((dated = ANY (ARRAY['page'::text, 'found'::text, 'told'::text])))
constraint harvest_items harvest_items_handed_by_fkey: FOREIGN KEY (handed_by) REFERENCES accounts(id)
constraint harvest_items harvest_items_pkey: PRIMARY KEY (id)
constraint harvest_items harvest_items_source_id_fkey: FOREIGN KEY (source_id) REFERENCES harvest_sources(id) ON DELETE CASCADE
constraint harvest_items harvest_items_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint harvest_items harvest_items_unit_id_url_key_key: UNIQUE (unit_id, url_key)
constraint harvest_looks harvest_looks_item_id_fkey: FOREIGN KEY (item_id) REFERENCES harvest_items(id) ON DELETE CASCADE
constraint harvest_looks harvest_looks_pkey: PRIMARY KEY (item_id)
constraint harvest_looks harvest_looks_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint harvest_matches harvest_matches_commitment_id_fkey: FOREIGN KEY (commitment_id) REFERENCES commitments(id) ON DELETE CASCADE
constraint harvest_matches harvest_matches_item_id_fkey: FOREIGN KEY (item_id) REFERENCES harvest_items(id) ON DELETE CASCADE
constraint harvest_matches harvest_matches_pkey: PRIMARY KEY (item_id)
constraint harvest_matches harvest_matches_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint harvest_pictures harvest_pictures_capture_id_fkey: FOREIGN KEY (capture_id) REFERENCES harvest_captures(id) ON DELETE CASCADE
constraint harvest_pictures harvest_pictures_check: CHECK (((file_id IS NULL) = (sha256 IS NULL)))
constraint harvest_pictures harvest_pictures_check1: CHECK (((file_id IS NULL) = (fault IS NOT NULL)))
constraint harvest_pictures harvest_pictures_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files(id)
constraint harvest_pictures harvest_pictures_pkey: PRIMARY KEY (capture_id)
constraint harvest_pictures harvest_pictures_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint harvest_readings harvest_readings_pkey: PRIMARY KEY (source_id)
constraint harvest_readings harvest_readings_source_id_fkey: FOREIGN KEY (source_id) REFERENCES harvest_sources(id) ON DELETE CASCADE
constraint harvest_readings harvest_readings_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint harvest_sources harvest_sources_added_by_fkey: FOREIGN KEY (added_by) REFERENCES accounts(id)
constraint harvest_sources harvest_sources_every_minutes_check: CHECK (((every_minutes >= 5) AND (every_minutes <= 10080)))
constraint harvest_sources harvest_sources_kind_check: CHECK ((kind = ANY (ARRAY['feed'::text, 'sitemap'::text, 'listing'::text, 'ical'::text, 'folder'::text, 'social'::text])))
constraint harvest_sources harvest_sources_pkey: PRIMARY KEY (id)
constraint harvest_sources harvest_sources_rule_check: CHECK ((rule = ANY (ARRAY['propose'::text, 'claim'::text])))
constraint harvest_sources harvest_sources_title_check: CHECK ((title <> ''::text))
constraint harvest_sources harvest_sources_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint harvest_sources harvest_sources_unit_id_url_key_key: UNIQUE (unit_id, url_key)
constraint harvest_stops harvest_stops_pkey: PRIMARY KEY (source_id)
constraint harvest_stops harvest_stops_source_id_fkey: FOREIGN KEY (source_id) REFERENCES harvest_sources(id) ON DELETE CASCADE
constraint harvest_stops harvest_stops_stopped_by_fkey: FOREIGN KEY (stopped_by) REFERENCES accounts(id)
constraint harvest_stops harvest_stops_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint hotline_askings hotline_askings_hotline_id_fkey: FOREIGN KEY (hotline_id) REFERENCES hotlines(id)
constraint hotline_askings hotline_askings_pkey: PRIMARY KEY (hotline_id, asked_on)
constraint hotline_askings hotline_askings_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint hotline_checks hotline_checks_checked_by_fkey: FOREIGN KEY (checked_by) REFERENCES accounts(id)
constraint hotline_checks hotline_checks_hotline_id_fkey: FOREIGN KEY (hotline_id) REFERENCES hotlines(id)
constraint hotline_checks hotline_checks_pkey: PRIMARY KEY (id)
constraint hotline_checks hotline_checks_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint hotline_ends hotline_ends_ended_by_fkey: FOREIGN KEY (ended_by) REFERENCES accounts(id)
constraint hotline_ends hotline_ends_hotline_id_fkey: FOREIGN KEY (hotline_id) REFERENCES hotlines(id)
constraint hotline_ends hotline_ends_pkey: PRIMARY KEY (hotline_id)
constraint hotline_ends hotline_ends_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint hotlines hotlines_added_by_fkey: FOREIGN KEY (added_by) REFERENCES accounts(id)
constraint hotlines hotlines_hours_check: CHECK ((hours <> ''::text))
constraint hotlines hotlines_name_check: CHECK ((name <> ''::text))
constraint hotlines hotlines_phone_check: CHECK ((phone ~ '^[0-9 +().-]{3,30}$'::text))
constraint hotlines hotlines_pkey: PRIMARY KEY (id)
constraint hotlines hotlines_purpose_check: CHECK ((purpose <> ''::text))
constraint hotlines hotlines_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint idempotency_keys idempotency_keys_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
constraint idempotency_keys idempotency_keys_key_check: CHECK (((length(key) >= 1) AND (length(key) <= 200)))
constraint idempotency_keys idempotency_keys_pkey: PRIMARY KEY (account_id, key)
constraint index_breaks index_breaks_added_by_fkey: FOREIGN KEY (added_by) REFERENCES accounts(id)
constraint index_breaks index_breaks_from_year_check: CHECK (((from_year >= 1990) AND (from_year <= 2200)))
constraint index_breaks index_breaks_index_code_check: CHECK ((index_code = ANY (ARRAY['PAR'::text, 'SIPAS'::text, 'PCI'::text, 'PAPI'::text, 'DTI'::text])))
constraint index_breaks index_breaks_note_check: CHECK ((note <> ''::text))
constraint index_breaks index_breaks_pkey: PRIMARY KEY (id)
constraint index_breaks index_breaks_removed_by_fkey: FOREIGN KEY (removed_by) REFERENCES accounts(id)
constraint index_values index_values_check: CHECK (((rank IS NULL) OR (units IS NULL) OR (rank <= units)))
constraint index_values index_values_check1: CHECK ((withdrawn OR (score IS NOT NULL) OR (rank IS NOT NULL)))
constraint index_values index_values_check2: CHECK (((replaces IS NULL) = (reason IS NULL)))
constraint index_values index_values_entered_by_fkey: FOREIGN KEY (entered_by) REFERENCES accounts(id)
constraint index_values index_values_index_code_check: CHECK ((index_code = ANY (ARRAY['PAR'::text, 'SIPAS'::text, 'PCI'::text, 'PAPI'::text, 'DTI'::text])))
constraint index_values index_values_pkey: PRIMARY KEY (id)
constraint index_values index_values_rank_check: CHECK ((rank > 0))
constraint index_values index_values_reason_check: CHECK ((reason <> ''::text))
constraint index_values index_values_replaces_fkey: FOREIGN KEY (replaces) REFERENCES index_values(id)
constraint index_values index_values_replaces_key: UNIQUE (replaces)
constraint index_values index_values_source_check: CHECK ((source <> ''::text))
constraint index_values index_values_source_url_check: CHECK ((source_url ~ '^https?://'::text))
constraint index_values index_values_units_check: CHECK ((units > 0))
constraint index_values index_values_year_check: CHECK (((year >= 1990) AND (year <= 2200)))
constraint invitations invitations_accepted_by_fkey: FOREIGN KEY (accepted_by) REFERENCES accounts(id)
constraint invitations invitations_email_check: CHECK ((email = lower(email)))
constraint invitations invitations_invited_by_fkey: FOREIGN KEY (invited_by) REFERENCES accounts(id)
constraint invitations invitations_pkey: PRIMARY KEY (id)
constraint invitations invitations_role_check: CHECK ((role = ANY (ARRAY['administrator'::text, 'coordinator'::text, 'unit_head'::text, 'officer'::text, 'leader'::text])))
constraint invitations invitations_token_hash_key: UNIQUE (token_hash)
constraint invitations invitations_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint issuances issuances_issued_by_fkey: FOREIGN KEY (issued_by) REFERENCES accounts(id)
constraint issuances issuances_pkey: PRIMARY KEY (plan_id)
constraint issuances issuances_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id)
constraint learned_labels learned_labels_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id)
constraint learned_labels learned_labels_field_check: CHECK ((field = ANY (ARRAY['lead'::text, 'coordinating'::text, 'directing'::text, 'timing'::text, 'quota'::text, 'products'::text, 'other'::text])))
constraint learned_labels learned_labels_office_unit_id_fkey: FOREIGN KEY (office_unit_id) REFERENCES units(id) ON DELETE CASCADE
constraint learned_labels learned_labels_once: UNIQUE NULLS NOT DISTINCT (label_key, office_unit_id)
constraint learned_labels learned_labels_pkey: PRIMARY KEY (id)
constraint library_documents library_documents_abstract_check: CHECK ((abstract <> ''::text))
constraint library_documents library_documents_added_by_fkey: FOREIGN KEY (added_by) REFERENCES accounts(id)
constraint library_documents library_documents_issuer_check: CHECK ((issuer <> ''::text))
constraint library_documents library_documents_kind_check: CHECK ((kind <> ''::text))
constraint library_documents library_documents_number_check: CHECK ((number <> ''::text))
constraint library_documents library_documents_pkey: PRIMARY KEY (id)
constraint library_documents library_documents_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint library_replacements library_replacements_by_document_id_fkey: FOREIGN KEY (by_document_id) REFERENCES library_documents(id)
constraint library_replacements library_replacements_check: CHECK (((by_document_id IS NOT NULL) OR (by_words <> ''::text)))
constraint library_replacements library_replacements_check1: CHECK ((by_document_id IS DISTINCT FROM document_id))
constraint library_replacements library_replacements_document_id_fkey: FOREIGN KEY (document_id) REFERENCES library_documents(id)
constraint library_replacements library_replacements_pkey: PRIMARY KEY (document_id)
constraint library_replacements library_replacements_said_by_fkey: FOREIGN KEY (said_by) REFERENCES accounts(id)
constraint library_replacements library_replacements_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint library_withdrawals library_withdrawals_document_id_fkey: FOREIGN KEY (document_id) REFERENCES library_documents(id)
constraint library_withdrawals library_withdrawals_pkey: PRIMARY KEY (document_id)
constraint library_withdrawals library_withdrawals_reason_check: CHECK ((reason <> ''::text))
constraint library_withdrawals library_withdrawals_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint library_withdrawals library_withdrawals_withdrawn_by_fkey: FOREIGN KEY (withdrawn_by) REFERENCES accounts(id)
constraint line_rules line_rules_changed_by_fkey: FOREIGN KEY (changed_by) REFERENCES accounts(id)
constraint line_rules line_rules_check: CHECK ((((due_after >= '-30'::integer) AND (due_after <= 90)) AND (due_after >= opens_after)))
constraint line_rules line_rules_domain_check: CHECK ((domain <> ''::text))
constraint line_rules line_rules_due_moves_check: CHECK ((due_moves = ANY (ARRAY['next'::text, 'previous'::text, 'none'::text])))
constraint line_rules line_rules_end_day_check: CHECK (((end_day >= 1) AND (end_day <= 28)))
constraint line_rules line_rules_opens_after_check: CHECK (((opens_after >= '-30'::integer) AND (opens_after <= 60)))
constraint line_rules line_rules_pkey: PRIMARY KEY (domain)
constraint line_rules line_rules_prepared_before_check: CHECK (((prepared_before >= 0) AND (prepared_before <= 60)))
constraint line_rules line_rules_start_day_check: CHECK (((start_day >= 1) AND (start_day <= 28)))
constraint line_rules line_rules_timely_by_check: CHECK ((timely_by = ANY (ARRAY['completed'::text, 'approved'::text])))
constraint line_windows line_windows_domain_fkey: FOREIGN KEY (domain) REFERENCES line_rules(domain) ON DELETE CASCADE
constraint line_windows line_windows_due_after_check: CHECK (((due_after >= '-30'::integer) AND (due_after <= 90)))
constraint line_windows line_windows_opens_after_check: CHECK (((opens_after >= '-30'::integer) AND (opens_after <= 60)))
constraint line_windows line_windows_pkey: PRIMARY KEY (domain, key)
constraint link_decisions link_decisions_check: CHECK (((outcome = 'confirmed'::text) = (output_id IS NOT NULL)))
constraint link_decisions link_decisions_check1: CHECK (((outcome <> 'refused'::text) OR (reason <> ''::text)))
constraint link_decisions link_decisions_decided_by_fkey: FOREIGN KEY (decided_by) REFERENCES accounts(id)
constraint link_decisions link_decisions_outcome_check: CHECK ((outcome = ANY (ARRAY['confirmed'::text, 'refused'::text])))
constraint link_decisions link_decisions_output_id_fkey: FOREIGN KEY (output_id) REFERENCES outputs(id)
constraint link_decisions link_decisions_output_id_key: UNIQUE (output_id)
constraint link_decisions link_decisions_pkey: PRIMARY KEY (record_id)
constraint link_decisions link_decisions_record_id_fkey: FOREIGN KEY (record_id) REFERENCES link_records(id)
constraint link_decisions link_decisions_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint link_record_files link_record_files_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files(id)
constraint link_record_files link_record_files_pkey: PRIMARY KEY (record_id, file_id)
constraint link_record_files link_record_files_record_id_fkey: FOREIGN KEY (record_id) REFERENCES link_records(id)
constraint link_record_files link_record_files_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint link_records link_records_commitment_id_fkey: FOREIGN KEY (commitment_id) REFERENCES commitments(id)
constraint link_records link_records_link_id_client_key_key: UNIQUE (link_id, client_key)
constraint link_records link_records_link_id_fkey: FOREIGN KEY (link_id) REFERENCES task_links(id)
constraint link_records link_records_pkey: PRIMARY KEY (id)
constraint link_records link_records_quantity_check: CHECK ((quantity > 0))
constraint link_records link_records_title_check: CHECK ((title <> ''::text))
constraint link_records link_records_typed_name_check: CHECK ((typed_name <> ''::text))
constraint link_records link_records_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint locked_outputs locked_outputs_completion_id_fkey: FOREIGN KEY (completion_id) REFERENCES unit_report_locks(completion_id)
constraint locked_outputs locked_outputs_output_id_fkey: FOREIGN KEY (output_id) REFERENCES outputs(id)
constraint locked_outputs locked_outputs_pkey: PRIMARY KEY (output_id, completion_id)
constraint locked_outputs locked_outputs_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint mails mails_pkey: PRIMARY KEY (id)
constraint media media_added_by_fkey: FOREIGN KEY (added_by) REFERENCES accounts(id)
constraint media media_check1: CHECK (((width IS NULL) = (height IS NULL)))
constraint media media_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files(id)
constraint media media_height_check: CHECK ((height > 0))
constraint media media_kind_check: CHECK ((kind = ANY (ARRAY['picture'::text, 'sound'::text, 'video'::text])))
constraint media media_name_check: CHECK ((name <> ''::text))
constraint media media_pkey: PRIMARY KEY (id)
constraint media media_seconds_check: CHECK ((seconds > (0)::numeric))
constraint media media_seconds_kind_check: CHECK (((kind <> 'picture'::text) OR (seconds IS NULL)))
constraint media media_size_check: CHECK (
CASE kind
    WHEN 'picture'::text THEN (width IS NOT NULL)
    WHEN 'sound'::text THEN (width IS NULL)
    ELSE true
END)
constraint media media_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint media media_width_check: CHECK ((width > 0))
constraint media_captions media_captions_added_by_fkey: FOREIGN KEY (added_by) REFERENCES accounts(id)
constraint media_captions media_captions_kind_check: CHECK ((kind = ANY (ARRAY['captions'::text, 'transcript'::text])))
constraint media_captions media_captions_language_check: CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
constraint media_captions media_captions_media_id_fkey: FOREIGN KEY (media_id) REFERENCES media(id) ON DELETE CASCADE
constraint media_captions media_captions_media_id_language_kind_key: UNIQUE (media_id, language, kind)
constraint media_captions media_captions_pkey: PRIMARY KEY (id)
constraint media_captions media_captions_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint media_captions media_captions_words_check: CHECK ((words <> ''::text))
constraint media_conversions media_conversions_check: CHECK (((fault IS NULL) OR (ended_at IS NOT NULL)))
constraint media_conversions media_conversions_fault_check: CHECK ((fault = ANY (ARRAY['no-program'::text, 'not-readable'::text, 'too-large'::text, 'took-too-long'::text])))
constraint media_conversions media_conversions_media_id_fkey: FOREIGN KEY (media_id) REFERENCES media(id) ON DELETE CASCADE
constraint media_conversions media_conversions_pkey: PRIMARY KEY (media_id)
constraint media_conversions media_conversions_share_check: CHECK (((share >= (0)::numeric) AND (share <= (1)::numeric)))
constraint media_conversions media_conversions_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint media_removals media_removals_media_id_fkey: FOREIGN KEY (media_id) REFERENCES media(id) ON DELETE CASCADE
constraint media_removals media_removals_pkey: PRIMARY KEY (media_id)
constraint media_removals media_removals_reason_check: CHECK ((reason <> ''::text))
constraint media_removals media_removals_removed_by_fkey: FOREIGN KEY (removed_by) REFERENCES accounts(id)
constraint media_removals media_removals_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint media_rights media_rights_check: CHECK (((until IS NULL) OR (kind = 'licensed'::text)))
constraint media_rights media_rights_check1: CHECK (((kind = 'own'::text) OR (credit <> ''::text)))
constraint media_rights media_rights_kind_check: CHECK ((kind = ANY (ARRAY['own'::text, 'licensed'::text, 'public'::text])))
constraint media_rights media_rights_media_id_fkey: FOREIGN KEY (media_id) REFERENCES media(id) ON DELETE CASCADE
constraint media_rights media_rights_noted_by_fkey: FOREIGN KEY (noted_by) REFERENCES accounts(id)
constraint media_rights media_rights_pkey: PRIMARY KEY (media_id)
constraint media_rights media_rights_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint media_texts media_texts_alt_check: CHECK ((alt <> ''::text))
constraint media_texts media_texts_language_check: CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
constraint media_texts media_texts_media_id_fkey: FOREIGN KEY (media_id) REFERENCES media(id) ON DELETE CASCADE
constraint media_texts media_texts_pkey: PRIMARY KEY (media_id, language)
constraint media_texts media_texts_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint media_texts media_texts_written_by_fkey: FOREIGN KEY (written_by) REFERENCES accounts(id)
constraint media_uploads media_uploads_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id)
constraint media_uploads media_uploads_bytes_check: CHECK ((bytes > 0))
constraint media_uploads media_uploads_check: CHECK (((received >= 0) AND (received <= bytes)))
constraint media_uploads media_uploads_media_id_fkey: FOREIGN KEY (media_id) REFERENCES media(id)
constraint media_uploads media_uploads_name_check: CHECK ((name <> ''::text))
constraint media_uploads media_uploads_pkey: PRIMARY KEY (id)
constraint media_uploads media_uploads_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint media_variants media_variants_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files(id)
constraint media_variants media_variants_height_check: CHECK ((height > 0))
constraint media_variants media_variants_media_id_fkey: FOREIGN KEY (media_id) REFERENCES media(id) ON DELETE CASCADE
constraint media_variants media_variants_pkey: PRIMARY KEY (media_id, label, format)
constraint media_variants media_variants_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint media_variants media_variants_width_check: CHECK ((width > 0))
constraint migrations migrations_pkey: PRIMARY KEY (number)
constraint nominations nominations_kind_check: CHECK ((kind = ANY (ARRAY['exemplar'::text, 'initiative'::text])))
constraint nominations nominations_name_check: CHECK ((name <> ''::text))
constraint nominations nominations_named_by_fkey: FOREIGN KEY (named_by) REFERENCES accounts(id)
constraint nominations nominations_output_id_fkey: FOREIGN KEY (output_id) REFERENCES outputs(id)
constraint nominations nominations_pkey: PRIMARY KEY (id)
constraint nominations nominations_reason_check: CHECK ((reason <> ''::text))
constraint nominations nominations_removed_by_fkey: FOREIGN KEY (removed_by) REFERENCES accounts(id)
constraint nominations nominations_report_id_fkey: FOREIGN KEY (report_id) REFERENCES unit_reports(id)
constraint nominations nominations_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint occurrence_act_undos occurrence_act_undos_act_id_fkey: FOREIGN KEY (act_id) REFERENCES occurrence_acts(id)
constraint occurrence_act_undos occurrence_act_undos_pkey: PRIMARY KEY (act_id)
constraint occurrence_act_undos occurrence_act_undos_reason_check: CHECK ((reason <> ''::text))
constraint occurrence_act_undos occurrence_act_undos_undone_by_fkey: FOREIGN KEY (undone_by) REFERENCES accounts(id)
constraint occurrence_act_undos occurrence_act_undos_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint occurrence_acts occurrence_acts_acted_by_fkey: FOREIGN KEY (acted_by) REFERENCES accounts(id)
constraint occurrence_acts occurrence_acts_check: CHECK (((kind = ANY (ARRAY['postpone'::text, 'reschedule'::text])) = (new_due_on IS NOT NULL)))
constraint occurrence_acts occurrence_acts_check1: CHECK ((asked_on <= acted_on))
constraint occurrence_acts occurrence_acts_commitment_id_fkey: FOREIGN KEY (commitment_id) REFERENCES commitments(id)
constraint occurrence_acts occurrence_acts_kind_check: CHECK ((kind = ANY (ARRAY['cancel'::text, 'postpone'::text, 'reschedule'::text, 'excuse'::text])))
constraint occurrence_acts occurrence_acts_pkey: PRIMARY KEY (id)
constraint occurrence_acts occurrence_acts_reason_check: CHECK ((reason <> ''::text))
constraint occurrence_acts occurrence_acts_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint occurrence_decisions occurrence_decisions_act_id_fkey: FOREIGN KEY (act_id) REFERENCES occurrence_acts(id)
constraint occurrence_decisions occurrence_decisions_act_id_key: UNIQUE (act_id)
constraint occurrence_decisions occurrence_decisions_check: CHECK (((outcome = 'granted'::text) = (act_id IS NOT NULL)))
constraint occurrence_decisions occurrence_decisions_check1: CHECK (((outcome <> 'refused'::text) OR (reason <> ''::text)))
constraint occurrence_decisions occurrence_decisions_decided_by_fkey: FOREIGN KEY (decided_by) REFERENCES accounts(id)
constraint occurrence_decisions occurrence_decisions_outcome_check: CHECK ((outcome = ANY (ARRAY['granted'::text, 'refused'::text, 'withdrawn'::text])))
constraint occurrence_decisions occurrence_decisions_pkey: PRIMARY KEY (request_id)
constraint occurrence_decisions occurrence_decisions_request_id_fkey: FOREIGN KEY (request_id) REFERENCES occurrence_requests(id)
constraint occurrence_decisions occurrence_decisions_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint occurrence_requests occurrence_requests_asked_by_fkey: FOREIGN KEY (asked_by) REFERENCES accounts(id)
constraint occurrence_requests occurrence_requests_check: CHECK (((kind = ANY (ARRAY['postpone'::text, 'reschedule'::text])) = (new_due_on IS NOT NULL)))
constraint occurrence_requests occurrence_requests_commitment_id_fkey: FOREIGN KEY (commitment_id) REFERENCES commitments(id)
constraint occurrence_requests occurrence_requests_kind_check: CHECK ((kind = ANY (ARRAY['cancel'::text, 'postpone'::text, 'reschedule'::text, 'excuse'::text])))
constraint occurrence_requests occurrence_requests_pkey: PRIMARY KEY (id)
constraint occurrence_requests occurrence_requests_reason_check: CHECK ((reason <> ''::text))
constraint occurrence_requests occurrence_requests_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint office_channel_closures office_channel_closures_closed_by_fkey: FOREIGN KEY (closed_by) REFERENCES accounts(id)
constraint office_channel_closures office_channel_closures_pkey: PRIMARY KEY (unit_id, channel)
constraint office_channel_closures office_channel_closures_reason_check: CHECK ((reason <> ''::text))
constraint office_channel_closures office_channel_closures_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint office_channel_commitments office_channel_commitments_commitment_id_fkey: FOREIGN KEY (commitment_id) REFERENCES commitments(id)
constraint office_channel_commitments office_channel_commitments_pkey: PRIMARY KEY (unit_id, channel, commitment_id)
constraint office_channel_commitments office_channel_commitments_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint office_channels office_channels_pkey: PRIMARY KEY (unit_id, channel)
constraint office_channels office_channels_plan_words_check: CHECK ((plan_words <> ''::text))
constraint office_channels office_channels_programme_id_fkey: FOREIGN KEY (programme_id) REFERENCES programmes(id)
constraint office_channels office_channels_set_by_fkey: FOREIGN KEY (set_by) REFERENCES accounts(id)
constraint office_channels office_channels_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint output_standings output_standings_output_id_fkey: FOREIGN KEY (output_id) REFERENCES outputs(id) ON DELETE CASCADE
constraint output_standings output_standings_pkey: PRIMARY KEY (output_id)
constraint output_standings output_standings_state_check: CHECK ((state = ANY (ARRAY['recorded'::text, 'approved'::text, 'accepted'::text, 'returned'::text, 'withdrawn'::text])))
constraint output_standings output_standings_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint outputs outputs_check: CHECK ((happened_on <= recorded_on))
constraint outputs outputs_minutes_check: CHECK ((minutes >= 0))
constraint outputs outputs_pkey: PRIMARY KEY (id)
constraint outputs outputs_quantity_check: CHECK ((quantity > 0))
constraint outputs outputs_recorded_by_fkey: FOREIGN KEY (recorded_by) REFERENCES accounts(id)
constraint outputs outputs_replays_check: CHECK ((replays >= 0))
constraint outputs outputs_title_check: CHECK ((title <> ''::text))
constraint outputs outputs_unit_id_client_key_key: UNIQUE (unit_id, client_key)
constraint outputs outputs_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint page_clock page_clock_pkey: PRIMARY KEY (sole)
constraint page_clock page_clock_sole_check: CHECK (sole)
constraint page_tags page_tags_pkey: PRIMARY KEY (tag)
constraint passkeys passkeys_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
constraint passkeys passkeys_credential_id_key: UNIQUE (credential_id)
constraint passkeys passkeys_pkey: PRIMARY KEY (id)
constraint period_moves period_moves_check: CHECK ((due_on > was_due_on))
constraint period_moves period_moves_moved_by_fkey: FOREIGN KEY (moved_by) REFERENCES accounts(id)
constraint period_moves period_moves_period_id_fkey: FOREIGN KEY (period_id) REFERENCES periods(id)
constraint period_moves period_moves_pkey: PRIMARY KEY (id)
constraint period_moves period_moves_reason_check: CHECK ((reason <> ''::text))
constraint period_plans period_plans_period_id_fkey: FOREIGN KEY (period_id) REFERENCES periods(id)
constraint period_plans period_plans_pkey: PRIMARY KEY (period_id, plan_id)
constraint period_plans period_plans_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id)
constraint periods periods_check: CHECK ((to_on >= from_on))
constraint periods periods_check1: CHECK ((due_on >= opens_on))
constraint periods periods_check2: CHECK (((kind = 'ad-hoc'::text) = (window_key = 'own'::text)))
constraint periods periods_domain_check: CHECK ((domain <> ''::text))
constraint periods periods_kind_check: CHECK ((kind = ANY (ARRAY['regular'::text, 'ad-hoc'::text])))
constraint periods periods_opened_by_fkey: FOREIGN KEY (opened_by) REFERENCES accounts(id)
constraint periods periods_pkey: PRIMARY KEY (id)
constraint periods periods_timely_by_check: CHECK ((timely_by = ANY (ARRAY['completed'::text, 'approved'::text])))
constraint periods periods_title_check: CHECK ((title <> ''::text))
constraint periods periods_year_check: CHECK (((year >= 1990) AND (year <= 2200)))
constraint plan_closures plan_closures_closed_by_fkey: FOREIGN KEY (closed_by) REFERENCES accounts(id)
constraint plan_closures plan_closures_pkey: PRIMARY KEY (plan_id)
constraint plan_closures plan_closures_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id)
constraint plan_domains plan_domains_consolidator_unit_id_fkey: FOREIGN KEY (consolidator_unit_id) REFERENCES units(id)
constraint plan_domains plan_domains_pkey: PRIMARY KEY (plan_id, code)
constraint plan_domains plan_domains_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE CASCADE
constraint plan_findings plan_findings_assignment_id_fkey: FOREIGN KEY (assignment_id) REFERENCES assignments(id) ON DELETE CASCADE
constraint plan_findings plan_findings_pkey: PRIMARY KEY (id)
constraint plan_findings plan_findings_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE CASCADE
constraint plan_findings plan_findings_settled_by_fkey: FOREIGN KEY (settled_by) REFERENCES accounts(id)
constraint plan_findings plan_findings_severity_check: CHECK ((severity = ANY (ARRAY['note'::text, 'doubt'::text])))
constraint plan_findings plan_findings_task_id_fkey: FOREIGN KEY (task_id) REFERENCES tasks(id) ON DELETE CASCADE
constraint plan_headings plan_headings_pkey: PRIMARY KEY (id)
constraint plan_headings plan_headings_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE CASCADE
constraint plan_readings plan_readings_pkey: PRIMARY KEY (plan_id)
constraint plan_readings plan_readings_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE CASCADE
constraint plan_versions plan_versions_amendment_id_fkey: FOREIGN KEY (amendment_id) REFERENCES plans(id)
constraint plan_versions plan_versions_pkey: PRIMARY KEY (id)
constraint plan_versions plan_versions_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id)
constraint plan_versions plan_versions_plan_id_number_key: UNIQUE (plan_id, number)
constraint plans plans_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id)
constraint plans plans_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files(id)
constraint plans plans_owner_unit_id_fkey: FOREIGN KEY (owner_unit_id) REFERENCES units(id)
constraint plans plans_pkey: PRIMARY KEY (id)
constraint plans plans_year_check: CHECK (((year >= 1990) AND (year <= 2200)))
constraint portal_corrections portal_corrections_note_check: CHECK ((note <> ''::text))
constraint portal_corrections portal_corrections_page_number_fkey: FOREIGN KEY (page_number) REFERENCES portal_pages(number)
constraint portal_corrections portal_corrections_pkey: PRIMARY KEY (id)
constraint portal_corrections portal_corrections_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint portal_files portal_files_page_number_fkey: FOREIGN KEY (page_number) REFERENCES portal_pages(number)
constraint portal_files portal_files_pkey: PRIMARY KEY (sha256, page_number)
constraint portal_files portal_files_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint portal_honour_ends portal_honour_ends_ended_by_fkey: FOREIGN KEY (ended_by) REFERENCES accounts(id)
constraint portal_honour_ends portal_honour_ends_honour_id_fkey: FOREIGN KEY (honour_id) REFERENCES portal_honours(id)
constraint portal_honour_ends portal_honour_ends_pkey: PRIMARY KEY (honour_id)
constraint portal_honour_ends portal_honour_ends_reason_check: CHECK ((reason <> ''::text))
constraint portal_honour_ends portal_honour_ends_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint portal_honours portal_honours_consent_check: CHECK ((consent <> ''::text))
constraint portal_honours portal_honours_kind_check: CHECK ((kind = ANY (ARRAY['exemplar'::text, 'initiative'::text])))
constraint portal_honours portal_honours_name_check: CHECK ((name <> ''::text))
constraint portal_honours portal_honours_nomination_id_fkey: FOREIGN KEY (nomination_id) REFERENCES nominations(id)
constraint portal_honours portal_honours_nomination_id_key: UNIQUE (nomination_id)
constraint portal_honours portal_honours_pkey: PRIMARY KEY (id)
constraint portal_honours portal_honours_shown_by_fkey: FOREIGN KEY (shown_by) REFERENCES accounts(id)
constraint portal_honours portal_honours_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint portal_honours portal_honours_words_check: CHECK ((words <> ''::text))
constraint portal_imprints portal_imprints_pkey: PRIMARY KEY (id)
constraint portal_imprints portal_imprints_set_by_fkey: FOREIGN KEY (set_by) REFERENCES accounts(id)
constraint portal_pages portal_pages_kind_check: CHECK ((kind = ANY (ARRAY['article'::text, 'pictures'::text, 'video'::text, 'audio'::text])))
constraint portal_pages portal_pages_language_check: CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
constraint portal_pages portal_pages_pkey: PRIMARY KEY (number)
constraint portal_pages portal_pages_slug_check: CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
constraint portal_pages portal_pages_story_id_language_key: UNIQUE (story_id, language)
constraint portal_pages portal_pages_title_check: CHECK ((title <> ''::text))
constraint portal_pages portal_pages_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint portal_plans portal_plans_pkey: PRIMARY KEY (plan_id)
constraint portal_plans portal_plans_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id)
constraint portal_plans portal_plans_shown_by_fkey: FOREIGN KEY (shown_by) REFERENCES accounts(id)
constraint portal_shelves portal_shelves_page_number_fkey: FOREIGN KEY (page_number) REFERENCES portal_pages(number)
constraint portal_shelves portal_shelves_pkey: PRIMARY KEY (page_number, shelf)
constraint portal_shelves portal_shelves_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint portal_topics portal_topics_name_check: CHECK ((name <> ''::text))
constraint portal_topics portal_topics_pkey: PRIMARY KEY (key, language)
constraint portal_withdrawals portal_withdrawals_page_number_fkey: FOREIGN KEY (page_number) REFERENCES portal_pages(number)
constraint portal_withdrawals portal_withdrawals_pkey: PRIMARY KEY (page_number)
constraint portal_withdrawals portal_withdrawals_reason_check: CHECK ((reason <> ''::text))
constraint portal_withdrawals portal_withdrawals_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint portal_words portal_words_page_number_fkey: FOREIGN KEY (page_number) REFERENCES portal_pages(number)
constraint portal_words portal_words_pkey: PRIMARY KEY (page_number)
constraint portal_words portal_words_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint pro_rata_choices pro_rata_choices_chosen_by_fkey: FOREIGN KEY (chosen_by) REFERENCES accounts(id)
constraint pro_rata_choices pro_rata_choices_pkey: PRIMARY KEY (id)
constraint pro_rata_choices pro_rata_choices_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id)
constraint pro_rata_choices pro_rata_choices_quota_id_fkey: FOREIGN KEY (quota_id) REFERENCES quotas(id)
constraint pro_rata_choices pro_rata_choices_reason_check: CHECK ((reason <> ''::text))
constraint pro_rata_undos pro_rata_undos_choice_id_fkey: FOREIGN KEY (choice_id) REFERENCES pro_rata_choices(id)
constraint pro_rata_undos pro_rata_undos_pkey: PRIMARY KEY (choice_id)
constraint pro_rata_undos pro_rata_undos_reason_check: CHECK ((reason <> ''::text))
constraint pro_rata_undos pro_rata_undos_undone_by_fkey: FOREIGN KEY (undone_by) REFERENCES accounts(id)
constraint programme_commitments programme_commitments_commitment_id_fkey: FOREIGN KEY (commitment_id) REFERENCES commitments(id)
constraint programme_commitments programme_commitments_pkey: PRIMARY KEY (programme_id, commitment_id)
constraint programme_commitments programme_commitments_programme_id_fkey: FOREIGN KEY (programme_id) REFERENCES programmes(id)
constraint programme_commitments programme_commitments_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint programme_ends programme_ends_amendment_id_fkey: FOREIGN KEY (amendment_id) REFERENCES plans(id)
constraint programme_ends programme_ends_ended_by_fkey: FOREIGN KEY (ended_by) REFERENCES accounts(id)
constraint programme_ends programme_ends_pkey: PRIMARY KEY (programme_id)
constraint programme_ends programme_ends_programme_id_fkey: FOREIGN KEY (programme_id) REFERENCES programmes(id)
constraint programme_ends programme_ends_reason_check: CHECK ((reason <> ''::text))
constraint programme_ends programme_ends_succession_id_fkey: FOREIGN KEY (succession_id) REFERENCES successions(id)
constraint programme_ends programme_ends_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint programme_slots programme_slots_check: CHECK (((series_on IS NULL) = (lane IS NULL)))
constraint programme_slots programme_slots_minutes_check: CHECK ((minutes >= 0))
constraint programme_slots programme_slots_pkey: PRIMARY KEY (id)
constraint programme_slots programme_slots_programme_id_fkey: FOREIGN KEY (programme_id) REFERENCES programmes(id)
constraint programme_slots programme_slots_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint programmes programmes_channel_check: CHECK ((channel <> ''::text))
constraint programmes programmes_check: CHECK ((starts_on <= ends_on))
constraint programmes programmes_follows_id_fkey: FOREIGN KEY (follows_id) REFERENCES programmes(id)
constraint programmes programmes_language_check: CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text, 'other'::text])))
constraint programmes programmes_made_by_fkey: FOREIGN KEY (made_by) REFERENCES accounts(id)
constraint programmes programmes_minutes_check: CHECK ((minutes >= 0))
constraint programmes programmes_name_check: CHECK ((name <> ''::text))
constraint programmes programmes_pkey: PRIMARY KEY (id)
constraint programmes programmes_quantity_check: CHECK ((quantity > 0))
constraint programmes programmes_succession_id_fkey: FOREIGN KEY (succession_id) REFERENCES successions(id)
constraint programmes programmes_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint publication_corrections publication_corrections_approval_id_fkey: FOREIGN KEY (approval_id) REFERENCES story_approvals(id)
constraint publication_corrections publication_corrections_corrected_by_fkey: FOREIGN KEY (corrected_by) REFERENCES accounts(id)
constraint publication_corrections publication_corrections_note_check: CHECK ((note <> ''::text))
constraint publication_corrections publication_corrections_pkey: PRIMARY KEY (id)
constraint publication_corrections publication_corrections_publication_id_fkey: FOREIGN KEY (publication_id) REFERENCES publications(id)
constraint publication_corrections publication_corrections_rendition_id_fkey: FOREIGN KEY (rendition_id) REFERENCES renditions(id)
constraint publication_corrections publication_corrections_revision_id_fkey: FOREIGN KEY (revision_id) REFERENCES story_revisions(id)
constraint publication_corrections publication_corrections_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint publication_withdrawals publication_withdrawals_pkey: PRIMARY KEY (publication_id)
constraint publication_withdrawals publication_withdrawals_publication_id_fkey: FOREIGN KEY (publication_id) REFERENCES publications(id)
constraint publication_withdrawals publication_withdrawals_reason_check: CHECK ((reason <> ''::text))
constraint publication_withdrawals publication_withdrawals_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint publication_withdrawals publication_withdrawals_withdrawn_by_fkey: FOREIGN KEY (withdrawn_by) REFERENCES accounts(id)
constraint publications publications_approval_id_fkey: FOREIGN KEY (approval_id) REFERENCES story_approvals(id)
constraint publications publications_language_check: CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
constraint publications publications_output_id_fkey: FOREIGN KEY (output_id) REFERENCES outputs(id)
constraint publications publications_output_id_key: UNIQUE (output_id)
constraint publications publications_pkey: PRIMARY KEY (id)
constraint publications publications_rendition_id_fkey: FOREIGN KEY (rendition_id) REFERENCES renditions(id)
constraint publications publications_revision_id_fkey: FOREIGN KEY (revision_id) REFERENCES story_revisions(id)
constraint publications publications_schedule_id_fkey: FOREIGN KEY (schedule_id) REFERENCES story_schedules(id)
constraint publications publications_schedule_id_key: UNIQUE (schedule_id)
constraint publications publications_sent_by_fkey: FOREIGN KEY (sent_by) REFERENCES accounts(id)
constraint publications publications_story_id_fkey: FOREIGN KEY (story_id) REFERENCES stories(id)
constraint publications publications_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint quotas quotas_bound_check: CHECK ((bound = ANY (ARRAY['min'::text, 'max'::text])))
constraint quotas quotas_count_check: CHECK ((count > (0)::numeric))
constraint quotas quotas_ended_by_fkey: FOREIGN KEY (ended_by) REFERENCES plans(id)
constraint quotas quotas_per_check: CHECK ((per = ANY (ARRAY['day'::text, 'week'::text, 'month'::text, 'quarter'::text, 'halfyear'::text, 'year'::text, 'total'::text, 'event'::text])))
constraint quotas quotas_pkey: PRIMARY KEY (id)
constraint quotas quotas_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE CASCADE
constraint quotas quotas_task_id_fkey: FOREIGN KEY (task_id) REFERENCES tasks(id) ON DELETE CASCADE
constraint recovery_codes recovery_codes_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
constraint recovery_codes recovery_codes_pkey: PRIMARY KEY (hash)
constraint reminder_digests reminder_digests_account_id_day_key: UNIQUE (account_id, day)
constraint reminder_digests reminder_digests_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id)
constraint reminder_digests reminder_digests_mail_id_fkey: FOREIGN KEY (mail_id) REFERENCES mails(id)
constraint reminder_digests reminder_digests_pkey: PRIMARY KEY (id)
constraint reminder_readings reminder_readings_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id)
constraint reminder_readings reminder_readings_pkey: PRIMARY KEY (reminder_id)
constraint reminder_readings reminder_readings_reminder_id_fkey: FOREIGN KEY (reminder_id) REFERENCES reminders(id) ON DELETE CASCADE
constraint reminder_rounds reminder_rounds_pkey: PRIMARY KEY (day)
constraint reminder_rules reminder_rules_chase_after_check: CHECK (((chase_after >= 1) AND (chase_after <= 180)))
constraint reminder_rules reminder_rules_digest_hour_check: CHECK (((digest_hour >= 0) AND (digest_hour <= 23)))
constraint reminder_rules reminder_rules_head_after_check: CHECK (((head_after >= 1) AND (head_after <= 90)))
constraint reminder_rules reminder_rules_pkey: PRIMARY KEY (id)
constraint reminder_rules reminder_rules_set_by_fkey: FOREIGN KEY (set_by) REFERENCES accounts(id)
constraint reminder_rules reminder_rules_snooze_days_check: CHECK (((snooze_days >= 1) AND (snooze_days <= 90)))
constraint reminder_rules reminder_rules_snooze_times_check: CHECK (((snooze_times >= 0) AND (snooze_times <= 10)))
constraint reminder_rules reminder_rules_weekday_check: CHECK (((weekday >= 1) AND (weekday <= 7)))
constraint reminders reminders_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id)
constraint reminders reminders_commitment_id_fkey: FOREIGN KEY (commitment_id) REFERENCES commitments(id)
constraint reminders reminders_digest_id_fkey: FOREIGN KEY (digest_id) REFERENCES reminder_digests(id)
constraint reminders reminders_kind_check: CHECK ((kind = ANY (ARRAY['due'::text, 'head'::text, 'week'::text, 'again'::text, 'asked'::text, 'decided'::text, 'link'::text, 'letter'::text, 'review'::text, 'slot'::text])))
constraint reminders reminders_mail_id_fkey: FOREIGN KEY (mail_id) REFERENCES mails(id)
constraint reminders reminders_once: UNIQUE NULLS NOT DISTINCT (account_id, commitment_id, slot, due_on, step, report_id)
constraint reminders reminders_pkey: PRIMARY KEY (id)
constraint reminders reminders_programme_id_fkey: FOREIGN KEY (programme_id) REFERENCES programmes(id)
constraint reminders reminders_report_id_fkey: FOREIGN KEY (report_id) REFERENCES unit_reports(id)
constraint reminders reminders_story_id_fkey: FOREIGN KEY (story_id) REFERENCES stories(id)
constraint reminders reminders_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint rendition_approvals rendition_approvals_approved_by_fkey: FOREIGN KEY (approved_by) REFERENCES accounts(id)
constraint rendition_approvals rendition_approvals_pkey: PRIMARY KEY (rendition_id)
constraint rendition_approvals rendition_approvals_rendition_id_fkey: FOREIGN KEY (rendition_id) REFERENCES renditions(id)
constraint rendition_approvals rendition_approvals_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint renditions renditions_abstract_check: CHECK ((abstract <> ''::text))
constraint renditions renditions_language_check: CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
constraint renditions renditions_pkey: PRIMARY KEY (id)
constraint renditions renditions_revision_id_fkey: FOREIGN KEY (revision_id) REFERENCES story_revisions(id)
constraint renditions renditions_story_id_fkey: FOREIGN KEY (story_id) REFERENCES stories(id)
constraint renditions renditions_title_check: CHECK ((title <> ''::text))
constraint renditions renditions_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint renditions renditions_written_by_fkey: FOREIGN KEY (written_by) REFERENCES accounts(id)
constraint reopening_decisions reopening_decisions_check: CHECK (((outcome <> 'refused'::text) OR (reason <> ''::text)))
constraint reopening_decisions reopening_decisions_decided_by_fkey: FOREIGN KEY (decided_by) REFERENCES accounts(id)
constraint reopening_decisions reopening_decisions_outcome_check: CHECK ((outcome = ANY (ARRAY['granted'::text, 'refused'::text])))
constraint reopening_decisions reopening_decisions_pkey: PRIMARY KEY (request_id)
constraint reopening_decisions reopening_decisions_request_id_fkey: FOREIGN KEY (request_id) REFERENCES reopening_requests(id)
constraint reopening_decisions reopening_decisions_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint reopening_requests reopening_requests_asked_by_fkey: FOREIGN KEY (asked_by) REFERENCES accounts(id)
constraint reopening_requests reopening_requests_completion_id_fkey: FOREIGN KEY (completion_id) REFERENCES unit_report_completions(id)
constraint reopening_requests reopening_requests_pkey: PRIMARY KEY (id)
constraint reopening_requests reopening_requests_reason_check: CHECK ((reason <> ''::text))
constraint reopening_requests reopening_requests_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint report_files report_files_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files(id)
constraint report_files report_files_kind_check: CHECK ((kind = ANY (ARRAY['snapshot'::text, 'figures'::text, 'docx'::text, 'pdf'::text, 'xlsx'::text])))
constraint report_files report_files_lock_id_fkey: FOREIGN KEY (lock_id) REFERENCES report_locks(id)
constraint report_files report_files_pkey: PRIMARY KEY (lock_id, kind)
constraint report_locks report_locks_check: CHECK (((reopened_at IS NULL) = (reopened_reason IS NULL)))
constraint report_locks report_locks_locked_by_fkey: FOREIGN KEY (locked_by) REFERENCES accounts(id)
constraint report_locks report_locks_paper_id_fkey: FOREIGN KEY (paper_id) REFERENCES report_papers(id)
constraint report_locks report_locks_pkey: PRIMARY KEY (id)
constraint report_locks report_locks_reopened_by_fkey: FOREIGN KEY (reopened_by) REFERENCES accounts(id)
constraint report_locks report_locks_report_id_fkey: FOREIGN KEY (report_id) REFERENCES reports(id)
constraint report_locks report_locks_report_id_number_key: UNIQUE (report_id, number)
constraint report_outlines report_outlines_domain_check: CHECK ((domain <> ''::text))
constraint report_outlines report_outlines_domain_version_key: UNIQUE (domain, version)
constraint report_outlines report_outlines_made_by_fkey: FOREIGN KEY (made_by) REFERENCES accounts(id)
constraint report_outlines report_outlines_pkey: PRIMARY KEY (id)
constraint report_outlines report_outlines_version_check: CHECK ((version > 0))
constraint report_paper_uses report_paper_uses_chosen_by_fkey: FOREIGN KEY (chosen_by) REFERENCES accounts(id)
constraint report_paper_uses report_paper_uses_domain_check: CHECK ((domain <> ''::text))
constraint report_paper_uses report_paper_uses_domain_number_key: UNIQUE (domain, number)
constraint report_paper_uses report_paper_uses_number_check: CHECK ((number > 0))
constraint report_paper_uses report_paper_uses_paper_id_fkey: FOREIGN KEY (paper_id) REFERENCES report_papers(id)
constraint report_paper_uses report_paper_uses_pkey: PRIMARY KEY (id)
constraint report_papers report_papers_domain_check: CHECK ((domain <> ''::text))
constraint report_papers report_papers_domain_version_key: UNIQUE (domain, version)
constraint report_papers report_papers_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files(id)
constraint report_papers report_papers_made_by_fkey: FOREIGN KEY (made_by) REFERENCES accounts(id)
constraint report_papers report_papers_pkey: PRIMARY KEY (id)
constraint report_papers report_papers_version_check: CHECK ((version > 0))
constraint report_plans report_plans_pkey: PRIMARY KEY (report_id, plan_id)
constraint report_plans report_plans_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id)
constraint report_plans report_plans_report_id_fkey: FOREIGN KEY (report_id) REFERENCES reports(id) ON DELETE CASCADE
constraint report_scope_units report_scope_units_pkey: PRIMARY KEY (report_id, unit_id)
constraint report_scope_units report_scope_units_report_id_fkey: FOREIGN KEY (report_id) REFERENCES reports(id) ON DELETE CASCADE
constraint report_scope_units report_scope_units_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint report_sections report_sections_key_check: CHECK ((key ~ '^[a-z][a-z0-9-]{0,39}$'::text))
constraint report_sections report_sections_pkey: PRIMARY KEY (report_id, key)
constraint report_sections report_sections_report_id_fkey: FOREIGN KEY (report_id) REFERENCES reports(id) ON DELETE CASCADE
constraint report_sections report_sections_written_by_fkey: FOREIGN KEY (written_by) REFERENCES accounts(id)
constraint report_signed_copies report_signed_copies_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files(id)
constraint report_signed_copies report_signed_copies_lock_id_fkey: FOREIGN KEY (lock_id) REFERENCES report_locks(id)
constraint report_signed_copies report_signed_copies_lock_id_number_key: UNIQUE (lock_id, number)
constraint report_signed_copies report_signed_copies_number_check: CHECK ((number > 0))
constraint report_signed_copies report_signed_copies_pkey: PRIMARY KEY (id)
constraint report_signed_copies report_signed_copies_uploaded_by_fkey: FOREIGN KEY (uploaded_by) REFERENCES accounts(id)
constraint report_takings report_takings_check: CHECK (((decision = 'taken'::text) = (section_key IS NOT NULL)))
constraint report_takings report_takings_completion_id_fkey: FOREIGN KEY (completion_id) REFERENCES unit_report_completions(id)
constraint report_takings report_takings_decided_by_fkey: FOREIGN KEY (decided_by) REFERENCES accounts(id)
constraint report_takings report_takings_decision_check: CHECK ((decision = ANY (ARRAY['taken'::text, 'aside'::text])))
constraint report_takings report_takings_part_check: CHECK ((part >= 0))
constraint report_takings report_takings_pkey: PRIMARY KEY (id)
constraint report_takings report_takings_report_id_fkey: FOREIGN KEY (report_id) REFERENCES reports(id) ON DELETE CASCADE
constraint report_takings report_takings_source_check: CHECK ((source = ANY (ARRAY['difficulties'::text, 'proposals'::text, 'exemplar'::text, 'initiative'::text])))
constraint report_takings report_takings_undone_by_fkey: FOREIGN KEY (undone_by) REFERENCES accounts(id)
constraint report_takings report_takings_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint report_units report_units_lock_id_fkey: FOREIGN KEY (lock_id) REFERENCES report_locks(id)
constraint report_units report_units_pkey: PRIMARY KEY (lock_id, unit_id)
constraint report_units report_units_report_id_fkey: FOREIGN KEY (report_id) REFERENCES reports(id)
constraint report_units report_units_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint reports reports_check: CHECK ((to_on >= from_on))
constraint reports reports_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id)
constraint reports reports_domain_check: CHECK ((domain <> ''::text))
constraint reports reports_pkey: PRIMARY KEY (id)
constraint reports reports_stage_check: CHECK ((stage = ANY (ARRAY['recorded'::text, 'approved'::text, 'accepted'::text])))
constraint reports reports_title_check: CHECK ((title <> ''::text))
constraint reports reports_year_check: CHECK (((year >= 1990) AND (year <= 2200)))
constraint responsibilities responsibilities_pkey: PRIMARY KEY (id)
constraint responsibilities responsibilities_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE CASCADE
constraint responsibility_units responsibility_units_pkey: PRIMARY KEY (responsibility_id, unit_id)
constraint responsibility_units responsibility_units_responsibility_id_fkey: FOREIGN KEY (responsibility_id) REFERENCES responsibilities(id) ON DELETE CASCADE
constraint responsibility_units responsibility_units_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint returns returns_answered_by_fkey: FOREIGN KEY (answered_by) REFERENCES accounts(id)
constraint returns returns_output_id_fkey: FOREIGN KEY (output_id) REFERENCES outputs(id) ON DELETE CASCADE
constraint returns returns_pkey: PRIMARY KEY (id)
constraint returns returns_reason_check: CHECK ((reason <> ''::text))
constraint returns returns_returned_by_fkey: FOREIGN KEY (returned_by) REFERENCES accounts(id)
constraint returns returns_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint role_grants role_grants_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
constraint role_grants role_grants_account_id_role_unit_id_domain_key: UNIQUE NULLS NOT DISTINCT (account_id, role, unit_id, domain)
constraint role_grants role_grants_check: CHECK ((((role = ANY (ARRAY['unit_head'::text, 'officer'::text])) = (unit_id IS NOT NULL)) OR (role = ANY (ARRAY['coordinator'::text, 'leader'::text, 'administrator'::text]))))
constraint role_grants role_grants_check1: CHECK (((role = 'coordinator'::text) = (domain IS NOT NULL)))
constraint role_grants role_grants_granted_by_fkey: FOREIGN KEY (granted_by) REFERENCES accounts(id)
constraint role_grants role_grants_pkey: PRIMARY KEY (id)
constraint role_grants role_grants_role_check: CHECK ((role = ANY (ARRAY['administrator'::text, 'coordinator'::text, 'unit_head'::text, 'officer'::text, 'leader'::text])))
constraint role_grants role_grants_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint schedule_slots schedule_slots_check: CHECK (((minimum > 0) AND (minimum <= required)))
constraint schedule_slots schedule_slots_pkey: PRIMARY KEY (schedule_id, slot)
constraint schedule_slots schedule_slots_required_check: CHECK ((required > 0))
constraint schedule_slots schedule_slots_schedule_id_fkey: FOREIGN KEY (schedule_id) REFERENCES schedules(id) ON DELETE CASCADE
constraint schedules schedules_pkey: PRIMARY KEY (id)
constraint schedules schedules_plan_id_digest_key: UNIQUE (plan_id, digest)
constraint schedules schedules_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE CASCADE
constraint sessions sessions_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
constraint sessions sessions_assurance_check: CHECK ((assurance = ANY (ARRAY['password'::text, 'second-factor'::text])))
constraint sessions sessions_check: CHECK (((assurance = 'second-factor'::text) = (second_factor IS NOT NULL)))
constraint sessions sessions_check1: CHECK (((NOT pending) OR (assurance = 'password'::text)))
constraint sessions sessions_opened_by_check: CHECK ((opened_by = ANY (ARRAY['password'::text, 'link'::text, 'passkey'::text, 'provider'::text])))
constraint sessions sessions_pkey: PRIMARY KEY (id)
constraint sessions sessions_second_factor_check: CHECK ((second_factor = ANY (ARRAY['totp'::text, 'passkey'::text, 'recovery-code'::text, 'provider'::text])))
constraint sessions sessions_token_key: UNIQUE (token)
constraint settings settings_pkey: PRIMARY KEY (key)
constraint slot_assignments slot_assignments_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id)
constraint slot_assignments slot_assignments_assigned_by_fkey: FOREIGN KEY (assigned_by) REFERENCES accounts(id)
constraint slot_assignments slot_assignments_pkey: PRIMARY KEY (id)
constraint slot_assignments slot_assignments_slot_id_fkey: FOREIGN KEY (slot_id) REFERENCES programme_slots(id)
constraint slot_assignments slot_assignments_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint slot_cancellations slot_cancellations_cancelled_by_fkey: FOREIGN KEY (cancelled_by) REFERENCES accounts(id)
constraint slot_cancellations slot_cancellations_pkey: PRIMARY KEY (slot_id)
constraint slot_cancellations slot_cancellations_reason_check: CHECK ((reason <> ''::text))
constraint slot_cancellations slot_cancellations_slot_id_fkey: FOREIGN KEY (slot_id) REFERENCES programme_slots(id)
constraint slot_cancellations slot_cancellations_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint slot_outs slot_outs_confirmed_by_fkey: FOREIGN KEY (confirmed_by) REFERENCES accounts(id)
constraint slot_outs slot_outs_output_id_fkey: FOREIGN KEY (output_id) REFERENCES outputs(id)
constraint slot_outs slot_outs_output_id_key: UNIQUE (output_id)
constraint slot_outs slot_outs_pkey: PRIMARY KEY (id)
constraint slot_outs slot_outs_slot_id_fkey: FOREIGN KEY (slot_id) REFERENCES programme_slots(id)
constraint slot_outs slot_outs_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint slot_productions slot_productions_begun_by_fkey: FOREIGN KEY (begun_by) REFERENCES accounts(id)
constraint slot_productions slot_productions_pkey: PRIMARY KEY (slot_id)
constraint slot_productions slot_productions_slot_id_fkey: FOREIGN KEY (slot_id) REFERENCES programme_slots(id)
constraint slot_productions slot_productions_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint slot_readies slot_readies_pkey: PRIMARY KEY (slot_id)
constraint slot_readies slot_readies_ready_by_fkey: FOREIGN KEY (ready_by) REFERENCES accounts(id)
constraint slot_readies slot_readies_slot_id_fkey: FOREIGN KEY (slot_id) REFERENCES programme_slots(id)
constraint slot_readies slot_readies_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint snooze_ends snooze_ends_ended_by_fkey: FOREIGN KEY (ended_by) REFERENCES accounts(id)
constraint snooze_ends snooze_ends_pkey: PRIMARY KEY (snooze_id)
constraint snooze_ends snooze_ends_snooze_id_fkey: FOREIGN KEY (snooze_id) REFERENCES snoozes(id)
constraint snooze_ends snooze_ends_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint snoozes snoozes_check: CHECK ((until > snoozed_on))
constraint snoozes snoozes_commitment_id_fkey: FOREIGN KEY (commitment_id) REFERENCES commitments(id)
constraint snoozes snoozes_pkey: PRIMARY KEY (id)
constraint snoozes snoozes_reason_check: CHECK ((reason <> ''::text))
constraint snoozes snoozes_snoozed_by_fkey: FOREIGN KEY (snoozed_by) REFERENCES accounts(id)
constraint snoozes snoozes_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint stories stories_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id)
constraint stories stories_pkey: PRIMARY KEY (id)
constraint stories stories_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint story_approval_undos story_approval_undos_approval_id_fkey: FOREIGN KEY (approval_id) REFERENCES story_approvals(id)
constraint story_approval_undos story_approval_undos_pkey: PRIMARY KEY (approval_id)
constraint story_approval_undos story_approval_undos_reason_check: CHECK ((reason <> ''::text))
constraint story_approval_undos story_approval_undos_undone_by_fkey: FOREIGN KEY (undone_by) REFERENCES accounts(id)
constraint story_approval_undos story_approval_undos_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint story_approvals story_approvals_approved_by_fkey: FOREIGN KEY (approved_by) REFERENCES accounts(id)
constraint story_approvals story_approvals_check: CHECK (((NOT emergency) OR (reason <> ''::text)))
constraint story_approvals story_approvals_check1: CHECK ((emergency OR (review_id IS NOT NULL)))
constraint story_approvals story_approvals_language_check: CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
constraint story_approvals story_approvals_pkey: PRIMARY KEY (id)
constraint story_approvals story_approvals_review_id_fkey: FOREIGN KEY (review_id) REFERENCES story_reviews(id)
constraint story_approvals story_approvals_review_id_key: UNIQUE (review_id)
constraint story_approvals story_approvals_revision_id_fkey: FOREIGN KEY (revision_id) REFERENCES story_revisions(id)
constraint story_approvals story_approvals_story_id_fkey: FOREIGN KEY (story_id) REFERENCES stories(id)
constraint story_approvals story_approvals_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint story_comment_resolutions story_comment_resolutions_comment_id_fkey: FOREIGN KEY (comment_id) REFERENCES story_comments(id)
constraint story_comment_resolutions story_comment_resolutions_pkey: PRIMARY KEY (comment_id)
constraint story_comment_resolutions story_comment_resolutions_resolved_by_fkey: FOREIGN KEY (resolved_by) REFERENCES accounts(id)
constraint story_comment_resolutions story_comment_resolutions_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint story_comments story_comments_language_check: CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
constraint story_comments story_comments_pkey: PRIMARY KEY (id)
constraint story_comments story_comments_revision_id_fkey: FOREIGN KEY (revision_id) REFERENCES story_revisions(id)
constraint story_comments story_comments_said_by_fkey: FOREIGN KEY (said_by) REFERENCES accounts(id)
constraint story_comments story_comments_story_id_fkey: FOREIGN KEY (story_id) REFERENCES stories(id)
constraint story_comments story_comments_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint story_comments story_comments_words_check: CHECK ((words <> ''::text))
constraint story_emergency_reviews story_emergency_reviews_approval_id_fkey: FOREIGN KEY (approval_id) REFERENCES story_approvals(id)
constraint story_emergency_reviews story_emergency_reviews_check: CHECK (((outcome = 'agreed'::text) OR (note <> ''::text)))
constraint story_emergency_reviews story_emergency_reviews_outcome_check: CHECK ((outcome = ANY (ARRAY['agreed'::text, 'objected'::text])))
constraint story_emergency_reviews story_emergency_reviews_pkey: PRIMARY KEY (approval_id)
constraint story_emergency_reviews story_emergency_reviews_reviewed_by_fkey: FOREIGN KEY (reviewed_by) REFERENCES accounts(id)
constraint story_emergency_reviews story_emergency_reviews_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint story_offer_answers story_offer_answers_answered_by_fkey: FOREIGN KEY (answered_by) REFERENCES accounts(id)
constraint story_offer_answers story_offer_answers_check: CHECK (((copy_id IS NOT NULL) OR (reason <> ''::text)))
constraint story_offer_answers story_offer_answers_copy_id_fkey: FOREIGN KEY (copy_id) REFERENCES stories(id)
constraint story_offer_answers story_offer_answers_copy_id_key: UNIQUE (copy_id)
constraint story_offer_answers story_offer_answers_offer_id_fkey: FOREIGN KEY (offer_id) REFERENCES story_offers(id)
constraint story_offer_answers story_offer_answers_pkey: PRIMARY KEY (offer_id)
constraint story_offer_answers story_offer_answers_to_unit_id_fkey: FOREIGN KEY (to_unit_id) REFERENCES units(id)
constraint story_offer_answers story_offer_answers_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint story_offers story_offers_check: CHECK ((unit_id <> to_unit_id))
constraint story_offers story_offers_offered_by_fkey: FOREIGN KEY (offered_by) REFERENCES accounts(id)
constraint story_offers story_offers_pkey: PRIMARY KEY (id)
constraint story_offers story_offers_revision_id_fkey: FOREIGN KEY (revision_id) REFERENCES story_revisions(id)
constraint story_offers story_offers_story_id_fkey: FOREIGN KEY (story_id) REFERENCES stories(id)
constraint story_offers story_offers_to_unit_id_fkey: FOREIGN KEY (to_unit_id) REFERENCES units(id)
constraint story_offers story_offers_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint story_returns story_returns_pkey: PRIMARY KEY (review_id)
constraint story_returns story_returns_reason_check: CHECK ((reason <> ''::text))
constraint story_returns story_returns_returned_by_fkey: FOREIGN KEY (returned_by) REFERENCES accounts(id)
constraint story_returns story_returns_review_id_fkey: FOREIGN KEY (review_id) REFERENCES story_reviews(id)
constraint story_returns story_returns_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint story_review_withdrawals story_review_withdrawals_pkey: PRIMARY KEY (review_id)
constraint story_review_withdrawals story_review_withdrawals_review_id_fkey: FOREIGN KEY (review_id) REFERENCES story_reviews(id)
constraint story_review_withdrawals story_review_withdrawals_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint story_review_withdrawals story_review_withdrawals_withdrawn_by_fkey: FOREIGN KEY (withdrawn_by) REFERENCES accounts(id)
constraint story_reviews story_reviews_asked_by_fkey: FOREIGN KEY (asked_by) REFERENCES accounts(id)
constraint story_reviews story_reviews_language_check: CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
constraint story_reviews story_reviews_pkey: PRIMARY KEY (id)
constraint story_reviews story_reviews_revision_id_fkey: FOREIGN KEY (revision_id) REFERENCES story_revisions(id)
constraint story_reviews story_reviews_story_id_fkey: FOREIGN KEY (story_id) REFERENCES stories(id)
constraint story_reviews story_reviews_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint story_revisions story_revisions_author_id_fkey: FOREIGN KEY (author_id) REFERENCES accounts(id)
constraint story_revisions story_revisions_based_on_fkey: FOREIGN KEY (based_on) REFERENCES story_revisions(id)
constraint story_revisions story_revisions_check: CHECK (((based_on IS NULL) OR (language = 'en'::text)))
constraint story_revisions story_revisions_language_check: CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
constraint story_revisions story_revisions_lead_media_id_fkey: FOREIGN KEY (lead_media_id) REFERENCES media(id)
constraint story_revisions story_revisions_number_check: CHECK ((number > 0))
constraint story_revisions story_revisions_pkey: PRIMARY KEY (id)
constraint story_revisions story_revisions_story_id_fkey: FOREIGN KEY (story_id) REFERENCES stories(id)
constraint story_revisions story_revisions_story_id_language_number_key: UNIQUE (story_id, language, number)
constraint story_revisions story_revisions_title_check: CHECK ((title <> ''::text))
constraint story_revisions story_revisions_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint story_schedule_ends story_schedule_ends_check: CHECK (((outcome = 'sent'::text) OR (reason <> ''::text)))
constraint story_schedule_ends story_schedule_ends_ended_by_fkey: FOREIGN KEY (ended_by) REFERENCES accounts(id)
constraint story_schedule_ends story_schedule_ends_outcome_check: CHECK ((outcome = ANY (ARRAY['sent'::text, 'cancelled'::text, 'refused'::text])))
constraint story_schedule_ends story_schedule_ends_pkey: PRIMARY KEY (schedule_id)
constraint story_schedule_ends story_schedule_ends_schedule_id_fkey: FOREIGN KEY (schedule_id) REFERENCES story_schedules(id)
constraint story_schedule_ends story_schedule_ends_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint story_schedules story_schedules_language_check: CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
constraint story_schedules story_schedules_made_by_fkey: FOREIGN KEY (made_by) REFERENCES accounts(id)
constraint story_schedules story_schedules_pkey: PRIMARY KEY (id)
constraint story_schedules story_schedules_revision_id_fkey: FOREIGN KEY (revision_id) REFERENCES story_revisions(id)
constraint story_schedules story_schedules_story_id_fkey: FOREIGN KEY (story_id) REFERENCES stories(id)
constraint story_schedules story_schedules_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint story_shelvings story_shelvings_pkey: PRIMARY KEY (story_id)
constraint story_shelvings story_shelvings_reason_check: CHECK ((reason <> ''::text))
constraint story_shelvings story_shelvings_shelved_by_fkey: FOREIGN KEY (shelved_by) REFERENCES accounts(id)
constraint story_shelvings story_shelvings_story_id_fkey: FOREIGN KEY (story_id) REFERENCES stories(id)
constraint story_shelvings story_shelvings_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint story_sources story_sources_name_check: CHECK ((name <> ''::text))
constraint story_sources story_sources_pkey: PRIMARY KEY (id)
constraint story_sources story_sources_rights_check: CHECK ((rights = ANY (ARRAY['own'::text, 'commissioned'::text, 'licensed'::text, 'official'::text, 'quote'::text])))
constraint story_sources story_sources_story_id_fkey: FOREIGN KEY (story_id) REFERENCES stories(id)
constraint story_sources story_sources_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint story_topics story_topics_pkey: PRIMARY KEY (story_id, topic_id)
constraint story_topics story_topics_story_id_fkey: FOREIGN KEY (story_id) REFERENCES stories(id)
constraint story_topics story_topics_tagged_by_fkey: FOREIGN KEY (tagged_by) REFERENCES accounts(id)
constraint story_topics story_topics_topic_id_fkey: FOREIGN KEY (topic_id) REFERENCES topics(id)
constraint story_topics story_topics_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint succession_confirmations succession_confirmations_confirmed_by_fkey: FOREIGN KEY (confirmed_by) REFERENCES accounts(id)
constraint succession_confirmations succession_confirmations_pkey: PRIMARY KEY (succession_id)
constraint succession_confirmations succession_confirmations_succession_id_fkey: FOREIGN KEY (succession_id) REFERENCES successions(id)
constraint succession_decisions succession_decisions_check: CHECK (((outcome = 'pass'::text) = (receiver_unit_id IS NOT NULL)))
constraint succession_decisions succession_decisions_check1: CHECK (((outcome = 'join'::text) = (into_commitment_id IS NOT NULL)))
constraint succession_decisions succession_decisions_check2: CHECK (((outcome <> 'end'::text) OR (reason <> ''::text)))
constraint succession_decisions succession_decisions_commitment_id_fkey: FOREIGN KEY (commitment_id) REFERENCES commitments(id)
constraint succession_decisions succession_decisions_decided_by_fkey: FOREIGN KEY (decided_by) REFERENCES accounts(id)
constraint succession_decisions succession_decisions_into_commitment_id_fkey: FOREIGN KEY (into_commitment_id) REFERENCES commitments(id)
constraint succession_decisions succession_decisions_outcome_check: CHECK ((outcome = ANY (ARRAY['pass'::text, 'join'::text, 'end'::text, 'stay'::text])))
constraint succession_decisions succession_decisions_pkey: PRIMARY KEY (id)
constraint succession_decisions succession_decisions_receiver_unit_id_fkey: FOREIGN KEY (receiver_unit_id) REFERENCES units(id)
constraint succession_decisions succession_decisions_seen_schedule_id_fkey: FOREIGN KEY (seen_schedule_id) REFERENCES schedules(id)
constraint succession_decisions succession_decisions_succession_id_commitment_id_key: UNIQUE (succession_id, commitment_id)
constraint succession_decisions succession_decisions_succession_id_fkey: FOREIGN KEY (succession_id) REFERENCES successions(id) ON DELETE CASCADE
constraint succession_decisions succession_decisions_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint succession_ends succession_ends_pkey: PRIMARY KEY (succession_id, unit_id)
constraint succession_ends succession_ends_succession_id_fkey: FOREIGN KEY (succession_id) REFERENCES successions(id)
constraint succession_ends succession_ends_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint succession_entries succession_entries_entered_by_fkey: FOREIGN KEY (entered_by) REFERENCES accounts(id)
constraint succession_entries succession_entries_pkey: PRIMARY KEY (succession_id)
constraint succession_entries succession_entries_succession_id_fkey: FOREIGN KEY (succession_id) REFERENCES successions(id)
constraint succession_moves succession_moves_commitment_id_fkey: FOREIGN KEY (commitment_id) REFERENCES commitments(id)
constraint succession_moves succession_moves_open_schedule_id_fkey: FOREIGN KEY (open_schedule_id) REFERENCES schedules(id)
constraint succession_moves succession_moves_outcome_check: CHECK ((outcome = ANY (ARRAY['pass'::text, 'join'::text, 'end'::text, 'stay'::text])))
constraint succession_moves succession_moves_pkey: PRIMARY KEY (succession_id, commitment_id)
constraint succession_moves succession_moves_succession_id_fkey: FOREIGN KEY (succession_id) REFERENCES successions(id)
constraint succession_moves succession_moves_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint succession_new_units succession_new_units_pkey: PRIMARY KEY (unit_id)
constraint succession_new_units succession_new_units_succession_id_fkey: FOREIGN KEY (succession_id) REFERENCES successions(id) ON DELETE CASCADE
constraint succession_new_units succession_new_units_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id) ON DELETE CASCADE
constraint succession_pairs succession_pairs_check: CHECK ((predecessor_id <> successor_id))
constraint succession_pairs succession_pairs_pkey: PRIMARY KEY (id)
constraint succession_pairs succession_pairs_predecessor_id_fkey: FOREIGN KEY (predecessor_id) REFERENCES units(id)
constraint succession_pairs succession_pairs_succession_id_fkey: FOREIGN KEY (succession_id) REFERENCES successions(id) ON DELETE CASCADE
constraint succession_pairs succession_pairs_succession_id_predecessor_id_successor_id_key: UNIQUE NULLS NOT DISTINCT (succession_id, predecessor_id, successor_id)
constraint succession_pairs succession_pairs_successor_id_fkey: FOREIGN KEY (successor_id) REFERENCES units(id)
constraint succession_papers succession_papers_added_by_fkey: FOREIGN KEY (added_by) REFERENCES accounts(id)
constraint succession_papers succession_papers_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files(id)
constraint succession_papers succession_papers_pkey: PRIMARY KEY (id)
constraint succession_papers succession_papers_removed_by_fkey: FOREIGN KEY (removed_by) REFERENCES accounts(id)
constraint succession_papers succession_papers_succession_id_fkey: FOREIGN KEY (succession_id) REFERENCES successions(id) ON DELETE CASCADE
constraint succession_people succession_people_chosen_by_fkey: FOREIGN KEY (chosen_by) REFERENCES accounts(id)
constraint succession_people succession_people_given_grant_id_fkey: FOREIGN KEY (given_grant_id) REFERENCES role_grants(id) ON DELETE SET NULL
constraint succession_people succession_people_grant_id_fkey: FOREIGN KEY (grant_id) REFERENCES role_grants(id) ON DELETE CASCADE
constraint succession_people succession_people_pkey: PRIMARY KEY (succession_id, grant_id)
constraint succession_people succession_people_receiver_unit_id_fkey: FOREIGN KEY (receiver_unit_id) REFERENCES units(id)
constraint succession_people succession_people_succession_id_fkey: FOREIGN KEY (succession_id) REFERENCES successions(id) ON DELETE CASCADE
constraint succession_people succession_people_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint succession_undos succession_undos_pkey: PRIMARY KEY (succession_id)
constraint succession_undos succession_undos_reason_check: CHECK ((reason <> ''::text))
constraint succession_undos succession_undos_succession_id_fkey: FOREIGN KEY (succession_id) REFERENCES successions(id)
constraint succession_undos succession_undos_undone_by_fkey: FOREIGN KEY (undone_by) REFERENCES accounts(id)
constraint successions successions_basis_issuer_check: CHECK ((basis_issuer <> ''::text))
constraint successions successions_basis_number_check: CHECK ((basis_number <> ''::text))
constraint successions successions_drafted_by_fkey: FOREIGN KEY (drafted_by) REFERENCES accounts(id)
constraint successions successions_kind_check: CHECK ((kind = ANY (ARRAY['merge'::text, 'split'::text, 'rename'::text, 'abolition'::text, 'transfer'::text])))
constraint successions successions_pkey: PRIMARY KEY (id)
constraint take_up_undos take_up_undos_pkey: PRIMARY KEY (take_up_id)
constraint take_up_undos take_up_undos_reason_check: CHECK ((reason <> ''::text))
constraint take_up_undos take_up_undos_take_up_id_fkey: FOREIGN KEY (take_up_id) REFERENCES take_ups(id)
constraint take_up_undos take_up_undos_undone_by_fkey: FOREIGN KEY (undone_by) REFERENCES accounts(id)
constraint take_up_undos take_up_undos_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint take_ups take_ups_commitment_id_fkey: FOREIGN KEY (commitment_id) REFERENCES commitments(id)
constraint take_ups take_ups_pkey: PRIMARY KEY (id)
constraint take_ups take_ups_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id)
constraint take_ups take_ups_taken_up_by_fkey: FOREIGN KEY (taken_up_by) REFERENCES accounts(id)
constraint take_ups take_ups_task_id_fkey: FOREIGN KEY (task_id) REFERENCES tasks(id)
constraint take_ups take_ups_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint task_links task_links_check: CHECK ((expires_at > made_at))
constraint task_links task_links_commitment_id_fkey: FOREIGN KEY (commitment_id) REFERENCES commitments(id)
constraint task_links task_links_holder_check: CHECK ((holder <> ''::text))
constraint task_links task_links_made_by_fkey: FOREIGN KEY (made_by) REFERENCES accounts(id)
constraint task_links task_links_pkey: PRIMARY KEY (id)
constraint task_links task_links_token_hash_key: UNIQUE (token_hash)
constraint task_links task_links_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint tasks tasks_added_by_fkey: FOREIGN KEY (added_by) REFERENCES plans(id)
constraint tasks tasks_dropped_by_fkey: FOREIGN KEY (dropped_by) REFERENCES accounts(id)
constraint tasks tasks_ended_by_fkey: FOREIGN KEY (ended_by) REFERENCES plans(id)
constraint tasks tasks_origin_check: CHECK ((origin = ANY (ARRAY['read'::text, 'added'::text, 'split'::text, 'merged'::text])))
constraint tasks tasks_pkey: PRIMARY KEY (id)
constraint tasks tasks_plan_id_fkey: FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE CASCADE
constraint tasks tasks_plan_id_position_key: UNIQUE (plan_id, "position") DEFERRABLE INITIALLY DEFERRED
constraint tasks tasks_reviewed_by_fkey: FOREIGN KEY (reviewed_by) REFERENCES accounts(id)
constraint topic_endings topic_endings_ended_by_fkey: FOREIGN KEY (ended_by) REFERENCES accounts(id)
constraint topic_endings topic_endings_pkey: PRIMARY KEY (topic_id)
constraint topic_endings topic_endings_topic_id_fkey: FOREIGN KEY (topic_id) REFERENCES topics(id) ON DELETE CASCADE
constraint topics topics_parent_id_fkey: FOREIGN KEY (parent_id) REFERENCES topics(id)
constraint topics topics_pkey: PRIMARY KEY (id)
constraint topics topics_section_check: CHECK ((section = ANY (ARRAY['cds'::text, 'cchc'::text])))
constraint topics topics_title_en_check: CHECK ((title_en <> ''::text))
constraint topics topics_title_vi_check: CHECK ((title_vi <> ''::text))
constraint totp_secrets totp_secrets_account_id_fkey: FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
constraint totp_secrets totp_secrets_pkey: PRIMARY KEY (account_id)
constraint translations translations_check: CHECK (((original_id IS NULL) <> (original_words IS NULL)))
constraint translations translations_check1: CHECK ((original_id <> output_id))
constraint translations translations_original_id_fkey: FOREIGN KEY (original_id) REFERENCES outputs(id) ON DELETE CASCADE
constraint translations translations_original_words_check: CHECK ((original_words <> ''::text))
constraint translations translations_output_id_fkey: FOREIGN KEY (output_id) REFERENCES outputs(id) ON DELETE CASCADE
constraint translations translations_pkey: PRIMARY KEY (id)
constraint translations translations_said_by_fkey: FOREIGN KEY (said_by) REFERENCES accounts(id)
constraint translations translations_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint trust_anchors trust_anchors_added_by_fkey: FOREIGN KEY (added_by) REFERENCES accounts(id)
constraint trust_anchors trust_anchors_pkey: PRIMARY KEY (id)
constraint trust_anchors trust_anchors_removed_by_fkey: FOREIGN KEY (removed_by) REFERENCES accounts(id)
constraint unit_aliases unit_aliases_check: CHECK ((num_nonnulls(unit_id, group_id) = 1))
constraint unit_aliases unit_aliases_created_by_fkey: FOREIGN KEY (created_by) REFERENCES accounts(id)
constraint unit_aliases unit_aliases_group_id_fkey: FOREIGN KEY (group_id) REFERENCES unit_groups(id) ON DELETE CASCADE
constraint unit_aliases unit_aliases_office_unit_id_fkey: FOREIGN KEY (office_unit_id) REFERENCES units(id) ON DELETE CASCADE
constraint unit_aliases unit_aliases_once: UNIQUE NULLS NOT DISTINCT (alias_key, unit_id, group_id, office_unit_id)
constraint unit_aliases unit_aliases_origin_check: CHECK ((origin = ANY (ARRAY['shipped'::text, 'imported'::text, 'learned'::text])))
constraint unit_aliases unit_aliases_pkey: PRIMARY KEY (id)
constraint unit_aliases unit_aliases_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id) ON DELETE CASCADE
constraint unit_groups unit_groups_code_key: UNIQUE (code)
constraint unit_groups unit_groups_pkey: PRIMARY KEY (id)
constraint unit_report_acceptances unit_report_acceptances_accepted_by_fkey: FOREIGN KEY (accepted_by) REFERENCES accounts(id)
constraint unit_report_acceptances unit_report_acceptances_completion_id_fkey: FOREIGN KEY (completion_id) REFERENCES unit_report_approvals(completion_id)
constraint unit_report_acceptances unit_report_acceptances_pkey: PRIMARY KEY (completion_id)
constraint unit_report_acceptances unit_report_acceptances_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint unit_report_approvals unit_report_approvals_approved_by_fkey: FOREIGN KEY (approved_by) REFERENCES accounts(id)
constraint unit_report_approvals unit_report_approvals_completion_id_fkey: FOREIGN KEY (completion_id) REFERENCES unit_report_completions(id)
constraint unit_report_approvals unit_report_approvals_pkey: PRIMARY KEY (completion_id)
constraint unit_report_approvals unit_report_approvals_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint unit_report_completions unit_report_completions_completed_by_fkey: FOREIGN KEY (completed_by) REFERENCES accounts(id)
constraint unit_report_completions unit_report_completions_pkey: PRIMARY KEY (id)
constraint unit_report_completions unit_report_completions_report_id_fkey: FOREIGN KEY (report_id) REFERENCES unit_reports(id)
constraint unit_report_completions unit_report_completions_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint unit_report_exits unit_report_exits_back_by_fkey: FOREIGN KEY (back_by) REFERENCES accounts(id)
constraint unit_report_exits unit_report_exits_kind_check: CHECK ((kind = ANY (ARRAY['ended'::text, 'excused'::text])))
constraint unit_report_exits unit_report_exits_left_by_fkey: FOREIGN KEY (left_by) REFERENCES accounts(id)
constraint unit_report_exits unit_report_exits_pkey: PRIMARY KEY (id)
constraint unit_report_exits unit_report_exits_reason_check: CHECK ((reason <> ''::text))
constraint unit_report_exits unit_report_exits_report_id_fkey: FOREIGN KEY (report_id) REFERENCES unit_reports(id)
constraint unit_report_exits unit_report_exits_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint unit_report_locks unit_report_locks_completion_id_fkey: FOREIGN KEY (completion_id) REFERENCES unit_report_acceptances(completion_id)
constraint unit_report_locks unit_report_locks_locked_by_fkey: FOREIGN KEY (locked_by) REFERENCES accounts(id)
constraint unit_report_locks unit_report_locks_pkey: PRIMARY KEY (completion_id)
constraint unit_report_locks unit_report_locks_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint unit_report_returns unit_report_returns_check: CHECK (((kind = 'taken-back'::text) OR (remarks <> ''::text)))
constraint unit_report_returns unit_report_returns_completion_id_fkey: FOREIGN KEY (completion_id) REFERENCES unit_report_completions(id)
constraint unit_report_returns unit_report_returns_kind_check: CHECK ((kind = ANY (ARRAY['taken-back'::text, 'by-head'::text, 'by-coordinator'::text, 'reopened'::text])))
constraint unit_report_returns unit_report_returns_pkey: PRIMARY KEY (completion_id)
constraint unit_report_returns unit_report_returns_returned_by_fkey: FOREIGN KEY (returned_by) REFERENCES accounts(id)
constraint unit_report_returns unit_report_returns_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint unit_report_sections unit_report_sections_key_check: CHECK ((key = ANY (ARRAY['results'::text, 'difficulties'::text, 'proposals'::text, 'next'::text])))
constraint unit_report_sections unit_report_sections_pkey: PRIMARY KEY (report_id, key)
constraint unit_report_sections unit_report_sections_report_id_fkey: FOREIGN KEY (report_id) REFERENCES unit_reports(id)
constraint unit_report_sections unit_report_sections_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint unit_report_sections unit_report_sections_written_by_fkey: FOREIGN KEY (written_by) REFERENCES accounts(id)
constraint unit_report_stand_ins unit_report_stand_ins_check: CHECK (((file_id IS NULL) = (sha256 IS NULL)))
constraint unit_report_stand_ins unit_report_stand_ins_completion_id_fkey: FOREIGN KEY (completion_id) REFERENCES unit_report_completions(id)
constraint unit_report_stand_ins unit_report_stand_ins_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files(id)
constraint unit_report_stand_ins unit_report_stand_ins_paper_check: CHECK ((paper <> ''::text))
constraint unit_report_stand_ins unit_report_stand_ins_pkey: PRIMARY KEY (completion_id)
constraint unit_report_stand_ins unit_report_stand_ins_reason_check: CHECK ((reason <> ''::text))
constraint unit_report_stand_ins unit_report_stand_ins_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint unit_reports unit_reports_expected_by_fkey: FOREIGN KEY (expected_by) REFERENCES accounts(id)
constraint unit_reports unit_reports_origin_check: CHECK ((origin = ANY (ARRAY['owes'::text, 'asked'::text, 'joined'::text])))
constraint unit_reports unit_reports_period_id_fkey: FOREIGN KEY (period_id) REFERENCES periods(id)
constraint unit_reports unit_reports_period_id_unit_id_key: UNIQUE (period_id, unit_id)
constraint unit_reports unit_reports_pkey: PRIMARY KEY (id)
constraint unit_reports unit_reports_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint unit_successions unit_successions_check: CHECK ((predecessor_id <> successor_id))
constraint unit_successions unit_successions_pkey: PRIMARY KEY (id)
constraint unit_successions unit_successions_predecessor_id_fkey: FOREIGN KEY (predecessor_id) REFERENCES units(id)
constraint unit_successions unit_successions_predecessor_id_successor_id_key: UNIQUE (predecessor_id, successor_id)
constraint unit_successions unit_successions_succession_id_fkey: FOREIGN KEY (succession_id) REFERENCES successions(id)
constraint unit_successions unit_successions_successor_id_fkey: FOREIGN KEY (successor_id) REFERENCES units(id)
constraint units units_check: CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
constraint units units_code_check: CHECK ((code <> ''::text))
constraint units units_code_once_at_a_time: EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&) DEFERRABLE
constraint units units_name_check: CHECK ((name <> ''::text))
constraint units units_parent_id_fkey: FOREIGN KEY (parent_id) REFERENCES units(id)
constraint units units_pkey: PRIMARY KEY (id)
constraint verifications verifications_pkey: PRIMARY KEY (id)
constraint webhook_deliveries webhook_deliveries_check: CHECK (((delivered_at IS NULL) OR (parked_at IS NULL)))
constraint webhook_deliveries webhook_deliveries_check1: CHECK (((parked_at IS NULL) = (parked_because IS NULL)))
constraint webhook_deliveries webhook_deliveries_event_id_fkey: FOREIGN KEY (event_id) REFERENCES events(id)
constraint webhook_deliveries webhook_deliveries_event_id_subscription_id_key: UNIQUE (event_id, subscription_id)
constraint webhook_deliveries webhook_deliveries_parked_because_check: CHECK ((parked_because = ANY (ARRAY['tries'::text, 'paused'::text, 'owner'::text])))
constraint webhook_deliveries webhook_deliveries_pkey: PRIMARY KEY (id)
constraint webhook_deliveries webhook_deliveries_subscription_id_fkey: FOREIGN KEY (subscription_id) REFERENCES webhook_subscriptions(id) ON DELETE CASCADE
constraint webhook_subscriptions webhook_subscriptions_check: CHECK (((paused_at IS NULL) = (paused_because IS NULL)))
constraint webhook_subscriptions webhook_subscriptions_check1: CHECK (((former_secret IS NULL) = (former_until IS NULL)))
constraint webhook_subscriptions webhook_subscriptions_kinds_check: CHECK ((cardinality(kinds) > 0))
constraint webhook_subscriptions webhook_subscriptions_name_check: CHECK ((name <> ''::text))
constraint webhook_subscriptions webhook_subscriptions_owner_id_fkey: FOREIGN KEY (owner_id) REFERENCES accounts(id)
constraint webhook_subscriptions webhook_subscriptions_paused_because_check: CHECK ((paused_because = ANY (ARRAY['by-hand'::text, 'failing'::text, 'gone'::text])))
constraint webhook_subscriptions webhook_subscriptions_pkey: PRIMARY KEY (id)
constraint withdrawals withdrawals_output_id_fkey: FOREIGN KEY (output_id) REFERENCES outputs(id) ON DELETE CASCADE
constraint withdrawals withdrawals_pkey: PRIMARY KEY (output_id)
constraint withdrawals withdrawals_reason_check: CHECK ((reason <> ''::text))
constraint withdrawals withdrawals_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES units(id)
constraint withdrawals withdrawals_withdrawn_by_fkey: FOREIGN KEY (withdrawn_by) REFERENCES accounts(id)
constraint workday_changes workday_changes_changed_by_fkey: FOREIGN KEY (changed_by) REFERENCES accounts(id)
constraint workday_changes workday_changes_check: CHECK (((off_on IS NOT NULL) OR (worked_on IS NOT NULL)))
constraint workday_changes workday_changes_check1: CHECK ((off_on <> worked_on))
constraint workday_changes workday_changes_note_check: CHECK ((note <> ''::text))
constraint workday_changes workday_changes_off_on_key: UNIQUE (off_on)
constraint workday_changes workday_changes_pkey: PRIMARY KEY (id)
constraint workday_changes workday_changes_worked_on_key: UNIQUE (worked_on)

CREATE UNIQUE INDEX acceptances_once ON public.acceptances USING btree (output_id) WHERE (undone_on IS NULL);
CREATE INDEX acceptances_output ON public.acceptances USING btree (output_id);
CREATE UNIQUE INDEX acceptances_pkey ON public.acceptances USING btree (id);
CREATE UNIQUE INDEX accounts_email_key ON public.accounts USING btree (email);
CREATE UNIQUE INDEX accounts_pkey ON public.accounts USING btree (id);
CREATE INDEX acknowledged_slips_of ON public.acknowledged_slips USING btree (plan_id, unit_id, acknowledged_at DESC);
CREATE UNIQUE INDEX acknowledged_slips_pkey ON public.acknowledged_slips USING btree (id);
CREATE UNIQUE INDEX acknowledgements_pkey ON public.acknowledgements USING btree (distribution_id, unit_id);
CREATE UNIQUE INDEX amendment_choices_pkey ON public.amendment_choices USING btree (id);
CREATE UNIQUE INDEX amendment_choices_plan_id_new_task_id_key ON public.amendment_choices USING btree (plan_id, new_task_id);
CREATE UNIQUE INDEX amendment_choices_plan_id_old_task_id_key ON public.amendment_choices USING btree (plan_id, old_task_id);
CREATE UNIQUE INDEX amendment_undos_pkey ON public.amendment_undos USING btree (plan_id);
CREATE INDEX amendments_amended ON public.amendments USING btree (amends_plan_id);
CREATE UNIQUE INDEX amendments_pkey ON public.amendments USING btree (plan_id);
CREATE INDEX api_tokens_account ON public.api_tokens USING btree (account_id);
CREATE UNIQUE INDEX api_tokens_pkey ON public.api_tokens USING btree (id);
CREATE UNIQUE INDEX api_tokens_token_hash_key ON public.api_tokens USING btree (token_hash);
CREATE UNIQUE INDEX approvals_once ON public.approvals USING btree (output_id) WHERE (undone_on IS NULL);
CREATE INDEX approvals_output ON public.approvals USING btree (output_id);
CREATE UNIQUE INDEX approvals_pkey ON public.approvals USING btree (id);
CREATE INDEX assignments_of_plan ON public.assignments USING btree (plan_id);
CREATE UNIQUE INDEX assignments_pkey ON public.assignments USING btree (id);
CREATE INDEX assignments_task ON public.assignments USING btree (task_id);
CREATE UNIQUE INDEX attempts_pkey ON public.attempts USING btree (key);
CREATE INDEX attempts_window ON public.attempts USING btree (window_started);
CREATE INDEX audit_entries_at ON public.audit_entries USING btree (at DESC);
CREATE UNIQUE INDEX audit_entries_pkey ON public.audit_entries USING btree (id);
CREATE INDEX audit_entries_subject ON public.audit_entries USING btree (subject_kind, subject_id);
CREATE UNIQUE INDEX audit_seals_entry_id_key ON public.audit_seals USING btree (entry_id);
CREATE UNIQUE INDEX audit_seals_pkey ON public.audit_seals USING btree (sequence);
CREATE UNIQUE INDEX auth_secrets_pkey ON public.auth_secrets USING btree (id);
CREATE INDEX calendar_feeds_account ON public.calendar_feeds USING btree (account_id);
CREATE UNIQUE INDEX calendar_feeds_pkey ON public.calendar_feeds USING btree (id);
CREATE UNIQUE INDEX calendar_feeds_token_hash_key ON public.calendar_feeds USING btree (token_hash);
CREATE INDEX ceremonies_holder ON public.ceremonies USING btree (holder_hash, purpose);
CREATE UNIQUE INDEX ceremonies_pkey ON public.ceremonies USING btree (id);
CREATE INDEX claims_commitment ON public.claims USING btree (commitment_id);
CREATE UNIQUE INDEX claims_once ON public.claims USING btree (output_id, commitment_id) WHERE (released_on IS NULL);
CREATE INDEX claims_output ON public.claims USING btree (output_id);
CREATE UNIQUE INDEX claims_pkey ON public.claims USING btree (id);
CREATE INDEX claims_take_up ON public.claims USING btree (take_up_id) WHERE (take_up_id IS NOT NULL);
CREATE UNIQUE INDEX commitment_days_pkey ON public.commitment_days USING btree (commitment_id, stage, happened_on, known_on);
CREATE INDEX commitments_amendment ON public.commitments USING btree (amendment_id) WHERE (amendment_id IS NOT NULL);
CREATE INDEX commitments_curtailed ON public.commitments USING btree (curtailed_by) WHERE (curtailed_by IS NOT NULL);
CREATE UNIQUE INDEX commitments_owed_once ON public.commitments USING btree (task_id, quota_id, unit_id, measure, active_from, predecessor_id, amendment_id) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX commitments_pkey ON public.commitments USING btree (id);
CREATE INDEX commitments_plan ON public.commitments USING btree (plan_id);
CREATE INDEX commitments_predecessor ON public.commitments USING btree (predecessor_id) WHERE (predecessor_id IS NOT NULL);
CREATE INDEX commitments_successor ON public.commitments USING btree (successor_commitment_id) WHERE (successor_commitment_id IS NOT NULL);
CREATE INDEX commitments_task ON public.commitments USING btree (task_id);
CREATE INDEX commitments_unit ON public.commitments USING btree (unit_id, plan_id);
CREATE UNIQUE INDEX credentials_pkey ON public.credentials USING btree (id);
CREATE UNIQUE INDEX credentials_provider_id_provider_account_id_key ON public.credentials USING btree (provider_id, provider_account_id);
CREATE UNIQUE INDEX desk_words_pkey ON public.desk_words USING btree (id);
CREATE UNIQUE INDEX desk_words_unit_id_word_key ON public.desk_words USING btree (unit_id, word);
CREATE UNIQUE INDEX directive_letter_files_pkey ON public.directive_letter_files USING btree (letter_id, kind);
CREATE INDEX directive_letter_lines_commitment ON public.directive_letter_lines USING btree (commitment_id);
CREATE UNIQUE INDEX directive_letter_lines_pkey ON public.directive_letter_lines USING btree (letter_id, "position");
CREATE INDEX directive_letter_lines_report ON public.directive_letter_lines USING btree (report_id) WHERE (report_id IS NOT NULL);
CREATE INDEX directive_letter_lines_unit ON public.directive_letter_lines USING btree (unit_id, letter_id);
CREATE UNIQUE INDEX directive_letter_sendings_pkey ON public.directive_letter_sendings USING btree (letter_id);
CREATE INDEX directive_letters_newest ON public.directive_letters USING btree (created_at DESC);
CREATE UNIQUE INDEX directive_letters_pkey ON public.directive_letters USING btree (id);
CREATE UNIQUE INDEX distribution_dispatches_pkey ON public.distribution_dispatches USING btree (line_id);
CREATE INDEX distribution_lines_of ON public.distribution_lines USING btree (distribution_id, "position");
CREATE UNIQUE INDEX distribution_lines_pkey ON public.distribution_lines USING btree (id);
CREATE UNIQUE INDEX distribution_notices_pkey ON public.distribution_notices USING btree (distribution_id, unit_id, told_on);
CREATE UNIQUE INDEX distribution_outputs_pkey ON public.distribution_outputs USING btree (distribution_id);
CREATE UNIQUE INDEX distribution_recipients_pkey ON public.distribution_recipients USING btree (distribution_id, unit_id);
CREATE INDEX distribution_recipients_unit ON public.distribution_recipients USING btree (unit_id);
CREATE INDEX distributions_file ON public.distributions USING btree (file_id) WHERE (file_id IS NOT NULL);
CREATE UNIQUE INDEX distributions_pkey ON public.distributions USING btree (id);
CREATE UNIQUE INDEX distributions_plan_id_key ON public.distributions USING btree (plan_id);
CREATE INDEX events_at ON public.events USING btree (at);
CREATE UNIQUE INDEX events_pkey ON public.events USING btree (id);
CREATE INDEX events_waiting ON public.events USING btree (at) WHERE (fanned_out_at IS NULL);
CREATE INDEX evidence_output ON public.evidence USING btree (output_id);
CREATE UNIQUE INDEX evidence_pkey ON public.evidence USING btree (id);
CREATE INDEX evidence_sha ON public.evidence USING btree (sha256) WHERE (sha256 IS NOT NULL);
CREATE INDEX evidence_url ON public.evidence USING btree (url_key) WHERE (url_key IS NOT NULL);
CREATE UNIQUE INDEX files_pkey ON public.files USING btree (id);
CREATE INDEX files_sha256 ON public.files USING btree (sha256);
CREATE UNIQUE INDEX former_outputs_pkey ON public.former_outputs USING btree (output_id, revision);
CREATE UNIQUE INDEX former_report_sections_pkey ON public.former_report_sections USING btree (report_id, key, revision);
CREATE UNIQUE INDEX former_shapes_pkey ON public.former_shapes USING btree (commitment_id, until);
CREATE UNIQUE INDEX former_tasks_pkey ON public.former_tasks USING btree (id);
CREATE INDEX former_tasks_plan ON public.former_tasks USING btree (plan_id);
CREATE INDEX former_tasks_task ON public.former_tasks USING btree (task_id, until);
CREATE UNIQUE INDEX fulfilments_pkey ON public.fulfilments USING btree (commitment_id, slot, stage, known_from);
CREATE INDEX fulfilments_plan ON public.fulfilments USING btree (plan_id, stage, known_until);
CREATE INDEX fulfilments_unit ON public.fulfilments USING btree (unit_id, stage, known_until);
CREATE INDEX harvest_captures_file ON public.harvest_captures USING btree (file_id) WHERE (file_id IS NOT NULL);
CREATE INDEX harvest_captures_item ON public.harvest_captures USING btree (item_id, captured_at DESC);
CREATE UNIQUE INDEX harvest_captures_pkey ON public.harvest_captures USING btree (id);
CREATE INDEX harvest_decisions_output ON public.harvest_decisions USING btree (output_id) WHERE (output_id IS NOT NULL);
CREATE UNIQUE INDEX harvest_decisions_pkey ON public.harvest_decisions USING btree (item_id);
CREATE UNIQUE INDEX harvest_items_pkey ON public.harvest_items USING btree (id);
CREATE INDEX harvest_items_source ON public.harvest_items USING btree (source_id, found_at DESC);
CREATE INDEX harvest_items_unit ON public.harvest_items USING btree (unit_id, published_on DESC, id DESC);
CREATE UNIQUE INDEX harvest_items_unit_id_url_key_key ON public.harvest_items USING btree (unit_id, url_key);
CREATE INDEX harvest_looks_next ON public.harvest_looks USING btree (next_at);
CREATE UNIQUE INDEX harvest_looks_pkey ON public.harvest_looks USING btree (item_id);
CREATE UNIQUE INDEX harvest_matches_pkey ON public.harvest_matches USING btree (item_id);
CREATE UNIQUE INDEX harvest_pictures_pkey ON public.harvest_pictures USING btree (capture_id);
CREATE INDEX harvest_readings_next ON public.harvest_readings USING btree (next_at);
CREATE UNIQUE INDEX harvest_readings_pkey ON public.harvest_readings USING btree (source_id);
CREATE UNIQUE INDEX harvest_sources_pkey ON public.harvest_sources USING btree (id);
CREATE UNIQUE INDEX harvest_sources_unit_id_url_key_key ON public.harvest_sources USING btree (unit_id, url_key);
CREATE UNIQUE INDEX harvest_stops_pkey ON public.harvest_stops USING btree (source_id);
CREATE UNIQUE INDEX hotline_askings_pkey ON public.hotline_askings USING btree (hotline_id, asked_on);
CREATE INDEX hotline_checks_last ON public.hotline_checks USING btree (hotline_id, checked_on DESC);
CREATE UNIQUE INDEX hotline_checks_pkey ON public.hotline_checks USING btree (id);
CREATE UNIQUE INDEX hotline_ends_pkey ON public.hotline_ends USING btree (hotline_id);
CREATE UNIQUE INDEX hotlines_pkey ON public.hotlines USING btree (id);
CREATE INDEX idempotency_keys_age ON public.idempotency_keys USING btree (created_at);
CREATE UNIQUE INDEX idempotency_keys_pkey ON public.idempotency_keys USING btree (account_id, key);
CREATE UNIQUE INDEX index_breaks_once ON public.index_breaks USING btree (COALESCE(index_code, ''::text), from_year) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX index_breaks_pkey ON public.index_breaks USING btree (id);
CREATE INDEX index_values_all ON public.index_values USING btree (index_code, year, entered_at);
CREATE UNIQUE INDEX index_values_pkey ON public.index_values USING btree (id);
CREATE UNIQUE INDEX index_values_replaces_key ON public.index_values USING btree (replaces);
CREATE UNIQUE INDEX index_values_year ON public.index_values USING btree (index_code, year) WHERE (replaces IS NULL);
CREATE INDEX invitations_email ON public.invitations USING btree (email);
CREATE UNIQUE INDEX invitations_pkey ON public.invitations USING btree (id);
CREATE UNIQUE INDEX invitations_token_hash_key ON public.invitations USING btree (token_hash);
CREATE UNIQUE INDEX issuances_pkey ON public.issuances USING btree (plan_id);
CREATE INDEX learned_labels_office ON public.learned_labels USING btree (office_unit_id) WHERE (office_unit_id IS NOT NULL);
CREATE UNIQUE INDEX learned_labels_once ON public.learned_labels USING btree (label_key, office_unit_id) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX learned_labels_pkey ON public.learned_labels USING btree (id);
CREATE INDEX library_documents_file ON public.library_documents USING btree (sha256);
CREATE INDEX library_documents_number ON public.library_documents USING btree (number_key);
CREATE INDEX library_documents_order ON public.library_documents USING btree (dated_on DESC, id DESC);
CREATE UNIQUE INDEX library_documents_pkey ON public.library_documents USING btree (id);
CREATE INDEX library_documents_words ON public.library_documents USING gin (fold(((((number || ' '::text) || abstract) || ' '::text) || issuer)) gin_trgm_ops);
CREATE UNIQUE INDEX library_replacements_pkey ON public.library_replacements USING btree (document_id);
CREATE UNIQUE INDEX library_withdrawals_pkey ON public.library_withdrawals USING btree (document_id);
CREATE UNIQUE INDEX line_rules_pkey ON public.line_rules USING btree (domain);
CREATE UNIQUE INDEX line_windows_pkey ON public.line_windows USING btree (domain, key);
CREATE UNIQUE INDEX link_decisions_output_id_key ON public.link_decisions USING btree (output_id);
CREATE UNIQUE INDEX link_decisions_pkey ON public.link_decisions USING btree (record_id);
CREATE UNIQUE INDEX link_record_files_pkey ON public.link_record_files USING btree (record_id, file_id);
CREATE INDEX link_records_commitment ON public.link_records USING btree (commitment_id, slot);
CREATE UNIQUE INDEX link_records_link_id_client_key_key ON public.link_records USING btree (link_id, client_key);
CREATE UNIQUE INDEX link_records_pkey ON public.link_records USING btree (id);
CREATE INDEX link_records_unit ON public.link_records USING btree (unit_id);
CREATE INDEX locked_outputs_completion ON public.locked_outputs USING btree (completion_id);
CREATE UNIQUE INDEX locked_outputs_pkey ON public.locked_outputs USING btree (output_id, completion_id);
CREATE UNIQUE INDEX mails_pkey ON public.mails USING btree (id);
CREATE INDEX mails_unsent ON public.mails USING btree (created_at) WHERE (sent_at IS NULL);
CREATE UNIQUE INDEX media_captions_media_id_language_kind_key ON public.media_captions USING btree (media_id, language, kind);
CREATE UNIQUE INDEX media_captions_pkey ON public.media_captions USING btree (id);
CREATE UNIQUE INDEX media_conversions_pkey ON public.media_conversions USING btree (media_id);
CREATE INDEX media_conversions_unit ON public.media_conversions USING btree (unit_id);
CREATE UNIQUE INDEX media_pkey ON public.media USING btree (id);
CREATE UNIQUE INDEX media_removals_pkey ON public.media_removals USING btree (media_id);
CREATE UNIQUE INDEX media_rights_pkey ON public.media_rights USING btree (media_id);
CREATE UNIQUE INDEX media_texts_pkey ON public.media_texts USING btree (media_id, language);
CREATE INDEX media_unit ON public.media USING btree (unit_id, id DESC);
CREATE INDEX media_uploads_account ON public.media_uploads USING btree (account_id);
CREATE UNIQUE INDEX media_uploads_pkey ON public.media_uploads USING btree (id);
CREATE UNIQUE INDEX media_variants_pkey ON public.media_variants USING btree (media_id, label, format);
CREATE UNIQUE INDEX migrations_pkey ON public.migrations USING btree (number);
CREATE INDEX nominations_output ON public.nominations USING btree (output_id) WHERE (output_id IS NOT NULL);
CREATE UNIQUE INDEX nominations_pkey ON public.nominations USING btree (id);
CREATE INDEX nominations_report ON public.nominations USING btree (report_id);
CREATE UNIQUE INDEX occurrence_act_undos_pkey ON public.occurrence_act_undos USING btree (act_id);
CREATE INDEX occurrence_acts_commitment ON public.occurrence_acts USING btree (commitment_id, slot);
CREATE UNIQUE INDEX occurrence_acts_pkey ON public.occurrence_acts USING btree (id);
CREATE UNIQUE INDEX occurrence_decisions_act_id_key ON public.occurrence_decisions USING btree (act_id);
CREATE UNIQUE INDEX occurrence_decisions_pkey ON public.occurrence_decisions USING btree (request_id);
CREATE INDEX occurrence_requests_commitment ON public.occurrence_requests USING btree (commitment_id, slot);
CREATE UNIQUE INDEX occurrence_requests_pkey ON public.occurrence_requests USING btree (id);
CREATE INDEX occurrence_requests_unit ON public.occurrence_requests USING btree (unit_id, asked_at);
CREATE UNIQUE INDEX office_channel_closures_pkey ON public.office_channel_closures USING btree (unit_id, channel);
CREATE UNIQUE INDEX office_channel_commitments_pkey ON public.office_channel_commitments USING btree (unit_id, channel, commitment_id);
CREATE UNIQUE INDEX office_channels_pkey ON public.office_channels USING btree (unit_id, channel);
CREATE UNIQUE INDEX output_standings_pkey ON public.output_standings USING btree (output_id);
CREATE INDEX output_standings_state ON public.output_standings USING btree (state, happened_on DESC, output_id DESC);
CREATE INDEX output_standings_unit ON public.output_standings USING btree (unit_id, state, happened_on DESC, output_id DESC);
CREATE INDEX outputs_happened ON public.outputs USING btree (happened_on DESC, id DESC);
CREATE UNIQUE INDEX outputs_pkey ON public.outputs USING btree (id);
CREATE INDEX outputs_recorded ON public.outputs USING btree (recorded_on);
CREATE INDEX outputs_unit ON public.outputs USING btree (unit_id, happened_on DESC);
CREATE UNIQUE INDEX outputs_unit_id_client_key_key ON public.outputs USING btree (unit_id, client_key);
CREATE UNIQUE INDEX page_clock_pkey ON public.page_clock USING btree (sole);
CREATE INDEX page_tags_changed ON public.page_tags USING btree (changed);
CREATE UNIQUE INDEX page_tags_pkey ON public.page_tags USING btree (tag);
CREATE INDEX passkeys_account ON public.passkeys USING btree (account_id);
CREATE UNIQUE INDEX passkeys_credential_id_key ON public.passkeys USING btree (credential_id);
CREATE UNIQUE INDEX passkeys_pkey ON public.passkeys USING btree (id);
CREATE INDEX period_moves_period ON public.period_moves USING btree (period_id);
CREATE UNIQUE INDEX period_moves_pkey ON public.period_moves USING btree (id);
CREATE UNIQUE INDEX period_plans_pkey ON public.period_plans USING btree (period_id, plan_id);
CREATE INDEX periods_due ON public.periods USING btree (due_on);
CREATE UNIQUE INDEX periods_once ON public.periods USING btree (domain, year, window_key) WHERE (kind = 'regular'::text);
CREATE UNIQUE INDEX periods_pkey ON public.periods USING btree (id);
CREATE UNIQUE INDEX plan_closures_pkey ON public.plan_closures USING btree (plan_id);
CREATE INDEX plan_domains_of_plan ON public.plan_domains USING btree (plan_id);
CREATE UNIQUE INDEX plan_domains_pkey ON public.plan_domains USING btree (plan_id, code);
CREATE INDEX plan_findings_assignment ON public.plan_findings USING btree (assignment_id);
CREATE INDEX plan_findings_of_plan ON public.plan_findings USING btree (plan_id);
CREATE UNIQUE INDEX plan_findings_pkey ON public.plan_findings USING btree (id);
CREATE INDEX plan_findings_plan ON public.plan_findings USING btree (plan_id);
CREATE INDEX plan_headings_of_plan ON public.plan_headings USING btree (plan_id);
CREATE UNIQUE INDEX plan_headings_pkey ON public.plan_headings USING btree (id);
CREATE INDEX plan_readings_of_plan ON public.plan_readings USING btree (plan_id);
CREATE UNIQUE INDEX plan_readings_pkey ON public.plan_readings USING btree (plan_id);
CREATE INDEX plan_versions_of_plan ON public.plan_versions USING btree (plan_id);
CREATE UNIQUE INDEX plan_versions_pkey ON public.plan_versions USING btree (id);
CREATE UNIQUE INDEX plan_versions_plan_id_number_key ON public.plan_versions USING btree (plan_id, number);
CREATE UNIQUE INDEX plans_pkey ON public.plans USING btree (id);
CREATE INDEX portal_corrections_page ON public.portal_corrections USING btree (page_number, corrected_at);
CREATE UNIQUE INDEX portal_corrections_pkey ON public.portal_corrections USING btree (id);
CREATE UNIQUE INDEX portal_files_pkey ON public.portal_files USING btree (sha256, page_number);
CREATE UNIQUE INDEX portal_honour_ends_pkey ON public.portal_honour_ends USING btree (honour_id);
CREATE UNIQUE INDEX portal_honours_nomination_id_key ON public.portal_honours USING btree (nomination_id);
CREATE UNIQUE INDEX portal_honours_pkey ON public.portal_honours USING btree (id);
CREATE UNIQUE INDEX portal_imprints_pkey ON public.portal_imprints USING btree (id);
CREATE UNIQUE INDEX portal_pages_pkey ON public.portal_pages USING btree (number);
CREATE INDEX portal_pages_running ON public.portal_pages USING btree (language, runs_until) WHERE (runs_until IS NOT NULL);
CREATE UNIQUE INDEX portal_pages_story_id_language_key ON public.portal_pages USING btree (story_id, language);
CREATE INDEX portal_pages_unit ON public.portal_pages USING btree (unit_id);
CREATE UNIQUE INDEX portal_plans_pkey ON public.portal_plans USING btree (plan_id);
CREATE INDEX portal_shelves_order ON public.portal_shelves USING btree (shelf, language, published_at DESC, page_number DESC) INCLUDE (unit_id);
CREATE UNIQUE INDEX portal_shelves_pkey ON public.portal_shelves USING btree (page_number, shelf);
CREATE UNIQUE INDEX portal_topics_pkey ON public.portal_topics USING btree (key, language);
CREATE UNIQUE INDEX portal_withdrawals_pkey ON public.portal_withdrawals USING btree (page_number);
CREATE INDEX portal_words_heads ON public.portal_words USING gin (heads) WITH (fastupdate=off);
CREATE UNIQUE INDEX portal_words_pkey ON public.portal_words USING btree (page_number);
CREATE INDEX portal_words_recent ON public.portal_words USING btree (language, published_at DESC, page_number DESC);
CREATE INDEX portal_words_search ON public.portal_words USING gin (words) WITH (fastupdate=off);
CREATE UNIQUE INDEX pro_rata_choices_pkey ON public.pro_rata_choices USING btree (id);
CREATE INDEX pro_rata_choices_plan ON public.pro_rata_choices USING btree (plan_id);
CREATE INDEX pro_rata_choices_quota ON public.pro_rata_choices USING btree (quota_id);
CREATE UNIQUE INDEX pro_rata_undos_pkey ON public.pro_rata_undos USING btree (choice_id);
CREATE INDEX programme_commitments_commitment ON public.programme_commitments USING btree (commitment_id);
CREATE UNIQUE INDEX programme_commitments_pkey ON public.programme_commitments USING btree (programme_id, commitment_id);
CREATE INDEX programme_ends_amendment ON public.programme_ends USING btree (amendment_id) WHERE (amendment_id IS NOT NULL);
CREATE UNIQUE INDEX programme_ends_pkey ON public.programme_ends USING btree (programme_id);
CREATE INDEX programme_ends_succession ON public.programme_ends USING btree (succession_id) WHERE (succession_id IS NOT NULL);
CREATE INDEX programme_slots_day ON public.programme_slots USING btree (planned_on);
CREATE UNIQUE INDEX programme_slots_pkey ON public.programme_slots USING btree (id);
CREATE INDEX programme_slots_programme ON public.programme_slots USING btree (programme_id, planned_on);
CREATE INDEX programme_slots_unit ON public.programme_slots USING btree (unit_id, planned_on);
CREATE INDEX programmes_follows ON public.programmes USING btree (follows_id) WHERE (follows_id IS NOT NULL);
CREATE UNIQUE INDEX programmes_pkey ON public.programmes USING btree (id);
CREATE INDEX programmes_succession ON public.programmes USING btree (succession_id) WHERE (succession_id IS NOT NULL);
CREATE INDEX programmes_unit ON public.programmes USING btree (unit_id);
CREATE INDEX publication_corrections_of ON public.publication_corrections USING btree (publication_id, corrected_at);
CREATE UNIQUE INDEX publication_corrections_pkey ON public.publication_corrections USING btree (id);
CREATE UNIQUE INDEX publication_withdrawals_pkey ON public.publication_withdrawals USING btree (publication_id);
CREATE UNIQUE INDEX publications_output_id_key ON public.publications USING btree (output_id);
CREATE UNIQUE INDEX publications_pkey ON public.publications USING btree (id);
CREATE UNIQUE INDEX publications_schedule_id_key ON public.publications USING btree (schedule_id);
CREATE UNIQUE INDEX publications_standing ON public.publications USING btree (story_id, language, channel) WHERE (gone_at IS NULL);
CREATE INDEX publications_story ON public.publications USING btree (story_id, language);
CREATE INDEX publications_unit ON public.publications USING btree (unit_id, sent_at);
CREATE INDEX quotas_of_plan ON public.quotas USING btree (plan_id);
CREATE UNIQUE INDEX quotas_pkey ON public.quotas USING btree (id);
CREATE INDEX quotas_task ON public.quotas USING btree (task_id);
CREATE INDEX recovery_codes_account ON public.recovery_codes USING btree (account_id);
CREATE UNIQUE INDEX recovery_codes_pkey ON public.recovery_codes USING btree (hash);
CREATE UNIQUE INDEX reminder_digests_account_id_day_key ON public.reminder_digests USING btree (account_id, day);
CREATE UNIQUE INDEX reminder_digests_pkey ON public.reminder_digests USING btree (id);
CREATE UNIQUE INDEX reminder_readings_pkey ON public.reminder_readings USING btree (reminder_id);
CREATE UNIQUE INDEX reminder_rounds_pkey ON public.reminder_rounds USING btree (day);
CREATE UNIQUE INDEX reminder_rules_pkey ON public.reminder_rules USING btree (id);
CREATE INDEX reminders_commitment ON public.reminders USING btree (commitment_id, slot);
CREATE INDEX reminders_digest ON public.reminders USING btree (digest_id);
CREATE INDEX reminders_made ON public.reminders USING btree (made_at DESC, id DESC);
CREATE INDEX reminders_newest ON public.reminders USING btree (account_id, made_at DESC, id DESC);
CREATE UNIQUE INDEX reminders_once ON public.reminders USING btree (account_id, commitment_id, slot, due_on, step, report_id) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX reminders_pkey ON public.reminders USING btree (id);
CREATE INDEX reminders_report ON public.reminders USING btree (report_id) WHERE (report_id IS NOT NULL);
CREATE INDEX reminders_unit ON public.reminders USING btree (unit_id, made_at DESC, id DESC);
CREATE INDEX reminders_untold ON public.reminders USING btree (account_id) WHERE ((digest_id IS NULL) AND (mail_id IS NULL));
CREATE UNIQUE INDEX rendition_approvals_pkey ON public.rendition_approvals USING btree (rendition_id);
CREATE UNIQUE INDEX renditions_pkey ON public.renditions USING btree (id);
CREATE INDEX renditions_story ON public.renditions USING btree (story_id, language, channel, written_at DESC, id DESC);
CREATE UNIQUE INDEX reopening_decisions_pkey ON public.reopening_decisions USING btree (request_id);
CREATE INDEX reopening_requests_completion ON public.reopening_requests USING btree (completion_id);
CREATE UNIQUE INDEX reopening_requests_pkey ON public.reopening_requests USING btree (id);
CREATE UNIQUE INDEX report_files_pkey ON public.report_files USING btree (lock_id, kind);
CREATE UNIQUE INDEX report_locks_pkey ON public.report_locks USING btree (id);
CREATE UNIQUE INDEX report_locks_report_id_number_key ON public.report_locks USING btree (report_id, number);
CREATE UNIQUE INDEX report_locks_standing ON public.report_locks USING btree (report_id) WHERE (reopened_at IS NULL);
CREATE UNIQUE INDEX report_outlines_domain_version_key ON public.report_outlines USING btree (domain, version);
CREATE UNIQUE INDEX report_outlines_pkey ON public.report_outlines USING btree (id);
CREATE UNIQUE INDEX report_paper_uses_domain_number_key ON public.report_paper_uses USING btree (domain, number);
CREATE UNIQUE INDEX report_paper_uses_pkey ON public.report_paper_uses USING btree (id);
CREATE UNIQUE INDEX report_papers_domain_version_key ON public.report_papers USING btree (domain, version);
CREATE UNIQUE INDEX report_papers_pkey ON public.report_papers USING btree (id);
CREATE UNIQUE INDEX report_plans_pkey ON public.report_plans USING btree (report_id, plan_id);
CREATE INDEX report_plans_plan ON public.report_plans USING btree (plan_id);
CREATE UNIQUE INDEX report_scope_units_pkey ON public.report_scope_units USING btree (report_id, unit_id);
CREATE INDEX report_scope_units_unit ON public.report_scope_units USING btree (unit_id);
CREATE UNIQUE INDEX report_sections_pkey ON public.report_sections USING btree (report_id, key);
CREATE UNIQUE INDEX report_signed_copies_lock_id_number_key ON public.report_signed_copies USING btree (lock_id, number);
CREATE UNIQUE INDEX report_signed_copies_pkey ON public.report_signed_copies USING btree (id);
CREATE INDEX report_takings_completion ON public.report_takings USING btree (completion_id);
CREATE UNIQUE INDEX report_takings_once ON public.report_takings USING btree (report_id, completion_id, source, part) WHERE (undone_at IS NULL);
CREATE UNIQUE INDEX report_takings_pkey ON public.report_takings USING btree (id);
CREATE INDEX report_takings_unit ON public.report_takings USING btree (unit_id);
CREATE UNIQUE INDEX report_units_pkey ON public.report_units USING btree (lock_id, unit_id);
CREATE INDEX report_units_unit ON public.report_units USING btree (unit_id, report_id);
CREATE INDEX reports_domain ON public.reports USING btree (domain, to_on DESC);
CREATE UNIQUE INDEX reports_pkey ON public.reports USING btree (id);
CREATE INDEX responsibilities_of_plan ON public.responsibilities USING btree (plan_id);
CREATE UNIQUE INDEX responsibilities_pkey ON public.responsibilities USING btree (id);
CREATE UNIQUE INDEX responsibility_units_pkey ON public.responsibility_units USING btree (responsibility_id, unit_id);
CREATE UNIQUE INDEX returns_open_once ON public.returns USING btree (output_id) WHERE (answered_at IS NULL);
CREATE INDEX returns_output ON public.returns USING btree (output_id);
CREATE UNIQUE INDEX returns_pkey ON public.returns USING btree (id);
CREATE UNIQUE INDEX role_grants_account_id_role_unit_id_domain_key ON public.role_grants USING btree (account_id, role, unit_id, domain) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX role_grants_pkey ON public.role_grants USING btree (id);
CREATE INDEX role_grants_unit ON public.role_grants USING btree (unit_id);
CREATE UNIQUE INDEX schedule_slots_pkey ON public.schedule_slots USING btree (schedule_id, slot);
CREATE UNIQUE INDEX schedules_pkey ON public.schedules USING btree (id);
CREATE UNIQUE INDEX schedules_plan_id_digest_key ON public.schedules USING btree (plan_id, digest);
CREATE INDEX sessions_account ON public.sessions USING btree (account_id);
CREATE UNIQUE INDEX sessions_pkey ON public.sessions USING btree (id);
CREATE UNIQUE INDEX sessions_token_key ON public.sessions USING btree (token);
CREATE UNIQUE INDEX settings_pkey ON public.settings USING btree (key);
CREATE UNIQUE INDEX slot_assignments_pkey ON public.slot_assignments USING btree (id);
CREATE INDEX slot_assignments_slot ON public.slot_assignments USING btree (slot_id, assigned_at DESC, id DESC);
CREATE UNIQUE INDEX slot_cancellations_pkey ON public.slot_cancellations USING btree (slot_id);
CREATE UNIQUE INDEX slot_outs_once ON public.slot_outs USING btree (slot_id) WHERE (released_at IS NULL);
CREATE UNIQUE INDEX slot_outs_output_id_key ON public.slot_outs USING btree (output_id);
CREATE UNIQUE INDEX slot_outs_pkey ON public.slot_outs USING btree (id);
CREATE UNIQUE INDEX slot_productions_pkey ON public.slot_productions USING btree (slot_id);
CREATE UNIQUE INDEX slot_readies_pkey ON public.slot_readies USING btree (slot_id);
CREATE UNIQUE INDEX snooze_ends_pkey ON public.snooze_ends USING btree (snooze_id);
CREATE INDEX snoozes_commitment ON public.snoozes USING btree (commitment_id, slot);
CREATE UNIQUE INDEX snoozes_pkey ON public.snoozes USING btree (id);
CREATE INDEX snoozes_unit ON public.snoozes USING btree (unit_id);
CREATE UNIQUE INDEX stories_pkey ON public.stories USING btree (id);
CREATE INDEX stories_planned ON public.stories USING btree (unit_id, planned_on) WHERE (planned_on IS NOT NULL);
CREATE INDEX stories_unit ON public.stories USING btree (unit_id, id DESC);
CREATE UNIQUE INDEX story_approval_undos_pkey ON public.story_approval_undos USING btree (approval_id);
CREATE UNIQUE INDEX story_approvals_pkey ON public.story_approvals USING btree (id);
CREATE INDEX story_approvals_recent ON public.story_approvals USING btree (approved_at DESC);
CREATE UNIQUE INDEX story_approvals_review_id_key ON public.story_approvals USING btree (review_id);
CREATE INDEX story_approvals_story ON public.story_approvals USING btree (story_id, language, approved_at DESC, id DESC);
CREATE UNIQUE INDEX story_comment_resolutions_pkey ON public.story_comment_resolutions USING btree (comment_id);
CREATE UNIQUE INDEX story_comments_pkey ON public.story_comments USING btree (id);
CREATE INDEX story_comments_story ON public.story_comments USING btree (story_id, said_at);
CREATE UNIQUE INDEX story_emergency_reviews_pkey ON public.story_emergency_reviews USING btree (approval_id);
CREATE UNIQUE INDEX story_offer_answers_copy_id_key ON public.story_offer_answers USING btree (copy_id);
CREATE UNIQUE INDEX story_offer_answers_pkey ON public.story_offer_answers USING btree (offer_id);
CREATE UNIQUE INDEX story_offers_pkey ON public.story_offers USING btree (id);
CREATE INDEX story_offers_story ON public.story_offers USING btree (story_id);
CREATE INDEX story_offers_to ON public.story_offers USING btree (to_unit_id, offered_at DESC);
CREATE UNIQUE INDEX story_returns_pkey ON public.story_returns USING btree (review_id);
CREATE UNIQUE INDEX story_review_withdrawals_pkey ON public.story_review_withdrawals USING btree (review_id);
CREATE UNIQUE INDEX story_reviews_pkey ON public.story_reviews USING btree (id);
CREATE INDEX story_reviews_story ON public.story_reviews USING btree (story_id, language, asked_at DESC);
CREATE UNIQUE INDEX story_revisions_pkey ON public.story_revisions USING btree (id);
CREATE UNIQUE INDEX story_revisions_story_id_language_number_key ON public.story_revisions USING btree (story_id, language, number);
CREATE INDEX story_revisions_title ON public.story_revisions USING btree (story_id, language, number DESC) INCLUDE (title);
CREATE UNIQUE INDEX story_schedule_ends_pkey ON public.story_schedule_ends USING btree (schedule_id);
CREATE INDEX story_schedules_due ON public.story_schedules USING btree (due_at) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX story_schedules_pkey ON public.story_schedules USING btree (id);
CREATE INDEX story_schedules_story ON public.story_schedules USING btree (story_id, language);
CREATE INDEX story_schedules_unit ON public.story_schedules USING btree (unit_id, due_at);
CREATE UNIQUE INDEX story_schedules_waiting ON public.story_schedules USING btree (story_id, language, channel) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX story_shelvings_pkey ON public.story_shelvings USING btree (story_id);
CREATE UNIQUE INDEX story_sources_pkey ON public.story_sources USING btree (id);
CREATE INDEX story_sources_story ON public.story_sources USING btree (story_id, "position");
CREATE UNIQUE INDEX story_topics_pkey ON public.story_topics USING btree (story_id, topic_id);
CREATE INDEX story_topics_topic ON public.story_topics USING btree (topic_id);
CREATE UNIQUE INDEX succession_confirmations_pkey ON public.succession_confirmations USING btree (succession_id);
CREATE INDEX succession_decisions_commitment ON public.succession_decisions USING btree (commitment_id);
CREATE UNIQUE INDEX succession_decisions_pkey ON public.succession_decisions USING btree (id);
CREATE UNIQUE INDEX succession_decisions_succession_id_commitment_id_key ON public.succession_decisions USING btree (succession_id, commitment_id);
CREATE UNIQUE INDEX succession_ends_pkey ON public.succession_ends USING btree (succession_id, unit_id);
CREATE UNIQUE INDEX succession_entries_pkey ON public.succession_entries USING btree (succession_id);
CREATE INDEX succession_moves_commitment ON public.succession_moves USING btree (commitment_id);
CREATE UNIQUE INDEX succession_moves_pkey ON public.succession_moves USING btree (succession_id, commitment_id);
CREATE UNIQUE INDEX succession_new_units_pkey ON public.succession_new_units USING btree (unit_id);
CREATE INDEX succession_new_units_succession ON public.succession_new_units USING btree (succession_id);
CREATE UNIQUE INDEX succession_pairs_pkey ON public.succession_pairs USING btree (id);
CREATE INDEX succession_pairs_predecessor ON public.succession_pairs USING btree (predecessor_id);
CREATE UNIQUE INDEX succession_pairs_succession_id_predecessor_id_successor_id_key ON public.succession_pairs USING btree (succession_id, predecessor_id, successor_id) NULLS NOT DISTINCT;
CREATE INDEX succession_pairs_successor ON public.succession_pairs USING btree (successor_id);
CREATE UNIQUE INDEX succession_papers_pkey ON public.succession_papers USING btree (id);
CREATE INDEX succession_papers_succession ON public.succession_papers USING btree (succession_id);
CREATE UNIQUE INDEX succession_people_pkey ON public.succession_people USING btree (succession_id, grant_id);
CREATE UNIQUE INDEX succession_undos_pkey ON public.succession_undos USING btree (succession_id);
CREATE INDEX successions_effective ON public.successions USING btree (effective_on);
CREATE UNIQUE INDEX successions_pkey ON public.successions USING btree (id);
CREATE UNIQUE INDEX take_up_undos_pkey ON public.take_up_undos USING btree (take_up_id);
CREATE INDEX take_ups_commitment ON public.take_ups USING btree (commitment_id);
CREATE UNIQUE INDEX take_ups_pkey ON public.take_ups USING btree (id);
CREATE INDEX take_ups_task ON public.take_ups USING btree (task_id);
CREATE INDEX take_ups_unit ON public.take_ups USING btree (unit_id);
CREATE INDEX task_links_commitment ON public.task_links USING btree (commitment_id, slot);
CREATE UNIQUE INDEX task_links_pkey ON public.task_links USING btree (id);
CREATE UNIQUE INDEX task_links_token_hash_key ON public.task_links USING btree (token_hash);
CREATE INDEX task_links_unit ON public.task_links USING btree (unit_id);
CREATE INDEX tasks_of_plan ON public.tasks USING btree (plan_id);
CREATE UNIQUE INDEX tasks_pkey ON public.tasks USING btree (id);
CREATE UNIQUE INDEX tasks_plan_id_position_key ON public.tasks USING btree (plan_id, "position");
CREATE UNIQUE INDEX topic_endings_pkey ON public.topic_endings USING btree (topic_id);
CREATE UNIQUE INDEX topics_pkey ON public.topics USING btree (id);
CREATE UNIQUE INDEX totp_secrets_pkey ON public.totp_secrets USING btree (account_id);
CREATE UNIQUE INDEX translations_once ON public.translations USING btree (output_id) WHERE (undone_on IS NULL);
CREATE INDEX translations_original ON public.translations USING btree (original_id) WHERE (original_id IS NOT NULL);
CREATE INDEX translations_output ON public.translations USING btree (output_id);
CREATE UNIQUE INDEX translations_pkey ON public.translations USING btree (id);
CREATE UNIQUE INDEX trust_anchors_once ON public.trust_anchors USING btree (fingerprint) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX trust_anchors_pkey ON public.trust_anchors USING btree (id);
CREATE INDEX unit_aliases_group ON public.unit_aliases USING btree (group_id);
CREATE UNIQUE INDEX unit_aliases_learned_once ON public.unit_aliases USING btree (alias_key, office_unit_id) NULLS NOT DISTINCT WHERE (origin = 'learned'::text);
CREATE INDEX unit_aliases_office ON public.unit_aliases USING btree (office_unit_id) WHERE (office_unit_id IS NOT NULL);
CREATE UNIQUE INDEX unit_aliases_once ON public.unit_aliases USING btree (alias_key, unit_id, group_id, office_unit_id) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX unit_aliases_pkey ON public.unit_aliases USING btree (id);
CREATE INDEX unit_aliases_unit ON public.unit_aliases USING btree (unit_id);
CREATE UNIQUE INDEX unit_groups_code_key ON public.unit_groups USING btree (code);
CREATE UNIQUE INDEX unit_groups_pkey ON public.unit_groups USING btree (id);
CREATE UNIQUE INDEX unit_report_acceptances_pkey ON public.unit_report_acceptances USING btree (completion_id);
CREATE UNIQUE INDEX unit_report_approvals_pkey ON public.unit_report_approvals USING btree (completion_id);
CREATE UNIQUE INDEX unit_report_completions_pkey ON public.unit_report_completions USING btree (id);
CREATE INDEX unit_report_completions_report ON public.unit_report_completions USING btree (report_id);
CREATE UNIQUE INDEX unit_report_exits_once ON public.unit_report_exits USING btree (report_id) WHERE (back_on IS NULL);
CREATE UNIQUE INDEX unit_report_exits_pkey ON public.unit_report_exits USING btree (id);
CREATE INDEX unit_report_exits_report ON public.unit_report_exits USING btree (report_id);
CREATE UNIQUE INDEX unit_report_locks_pkey ON public.unit_report_locks USING btree (completion_id);
CREATE UNIQUE INDEX unit_report_returns_pkey ON public.unit_report_returns USING btree (completion_id);
CREATE UNIQUE INDEX unit_report_sections_pkey ON public.unit_report_sections USING btree (report_id, key);
CREATE UNIQUE INDEX unit_report_stand_ins_pkey ON public.unit_report_stand_ins USING btree (completion_id);
CREATE UNIQUE INDEX unit_reports_period_id_unit_id_key ON public.unit_reports USING btree (period_id, unit_id);
CREATE UNIQUE INDEX unit_reports_pkey ON public.unit_reports USING btree (id);
CREATE INDEX unit_reports_unit ON public.unit_reports USING btree (unit_id, period_id);
CREATE UNIQUE INDEX unit_successions_pkey ON public.unit_successions USING btree (id);
CREATE UNIQUE INDEX unit_successions_predecessor_id_successor_id_key ON public.unit_successions USING btree (predecessor_id, successor_id);
CREATE INDEX units_code_once_at_a_time ON public.units USING gist (code, daterange(valid_from, valid_to, '[]'::text));
CREATE INDEX units_kind ON public.units USING btree (kind);
CREATE INDEX units_name_search ON public.units USING gin (fold(name) gin_trgm_ops);
CREATE INDEX units_parent ON public.units USING btree (parent_id);
CREATE UNIQUE INDEX units_pkey ON public.units USING btree (id);
CREATE UNIQUE INDEX verifications_identifier ON public.verifications USING btree (identifier);
CREATE UNIQUE INDEX verifications_pkey ON public.verifications USING btree (id);
CREATE INDEX webhook_deliveries_due ON public.webhook_deliveries USING btree (subscription_id, due_at) WHERE ((delivered_at IS NULL) AND (parked_at IS NULL));
CREATE UNIQUE INDEX webhook_deliveries_event_id_subscription_id_key ON public.webhook_deliveries USING btree (event_id, subscription_id);
CREATE INDEX webhook_deliveries_newest ON public.webhook_deliveries USING btree (subscription_id, created_at DESC);
CREATE UNIQUE INDEX webhook_deliveries_pkey ON public.webhook_deliveries USING btree (id);
CREATE INDEX webhook_subscriptions_owner ON public.webhook_subscriptions USING btree (owner_id);
CREATE UNIQUE INDEX webhook_subscriptions_pkey ON public.webhook_subscriptions USING btree (id);
CREATE UNIQUE INDEX withdrawals_pkey ON public.withdrawals USING btree (output_id);
CREATE UNIQUE INDEX workday_changes_off_on_key ON public.workday_changes USING btree (off_on);
CREATE UNIQUE INDEX workday_changes_pkey ON public.workday_changes USING btree (id);
CREATE UNIQUE INDEX workday_changes_worked_on_key ON public.workday_changes USING btree (worked_on);

view occurrences as  SELECT c.id AS commitment_id,
    s.slot,
    c.plan_id,
    c.task_id,
    c.quota_id,
    c.unit_id,
    c.measure,
    c.bound,
    c.domain,
    s.period_start,
    s.period_end,
    s.due_on,
    s.required,
    s.minimum,
    s.required_minutes,
    s.retroactive
   FROM (commitments c
     JOIN schedule_slots s ON ((s.schedule_id = c.schedule_id)))
  WHERE ((s.due_on >= c.active_from) AND ((c.ended_on IS NULL) OR (s.due_on <= c.ended_on)));
view outputs_with_state as  SELECT id,
    unit_id,
    happened_on,
        CASE
            WHEN (EXISTS ( SELECT
               FROM withdrawals w
              WHERE (w.output_id = o.id))) THEN 'withdrawn'::text
            WHEN (EXISTS ( SELECT
               FROM returns r
              WHERE ((r.output_id = o.id) AND (r.answered_on IS NULL)))) THEN 'returned'::text
            WHEN (EXISTS ( SELECT
               FROM acceptances a
              WHERE ((a.output_id = o.id) AND (a.undone_on IS NULL)))) THEN 'accepted'::text
            WHEN (EXISTS ( SELECT
               FROM approvals a
              WHERE ((a.output_id = o.id) AND (a.undone_on IS NULL)))) THEN 'approved'::text
            ELSE 'recorded'::text
        END AS state
   FROM outputs o;
view slots_standing as  SELECT s.id,
    s.programme_id,
    s.unit_id,
    s.series_on,
    s.lane,
    s.planned_on,
    s.starts_at,
    s.title,
    s.minutes,
    a.account_id AS person_id,
    o.output_id,
    c.reason AS cancelled_because,
        CASE
            WHEN (o.output_id IS NOT NULL) THEN 'out'::text
            WHEN (c.slot_id IS NOT NULL) THEN 'cancelled'::text
            WHEN (r.slot_id IS NOT NULL) THEN 'ready'::text
            WHEN (p.slot_id IS NOT NULL) THEN 'in_production'::text
            WHEN (a.account_id IS NOT NULL) THEN 'assigned'::text
            ELSE 'planned'::text
        END AS state
   FROM (((((programme_slots s
     LEFT JOIN LATERAL ( SELECT a_1.account_id
           FROM slot_assignments a_1
          WHERE (a_1.slot_id = s.id)
          ORDER BY a_1.assigned_at DESC, a_1.id DESC
         LIMIT 1) a ON (true))
     LEFT JOIN slot_productions p ON ((p.slot_id = s.id)))
     LEFT JOIN slot_readies r ON ((r.slot_id = s.id)))
     LEFT JOIN slot_cancellations c ON ((c.slot_id = s.id)))
     LEFT JOIN slot_outs o ON (((o.slot_id = s.id) AND (o.released_at IS NULL) AND (NOT (EXISTS ( SELECT
           FROM withdrawals w
          WHERE (w.output_id = o.output_id)))))))
  WHERE ((o.output_id IS NOT NULL) OR (NOT (EXISTS ( SELECT
           FROM programme_ends e
          WHERE ((e.programme_id = s.programme_id) AND (s.planned_on >= e.ends_from))))));
view stories_out as  SELECT story_id,
    language,
        CASE
            WHEN bool_or((kind = 'published'::text)) THEN 'published'::text
            WHEN bool_or((kind = 'scheduled'::text)) THEN 'scheduled'::text
            ELSE 'withdrawn'::text
        END AS state,
    COALESCE(max(at) FILTER (WHERE (kind = 'published'::text)), min(at) FILTER (WHERE (kind = 'scheduled'::text)), max(at)) AS at
   FROM ( SELECT story_schedules.story_id,
            story_schedules.language,
            'scheduled'::text AS kind,
            story_schedules.due_at AS at
           FROM story_schedules
          WHERE (story_schedules.ended_at IS NULL)
        UNION ALL
         SELECT publications.story_id,
            publications.language,
                CASE
                    WHEN (publications.gone_at IS NULL) THEN 'published'::text
                    ELSE 'withdrawn'::text
                END AS "case",
            COALESCE(publications.gone_at, publications.sent_at) AS "coalesce"
           FROM publications) s
  GROUP BY story_id, language;

CREATE OR REPLACE FUNCTION public.calendar_feed_of(p_token_hash text)
 RETURNS TABLE(account_id uuid, unit_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select f.account_id, f.unit_id from calendar_feeds f
  join accounts a on a.id = f.account_id and a.suspended_at is null
  where f.token_hash = p_token_hash and f.revoked_at is null
    and exists (select from role_grants g where g.account_id = f.account_id
      and (g.unit_id = f.unit_id or g.role in ('administrator', 'coordinator', 'leader')))
$function$
;
CREATE OR REPLACE FUNCTION public.claims_of(p_output uuid)
 RETURNS TABLE(commitment_id uuid, count integer, minutes integer, domain text, measure text, unit_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select x.commitment_id, x.count, x.minutes, c.domain, c.measure, c.unit_id
  from claims x join commitments c on c.id = x.commitment_id
  where x.output_id = p_output and x.released_on is null order by x.commitment_id
$function$
;
CREATE OR REPLACE FUNCTION public.coordinator_name(account uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select a.name from accounts a where a.id = account
    and exists (select from role_grants g where g.account_id = a.id and g.role = 'coordinator')
$function$
;
CREATE OR REPLACE FUNCTION public.copied_file(file uuid, unit uuid)
 RETURNS uuid
 LANGUAGE sql
AS $function$
  insert into files (sha256, bytes, media_type, name, unit_id)
  select sha256, bytes, media_type, name, unit from files where id = file returning id
$function$
;
CREATE OR REPLACE FUNCTION public.counts_below(p_output uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select exists (select from claims x join take_ups t on t.id = x.take_up_id
    where x.output_id = p_output and t.unit_id = any (scope_units()))
$function$
;
CREATE OR REPLACE FUNCTION public.distribute_issued()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  insert into distributions (kind, plan_id, sent_on, sent_by, sent_at, sample)
  select 'plan', n.plan_id, n.issued_on, n.issued_by, n.issued_at, p.sample from issued n join plans p on p.id = n.plan_id
  on conflict (plan_id) do nothing;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.distribute_to_owing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  insert into distribution_recipients (distribution_id, unit_id, since)
  select d.id, n.unit_id, min(case when isfinite(n.known_from) then n.known_from else d.sent_on end)
  from owing n join distributions d on d.plan_id = n.plan_id group by d.id, n.unit_id
  on conflict do nothing;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.evidence_twins(p_output uuid, p_url_key text, p_sha256 text)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select count(distinct e.output_id)::int from evidence e
  where e.output_id <> p_output and e.removed_at is null
    and ((p_url_key is not null and e.url_key = p_url_key) or (p_sha256 is not null and e.sha256 = p_sha256))
    and not exists (select from withdrawals w where w.output_id = e.output_id)
$function$
;
CREATE OR REPLACE FUNCTION public.fold(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'public'
AS $function$
  select lower(unaccent('unaccent'::regdictionary, translate(normalize(value, NFC), 'đĐ', 'dD')))
$function$
;
CREATE OR REPLACE FUNCTION public.has_head(unit uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from role_grants g join accounts a on a.id = g.account_id and a.suspended_at is null
    where g.unit_id = unit and g.role = 'unit_head')
$function$
;
CREATE OR REPLACE FUNCTION public.has_people(unit uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from role_grants g join accounts a on a.id = g.account_id and a.suspended_at is null
    where g.unit_id = unit and g.role in ('officer', 'unit_head'))
$function$
;
CREATE OR REPLACE FUNCTION public.locks_of_window(unit uuid, happened date)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(jsonb_agg(jsonb_build_object('unitReportId', r.id, 'period', p.title, 'on', l.locked_on, 'by', coordinator_name(l.locked_by))
    order by p.to_on, r.id), '[]')
  from unit_reports r join periods p on p.id = r.period_id and happened between p.from_on and p.to_on
    join unit_report_completions c on c.report_id = r.id join unit_report_locks l on l.completion_id = c.id
  where r.unit_id = unit and not exists (select from unit_report_returns b where b.completion_id = c.id)
$function$
;
CREATE OR REPLACE FUNCTION public.locks_over(output uuid, day date)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(jsonb_agg(jsonb_build_object('unitReportId', r.id, 'period', p.title, 'on', l.locked_on, 'by', coordinator_name(l.locked_by))
    order by l.locked_on, r.id), '[]')
  from locked_outputs k join unit_report_locks l on l.completion_id = k.completion_id and l.locked_on <= day
    join unit_report_completions c on c.id = k.completion_id join unit_reports r on r.id = c.report_id
    join periods p on p.id = r.period_id
  where k.output_id = output and not exists (select from unit_report_returns b
    where b.completion_id = k.completion_id and b.returned_on <= day)
$function$
;
CREATE OR REPLACE FUNCTION public.mail_state(p_mail uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select case when m.sent_at is not null then 'sent' when m.parked_at is not null or m.attempts > 0 then 'failed' else 'waiting' end
  from mails m where m.id = p_mail
$function$
;
CREATE OR REPLACE FUNCTION public.new_id()
 RETURNS uuid
 LANGUAGE sql
AS $function$
  select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
    52, 1), 53, 1), 'hex')::uuid
$function$
;
CREATE OR REPLACE FUNCTION public.note_ledger_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  insert into passing.ledger_changes default values on conflict do nothing;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.note_standing_changes()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  execute format('insert into passing.standing_changes (commitment_id)
    select distinct case when n.many then null else %s end from changed, (select count(*) > 1000 as many from changed) n
    on conflict do nothing', tg_argv[0]);
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.occurrence_acts_at(day date)
 RETURNS SETOF occurrence_acts
 LANGUAGE sql
 STABLE
AS $function$
  select a.* from occurrence_acts a where a.acted_on <= day
    and not exists (select from occurrence_act_undos u where u.act_id = a.id and u.undone_on <= day)
$function$
;
CREATE OR REPLACE FUNCTION public.outputs_at(day date)
 RETURNS SETOF outputs
 LANGUAGE sql
 STABLE
AS $function$
  select o.id, o.unit_id, coalesce(f.kind, o.kind), coalesce(f.title, o.title), coalesce(f.happened_on, o.happened_on),
    case when f.output_id is null then o.channel else f.channel end, case when f.output_id is null then o.language else f.language end,
    coalesce(f.quantity, o.quantity), case when f.output_id is null then o.minutes else f.minutes end, coalesce(f.replays, o.replays),
    case when f.output_id is null then o.note else f.note end, o.recorded_on, o.recorded_at, o.recorded_by, o.on_behalf, o.client_key,
    o.revision, o.sample
  from outputs o left join lateral (
    select * from former_outputs f where f.output_id = o.id and f.until > day order by f.revision limit 1) f on true
  where o.recorded_on <= day
$function$
;
CREATE OR REPLACE FUNCTION public.periods_at(day date)
 RETURNS TABLE(id uuid, domain text, year integer, kind text, window_key text, title text, asks text, from_on date, to_on date, opens_on date, due_on date, timely_by text, sample boolean, opened_on date)
 LANGUAGE sql
 STABLE
AS $function$
  select p.id, p.domain, p.year, p.kind, p.window_key, p.title, p.asks, p.from_on, p.to_on, p.opens_on,
    coalesce((select max(m.due_on) from period_moves m where m.period_id = p.id and m.moved_on <= day), p.due_on),
    p.timely_by, p.sample, p.opened_on
  from periods p where p.opened_on <= day
$function$
;
CREATE OR REPLACE FUNCTION public.plan_consolidators(plan uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select array_agg(consolidator_unit_id) from plan_domains where plan_id = plan and consolidator_unit_id is not null
$function$
;
CREATE OR REPLACE FUNCTION public.plan_visible(plan uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from plans where id = plan)
$function$
;
CREATE OR REPLACE FUNCTION public.pro_rata_at(day date)
 RETURNS TABLE(quota_id uuid, from_on date)
 LANGUAGE sql
 STABLE
AS $function$
  select c.quota_id, min(c.from_on) from pro_rata_choices c where c.chosen_on <= day
    and not exists (select from pro_rata_undos u where u.choice_id = c.id and u.undone_on <= day)
  group by c.quota_id
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_locked(ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare held text;
begin
  select p.title into held from locked_outputs k join unit_report_completions c on c.id = k.completion_id
    join unit_reports r on r.id = c.report_id join periods p on p.id = r.period_id
  where k.output_id = any (ids) and not exists (select from unit_report_returns b where b.completion_id = k.completion_id)
  limit 1;
  if held is not null then raise exception 'the record is beneath a lock' using errcode = 'LK001', detail = held; end if;
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_locked_outputs()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  perform refuse_locked(array(select id from changed));
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_locked_parts()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  perform refuse_locked(array(select distinct output_id from changed));
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.reopening_waiting(completion uuid)
 RETURNS SETOF reopening_requests
 LANGUAGE sql
 STABLE
AS $function$
  select q.* from reopening_requests q where q.completion_id = completion
    and not exists (select from reopening_decisions d where d.request_id = q.id)
    and not exists (select from unit_report_returns b where b.completion_id = q.completion_id)
  order by q.asked_at desc limit 1
$function$
;
CREATE OR REPLACE FUNCTION public.schema_step()
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select max(number) from migrations
$function$
;
CREATE OR REPLACE FUNCTION public.scope_account()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select nullif(current_setting('loa.account', true), '')::uuid
$function$
;
CREATE OR REPLACE FUNCTION public.scope_has_below()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select exists (select from units u where u.parent_id = any (scope_units()))
$function$
;
CREATE OR REPLACE FUNCTION public.scope_sees_all()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select coalesce(current_setting('loa.sees', true), '') = 'all'
$function$
;
CREATE OR REPLACE FUNCTION public.scope_units()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select coalesce(nullif(current_setting('loa.units', true), ''), '{}')::uuid[]
$function$
;
CREATE OR REPLACE FUNCTION public.snoozes_at(day date)
 RETURNS SETOF snoozes
 LANGUAGE sql
 STABLE
AS $function$
  select s.* from snoozes s where s.snoozed_on <= day and s.until > day
    and not exists (select from snooze_ends e where e.snooze_id = s.id and e.ended_on <= day)
$function$
;
CREATE OR REPLACE FUNCTION public.stand_changed_outputs()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  perform stand_outputs(array(select id from changed));
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.stand_decided_outputs()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  perform stand_outputs(array(select distinct output_id from changed));
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.stand_outputs(ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  -- Whoever decided at the same time is waited for: the next statement then sees both.
  perform from output_standings where output_id = any (ids) order by output_id for update;
  insert into output_standings (output_id, unit_id, happened_on, state)
  select id, unit_id, happened_on, state from outputs_with_state where id = any (ids)
  on conflict (output_id) do update set unit_id = excluded.unit_id, happened_on = excluded.happened_on, state = excluded.state
  where (output_standings.unit_id, output_standings.happened_on, output_standings.state)
    is distinct from (excluded.unit_id, excluded.happened_on, excluded.state);
end $function$
;
CREATE OR REPLACE FUNCTION public.sweep_ledger_changes()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  delete from passing.ledger_changes where noted_at < now() - interval '2 days';
  delete from passing.standing_changes where noted_at < now() - interval '2 days'
$function$
;
CREATE OR REPLACE FUNCTION public.task_link_of(p_token_hash text, p_now timestamp with time zone)
 RETURNS TABLE(id uuid, commitment_id uuid, unit_id uuid, slot integer, expires_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select l.id, l.commitment_id, l.unit_id, l.slot, l.expires_at from task_links l
  where l.token_hash = p_token_hash and l.revoked_at is null and l.expires_at > p_now
$function$
;
CREATE OR REPLACE FUNCTION public.tasks_at(day date)
 RETURNS TABLE(id uuid, plan_id uuid, path text, "position" integer, title text, domain text)
 LANGUAGE sql
 STABLE
AS $function$
  select t.id, t.plan_id, coalesce(f.path, t.path), coalesce(f.position, t.position), coalesce(f.title, t.title),
    case when f.id is null then t.domain else f.domain end
  from tasks t left join lateral (
    select * from former_tasks f where f.task_id = t.id and f.until > day order by f.until limit 1) f on true
$function$
;
CREATE OR REPLACE FUNCTION public.twinned_outputs()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  with standing as (
    select e.output_id, e.url_key, e.sha256 from evidence e
    where e.removed_at is null and not exists (select from withdrawals w where w.output_id = e.output_id))
  select e.output_id from evidence e where e.removed_at is null and (
    e.url_key in (select url_key from standing where url_key is not null group by url_key having count(distinct output_id) > 1)
    or e.sha256 in (select sha256 from standing where sha256 is not null group by sha256 having count(distinct output_id) > 1))
$function$
;
CREATE OR REPLACE FUNCTION public.unit_reports_at(day date)
 RETURNS TABLE(report_id uuid, period_id uuid, unit_id uuid, origin text, gone boolean, completion_id uuid, completed_on date, approved_on date, accepted_on date, locked_on date, first_completed_on date, first_approved_on date, rounds integer, on_behalf boolean)
 LANGUAGE sql
 STABLE
AS $function$
  select r.id, r.period_id, r.unit_id, r.origin,
    exists (select from unit_report_exits e where e.report_id = r.id and e.left_on <= day and (e.back_on is null or e.back_on > day)),
    c.id, c.completed_on, a.approved_on, x.accepted_on, l.locked_on, f.completed_on, f.approved_on, f.rounds,
    exists (select from unit_report_stand_ins s where s.completion_id = c.id)
  from unit_reports r
  left join lateral (select c.id, c.completed_on from unit_report_completions c
    where c.report_id = r.id and c.completed_on <= day
      and not exists (select from unit_report_returns b where b.completion_id = c.id and b.returned_on <= day)
    order by c.id desc limit 1) c on true
  left join unit_report_approvals a on a.completion_id = c.id and a.approved_on <= day
  left join unit_report_acceptances x on x.completion_id = c.id and x.accepted_on <= day
  left join unit_report_locks l on l.completion_id = c.id and l.locked_on <= day
  left join lateral (select min(coalesce(s.received_on, g.completed_on)) as completed_on,
      min(case when h.approved_on is not null then coalesce(s.received_on, h.approved_on) end) as approved_on, count(g.id)::int as rounds
    from unit_report_completions g left join unit_report_approvals h on h.completion_id = g.id and h.approved_on <= day
      left join unit_report_stand_ins s on s.completion_id = g.id
    where g.report_id = r.id and g.completed_on <= day) f on true
  where r.expected_on <= day
$function$
;

policy acceptances acceptances_below for SELECT to loa_app using (( SELECT scope_has_below() AS scope_has_below) AND counts_below(output_id))
policy acceptances acceptances_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy accounts accounts_auth for ALL to loa_auth using true with check true
policy accounts accounts_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (id = ( SELECT scope_account() AS scope_account)) OR (EXISTS ( SELECT
   FROM role_grants g
  WHERE ((g.account_id = accounts.id) AND (g.unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[]))))))
policy acknowledged_slips acknowledged_slips_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy acknowledgements acknowledgements_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy amendment_choices amendment_choices_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR plan_visible(plan_id))
policy amendment_undos amendment_undos_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR plan_visible(plan_id))
policy amendments amendments_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR plan_visible(plan_id))
policy api_tokens api_tokens_auth for ALL to loa_auth using true
policy api_tokens api_tokens_own for ALL to loa_app using (account_id = ( SELECT scope_account() AS scope_account))
policy approvals approvals_below for SELECT to loa_app using (( SELECT scope_has_below() AS scope_has_below) AND counts_below(output_id))
policy approvals approvals_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy assignments assignments_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR plan_visible(plan_id))
policy audit_entries audit_append for INSERT to loa_app with check true
policy audit_entries audit_read for SELECT to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])) OR (account_id = ( SELECT scope_account() AS scope_account)))
policy calendar_feeds calendar_feeds_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy claims claims_below for SELECT to loa_app using (( SELECT scope_has_below() AS scope_has_below) AND counts_below(output_id))
policy claims claims_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy commitment_days commitment_days_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy commitments commitments_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy desk_words desk_words_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy directive_letter_files directive_letter_files_scope for ALL to loa_app using ( SELECT scope_sees_all() AS scope_sees_all)
policy directive_letter_lines directive_letter_lines_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[]))) with check ( SELECT scope_sees_all() AS scope_sees_all)
policy directive_letter_sendings directive_letter_sendings_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (EXISTS ( SELECT
   FROM directive_letter_lines l
  WHERE ((l.letter_id = directive_letter_sendings.letter_id) AND (l.unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))))) with check ( SELECT scope_sees_all() AS scope_sees_all)
policy directive_letters directive_letters_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (EXISTS ( SELECT
   FROM directive_letter_sendings s
  WHERE (s.letter_id = directive_letters.id)))) with check ( SELECT scope_sees_all() AS scope_sees_all)
policy distribution_dispatches distribution_dispatches_scope for ALL to loa_app using ( SELECT scope_sees_all() AS scope_sees_all)
policy distribution_lines distribution_lines_scope for ALL to loa_app using ( SELECT scope_sees_all() AS scope_sees_all)
policy distribution_notices distribution_notices_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[]))) with check ( SELECT scope_sees_all() AS scope_sees_all)
policy distribution_outputs distribution_outputs_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy distribution_recipients distribution_recipients_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[]))) with check ( SELECT scope_sees_all() AS scope_sees_all)
policy distributions distributions_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (EXISTS ( SELECT
   FROM distribution_recipients r
  WHERE ((r.distribution_id = distributions.id) AND (r.unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))))) with check ( SELECT scope_sees_all() AS scope_sees_all)
policy events events_add for INSERT to loa_app with check true
policy events events_change for UPDATE to loa_app using ( SELECT scope_sees_all() AS scope_sees_all)
policy events events_read for SELECT to loa_app using ( SELECT scope_sees_all() AS scope_sees_all)
policy events events_sweep for DELETE to loa_app using ( SELECT scope_sees_all() AS scope_sees_all)
policy evidence evidence_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy files files_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])) OR (uploaded_by = ( SELECT scope_account() AS scope_account)) OR (EXISTS ( SELECT
   FROM distributions d
  WHERE (d.file_id = files.id)))) with check (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])) OR (uploaded_by = ( SELECT scope_account() AS scope_account)))
policy former_outputs former_outputs_below for SELECT to loa_app using (( SELECT scope_has_below() AS scope_has_below) AND counts_below(output_id))
policy former_outputs former_outputs_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy former_report_sections former_report_sections_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy former_shapes former_shapes_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy former_tasks former_tasks_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR plan_visible(plan_id))
policy fulfilments fulfilments_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy harvest_captures harvest_captures_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy harvest_decisions harvest_decisions_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy harvest_items harvest_items_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy harvest_looks harvest_looks_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy harvest_matches harvest_matches_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy harvest_pictures harvest_pictures_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy harvest_readings harvest_readings_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy harvest_sources harvest_sources_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy harvest_stops harvest_stops_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy hotline_askings hotline_askings_public for SELECT to public using true
policy hotline_askings hotline_askings_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy hotline_checks hotline_checks_public for SELECT to public using true
policy hotline_checks hotline_checks_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy hotline_ends hotline_ends_public for SELECT to public using true
policy hotline_ends hotline_ends_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy hotlines hotlines_public for SELECT to public using true
policy hotlines hotlines_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy idempotency_keys idempotency_keys_own for ALL to loa_app using (account_id = ( SELECT scope_account() AS scope_account))
policy idempotency_keys idempotency_keys_sweep for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) AND (scope_account() IS NULL))
policy invitations invitations_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy library_documents library_documents_public for SELECT to public using true
policy library_documents library_documents_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy library_replacements library_replacements_public for SELECT to public using true
policy library_replacements library_replacements_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy library_withdrawals library_withdrawals_public for SELECT to public using true
policy library_withdrawals library_withdrawals_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy link_decisions link_decisions_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy link_record_files link_record_files_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy link_records link_records_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy locked_outputs locked_outputs_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy mails mails_add for INSERT to loa_app with check true
policy mails mails_change for UPDATE to loa_app using ( SELECT scope_sees_all() AS scope_sees_all)
policy mails mails_read for SELECT to loa_app using ( SELECT scope_sees_all() AS scope_sees_all)
policy media media_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy media_captions media_captions_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy media_conversions media_conversions_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy media_removals media_removals_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy media_rights media_rights_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy media_texts media_texts_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy media_uploads media_uploads_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy media_variants media_variants_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy nominations nominations_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy occurrence_act_undos occurrence_act_undos_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy occurrence_acts occurrence_acts_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy occurrence_decisions occurrence_decisions_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy occurrence_requests occurrence_requests_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy office_channel_closures office_channel_closures_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy office_channel_commitments office_channel_commitments_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy office_channels office_channels_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy output_standings output_standings_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy outputs outputs_below for SELECT to loa_app using (( SELECT scope_has_below() AS scope_has_below) AND counts_below(id))
policy outputs outputs_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy period_moves period_moves_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (EXISTS ( SELECT
   FROM unit_reports r
  WHERE ((r.period_id = period_moves.period_id) AND (r.unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))))) with check ( SELECT scope_sees_all() AS scope_sees_all)
policy period_plans period_plans_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (EXISTS ( SELECT
   FROM unit_reports r
  WHERE ((r.period_id = period_plans.period_id) AND (r.unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))))) with check ( SELECT scope_sees_all() AS scope_sees_all)
policy periods periods_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (EXISTS ( SELECT
   FROM unit_reports r
  WHERE ((r.period_id = periods.id) AND (r.unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))))) with check ( SELECT scope_sees_all() AS scope_sees_all)
policy plan_domains plan_domains_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR plan_visible(plan_id))
policy plan_findings plan_findings_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR plan_visible(plan_id))
policy plan_headings plan_headings_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR plan_visible(plan_id))
policy plan_readings plan_readings_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR plan_visible(plan_id))
policy plan_versions plan_versions_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR plan_visible(plan_id))
policy plans plans_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (owner_unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])) OR (plan_consolidators(id) && ( SELECT scope_units() AS scope_units)) OR ((( SELECT scope_account() AS scope_account) IS NOT NULL) AND (EXISTS ( SELECT
   FROM issuances i
  WHERE (i.plan_id = plans.id))))) with check (( SELECT scope_sees_all() AS scope_sees_all) OR (owner_unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy portal_corrections portal_corrections_public for SELECT to public using true
policy portal_corrections portal_corrections_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy portal_files portal_files_public for SELECT to public using true
policy portal_files portal_files_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy portal_honour_ends portal_honour_ends_public for SELECT to public using true
policy portal_honour_ends portal_honour_ends_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy portal_honours portal_honours_public for SELECT to public using true
policy portal_honours portal_honours_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy portal_pages portal_pages_public for SELECT to public using true
policy portal_pages portal_pages_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy portal_shelves portal_shelves_public for SELECT to public using true
policy portal_shelves portal_shelves_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy portal_withdrawals portal_withdrawals_public for SELECT to public using true
policy portal_withdrawals portal_withdrawals_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy portal_words portal_words_public for SELECT to public using true
policy portal_words portal_words_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy programme_commitments programme_commitments_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy programme_ends programme_ends_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy programme_slots programme_slots_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy programmes programmes_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy publication_corrections publication_corrections_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy publication_withdrawals publication_withdrawals_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy publications publications_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy quotas quotas_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR plan_visible(plan_id))
policy reminder_digests reminder_digests_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (account_id = ( SELECT scope_account() AS scope_account)) OR (EXISTS ( SELECT
   FROM reminders r
  WHERE ((r.digest_id = reminder_digests.id) AND (r.unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[]))))))
policy reminder_readings reminder_readings_scope for ALL to loa_app using (account_id = ( SELECT scope_account() AS scope_account))
policy reminders reminders_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (account_id = ( SELECT scope_account() AS scope_account)) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy rendition_approvals rendition_approvals_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy renditions renditions_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy reopening_decisions reopening_decisions_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy reopening_requests reopening_requests_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy report_files report_files_scope for ALL to loa_app using ( SELECT scope_sees_all() AS scope_sees_all)
policy report_locks report_locks_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (EXISTS ( SELECT
   FROM report_units u
  WHERE ((u.lock_id = report_locks.id) AND (u.unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))))) with check ( SELECT scope_sees_all() AS scope_sees_all)
policy report_plans report_plans_scope for ALL to loa_app using ( SELECT scope_sees_all() AS scope_sees_all)
policy report_scope_units report_scope_units_scope for ALL to loa_app using ( SELECT scope_sees_all() AS scope_sees_all)
policy report_sections report_sections_scope for ALL to loa_app using ( SELECT scope_sees_all() AS scope_sees_all)
policy report_signed_copies report_signed_copies_scope for ALL to loa_app using ( SELECT scope_sees_all() AS scope_sees_all)
policy report_takings report_takings_scope for ALL to loa_app using ( SELECT scope_sees_all() AS scope_sees_all)
policy report_units report_units_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[]))) with check ( SELECT scope_sees_all() AS scope_sees_all)
policy reports reports_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (EXISTS ( SELECT
   FROM report_units u
  WHERE ((u.report_id = reports.id) AND (u.unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))))) with check ( SELECT scope_sees_all() AS scope_sees_all)
policy responsibilities responsibilities_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR plan_visible(plan_id))
policy returns returns_below for SELECT to loa_app using (( SELECT scope_has_below() AS scope_has_below) AND counts_below(output_id))
policy returns returns_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy role_grants role_grants_auth for SELECT to loa_auth using true
policy role_grants role_grants_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (account_id = ( SELECT scope_account() AS scope_account)) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy schedules schedules_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR plan_visible(plan_id))
policy slot_assignments slot_assignments_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy slot_cancellations slot_cancellations_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy slot_outs slot_outs_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy slot_productions slot_productions_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy slot_readies slot_readies_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy snooze_ends snooze_ends_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy snoozes snoozes_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy stories stories_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy story_approval_undos story_approval_undos_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy story_approvals story_approvals_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy story_comment_resolutions story_comment_resolutions_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy story_comments story_comments_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy story_emergency_reviews story_emergency_reviews_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy story_offer_answers story_offer_answers_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])) OR (to_unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy story_offers story_offers_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])) OR (to_unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy story_returns story_returns_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy story_review_withdrawals story_review_withdrawals_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy story_reviews story_reviews_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy story_revisions story_revisions_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy story_schedule_ends story_schedule_ends_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy story_schedules story_schedules_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy story_shelvings story_shelvings_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy story_sources story_sources_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy story_topics story_topics_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy succession_decisions succession_decisions_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy succession_ends succession_ends_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy succession_moves succession_moves_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy succession_new_units succession_new_units_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (EXISTS ( SELECT
   FROM succession_confirmations c
  WHERE (c.succession_id = succession_new_units.succession_id))))
policy succession_pairs succession_pairs_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (EXISTS ( SELECT
   FROM succession_confirmations c
  WHERE (c.succession_id = succession_pairs.succession_id))))
policy succession_papers succession_papers_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (EXISTS ( SELECT
   FROM succession_confirmations c
  WHERE (c.succession_id = succession_papers.succession_id))))
policy succession_people succession_people_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy successions successions_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (EXISTS ( SELECT
   FROM succession_confirmations c
  WHERE (c.succession_id = successions.id))))
policy take_up_undos take_up_undos_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy take_ups take_ups_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy task_links task_links_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy tasks tasks_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR plan_visible(plan_id))
policy topic_endings topic_endings_read for SELECT to loa_app using true
policy topic_endings topic_endings_scope for ALL to loa_app using ( SELECT scope_sees_all() AS scope_sees_all)
policy topics topics_read for SELECT to loa_app using true
policy topics topics_scope for ALL to loa_app using ( SELECT scope_sees_all() AS scope_sees_all)
policy translations translations_below for SELECT to loa_app using (( SELECT scope_has_below() AS scope_has_below) AND counts_below(output_id))
policy translations translations_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy unit_report_acceptances unit_report_acceptances_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy unit_report_approvals unit_report_approvals_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy unit_report_completions unit_report_completions_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy unit_report_exits unit_report_exits_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy unit_report_locks unit_report_locks_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy unit_report_returns unit_report_returns_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy unit_report_sections unit_report_sections_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy unit_report_stand_ins unit_report_stand_ins_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy unit_reports unit_reports_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))
policy webhook_deliveries webhook_deliveries_scope for ALL to loa_app using ( SELECT scope_sees_all() AS scope_sees_all)
policy webhook_subscriptions webhook_subscriptions_scope for ALL to loa_app using ( SELECT scope_sees_all() AS scope_sees_all)
policy withdrawals withdrawals_below for SELECT to loa_app using (( SELECT scope_has_below() AS scope_has_below) AND counts_below(output_id))
policy withdrawals withdrawals_scope for ALL to loa_app using (( SELECT scope_sees_all() AS scope_sees_all) OR (unit_id = ANY (( SELECT scope_units() AS scope_units)::uuid[])))

grant DELETE, INSERT, SELECT, UPDATE on acceptances to loa_app
grant DELETE, INSERT, SELECT, UPDATE on accounts to loa_app
grant DELETE, INSERT, SELECT, UPDATE on accounts to loa_auth
grant INSERT, SELECT on acknowledged_slips to loa_app
grant DELETE, INSERT, SELECT, UPDATE on acknowledgements to loa_app
grant DELETE, INSERT, SELECT, UPDATE on amendment_choices to loa_app
grant INSERT, SELECT on amendment_undos to loa_app
grant DELETE, INSERT, SELECT, UPDATE on amendments to loa_app
grant INSERT, SELECT, UPDATE on api_tokens to loa_app
grant SELECT, UPDATE on api_tokens to loa_auth
grant DELETE, INSERT, SELECT, UPDATE on approvals to loa_app
grant DELETE, INSERT, SELECT, UPDATE on assignments to loa_app
grant DELETE, INSERT, SELECT, UPDATE on attempts to loa_auth
grant INSERT, SELECT on audit_entries to loa_app
grant INSERT, SELECT on audit_seals to loa_app
grant INSERT, SELECT on auth_secrets to loa_auth
grant DELETE, INSERT, SELECT, UPDATE on calendar_feeds to loa_app
grant DELETE, INSERT, SELECT, UPDATE on ceremonies to loa_auth
grant DELETE, INSERT, SELECT, UPDATE on claims to loa_app
grant DELETE, INSERT, SELECT, UPDATE on commitment_days to loa_app
grant DELETE, INSERT, SELECT, UPDATE on commitments to loa_app
grant DELETE, INSERT, SELECT, UPDATE on credentials to loa_auth
grant DELETE, INSERT, SELECT, UPDATE on desk_words to loa_app
grant DELETE, INSERT, SELECT, UPDATE on directive_letter_files to loa_app
grant DELETE, INSERT, SELECT, UPDATE on directive_letter_lines to loa_app
grant INSERT, SELECT on directive_letter_sendings to loa_app
grant DELETE, INSERT, SELECT, UPDATE on directive_letters to loa_app
grant DELETE, INSERT, SELECT, UPDATE on distribution_dispatches to loa_app
grant DELETE, INSERT, SELECT, UPDATE on distribution_lines to loa_app
grant DELETE, INSERT, SELECT, UPDATE on distribution_notices to loa_app
grant DELETE, INSERT, SELECT, UPDATE on distribution_outputs to loa_app
grant DELETE, INSERT, SELECT, UPDATE on distribution_recipients to loa_app
grant DELETE, INSERT, SELECT, UPDATE on distributions to loa_app
grant DELETE, INSERT, SELECT, UPDATE on events to loa_app
grant DELETE, INSERT, SELECT, UPDATE on evidence to loa_app
grant DELETE, INSERT, SELECT, UPDATE on files to loa_app
grant DELETE, INSERT, SELECT, UPDATE on former_outputs to loa_app
grant INSERT, SELECT on former_report_sections to loa_app
grant DELETE, INSERT, SELECT, UPDATE on former_shapes to loa_app
grant DELETE, INSERT, SELECT, UPDATE on former_tasks to loa_app
grant DELETE, INSERT, SELECT, UPDATE on fulfilments to loa_app
grant DELETE, INSERT, SELECT, UPDATE on harvest_captures to loa_app
grant DELETE, INSERT, SELECT, UPDATE on harvest_decisions to loa_app
grant DELETE, INSERT, SELECT, UPDATE on harvest_items to loa_app
grant DELETE, INSERT, SELECT, UPDATE on harvest_looks to loa_app
grant DELETE, INSERT, SELECT, UPDATE on harvest_matches to loa_app
grant DELETE, INSERT, SELECT, UPDATE on harvest_pictures to loa_app
grant DELETE, INSERT, SELECT, UPDATE on harvest_readings to loa_app
grant DELETE, INSERT, SELECT, UPDATE on harvest_sources to loa_app
grant DELETE, INSERT, SELECT, UPDATE on harvest_stops to loa_app
grant DELETE, INSERT, SELECT, UPDATE on hotline_askings to loa_app
grant INSERT, SELECT on hotline_checks to loa_app
grant DELETE, INSERT, SELECT, UPDATE on hotline_ends to loa_app
grant DELETE, INSERT, SELECT, UPDATE on hotlines to loa_app
grant DELETE, INSERT, SELECT, UPDATE on idempotency_keys to loa_app
grant DELETE, INSERT, SELECT, UPDATE on index_breaks to loa_app
grant INSERT, SELECT on index_values to loa_app
grant DELETE, INSERT, SELECT, UPDATE on invitations to loa_app
grant INSERT, SELECT on issuances to loa_app
grant DELETE, INSERT, SELECT, UPDATE on learned_labels to loa_app
grant DELETE, INSERT, SELECT, UPDATE on library_documents to loa_app
grant DELETE, INSERT, SELECT, UPDATE on library_replacements to loa_app
grant DELETE, INSERT, SELECT, UPDATE on library_withdrawals to loa_app
grant DELETE, INSERT, SELECT, UPDATE on line_rules to loa_app
grant DELETE, INSERT, SELECT, UPDATE on line_windows to loa_app
grant DELETE, INSERT, SELECT, UPDATE on link_decisions to loa_app
grant DELETE, INSERT, SELECT, UPDATE on link_record_files to loa_app
grant DELETE, INSERT, SELECT, UPDATE on link_records to loa_app
grant INSERT, SELECT on locked_outputs to loa_app
grant DELETE, INSERT, SELECT, UPDATE on mails to loa_app
grant DELETE, INSERT, SELECT, UPDATE on media to loa_app
grant DELETE, INSERT, SELECT, UPDATE on media_captions to loa_app
grant DELETE, INSERT, SELECT, UPDATE on media_conversions to loa_app
grant DELETE, INSERT, SELECT, UPDATE on media_removals to loa_app
grant DELETE, INSERT, SELECT, UPDATE on media_rights to loa_app
grant DELETE, INSERT, SELECT, UPDATE on media_texts to loa_app
grant DELETE, INSERT, SELECT, UPDATE on media_uploads to loa_app
grant DELETE, INSERT, SELECT, UPDATE on media_variants to loa_app
grant DELETE, INSERT, SELECT, UPDATE on nominations to loa_app
grant DELETE, INSERT, SELECT, UPDATE on occurrence_act_undos to loa_app
grant DELETE, INSERT, SELECT, UPDATE on occurrence_acts to loa_app
grant DELETE, INSERT, SELECT, UPDATE on occurrence_decisions to loa_app
grant DELETE, INSERT, SELECT, UPDATE on occurrence_requests to loa_app
grant DELETE, INSERT, SELECT, UPDATE on occurrences to loa_app
grant DELETE, INSERT, SELECT, UPDATE on office_channel_closures to loa_app
grant DELETE, INSERT, SELECT, UPDATE on office_channel_commitments to loa_app
grant DELETE, INSERT, SELECT, UPDATE on office_channels to loa_app
grant SELECT on output_standings to loa_app
grant DELETE, INSERT, SELECT, UPDATE on outputs to loa_app
grant DELETE, INSERT, SELECT, UPDATE on outputs_with_state to loa_app
grant DELETE, INSERT, SELECT, UPDATE on page_clock to loa_app
grant DELETE, INSERT, SELECT, UPDATE on page_tags to loa_app
grant DELETE, INSERT, SELECT, UPDATE on passkeys to loa_auth
grant INSERT, SELECT on period_moves to loa_app
grant DELETE, INSERT, SELECT, UPDATE on period_plans to loa_app
grant DELETE, INSERT, SELECT, UPDATE on periods to loa_app
grant DELETE, INSERT, SELECT, UPDATE on plan_closures to loa_app
grant DELETE, INSERT, SELECT, UPDATE on plan_domains to loa_app
grant DELETE, INSERT, SELECT, UPDATE on plan_findings to loa_app
grant DELETE, INSERT, SELECT, UPDATE on plan_headings to loa_app
grant DELETE, INSERT, SELECT, UPDATE on plan_readings to loa_app
grant INSERT, SELECT on plan_versions to loa_app
grant DELETE, INSERT, SELECT, UPDATE on plans to loa_app
grant INSERT, SELECT on portal_corrections to loa_app
grant DELETE, INSERT, SELECT, UPDATE on portal_files to loa_app
grant DELETE, INSERT, SELECT, UPDATE on portal_honour_ends to loa_app
grant DELETE, INSERT, SELECT, UPDATE on portal_honours to loa_app
grant INSERT, SELECT on portal_imprints to loa_app
grant DELETE, INSERT, SELECT, UPDATE on portal_pages to loa_app
grant DELETE, INSERT, SELECT, UPDATE on portal_plans to loa_app
grant DELETE, INSERT, SELECT, UPDATE on portal_shelves to loa_app
grant DELETE, INSERT, SELECT, UPDATE on portal_topics to loa_app
grant DELETE, INSERT, SELECT, UPDATE on portal_withdrawals to loa_app
grant DELETE, INSERT, SELECT, UPDATE on portal_words to loa_app
grant DELETE, INSERT, SELECT, UPDATE on pro_rata_choices to loa_app
grant DELETE, INSERT, SELECT, UPDATE on pro_rata_undos to loa_app
grant DELETE, INSERT, SELECT, UPDATE on programme_commitments to loa_app
grant DELETE, INSERT, SELECT, UPDATE on programme_ends to loa_app
grant DELETE, INSERT, SELECT, UPDATE on programme_slots to loa_app
grant DELETE, INSERT, SELECT, UPDATE on programmes to loa_app
grant INSERT, SELECT on publication_corrections to loa_app
grant INSERT, SELECT on publication_withdrawals to loa_app
grant INSERT, SELECT, UPDATE on publications to loa_app
grant DELETE, INSERT, SELECT, UPDATE on quotas to loa_app
grant DELETE, INSERT, SELECT, UPDATE on recovery_codes to loa_auth
grant DELETE, INSERT, SELECT, UPDATE on reminder_digests to loa_app
grant DELETE, INSERT, SELECT, UPDATE on reminder_readings to loa_app
grant DELETE, INSERT, SELECT, UPDATE on reminder_rounds to loa_app
grant DELETE, INSERT, SELECT, UPDATE on reminder_rules to loa_app
grant DELETE, INSERT, SELECT, UPDATE on reminders to loa_app
grant INSERT, SELECT on rendition_approvals to loa_app
grant INSERT, SELECT on renditions to loa_app
grant INSERT, SELECT on reopening_decisions to loa_app
grant INSERT, SELECT on reopening_requests to loa_app
grant INSERT, SELECT on report_files to loa_app
grant INSERT, SELECT on report_locks to loa_app
grant INSERT, SELECT on report_outlines to loa_app
grant INSERT, SELECT on report_paper_uses to loa_app
grant INSERT, SELECT on report_papers to loa_app
grant DELETE, INSERT, SELECT, UPDATE on report_plans to loa_app
grant DELETE, INSERT, SELECT, UPDATE on report_scope_units to loa_app
grant DELETE, INSERT, SELECT, UPDATE on report_sections to loa_app
grant INSERT, SELECT on report_signed_copies to loa_app
grant DELETE, INSERT, SELECT on report_takings to loa_app
grant INSERT, SELECT on report_units to loa_app
grant DELETE, INSERT, SELECT, UPDATE on reports to loa_app
grant DELETE, INSERT, SELECT, UPDATE on responsibilities to loa_app
grant DELETE, INSERT, SELECT, UPDATE on responsibility_units to loa_app
grant DELETE, INSERT, SELECT, UPDATE on returns to loa_app
grant DELETE, INSERT, SELECT, UPDATE on role_grants to loa_app
grant SELECT on role_grants to loa_auth
grant DELETE, INSERT, SELECT, UPDATE on schedule_slots to loa_app
grant DELETE, INSERT, SELECT, UPDATE on schedules to loa_app
grant DELETE, INSERT, SELECT, UPDATE on sessions to loa_auth
grant DELETE, INSERT, SELECT, UPDATE on settings to loa_app
grant SELECT on settings to loa_auth
grant DELETE, INSERT, SELECT, UPDATE on slot_assignments to loa_app
grant DELETE, INSERT, SELECT, UPDATE on slot_cancellations to loa_app
grant DELETE, INSERT, SELECT, UPDATE on slot_outs to loa_app
grant DELETE, INSERT, SELECT, UPDATE on slot_productions to loa_app
grant DELETE, INSERT, SELECT, UPDATE on slot_readies to loa_app
grant DELETE, INSERT, SELECT, UPDATE on slots_standing to loa_app
grant DELETE, INSERT, SELECT, UPDATE on snooze_ends to loa_app
grant DELETE, INSERT, SELECT, UPDATE on snoozes to loa_app
grant DELETE, INSERT, SELECT, UPDATE on stories to loa_app
grant DELETE, INSERT, SELECT, UPDATE on stories_out to loa_app
grant INSERT, SELECT on story_approval_undos to loa_app
grant INSERT, SELECT on story_approvals to loa_app
grant DELETE, INSERT, SELECT, UPDATE on story_comment_resolutions to loa_app
grant DELETE, INSERT, SELECT, UPDATE on story_comments to loa_app
grant INSERT, SELECT on story_emergency_reviews to loa_app
grant INSERT, SELECT on story_offer_answers to loa_app
grant INSERT, SELECT on story_offers to loa_app
grant INSERT, SELECT on story_returns to loa_app
grant INSERT, SELECT on story_review_withdrawals to loa_app
grant INSERT, SELECT on story_reviews to loa_app
grant INSERT, SELECT on story_revisions to loa_app
grant INSERT, SELECT on story_schedule_ends to loa_app
grant INSERT, SELECT, UPDATE on story_schedules to loa_app
grant DELETE, INSERT, SELECT, UPDATE on story_shelvings to loa_app
grant DELETE, INSERT, SELECT, UPDATE on story_sources to loa_app
grant DELETE, INSERT, SELECT, UPDATE on story_topics to loa_app
grant DELETE, INSERT, SELECT, UPDATE on succession_confirmations to loa_app
grant DELETE, INSERT, SELECT, UPDATE on succession_decisions to loa_app
grant DELETE, INSERT, SELECT, UPDATE on succession_ends to loa_app
grant DELETE, INSERT, SELECT, UPDATE on succession_entries to loa_app
grant DELETE, INSERT, SELECT, UPDATE on succession_moves to loa_app
grant DELETE, INSERT, SELECT, UPDATE on succession_new_units to loa_app
grant DELETE, INSERT, SELECT, UPDATE on succession_pairs to loa_app
grant DELETE, INSERT, SELECT, UPDATE on succession_papers to loa_app
grant DELETE, INSERT, SELECT, UPDATE on succession_people to loa_app
grant DELETE, INSERT, SELECT, UPDATE on succession_undos to loa_app
grant DELETE, INSERT, SELECT, UPDATE on successions to loa_app
grant INSERT, SELECT on take_up_undos to loa_app
grant INSERT, SELECT on take_ups to loa_app
grant DELETE, INSERT, SELECT, UPDATE on task_links to loa_app
grant DELETE, INSERT, SELECT, UPDATE on tasks to loa_app
grant DELETE, INSERT, SELECT, UPDATE on topic_endings to loa_app
grant DELETE, INSERT, SELECT, UPDATE on topics to loa_app
grant DELETE, INSERT, SELECT, UPDATE on totp_secrets to loa_auth
grant DELETE, INSERT, SELECT, UPDATE on translations to loa_app
grant INSERT, SELECT on trust_anchors to loa_app
grant DELETE, INSERT, SELECT, UPDATE on unit_aliases to loa_app
grant DELETE, INSERT, SELECT, UPDATE on unit_groups to loa_app
grant INSERT, SELECT on unit_report_acceptances to loa_app
grant INSERT, SELECT on unit_report_approvals to loa_app
grant INSERT, SELECT on unit_report_completions to loa_app
grant DELETE, INSERT, SELECT, UPDATE on unit_report_exits to loa_app
grant INSERT, SELECT on unit_report_locks to loa_app
grant INSERT, SELECT on unit_report_returns to loa_app
grant DELETE, INSERT, SELECT, UPDATE on unit_report_sections to loa_app
grant INSERT, SELECT on unit_report_stand_ins to loa_app
grant DELETE, INSERT, SELECT, UPDATE on unit_reports to loa_app
grant DELETE, INSERT, SELECT, UPDATE on unit_successions to loa_app
grant DELETE, INSERT, SELECT, UPDATE on units to loa_app
grant DELETE, INSERT, SELECT, UPDATE on verifications to loa_auth
grant DELETE, INSERT, SELECT, UPDATE on webhook_deliveries to loa_app
grant DELETE, INSERT, SELECT, UPDATE on webhook_subscriptions to loa_app
grant DELETE, INSERT, SELECT, UPDATE on withdrawals to loa_app
grant DELETE, INSERT, SELECT, UPDATE on workday_changes to loa_app
