import { randomUUID } from "node:crypto";
import { createCalendarFeed } from "../../src/features/commitments/contract.ts";
import { approveOutput } from "../../src/features/outputs/contract.ts";
import { openPeriod } from "../../src/features/periods/contract.ts";
import { createReport } from "../../src/features/reporting/contract.ts";
import type { Endpoint } from "../../src/platform/contract/endpoint.ts";
import { claimOf, type Desk, recorded } from "./outputs-factory.ts";
import type { World } from "./world.ts";

const slipOf = (unit: string) => ({
  plan: { title: "Kế hoạch", documentNumber: "1/KH-UBND", issuedOn: day, issuer: "UBND" },
  ...{ unit, place: "Mẫu", governingOrgan: null, issuingOrgan: "UBND" },
  ...{ signer: { position: "Chủ tịch", name: "Người ký" }, duties: [] },
});

/** What must not be read outside the unit it belongs to. */
export const secret = "Bí mật của đơn vị chủ";
const day = "2025-06-02";
const reason = "Thử phá";

/** Ids of rows by the name a path, a query or a body gives them. */
export type Ids = Readonly<Record<string, string>>;

/** A door as tables name it: `get /outputs/:outputId`. */
export const doorOf = (endpoint: Endpoint) => `${endpoint.method} ${endpoint.path}`;

