import { type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { z } from "zod";
import type { DB, Tx } from "../../platform/db/database.ts";
import type { Lock, listOutputs, OutputState, ProofBrief } from "./contract.ts";
import type { Domains } from "./outputs.policy.ts";

export type OutputFilter = z.output<NonNullable<typeof listOutputs.query>> & {
  /** Only these units' outputs; every output the transaction may see, when absent. */
  readonly units?: readonly string[] | undefined;
};

/** One output as the database holds it, with the rows that say where it stands. */
export interface ListedOutput {
  readonly id: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly title: string;
  readonly kind: string;
  readonly happened_on: string;
  readonly recorded_on: string;
  readonly channel: string | null;
  readonly language: string | null;
  readonly quantity: number;
  readonly minutes: number | null;
  readonly replays: number;
  readonly translation: boolean;
  readonly note: string | null;
  readonly revision: number;
  readonly on_behalf: boolean;
  readonly sample: boolean;
  readonly state: OutputState;
  readonly unitHasHead: boolean;
  readonly domains: Domains;
  readonly owedDomains: Domains;
  readonly claims: number;
  readonly evidence: number;
  readonly proofs: ProofBrief[];
  readonly twins: number;
  readonly locks: Lock[];
}

// What was decided of an output and held at the end of a day. Most are approved and accepted in time, so those are
// looked up output by output (`offset 0` keeps them so): joined, a page would wait for the whole year's.
const decided = (day: string) => ({
  withdrawn: sql<boolean>`exists (select from withdrawals w where w.output_id = outputs.id and w.withdrawn_on <= ${day}::date)`,
  returned: sql<boolean>`exists (select from returns r where r.output_id = outputs.id and r.returned_on <= ${day}::date
    and (r.answered_on is null or r.answered_on > ${day}::date))`,
  accepted: sql<boolean>`exists (select from acceptances a where a.output_id = outputs.id and a.accepted_on <= ${day}::date
    and (a.undone_on is null or a.undone_on > ${day}::date) offset 0)`,
  approved: sql<boolean>`exists (select from approvals a where a.output_id = outputs.id and a.approved_on <= ${day}::date
    and (a.undone_on is null or a.undone_on > ${day}::date) offset 0)`,
});

/** The states in the order in which one hides the next; `recorded` is what none of them holds for. */
const ranked = ["withdrawn", "returned", "accepted", "approved"] as const;

// Where an output stood at the end of a day; without a day, where it stands.
function stateAt(day = "infinity") {
  const holds = decided(day);
  return sql<OutputState>`case ${sql.join(
    ranked.map((state) => sql`when ${holds[state]} then ${sql.lit(state)}`),
    sql` `,
  )} else 'recorded' end`;
}

const translatedAt = (day = "infinity") =>
  sql<boolean>`exists (select from translations t where t.output_id = outputs.id and t.said_on <= ${day}::date
    and (t.undone_on is null or t.undone_on > ${day}::date))`;

// Condition by condition: a computed state would be worked out for every output there is.
function standsAt(state: OutputState, day: string) {
  const holds = decided(day);
  const own = (ranked as readonly OutputState[]).indexOf(state);
  const higher = own < 0 ? ranked : ranked.slice(0, own);
  const parts = higher.map((each) => sql`not ${holds[each]}`);
  if (own >= 0) parts.push(sql`${holds[ranked[own] ?? "approved"]}`);
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

// Somebody who can approve today; a suspended head cannot.
const headed = sql<boolean>`outputs.unit_id in (select g.unit_id from role_grants g
  join accounts a on a.id = g.account_id and a.suspended_at is null where g.role = 'unit_head')`;

// The same of today, from the standings: of a million outputs a queue's few are found by index.
const awaitsAcceptance = sql<boolean>`(standing.state = 'approved' or (standing.state = 'recorded'
  and standing.unit_id = any (array(select u.id from units u where not exists (select from role_grants g
    join accounts a on a.id = g.account_id and a.suspended_at is null where g.role = 'unit_head' and g.unit_id = u.id)))))`;

function awaitsAcceptanceAt(day: string) {
  const { withdrawn, returned, accepted, approved } = decided(day);
  return sql<boolean>`not ${withdrawn} and not ${returned} and not ${accepted} and (${approved} or not ${headed})`;
}

const twins = sql<number>`(select coalesce(max(evidence_twins(outputs.id, e.url_key, e.sha256::text)), 0)
  from evidence e where e.output_id = outputs.id and e.removed_at is null)`;

const proofs = sql<
  ProofBrief[]
>`(select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'url', p.url,
    'label', coalesce(p.name, left(p.statement, 80))) order by p.added_at, p.id), '[]')
  from (select e.id, e.kind, e.url, e.statement, e.added_at, f.name from evidence e left join files f on f.id = e.file_id
    where e.output_id = outputs.id and e.removed_at is null order by e.added_at, e.id limit 3) p)`;

/** Counting a million takes longer than reading a page of them; a queue's few are looked for among all. */
const countedTo = { all: 1000, queue: 100 } as const;

/**
 * One page of outputs, newest first, and how many there are: counted as far as the next page and at least to a
 * thousand, a queue to a hundred; `more` says that there are still more.
 */
export async function findOutputs(
  tx: Tx,
  filter: OutputFilter,
): Promise<{ rows: ListedOutput[]; total: number; more: boolean }> {
  const page = filtered(tx, filter)
    .select(columnsAt(filter.asOf))
    .orderBy("outputs.happened_on", "desc")
    .orderBy("outputs.id", "desc")
    .limit(filter.perPage)
    .offset((filter.page - 1) * filter.perPage);
  const least = filter.state || filter.awaiting ? countedTo.queue : countedTo.all;
  const most = Math.max(least, (filter.page + 1) * filter.perPage);
  const count = tx
    .selectFrom(
      filtered(tx, filter)
        .select("outputs.id")
        .limit(most + 1)
        .as("counted"),
    )
    .select((eb) => eb.fn.countAll<number>().as("n"));
  const [rows, { n }] = [await page.execute(), await count.executeTakeFirstOrThrow()];
  return { rows: rows as ListedOutput[], total: Math.min(Number(n), most), more: Number(n) > most };
}

/** One output by its id, within the scope of the transaction. */
export async function findOutput(tx: Tx, outputId: string): Promise<ListedOutput | undefined> {
  const row = await base(tx)
    .select(columnsAt())
    .where("outputs.id", "=", outputId)
    .executeTakeFirst();
  return row as ListedOutput | undefined;
}

function base(tx: Tx, asOf?: string) {
  // The outputs as they read on a day are rows of the same shape as those of today.
  const source = asOf
    ? (sql`outputs_at(${asOf}::date)`.as("outputs") as unknown as "outputs")
    : "outputs";
  return tx.selectFrom(source).innerJoin("units", "units.id", "outputs.unit_id");
}

const columnsAt = (day?: string) =>
  [
    "outputs.id",
    "outputs.unit_id",
    "units.name as unit_name",
    "outputs.title",
    "outputs.kind",
    "outputs.happened_on",
    "outputs.recorded_on",
    "outputs.channel",
    "outputs.language",
    "outputs.quantity",
    "outputs.minutes",
    "outputs.replays",
    "outputs.note",
    "outputs.revision",
    "outputs.on_behalf",
    "outputs.sample",
    stateAt(day).as("state"),
    headed.as("unitHasHead"),
    translatedAt(day).as("translation"),
    twins.as("twins"),
    proofs.as("proofs"),
    sql<Lock[]>`locks_over(outputs.id, ${day ?? "infinity"}::date)`.as("locks"),
    sql<Domains>`array(select distinct m.domain from claims c join commitments m on m.id = c.commitment_id
      where c.output_id = outputs.id and c.released_on is null)`.as("domains"),
    sql<Domains>`array(select distinct m.domain from commitments m where m.unit_id = outputs.unit_id)`.as(
      "owedDomains",
    ),
    sql<number>`(select count(*)::int from claims c where c.output_id = outputs.id and c.released_on is null)`.as(
      "claims",
    ),
    sql<number>`(select count(*)::int from evidence e where e.output_id = outputs.id and e.removed_at is null)`.as(
      "evidence",
    ),
  ] as const;

type Query = SelectQueryBuilder<DB, "outputs" | "units", object>;

function filtered(tx: Tx, filter: OutputFilter): Query {
  let query: Query = base(tx, filter.asOf);
  // Row-level security finds the same rows, but only by reading everybody's.
  if (filter.units)
    query = query.where(sql<boolean>`outputs.unit_id = any (${filter.units}::uuid[])`);
  if (filter.unitId) query = query.where("outputs.unit_id", "=", filter.unitId);
  if (filter.from) query = query.where("outputs.happened_on", ">=", filter.from);
  if (filter.to) query = query.where("outputs.happened_on", "<=", filter.to);
  if (filter.kind) query = query.where("outputs.kind", "=", filter.kind);
  query = filter.asOf ? stoodAt(query, filter, filter.asOf) : standing(query, filter);
  if (filter.flagged) query = query.where(sql<boolean>`outputs.id in (select twinned_outputs())`);
  if (filter.q)
    query = query.where(
      sql<boolean>`fold(outputs.title) like '%' || fold(${escapeLike(filter.q)}) || '%'`,
    );
  return claimedFor(query, filter);
}

function stoodAt(query: Query, { state, awaiting }: OutputFilter, day: string): Query {
  const stood = state ? query.where(standsAt(state, day)) : query;
  return awaiting ? stood.where(awaitsAcceptanceAt(day)) : stood;
}

function standing(query: Query, { state, awaiting, units, unitId }: OutputFilter): Query {
  if (!state && !awaiting) return query;
  // Joined by the day too: so the order of a page is that of the index.
  const joined = query.innerJoin("output_standings as standing", (join) =>
    join
      .onRef("standing.output_id", "=", "outputs.id")
      .onRef("standing.happened_on", "=", "outputs.happened_on"),
  );
  const conditions = [
    ...(state ? [sql<boolean>`standing.state = ${state}`] : []),
    ...(awaiting ? [awaitsAcceptance] : []),
    ...(units ? [sql<boolean>`standing.unit_id = any (${units}::uuid[])`] : []),
    ...(unitId ? [sql<boolean>`standing.unit_id = ${unitId}`] : []),
  ];
  return joined.where(sql<boolean>`${sql.join(conditions, sql` and `)}`) as unknown as Query;
}

function claimedFor(query: Query, filter: OutputFilter): Query {
  if (!filter.commitmentId && !filter.planId && !filter.domain) return query;
  const day = filter.asOf ?? "infinity";
  const parts = [
    sql`c.claimed_on <= ${day}::date and (c.released_on is null or c.released_on > ${day}::date)`,
  ];
  if (filter.commitmentId) parts.push(sql`c.commitment_id = ${filter.commitmentId}`);
  if (filter.planId) parts.push(sql`m.plan_id = ${filter.planId}`);
  if (filter.domain)
    parts.push(sql`${plainCode(sql`m.domain`)} = ${plainCode(sql`${filter.domain}`)}`);
  return query.where(sql<boolean>`exists (select from claims c join commitments m on m.id = c.commitment_id
    where c.output_id = outputs.id and ${sql.join(parts, sql` and `)} offset 0)`);
}

// Plans and grants write the same line with or without the letter's bar: CĐS, CDS.
function plainCode(code: RawBuilder<unknown>) {
  return sql`translate(upper(${code}::text), 'Đ', 'D')`;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** Claims of one output on what its own unit owes that still count, with the task they are for. */
export function findClaims(tx: Tx, outputId: string) {
  return tx
    .selectFrom("claims")
    .innerJoin("commitments", "commitments.id", "claims.commitment_id")
    .innerJoin("tasks", "tasks.id", "commitments.task_id")
    .innerJoin("plans", "plans.id", "commitments.plan_id")
    .select([
      "claims.id",
      "claims.commitment_id as commitmentId",
      "plans.id as planId",
      "plans.title as planTitle",
      "tasks.path",
      "tasks.title",
      "commitments.measure",
      "claims.count",
      "claims.minutes",
      sql<number>`(select coalesce(sum(f.delivered), 0)::int from fulfilments f where f.commitment_id = commitments.id
        and f.stage = 'recorded' and f.known_until = 'infinity')`.as("delivered"),
      sql<number>`(select coalesce(sum(o.required), 0)::int from occurrences o where o.commitment_id = commitments.id)`.as(
        "required",
      ),
    ])
    .where("claims.output_id", "=", outputId)
    .where("claims.released_on", "is", null)
    .whereRef("commitments.unit_id", "=", "claims.unit_id")
    .orderBy("tasks.position")
    .execute();
}

// The picture drawn of the kept page a piece of evidence is; null where nobody drew it.
const pictureOfEvidence = sql<string | null>`(select p.sha256 from harvest_captures c
  join harvest_pictures p on p.capture_id = c.id
  where c.file_id = evidence.file_id and p.sha256 is not null limit 1)`;

/** The hash of that picture. */
export async function findEvidencePicture(tx: Tx, evidenceId: string): Promise<string | null> {
  const row = await tx
    .selectFrom("evidence")
    .select(pictureOfEvidence.as("sha256"))
    .where("evidence.id", "=", evidenceId)
    .where("evidence.removed_at", "is", null)
    .executeTakeFirst();
  return row?.sha256 ?? null;
}

/** Evidence of one output, with how many other outputs carry the same. */
export function findEvidence(tx: Tx, outputId: string) {
  return tx
    .selectFrom("evidence")
    .leftJoin("files", "files.id", "evidence.file_id")
    .select([
      "evidence.id",
      "evidence.kind",
      "evidence.strength",
      "evidence.url",
      "evidence.statement",
      "evidence.added_at as addedAt",
      "evidence.sha256",
      "files.name as fileName",
      "files.media_type as mediaType",
      "files.bytes",
      sql<number>`evidence_twins(evidence.output_id, evidence.url_key, evidence.sha256::text)`.as(
        "twins",
      ),
      sql<boolean>`${pictureOfEvidence} is not null`.as("pictured"),
    ])
    .where("evidence.output_id", "=", outputId)
    .where("evidence.removed_at", "is", null)
    .orderBy("evidence.added_at")
    .execute();
}

/** Everything that happened to one output, oldest first, from the log that nothing is erased from. */
export async function findHistory(tx: Tx, outputId: string) {
  const rows = await tx
    .selectFrom("audit_entries")
    .select([
      "at",
      "action",
      "actor_name as by",
      sql<string | null>`details->>'reason'`.as("reason"),
    ])
    .where("subject_kind", "=", "output")
    .where("subject_id", "=", outputId)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map(({ action, ...line }) => ({ ...line, act: action.replace(/^output\./, "") }));
}
