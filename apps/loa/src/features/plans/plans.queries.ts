import type { PageSize, Place } from "@loa/plan-document";
import { sql } from "kysely";
import { type Actor, seesAllUnits, unitsOf } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";

/** A plan's head with what its state follows from. */
export interface PlanHead {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly year: number;
  readonly datedOn: string | null;
  readonly revision: number;
  readonly sample: boolean;
  readonly updatedAt: Date;
  readonly ownerUnitId: string | null;
  readonly ownerUnitName: string | null;
  readonly readingFinished: boolean;
  readonly readingFailed: boolean;
  /** Read well, but no plan or a plan that assigns nothing. */
  readonly isEmpty: boolean;
  readonly issued: boolean;
  readonly closed: boolean;
  readonly issuedOn: string | null;
  /** Of a document that changes an issued plan: that plan. */
  readonly amendsId: string | null;
  readonly amendsNumber: string | null;
  /** How many versions an issued plan has had; a version taken back is not counted. */
  readonly versions: number;
  readonly tasks: number;
  readonly reviewed: number;
  readonly dropped: number;
  readonly quotas: number;
  readonly findings: number;
  readonly openFindings: number;
  /** While a file with pages is read: how many are done, of how many. */
  readonly pagesRead: number | null;
  readonly pages: number | null;
  readonly waits: boolean | null;
}

/** Which plans `p` with issuances `i` a person sees: all of them, or what is issued and the drafts of own units. */
export function visibleTo(actor: Actor) {
  if (seesAllUnits(actor)) return sql`true`;
  const units = sql`${unitsOf(actor)}::uuid[]`;
  return sql`(p.owner_unit_id = any (${units}) or plan_consolidators(p.id) && ${units} or i.plan_id is not null)`;
}

const columns =
  sql.raw(`p.id, p.title, coalesce(i.document_number, p.document_number) as "documentNumber", p.issuer, p.year,
  p.dated_on as "datedOn", p.revision, p.sample, p.updated_at as "updatedAt", u.id as "ownerUnitId", u.name as "ownerUnitName",
  (r.plan_id is null or r.finished_at is not null) as "readingFinished", (r.failure_code is not null) as "readingFailed",
  coalesce(r.failure_code in ('not-a-plan', 'no-tasks'), false) as "isEmpty",
  (i.plan_id is not null) as issued, (c.plan_id is not null) as closed, i.issued_on as "issuedOn",
  am.amends_plan_id as "amendsId", ami.document_number as "amendsNumber",
  (select count(*)::int from plan_versions v where v.plan_id = p.id
    and not exists (select from amendment_undos x where x.plan_id = v.amendment_id)) as versions,
  (select count(*)::int from tasks t where t.plan_id = p.id and t.dropped_at is null and t.ended_by is null) as tasks,
  (select count(*)::int from tasks t where t.plan_id = p.id and t.dropped_at is null and t.ended_by is null and t.reviewed_at is not null) as reviewed,
  (select count(*)::int from tasks t where t.plan_id = p.id and t.dropped_at is not null) as dropped,
  (select count(*)::int from quotas q join tasks t on t.id = q.task_id where q.plan_id = p.id and q.ended_by is null and t.dropped_at is null and t.ended_by is null) as quotas,
  (select count(*)::int from plan_findings f where f.plan_id = p.id) as findings,
  (select count(*)::int from plan_findings f where f.plan_id = p.id and f.settled_at is null) as "openFindings",
  case when r.finished_at is null then (r.document->'underWay'->>'done')::int end as "pagesRead",
  case when r.finished_at is null then (r.document->'underWay'->>'of')::int end as pages,
  case when r.finished_at is null then (r.document->'underWay'->>'waits')::boolean end as waits`);

const joined =
  sql.raw(`plans p left join units u on u.id = p.owner_unit_id left join plan_readings r on r.plan_id = p.id
  left join issuances i on i.plan_id = p.id left join plan_closures c on c.plan_id = p.id
  left join amendments am on am.plan_id = p.id left join issuances ami on ami.plan_id = am.amends_plan_id`);

// Being read, or not readable: without a year of their own.
const unread = sql.raw(
  "(i.plan_id is null and r.plan_id is not null and (r.finished_at is null or r.failure_code is not null))",
);

/** Plans the person may see: those waiting for a reading, then by year, the one changed last first. */
export async function findPlans(tx: Tx, actor: Actor): Promise<PlanHead[]> {
  const { rows } = await sql<PlanHead>`select ${columns} from ${joined}
    where ${visibleTo(actor)} order by ${unread} desc, p.year desc, p.updated_at desc, p.id limit 500`.execute(
    tx,
  );
  return rows;
}

/** One plan's head. @throws not-found also for a draft of another unit. */
export async function getPlanHead(tx: Tx, actor: Actor, planId: string): Promise<PlanHead> {
  const { rows } = await sql<PlanHead>`select ${columns} from ${joined}
    where p.id = ${planId} and ${visibleTo(actor)}`.execute(tx);
  if (!rows[0]) throw errors.notFound();
  return rows[0];
}