/** The owner unit's rows of every kind, by the name a path gives their id. */
export async function everyId(world: World, desk: Desk): Promise<Ids> {
  const proof = new File(["%PDF-1.4\n%%EOF\n"], "bien-ban.pdf", { type: "application/pdf" });
  const over = { title: secret, note: secret, claims: [claimOf(desk, "item C.1")] };
  const output = await recorded(world, desk, over, [proof]);
  const params = { outputId: output.id };
  await world.as(desk.head).call(approveOutput, { params });
  const feed = await world
    .as(desk.officer)
    .call(createCalendarFeed, { body: { unitId: desk.unitId } });
  const one = async (text: string, values: unknown[] = []) =>
    String((await world.sql<{ id: string }>(text, values))[0]?.id);
  const taskId = await one("select id from tasks where plan_id = $1 order by position limit 1", [
    desk.planId,
  ]);
  const webhookId = await one(
    "insert into webhook_subscriptions (owner_id, name, url, kinds, secret) values ($1, $2, 'https://nhan.test/', '{plan.issued}', 'x') returning id",
    [desk.coordinator.accountId, secret],
  );
  const body = { domain: "CDS", year: 2025, windowKey: "quarter-2", planIds: [desk.planId] };
  const sourceId = await one(
    `insert into harvest_sources (unit_id, kind, title, url, url_key, output_kind, rule, since)
     values ($1, 'feed', $2, 'https://xa.test/rss', 'https://xa.test/rss', 'article', 'propose', '2025-01-01') returning id`,
    [desk.unitId, secret],
  );
  await world.sql(
    "insert into harvest_readings (source_id, unit_id, next_at) values ($1, $2, now())",
    [sourceId, desk.unitId],
  );
  const report = await world.as(desk.coordinator).call(createReport, { body });
  const period = await world
    .as(desk.coordinator)
    .call(openPeriod, { body: { domain: "CDS", year: 2025, windowKey: "quarter-1" } });
  const unitReportId = await one(
    "select id from unit_reports where period_id = $1 and unit_id = $2",
    [period.id, desk.unitId],
  );
  await world.sql(
    "insert into unit_report_sections (report_id, unit_id, key, text) values ($1, $2, 'results', $3)",
    [unitReportId, desk.unitId, secret],
  );
  return {
    periodId: period.id,
    unitReportId,
    nominationId: await one(
      "insert into nominations (report_id, unit_id, kind, name, reason) values ($1, $2, 'exemplar', $3, $3) returning id",
      [unitReportId, desk.unitId, secret],
    ),
    line: "CDS",
    section: "difficulties",
    unitNumber: "done",
    reportId: report.id,
    key: "late",
    domain: "CDS",
    copyId: randomUUID(),
    anchorId: randomUUID(),
    paperId: randomUUID(),
    number: "done",
    planId: desk.planId,
    taskId,
    unitId: desk.unitId,
    strangerUnitId: desk.strangerUnitId,
    successorId: desk.unitId,
    slipId: await one(
      `insert into acknowledged_slips (plan_id, unit_id, slip, acknowledged_at)
       values ($1, $2, $3, '2025-06-01T08:00:00+07:00') returning id`,
      [desk.planId, desk.unitId, slipOf(secret)],
    ),
    slot: "1",
    year: "2025",
    actId: await one(
      `insert into occurrence_acts (commitment_id, unit_id, slot, kind, was_due_on, reason, acted_on)
       values ($1, $2, 11, 'excuse', '2025-12-31', $3, '2025-06-01') returning id`,
      [claimOf(desk, "item C.1").commitmentId, desk.unitId, secret],
    ),
    requestId: await one(
      `insert into occurrence_requests (commitment_id, unit_id, slot, kind, reason, asked_on)
       values ($1, $2, 10, 'excuse', $3, '2025-06-01') returning id`,
      [claimOf(desk, "item C.1").commitmentId, desk.unitId, secret],
    ),
    successionId: await draftedSuccession(one, desk),
    changeId: await one(
      "insert into workday_changes (off_on, worked_on, note) values ('2025-05-02', '2025-04-26', 'Hoán đổi') returning id",
    ),
    ...(await documentSent(desk, output.id, one)),
    indexCode: "PCI",
    valueId: await one(
      "insert into index_values (index_code, year, rank, source) values ('PCI', 2020, 36, 'VCCI') returning id",
    ),
    breakId: await one(
      "insert into index_breaks (from_year, note) values (2025, 'Sắp xếp tỉnh') returning id",
    ),
    choiceId: await one(
      `with draft as (insert into plans (title, year) values ($2, 2025) returning id),
         amendment as (insert into amendments (plan_id, amends_plan_id, kind) select id, $1, 'partial' from draft returning plan_id)
       insert into amendment_choices (plan_id, old_task_id, verdict) select plan_id, $3, 'ended' from amendment returning id`,
      [desk.planId, secret, taskId],
    ),
    takeUpId: await one(
      `insert into take_ups (unit_id, commitment_id, task_id, plan_id, taken_up_on) values ($1, $2, $3, $4, '2025-06-01') returning id`,
      [desk.unitId, claimOf(desk, "item C.1").commitmentId, taskId, desk.planId],
    ),
    sourceId,
    itemId: await picturedItem(desk, { sourceId, outputId: output.id }, one),
    page: "1",
    documentId: await one(
      `insert into library_documents (unit_id, kind, number, dated_on, issuer, abstract, file_name, sha256, media_type, bytes)
       values ($1, 'Công văn', '1/CV', '2025-06-01', 'Sở Mẫu', 'Công khai', 'cv.pdf', repeat('0', 64), 'application/pdf', 1) returning id`,
      [desk.unitId],
    ),
    hotlineId: await one(
      `insert into hotlines (unit_id, name, purpose, phone, hours) values ($1, 'Một cửa', 'Hỏi đáp', '0255 000', 'Giờ hành chính') returning id`,
      [desk.unitId],
    ),
    honourId: await one(
      `insert into portal_honours (unit_id, unit_name, kind, name, words, consent, consent_on)
       values ($1, 'Sở Mẫu', 'exemplar', 'Tổ mẫu', 'Làm tốt', $2, '2025-06-01') returning id`,
      [desk.unitId, secret],
    ),
    ...(await newsroom(world, desk)),
    ...(await programme(world, desk)),
    ...(await linkWithRecord(world, desk)),
    letterId: await sentLetter(world, desk),
    snoozeId: await one(
      `insert into snoozes (commitment_id, unit_id, slot, until, reason, snoozed_on)
       values ($1, $2, 9, '2025-06-05', $3, '2025-06-01') returning id`,
      [claimOf(desk, "item C.1").commitmentId, desk.unitId, secret],
    ),
    reminderId: await one(
      `insert into reminders (account_id, unit_id, commitment_id, slot, due_on, kind, step, days, made_on, made_at)
       values ($1, $2, $3, 9, '2025-06-30', 'due', 'due-7', -7, '2025-06-01', now()) returning id`,
      [desk.officer.accountId, desk.unitId, claimOf(desk, "item C.1").commitmentId],
    ),
    outputId: output.id,
    evidenceId: output.evidence.find((piece) => piece.fileName)?.id ?? "",
    commitmentId: claimOf(desk, "item C.1").commitmentId,
    feedId: feed.id,
    file: `${"x".repeat(43)}.ics`,
    accountId: desk.officer.accountId,
    grantId: await one("select id from role_grants where account_id = $1", [
      desk.officer.accountId,
    ]),
    sessionId: await one(
      "insert into sessions (account_id, token, expires_at) values ($1, 't', now() + interval '1 day') returning id",
      [desk.officer.accountId],
    ),
    tokenId: await one(
      "insert into api_tokens (account_id, name, token_hash, hint, assurance, scopes, created_at, expires_at) values ($1, $2, 'h', 'h', 'password', '{plans:read}', now(), now() + interval '1 day') returning id",
      [desk.officer.accountId, secret],
    ),
    invitationId: await one(
      "insert into invitations (email, name, role, unit_id, token_hash, expires_at) values ('khach@loa.test', $2, 'officer', $1, 'h', now() + interval '1 day') returning id",
      [desk.unitId, secret],
    ),
    passkeyId: await one(
      "insert into passkeys (account_id, credential_id, public_key, counter, name, created_at) values ($1, 'c', '', 0, $2, now()) returning id",
      [desk.officer.accountId, secret],
    ),
    mailId: await one(
      "insert into mails (to_address, kind, subject, body_text, unit_id) values ('a@loa.test', 'x', $2, $2, $1) returning id",
      [desk.unitId, secret],
    ),
    aliasId: await one(
      "insert into unit_aliases (alias, alias_key, unit_id, origin) values ('Tên gọi khác', 'ten goi khac', $1, 'learned') returning id",
      [desk.unitId],
    ),
    labelId: await one(
      "insert into learned_labels (label, label_key, field, office_unit_id) values ('Bên cầm trịch', 'ben cam trich', 'lead', $1) returning id",
      [desk.unitId],
    ),
    groupId: await one(
      `insert into unit_groups (code, name, rule) values ('N', 'Nhóm', '{"kinds":["commune"],"under":null,"include":[],"exclude":[]}') returning id`,
    ),
    webhookId,
    deliveryId: await one(
      "insert into webhook_deliveries (event_id, subscription_id, due_at) select id, $1, now() from events limit 1 returning id",
      [webhookId],
    ),
    findingId: await one(
      `insert into plan_findings (plan_id, code, message, position) values ($1, 'x', '{"vi":"Nghi vấn","en":"Doubt"}', 0) returning id`,
      [desk.planId],
    ),
  };
}

