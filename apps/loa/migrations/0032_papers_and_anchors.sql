-- Which Word file a line's reports are put on: the latest choice; null is the form of the decree. Versions stay.
create table report_paper_uses (
  id uuid primary key default new_id(),
  domain text not null check (domain <> ''),
  number int not null check (number > 0),
  paper_id uuid references report_papers (id),
  chosen_by uuid references accounts (id),
  chosen_at timestamptz not null,
  unique (domain, number)
);
revoke update, delete on report_paper_uses from loa_app;

-- Certificates an administrator trusts as issuers of signatures; the office brings them, Loa ships none.
create table trust_anchors (
  id uuid primary key default new_id(),
  subject text not null,
  issuer text not null,
  fingerprint char(64) not null, -- SHA-256 of the certificate
  not_before timestamptz not null,
  not_after timestamptz not null,
  certificate text not null, -- DER in base64
  added_by uuid references accounts (id),
  added_at timestamptz not null,
  removed_by uuid references accounts (id),
  removed_at timestamptz
);
create unique index trust_anchors_once on trust_anchors (fingerprint) where removed_at is null;
revoke update, delete on trust_anchors from loa_app;
grant update (removed_by, removed_at) on trust_anchors to loa_app;