/** What stands beside a plan's head: file, reading, domains, headings, standing duties, issuance. */
export async function loadPlanParts(tx: Tx, planId: string) {
  const [reading, file, domains, headings, responsibilities, issuance, closure] = [
    await loadReading(tx, planId),
    await loadFile(tx, planId),
    await loadDomains(tx, planId),
    await tx
      .selectFrom("plan_headings")
      .select(["path", "title"])
      .where("plan_id", "=", planId)
      .orderBy("position")
      .execute(),
    await tx
      .selectFrom("responsibilities")
      .select(["path", "title", "units_raw as units"])
      .where("plan_id", "=", planId)
      .orderBy("position")
      .execute(),
    await loadIssuance(tx, planId),
    await loadClosure(tx, planId),
  ];
  return { reading, file, domains, headings, responsibilities, issuance, closure };
}

interface ReadingRow {
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly failureCode: string | null;
  readonly failure: { readonly vi: string; readonly en: string } | null;
  readonly pagesRead: number | null;
  readonly pages: number | null;
  readonly secondsEach: number | null;
  /** Of a scan that waits for its turn: how many are read before it. */
  readonly ahead: number | null;
  readonly signerName: string | null;
  readonly signerPosition: string | null;
}

async function loadReading(tx: Tx, planId: string): Promise<ReadingRow | undefined> {
  const { rows } =
    await sql<ReadingRow>`select started_at as "startedAt", finished_at as "finishedAt",
    failure_code as "failureCode", failure,
    (document->'underWay'->>'done')::int as "pagesRead", (document->'underWay'->>'of')::int as pages,
    (document->'underWay'->>'secondsEach')::float as "secondsEach",
    case when (document->'underWay'->>'waits')::boolean then (select count(*)::int from plan_readings o
      where o.finished_at is null and o.started_at < r.started_at and o.document->'underWay' is not null) end as ahead,
    document->'signature'->>'signer' as "signerName", document->'signature'->>'position' as "signerPosition"
    from plan_readings r where plan_id = ${planId}`.execute(tx);
  return rows[0];
}

/** The kept file of a plan. Row-level security hides its row from other units; the plan's own visibility decides. */
export async function loadFile(tx: Tx, planId: string) {
  return tx
    .selectFrom("plans")
    .innerJoin("files", "files.id", "plans.file_id")
    .select(["files.name", "files.bytes", "files.media_type as mediaType", "files.sha256"])
    .where("plans.id", "=", planId)
    .executeTakeFirst();
}

/** A plan's reporting lines in order, with who consolidates each. */
export async function loadDomains(tx: Tx, planId: string) {
  return tx
    .selectFrom("plan_domains as d")
    .leftJoin("units as u", "u.id", "d.consolidator_unit_id")
    .select(["d.code", "d.name", "u.id as consolidatorId", "u.name as consolidatorName"])
    .where("d.plan_id", "=", planId)
    .orderBy("d.position")
    .execute();
}

async function loadIssuance(tx: Tx, planId: string) {
  return tx
    .selectFrom("issuances as i")
    .leftJoin("accounts as a", "a.id", "i.issued_by")
    .select([
      "i.document_number as documentNumber",
      "i.issued_on as issuedOn",
      "i.signer_name as signerName",
      "i.signer_position as signerPosition",
      "i.issued_at as issuedAt",
      "a.name as issuedBy",
    ])
    .where("i.plan_id", "=", planId)
    .executeTakeFirst();
}

async function loadClosure(tx: Tx, planId: string) {
  return tx
    .selectFrom("plan_closures")
    .select(["closed_on as closedOn", "reason"])
    .where("plan_id", "=", planId)
    .executeTakeFirst();
}

interface PaperRow {
  readonly text: string;
  readonly blocks: unknown[];
  readonly pages: readonly PageSize[];
  readonly places: readonly Place[];
}

/** The text and blocks a plan was read into, and where its words stand on its pages. @throws not-found before reading has finished. */
export async function loadPaper(tx: Tx, planId: string): Promise<PaperRow> {
  const { rows } = await sql<PaperRow>`
    select document->>'text' as text, document->'blocks' as blocks,
      coalesce(document->'pages', '[]') as pages, coalesce(document->'places', '[]') as places
    from plan_readings where plan_id = ${planId} and document->'text' is not null`.execute(tx);
  if (!rows[0]) throw errors.notFound();
  return rows[0];
}

/** The papers of a plan's pages, in order; none where the plan was not read from pages. */
export async function loadPageSizes(tx: Tx, planId: string): Promise<readonly PageSize[]> {
  const { rows } = await sql<{ sizes: readonly PageSize[] | null }>`
    select document->'pages' as sizes from plan_readings where plan_id = ${planId}`.execute(tx);
  return rows[0]?.sizes ?? [];
}

/** The date names are resolved as of: the document's own, else today. */
export async function planDate(tx: Tx, planId: string, today: string): Promise<string> {
  const plan = await tx
    .selectFrom("plans")
    .select("dated_on")
    .where("id", "=", planId)
    .executeTakeFirst();
  return plan?.dated_on ?? today;
}

/** The office whose plan it is, once known: what its reviewers answered before holds in its documents. */
export async function planOffice(tx: Tx, planId: string): Promise<string | null> {
  return (await planKeeper(tx, planId))?.id ?? null;
}

/** The unit whose plan it is. */
export interface Office {
  readonly id: string;
  readonly name: string;
}

/** The same with its name, as a person is told of it. */
export async function planKeeper(tx: Tx, planId: string): Promise<Office | null> {
  const keeper = await tx
    .selectFrom("plans")
    .innerJoin("units", "units.id", "plans.owner_unit_id")
    .select(["units.id", "units.name"])
    .where("plans.id", "=", planId)
    .executeTakeFirst();
  return keeper ?? null;
}