/** A found page that was kept and drawn; its bytes are a file of the output's. */
async function picturedItem(
  desk: Desk,
  from: { readonly sourceId: string; readonly outputId: string },
  one: (text: string, values?: unknown[]) => Promise<string>,
) {
  const itemId = await one(
    `insert into harvest_items (source_id, unit_id, url, url_key, title, published_on, dated, found_at)
     values ($1, $2, 'https://xa.test/tin', 'xa.test/tin', $3, '2025-06-01', 'page', now()) returning id`,
    [from.sourceId, desk.unitId, secret],
  );
  await one(
    `with kept as (insert into harvest_captures (item_id, unit_id, captured_at, status, text, file_id, sha256)
       select $1, $2, now(), 200, $3, e.file_id, e.sha256 from evidence e where e.output_id = $4 and e.file_id is not null
       limit 1 returning id, file_id, sha256)
     insert into harvest_pictures (capture_id, unit_id, file_id, sha256, drawn_at)
     select id, $2, file_id, sha256, now() from kept returning capture_id as id`,
    [itemId, desk.unitId, secret, from.outputId],
  );
  return itemId;
}

/** Guidance sent to the owner unit alone, with a line nobody answers to. */
async function documentSent(
  desk: Desk,
  outputId: string,
  one: (text: string, values?: unknown[]) => Promise<string>,
) {
  const distributionId = await one(
    `insert into distributions (kind, document_number, dated_on, issuer, title, file_id, unit_id, sent_on)
     select 'guidance', '12/HD-SKHCN', '2025-06-01', 'Sở Mẫu', $1, e.file_id, $2, '2025-06-01'
     from evidence e where e.output_id = $3 and e.file_id is not null returning id`,
    [secret, desk.unitId, outputId],
  );
  await one(
    "insert into distribution_recipients (distribution_id, unit_id, since) values ($1, $2, '2025-06-01') returning unit_id as id",
    [distributionId, desk.unitId],
  );
  const lineId = await one(
    "insert into distribution_lines (distribution_id, position, raw, resolution) values ($1, 0, $2, 'unresolved') returning id",
    [distributionId, secret],
  );
  return { distributionId, lineId };
}

/** A change of units in which the owner unit ends, with what was decided of it. */
async function draftedSuccession(
  one: (text: string, values?: unknown[]) => Promise<string>,
  desk: Desk,
) {
  const id = await one(
    `insert into successions (kind, effective_on, basis_number, basis_issued_on, basis_issuer)
     values ('merge', '2025-07-01', '1/QĐ', '2025-06-01', 'UBND tỉnh') returning id`,
  );
  await one(
    "insert into succession_pairs (succession_id, predecessor_id, successor_id) values ($1, $2, $3) returning id",
    [id, desk.unitId, desk.strangerUnitId],
  );
  await one(
    `insert into succession_decisions (succession_id, commitment_id, unit_id, outcome, reason, seen_schedule_id)
     select $1, c.id, c.unit_id, 'end', $3, c.schedule_id from commitments c where c.id = $2 returning id`,
    [id, claimOf(desk, "item C.1").commitmentId, secret],
  );
  return id;
}

