import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { Distribution, DistributionLine, Recipient } from "./contract.ts";

/** A document sent, with what only the server needs to know of it. */
export interface DistributionRow extends Distribution {
  readonly fileId: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly outputId: string | null;
  readonly sample: boolean;
  /** An amending document that was taken back: nobody is to acknowledge it any more. */
  readonly takenBack: boolean;
}

/** Holds for a recipient `r`, its unit `u`, that a document still waits for: it lives, has not said so, and the document stands. */
export const stillWaiting = (
  today: string,
) => sql<boolean>`(u.valid_to is null or u.valid_to >= ${today}::date)
  and not exists (select from distributions s join amendment_undos x on x.plan_id = s.plan_id where s.id = r.distribution_id)
  and not exists (select from acknowledgements k where k.distribution_id = r.distribution_id and k.unit_id = r.unit_id)`;

/** The units a document still waits for that meet a condition on recipients `r`. */
export async function unacknowledged(
  tx: Tx,
  distributionId: string,
  today: string,
  condition: RawBuilder<unknown> = sql`true`,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.unit_id as id from distribution_recipients r join units u on u.id = r.unit_id
    where r.distribution_id = ${distributionId} and ${stillWaiting(today)} and ${condition} order by r.unit_id`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** Documents in sight that meet a condition on distributions `d`, the latest first. */
export async function findDistributions(
  tx: Tx,
  today: string,
  condition: RawBuilder<unknown> = sql`true`,
): Promise<DistributionRow[]> {
  const { rows } = await sql<DistributionRow>`
    select d.id, d.kind, d.plan_id as "planId", a.amends_plan_id as "amendsPlanId", coalesce(d.title, p.title) as title,
      coalesce(d.document_number, i.document_number) as "documentNumber", coalesce(d.dated_on, i.issued_on) as "datedOn",
      coalesce(d.issuer, p.issuer) as issuer, f.name as "fileName", d.sent_on as "sentOn", d.file_id as "fileId",
      d.unit_id as "unitId", g.name as "unitName", o.output_id as "outputId", d.sample,
      exists (select from amendment_undos x where x.plan_id = d.plan_id) as "takenBack",
      coalesce(r.recipients, 0)::int as recipients, coalesce(r.acknowledged, 0)::int as acknowledged
    from distributions d
    left join plans p on p.id = d.plan_id left join issuances i on i.plan_id = d.plan_id
    left join amendments a on a.plan_id = d.plan_id
    left join files f on f.id = d.file_id left join units g on g.id = d.unit_id
    left join distribution_outputs o on o.distribution_id = d.id
    left join (select r.distribution_id, count(*) as recipients, count(k.unit_id) as acknowledged
      from distribution_recipients r join units u on u.id = r.unit_id
      left join acknowledgements k on k.distribution_id = r.distribution_id and k.unit_id = r.unit_id
      where u.valid_to is null or u.valid_to >= ${today}::date or k.unit_id is not null
      group by r.distribution_id) r on r.distribution_id = d.id
    where ${condition} order by d.sent_on desc, d.sent_at desc`.execute(tx);
  return rows;
}

/** One document. @throws not-found, also for what was never sent to this person's units */
export async function loadDistribution(
  tx: Tx,
  id: string,
  today: string,
): Promise<DistributionRow> {
  const [found] = await findDistributions(tx, today, sql`d.id = ${id}`);
  if (!found) throw errors.notFound();
  return found;
}

/** The issued plan as a document sent; null while it is a draft. */
export async function distributionOfPlan(tx: Tx, planId: string): Promise<string | null> {
  const row = await tx
    .selectFrom("distributions")
    .select("id")
    .where("plan_id", "=", planId)
    .executeTakeFirst();
  return row?.id ?? null;
}

export interface RecipientFilter {
  readonly state?: Recipient["state"] | undefined;
  readonly q?: string | undefined;
  readonly page: number;
  readonly perPage: number;
}

type RecipientRow = Omit<Recipient, "unit" | "at" | "canAcknowledge"> & {
  readonly unitId: string;
  readonly name: string;
  readonly at: Date | null;
  readonly total: number;
};

/** The units that are to have a document, those that have not said so first. */
export async function findRecipients(
  tx: Tx,
  distributionId: string,
  filter: RecipientFilter,
  today: string,
): Promise<{ rows: Omit<Recipient, "canAcknowledge">[]; total: number }> {
  const { rows } = await sql<RecipientRow>`
    select x.*, count(*) over ()::int as total from (
      select r.unit_id as "unitId", u.name, r.since, k.acknowledged_at as at, a.name as by,
        case when k.unit_id is not null then 'acknowledged' when u.valid_to < ${today}::date then 'ended' else 'waiting' end as state,
        (select min(n.told_on) from distribution_notices n where n.distribution_id = r.distribution_id and n.unit_id = r.unit_id) as "toldOn",
        (select max(n.told_on) from distribution_notices n where n.distribution_id = r.distribution_id and n.unit_id = r.unit_id
          and n.kind = 'reminder') as "remindedOn",
        exists (select from commitments c join distributions d on d.id = r.distribution_id
          left join amendments m on m.plan_id = d.plan_id
          where c.plan_id = coalesce(m.amends_plan_id, d.plan_id) and c.unit_id = r.unit_id) as owes
      from distribution_recipients r join units u on u.id = r.unit_id
      left join acknowledgements k on k.distribution_id = r.distribution_id and k.unit_id = r.unit_id
      left join accounts a on a.id = k.acknowledged_by
      where r.distribution_id = ${distributionId}) x
    where ${matching(filter)}
    order by array_position(array['waiting', 'acknowledged', 'ended'], x.state), x.name
    limit ${filter.perPage} offset ${(filter.page - 1) * filter.perPage}`.execute(tx);
  return { rows: rows.map(presentRecipient), total: rows[0]?.total ?? 0 };
}

function matching({ state, q }: RecipientFilter) {
  const parts = [sql`true`];
  if (state) parts.push(sql`x.state = ${state}`);
  if (q) parts.push(sql`fold(x.name) like '%' || fold(${q.replace(/[\\%_]/g, "\\$&")}) || '%'`);
  return sql.join(parts, sql` and `);
}

const presentRecipient = (row: RecipientRow): Omit<Recipient, "canAcknowledge"> => ({
  unit: { id: row.unitId, name: row.name },
  since: row.since,
  state: row.state,
  toldOn: row.toldOn,
  remindedOn: row.remindedOn,
  at: row.at?.toISOString() ?? null,
  by: row.by,
  owes: row.owes,
});

/** The lines of "Nơi nhận" of a document, with what became of each. */
export async function findLines(tx: Tx, distributionId: string): Promise<DistributionLine[]> {
  const { rows } = await sql<
    Omit<DistributionLine, "dispatch"> & {
      way: "post" | "axis" | "hand" | null;
      sentOn: string;
      by: string | null;
    }
  >`
    select l.id, l.raw, l.resolution, coalesce(u.name, g.name) as name, x.way, x.sent_on as "sentOn", a.name as by
    from distribution_lines l left join units u on u.id = l.unit_id left join unit_groups g on g.id = l.group_id
    left join distribution_dispatches x on x.line_id = l.id left join accounts a on a.id = x.noted_by
    where l.distribution_id = ${distributionId} order by l.position`.execute(tx);
  return rows.map(({ way, sentOn, by, ...line }) => ({
    ...line,
    dispatch: way === null ? null : { way, sentOn, by },
  }));
}