// A story that waits, one released by a coordinator alone, what was said of it, a picture, an offer from a third desk.
async function newsroom(world: World, desk: Desk): Promise<Ids> {
  const one = async (text: string, values: unknown[] = []) =>
    String((await world.sql<{ id: string }>(text, values))[0]?.id);
  const { accountId: officerId } = desk.officer;
  const started = async (unitId: string) => {
    const id = await one(
      "insert into stories (unit_id, planned_on, created_at) values ($1, '2025-06-10', now()) returning id",
      [unitId],
    );
    const revisionId = await one(
      `insert into story_revisions (story_id, unit_id, language, number, title, abstract, body, byline, words, author_id, saved_at)
       values ($1, $2, 'vi', 1, $3, $3, '{"type":"doc","content":[]}', '', 3, $4, now()) returning id`,
      [id, unitId, secret, officerId],
    );
    return { id, revisionId };
  };
  const waiting = await started(desk.unitId);
  await one(
    "insert into story_reviews (story_id, unit_id, language, revision_id, note, asked_by, asked_at) values ($1, $2, 'vi', $3, $4, $5, now()) returning id",
    [waiting.id, desk.unitId, waiting.revisionId, secret, officerId],
  );
  const out = await started(desk.unitId);
  const third = await started(await world.make.unit({ name: "Cơ quan thứ ba" }));
  const fileId = await one("select id from files where unit_id = $1 limit 1", [desk.unitId]);
  const approvalId = await one(
    `insert into story_approvals (story_id, unit_id, language, revision_id, emergency, reason, approved_by, approved_at)
       values ($1, $2, 'vi', $3, true, $4, $5, now()) returning id`,
    [out.id, desk.unitId, out.revisionId, secret, desk.otherCoordinator.accountId],
  );
  return {
    storyId: waiting.id,
    language: "vi",
    revision: "1",
    approvalId,
    ...(await publication(world, desk, { ...out, approvalId })),
    commentId: await one(
      "insert into story_comments (story_id, unit_id, language, revision_id, quote, words, said_at) values ($1, $2, 'vi', $3, '', $4, now()) returning id",
      [waiting.id, desk.unitId, waiting.revisionId, secret],
    ),
    offerId: await one(
      `insert into story_offers (story_id, unit_id, to_unit_id, revision_id, title, note, offered_at)
       select r.story_id, r.unit_id, $1, r.id, r.title, '', now() from story_revisions r where r.id = $2 returning id`,
      [desk.unitId, third.revisionId],
    ),
    topicId: await one("select id from topics where parent_id is not null order by id limit 1"),
    wordId: await one(
      "insert into desk_words (unit_id, word, added_at) values ($1, $2, now()) returning id",
      [desk.unitId, secret],
    ),
    mediaId: await one(
      "insert into media (unit_id, kind, file_id, name, width, height) values ($1, 'picture', $2, $3, 10, 10) returning id",
      [desk.unitId, fileId, secret],
    ),
    uploadId: await one(
      `insert into media_uploads (unit_id, account_id, name, bytes, begun_at, moved_at)
       values ($1, $2, $3, 1000, now(), now()) returning id`,
      [desk.unitId, desk.officer.accountId, secret],
    ),
    variant: "original",
  };
}

// A story that is out, with words of its own for the channel, and one that waits for its hour in English.
async function publication(
  world: World,
  desk: Desk,
  out: { readonly id: string; readonly revisionId: string; readonly approvalId: string },
): Promise<Ids> {
  const one = async (text: string, values: unknown[]) =>
    String((await world.sql<{ id: string }>(text, values))[0]?.id);
  await one(
    `insert into portal_pages (story_id, language, unit_id, unit_name, kind, slug, title, abstract, body, published_at, changed_at)
     values ($1, 'vi', $2, 'Sở Mẫu', 'article', 'tin', 'Tin', '', '{"type":"doc","content":[]}', now(), now()) returning number as id`,
    [out.id, desk.unitId],
  );
  return {
    channel: "portal",
    renditionId: await one(
      `insert into renditions (story_id, unit_id, language, channel, revision_id, title, written_at)
       values ($1, $2, 'vi', 'portal', $3, $4, now()) returning id`,
      [out.id, desk.unitId, out.revisionId, secret],
    ),
    scheduleId: await one(
      `insert into story_schedules (story_id, unit_id, language, channel, revision_id, due_at, made_at)
       values ($1, $2, 'en', 'portal', $3, '2030-01-01', now()) returning id`,
      [out.id, desk.unitId, out.revisionId],
    ),
    publicationId: await one(
      `insert into publications (story_id, unit_id, language, channel, revision_id, approval_id, title, place, url, sha256, sent_at)
       values ($1, $2, 'vi', 'portal', $3, $4, $5, '1', 'http://loa.test/tin/tin-1', repeat('0', 64), now()) returning id`,
      [out.id, desk.unitId, out.revisionId, out.approvalId, secret],
    ),
  };
}

// A programme of the unit with a slot in somebody's hands.
async function programme(world: World, desk: Desk): Promise<Ids> {
  const one = async (text: string, values: unknown[]) =>
    String((await world.sql<{ id: string }>(text, values))[0]?.id);
  const programmeId = await one(
    `insert into programmes (unit_id, name, channel, kind, pattern, starts_on, ends_on, made_at)
     values ($1, $2, $2, 'episode', '{"every":"week","weekdays":[4]}', '2025-06-01', '2025-12-31', now()) returning id`,
    [desk.unitId, secret],
  );
  const slotId = await one(
    `insert into programme_slots (programme_id, unit_id, series_on, lane, planned_on, title)
     values ($1, $2, '2025-06-05', 0, '2025-06-05', $3) returning id`,
    [programmeId, desk.unitId, secret],
  );
  await one(
    "insert into slot_assignments (slot_id, unit_id, account_id, assigned_at) values ($1, $2, $3, now()) returning id",
    [slotId, desk.unitId, desk.officer.accountId],
  );
  return { programmeId, slotId };
}

// A link for an occurrence of the unit, and what came by it.
async function linkWithRecord(world: World, desk: Desk): Promise<Ids> {
  const { commitmentId } = claimOf(desk, "item C.1");
  const one = async (text: string, values: unknown[]) =>
    String((await world.sql<{ id: string }>(text, values))[0]?.id);
  const linkId = await one(
    `insert into task_links (commitment_id, unit_id, slot, token_hash, holder, made_by, made_at, expires_at)
     values ($1, $2, 8, 'h', $3, $4, '2025-06-01', '2025-06-30') returning id`,
    [commitmentId, desk.unitId, secret, desk.officer.accountId],
  );
  const recordId = await one(
    `insert into link_records (link_id, unit_id, commitment_id, slot, typed_name, title, kind, happened_on, quantity, links, statement, client_key, sent_on, sent_at)
     values ($1, $2, $3, 8, $4, $4, 'other', '2025-06-01', 1, '{}', $4, 'khoa-12345', '2025-06-01', now()) returning id`,
    [linkId, desk.unitId, commitmentId, secret],
  );
  const fileId = await one("select id from files where unit_id = $1 limit 1", [desk.unitId]);
  await world.sql(
    "insert into link_record_files (record_id, file_id, unit_id) values ($1, $2, $3)",
    [recordId, fileId, desk.unitId],
  );
  return { linkId, recordId, fileId };
}

// A letter that concerns the unit, as it lies once it was sent.
async function sentLetter(world: World, desk: Desk): Promise<string> {
  const [letter] = await world.sql<{ id: string }>(
    `insert into directive_letters (as_of, abstract, issuing_organ, place, addressees, recipients, body, signer_position, created_at, updated_at)
     values ('2025-06-01', $1, 'Sở Mẫu', 'Quảng Ngãi', '{Đơn vị}', '{Như trên}', $1, 'Giám đốc', now(), now()) returning id`,
    [secret],
  );
  await world.sql(
    `insert into directive_letter_lines (letter_id, position, unit_id, commitment_id, slot, unit_name, path, title, due_on, days_late, owed, note)
     values ($1, 0, $2, $3, 0, 'Đơn vị', 'C.1', 'Việc', '2025-01-31', 100, '0/1', '')`,
    [letter?.id, desk.unitId, claimOf(desk, "item C.1").commitmentId],
  );
  await world.sql(
    `insert into directive_letter_sendings (letter_id, document_number, dated_on, signer_name, signer_position, sent_on, sent_at)
     values ($1, '1/SM', '2025-06-01', 'Ai', 'Giám đốc', '2025-06-01', now())`,
    [letter?.id],
  );
  return letter?.id ?? "";
}

const idByPath: readonly (readonly [RegExp, string])[] = [
  [/^\/people\//, "accountId"],
  [/^\/sessions\//, "sessionId"],
  [/^\/invitations\//, "invitationId"],
  [/^\/mails\//, "mailId"],
  [/^\/passkeys\//, "passkeyId"],
];

/** What a door asks for in headers. */
export function headersOf(endpoint: Endpoint, { unitId = "" }: Ids): Record<string, string> {
  if (!endpoint.path.startsWith("/media-uploads")) return {};
  const b64 = (text: string) => Buffer.from(text).toString("base64");
  return {
    ...{ "tus-resumable": "1.0.0", "upload-length": "1000", "upload-offset": "0" },
    "upload-metadata": `filename ${b64("phim.mp4")},unit ${b64(unitId)}`,
    ...(endpoint.stream ? { "content-type": endpoint.stream } : {}),
  };
}

/** The path with these ids in it. @throws for a parameter nobody has given an id yet */
export function pathOf({ path }: Endpoint, ids: Ids): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const known = name === "id" ? idByPath.find(([start]) => start.test(path))?.[1] : name;
    const id = ids[known ?? name];
    if (!id) throw new Error(`${path}: give ${name} an id in tests/support/doors.ts`);
    return id;
  });
}

/** What the queries must name; a filter naming the owner's unit stands wherever one is taken. */
export function queryOf(endpoint: Endpoint, ids: Ids): string {
  const all = {
    unitId: ids.unitId,
    planId: ids.planId,
    accountId: ids.accountId,
    unit: ids.unitId,
    month: "2025-06",
    domain: "CDS",
    year: "2025",
    format: "xlsx",
    on: day,
    token: "t".repeat(40),
    language: "vi",
    from: "2025-01-01",
    to: "2025-12-31",
  };
  const shape = (endpoint.query as { shape?: Record<string, unknown> } | undefined)?.shape ?? {};
  const named = Object.entries(all).filter(([name, value]) => name in shape && value);
  return named.length > 0 ? `?${new URLSearchParams(named as [string, string][])}` : "";
}

/** A body that would be right if it came from the owner, for the doors whose policy lets members in. */
export function bodyOf(endpoint: Endpoint, ids: Ids): unknown {
  const { unitId } = ids;
  const claim = { commitmentId: ids.commitmentId };
  const line = { domain: "CDS", year: 2025 };
  const communes = { kinds: ["commune"], under: null, include: [], exclude: [] };
  const source = {
    ...{ kind: "feed", title: "Trang xã", url: "https://xa.test/tin.xml", channel: null },
    ...{ outputKind: "article", rule: "propose", since: day, everyMinutes: 60 },
  };
  const bodies: Record<string, unknown> = {
    "post /evidence-sources": { ...source, unitId },
    "put /evidence-sources/:sourceId": source,
    "post /evidence-sources/trial": { unitId, kind: "feed", url: "https://10.0.0.1/" },
    "post /evidence-sources/:sourceId/posts": { posts: [{ url: "https://xa.test/bai/1" }] },
    "post /found-items/:itemId/count": claim,
    "post /found-items/:itemId/setting-aside": { reason },
    "post /second-factor/totp/confirmation": { code: "123456" },
    "post /passkeys": { name: "Khóa", answer: {} },
    "put /passkeys/:id": { name: "Khóa" },
    "put /password": { current: "x", password: "y" },
    "put /profile": { name: "Người lạ", phone: null, language: "vi" },
    "post /people/:id/grants": { role: "officer", unitId: ids.strangerUnitId, domain: null },
    "post /invitations": { role: "officer", unitId, domain: null, email: "x@loa.test", name: "Ai" },
    "post /unit-names/resolution": { phrases: ["Sở"], asOf: day },
    "post /plans/:planId/acknowledgements": { unitId },
    "post /take-ups": { commitmentId: ids.commitmentId, taskId: ids.taskId },
    "post /take-ups/:takeUpId/undo": { reason },
    "post /plans/:planId/closure": { closedOn: day, reason },
    "put /plans/:planId/amendment": {
      amendsPlanId: ids.planId,
      kind: "partial",
      effectiveOn: null,
    },
    "put /plans/:planId/difference/choices": {
      oldTaskId: ids.taskId,
      newTaskId: null,
      verdict: "ended",
    },
    "post /plans/:planId/amendment-issuance": {
      ...{ revision: 1, baseRevision: 1, documentNumber: "77/KH-UBND", issuedOn: day },
      ...{ signerName: "Ai", signerPosition: "Chủ tịch" },
    },
    "post /plans/:planId/amendment-undo": { reason },
    "post /calendar-feeds": { unitId },
    "post /api-tokens": { name: "Của tôi", scopes: ["plans:read"], expiresOn: "2025-12-31" },
    "put /reporting-lines/:line": {
      ...{ startDay: 15, endDay: 14, preparedBefore: 10, opensAfter: 1, dueAfter: 2, revision: 1 },
      ...{ dueMoves: "next", timelyBy: "approved", opensItself: true },
      windows: [{ key: "year", opensAfter: null, dueAfter: null }],
    },
    "post /periods": { ...line, windowKey: "year" },
    "post /ad-hoc-periods": {
      ...{ domain: "CDS", title: "Báo cáo đột xuất", from: "2025-05-01", to: "2025-05-31" },
      ...{ opensOn: "2025-06-01", dueOn: "2025-06-05", unitIds: [unitId] },
    },
    "post /periods/:periodId/moves": { dueOn: "2025-12-31", reason },
    "post /periods/:periodId/units": { unitIds: [unitId] },
    "post /periods/:periodId/exits": { unitIds: [unitId], reason },
    "put /unit-reports/:unitReportId/sections/:section": { text: "Giả mạo", revision: 0 },
    "post /unit-reports/:unitReportId/nominations": { kind: "exemplar", name: "Ai", reason },
    "post /unit-reports/:unitReportId/return": { remarks: reason },
    "post /unit-reports/:unitReportId/reopening": { reason },
    "post /unit-reports/:unitReportId/stand-in": { reason, paper: reason, receivedOn: day },
    "post /reports": { ...line, windowKey: "quarter-2", planIds: [ids.planId] },
    "put /reports/:reportId/outline": {
      revision: 1,
      outline: {
        sections: [{ key: "opening", level: 0, title: "Mở đầu", source: "opening" }],
        ...{ annexes: ["facts"], unitAnnexes: "all" },
      },
    },
    "put /report-outlines/:domain": { outline: null, base: 0 },
    "put /report-papers/:domain": { paperId: null, base: 0 },
    "post /reports/:reportId/takings": {
      items: [{ completionId: ids.copyId, source: "difficulties", part: 0 }],
      sectionKey: "difficulties",
    },
    "post /reports/:reportId/takings/undo": {
      ...{ completionId: ids.copyId, source: "difficulties", part: 0 },
    },
    "post /reports/:reportId/signed-copies": { lock: 1 },
    "post /unit-aliases": { alias: "Sở Mẫu", unitId },
    "post /unit-groups": { code: "MAU", name: "Nhóm mẫu", rule: communes },
    "post /webhooks": { name: "Mẫu", url: "https://nhan.test/", kinds: ["plan.issued"] },
    "put /webhooks/:webhookId": { name: "Mẫu", url: "https://nhan.test/", kinds: ["plan.issued"] },
    "post /successions": successionOf(ids),
    "put /successions/:successionId": successionOf(ids),
    "post /succession-lists/reading": { effectiveOn: "2025-07-01" },
    "post /successions/:successionId/decisions": { outcome: "end", reason },
    "post /successions/:successionId/people": { grantIds: [ids.grantId], receiverUnitId: null },
    "post /successions/:successionId/confirmation": { version: "x" },
    "post /successions/:successionId/settlement": { version: "x" },
    "post /occurrence-requests": { ...claim, slot: 5, kind: "excuse", reason },
    "post /occurrence-requests/:requestId/decision": { outcome: "granted" },
    "post /commitments/:commitmentId/occurrences/:slot/snoozes": { until: "2025-06-05", reason },
    "post /directive-letters": { unitIds: [unitId], completeBefore: "2025-06-30" },
    "patch /directive-letters/:letterId": { revision: 1, place: "Kon Tum" },
    "post /directive-letters/:letterId/sending": {
      ...{ documentNumber: "1/SKHCN", datedOn: day, signerName: "Ai", signerPosition: "Giám đốc" },
    },
    "post /commitments/:commitmentId/occurrences/:slot/task-links": { holder: "Ai", days: 7 },
    "post /link-records/:recordId/decision": { outcome: "refused", reason },
    "post /working-days/changes": { offOn: "2026-01-02", workedOn: "2026-01-10", note: "Hoán đổi" },
    "put /working-days/changes/:changeId": { offOn: "2025-05-02", workedOn: null, note: "Nghỉ" },
    "post /distributions": {
      ...{ documentNumber: "12/HD-SKHCN", datedOn: day, issuer: "Sở Mẫu", title: "Hướng dẫn" },
      unitIds: [unitId],
    },
    "post /distributions/:distributionId/acknowledgements": { unitId },
    "put /distribution-lines/:lineId": { unitId: ids.strangerUnitId },
    "put /distribution-lines/:lineId/dispatch": { way: "post", sentOn: day },
    "post /indices/:indexCode/values": { year: 2021, rank: 30, source: "VCCI" },
    "post /index-values/:valueId/withdrawal": { reason },
    "post /index-breaks": { indexCode: "PCI", fromYear: 2022, note: "Đổi phương pháp" },
    "post /media": { unitId },
    "put /media/:mediaId/description": { alt: { vi: "Ảnh", en: "Picture" }, rights: null },
    "post /media/:mediaId/removal": { reason },
    "put /media/:mediaId/wordings/:language/captions": {
      captions: "WEBVTT\n\n00:01.000 --> 00:02.000\nXin chào\n",
    },
    "put /media/:mediaId/wordings/:language/transcript": { transcript: "Xin chào" },
    "post /stories": { unitId, title: "Giả mạo", plannedOn: day },
    "post /stories/:storyId/revisions": {
      ...{ language: "en", base: 0, basedOn: 1, title: "Forged", abstract: "", byline: "" },
      ...{ body: { type: "doc", content: [] }, leadMediaId: null },
    },
    "post /stories/:storyId/reviews": { language: "vi", number: 1, note: "" },
    "post /stories/:storyId/review-withdrawals": { language: "vi" },
    "post /stories/:storyId/returns": { language: "vi", reason },
    "post /stories/:storyId/approvals": { language: "vi", number: 1 },
    "post /stories/:storyId/emergency-approvals": { language: "vi", number: 1, reason },
    "post /story-approvals/:approvalId/undo": { reason },
    "post /story-approvals/:approvalId/review": { outcome: "agreed", note: "" },
    "put /stories/:storyId/day": { plannedOn: day },
    "put /stories/:storyId/topics": { topicIds: [ids.topicId] },
    "put /stories/:storyId/sources": { sources: [] },
    "post /stories/:storyId/shelving": { reason },
    "post /stories/:storyId/comments": { language: "vi", number: 1, quote: "", words: reason },
    "post /stories/:storyId/offers": { toUnitId: ids.strangerUnitId, note: "" },
    "post /story-offers/:offerId/refusal": { reason },
    "post /topics": { parentId: null, title: { vi: "Mới", en: "New" }, words: [], ended: false },
    "put /topics/:topicId": {
      ...{ parentId: null, title: { vi: "Khác", en: "Other" }, words: [], ended: false },
    },
    "post /desk-words": { unitId, word: "mẫu" },
    "put /stories/:storyId/renditions": {
      ...{ language: "vi", channel: "portal", number: 1, title: "Giả mạo", abstract: null },
    },
    "post /stories/:storyId/publications": { language: "vi", channel: "portal", number: 1 },
    "post /stories/:storyId/schedules": {
      ...{ language: "vi", channel: "portal", number: 1, dueAt: "2025-06-20T09:00:00+07:00" },
    },
    "put /story-schedules/:scheduleId": { dueAt: "2025-06-20T09:00:00+07:00" },
    "post /story-schedules/:scheduleId/cancellation": { reason },
    "post /publications/:publicationId/corrections": { number: 1, note: reason },
    "post /publications/:publicationId/withdrawal": { reason },
    "put /units/:unitId/channels/:channel": {
      ...{ planWords: "Cổng", programmeId: null, commitmentIds: [] },
    },
    "post /units/:unitId/channels/:channel/closure": { reason },
    "post /programmes": {
      ...{ unitId, name: "Giả mạo", channel: "Phát thanh", kind: "episode", language: null },
      ...{ quantity: 1, minutes: null, startsAt: null, commitmentIds: [] },
      ...{ pattern: { every: "week", weekdays: [4] }, startsOn: day, endsOn: "2025-12-31" },
    },
    "put /programmes/:programmeId": {
      ...{ revision: 1, name: "Giả mạo", channel: "Phát thanh", kind: "episode", language: null },
      ...{ quantity: 1, minutes: null, startsAt: null, commitmentIds: [] },
    },
    "post /programmes/:programmeId/end": { from: "2025-12-01", reason },
    "post /programmes/:programmeId/slots": { plannedOn: "2025-06-12" },
    "put /programme-slots/:slotId/day": { plannedOn: "2025-06-06" },
    "patch /programme-slots/:slotId": { title: "Giả mạo" },
    "post /programme-slots/:slotId/cancellation": { reason },
    "post /programme-slots/:slotId/confirmation": {
      ...{ title: "Giả mạo", happenedOn: day, statement: "x", clientKey: randomUUID() },
    },
    "post /outputs": {
      unitId,
      title: "Giả mạo",
      kind: "article",
      happenedOn: day,
      statement: "x",
      clientKey: randomUUID(),
      claims: [claim],
    },
    "patch /outputs/:outputId": { revision: 1, title: "Giả mạo" },
    "put /outputs/:outputId/claims": { claims: [] },
    "post /outputs/:outputId/evidence": { links: ["https://la.test/"] },
    "post /outputs/:outputId/withdrawal": { reason },
    "post /outputs/:outputId/return": { reason },
    "post /output-sheets/preview": { unitId },
    "post /output-sheets": { unitId, digest: "0".repeat(64) },
  };
  return bodies[doorOf(endpoint)] ?? {};
}

function successionOf(ids: Ids) {
  return {
    ...{ kind: "merge", effectiveOn: "2025-07-01", basisNumber: "1/QĐ" },
    ...{ basisIssuedOn: "2025-06-01", basisIssuer: "UBND tỉnh" },
    pairs: [{ predecessorId: ids.unitId, successorId: ids.strangerUnitId }],
  };
}
