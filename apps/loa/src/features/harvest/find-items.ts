import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { FoundItem } from "./contract.ts";
import { isFolderAddress } from "./logs/log-folder.ts";

/** What is asked of the list of found items. */
export interface ItemsAsked {
  readonly unitId?: string | undefined;
  readonly sourceId?: string | undefined;
  readonly state: FoundItem["state"];
  readonly gone?: "1" | undefined;
  readonly q?: string | undefined;
  readonly page: number;
  readonly perPage: number;
}

interface ItemRow {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly sourceId: string;
  readonly sourceTitle: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string | null;
  readonly publishedOn: string;
  readonly dated: "page" | "found" | "told";
  readonly handed: boolean;
  readonly foundAt: Date;
  readonly capturedAt: Date | null;
  readonly sha256: string | null;
  readonly pictured: boolean;
  readonly goneSince: Date | null;
  readonly outputId: string | null;
  readonly reason: string | null;
  readonly byRule: boolean | null;
  readonly commitmentId: string | null;
  readonly path: string | null;
  readonly taskTitle: string | null;
  readonly score: number | null;
}

/** A page of found items, the newest published first, and how many there are. */
export async function findItems(tx: Tx, asked: ItemsAsked) {
  const where = conditions(asked);
  const { rows } = await sql<ItemRow>`
    select i.id, i.unit_id as "unitId", u.name as "unitName", s.id as "sourceId", s.title as "sourceTitle", i.url, i.title,
      i.summary, i.published_on as "publishedOn", i.dated, i.handed_by is not null as handed, i.found_at as "foundAt", c.captured_at as "capturedAt", c.sha256,
      exists (select from harvest_captures x join harvest_pictures p on p.capture_id = x.id
        where x.item_id = i.id and p.sha256 is not null) as pictured,
      l.gone_since as "goneSince", d.output_id as "outputId", d.reason, d.by_rule as "byRule", m.commitment_id as "commitmentId",
      t.path, t.title as "taskTitle", m.score
    from harvest_items i join units u on u.id = i.unit_id join harvest_sources s on s.id = i.source_id
    left join harvest_looks l on l.item_id = i.id left join harvest_decisions d on d.item_id = i.id
    left join harvest_matches m on m.item_id = i.id left join commitments k on k.id = m.commitment_id
    left join tasks t on t.id = k.task_id
    left join lateral (select captured_at, sha256 from harvest_captures c where c.item_id = i.id and c.sha256 is not null
      order by captured_at desc limit 1) c on true
    where ${where} order by i.published_on desc, i.id desc
    limit ${asked.perPage} offset ${(asked.page - 1) * asked.perPage}`.execute(tx);
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from harvest_items i join harvest_sources s on s.id = i.source_id
    left join harvest_looks l on l.item_id = i.id left join harvest_decisions d on d.item_id = i.id
    where ${where}`.execute(tx);
  return { rows: rows.map(presentItem), total: counted.rows[0]?.total ?? 0 };
}

const states: Readonly<Record<FoundItem["state"], RawBuilder<boolean>>> = {
  waiting: sql<boolean>`d.item_id is null`,
  counted: sql<boolean>`d.output_id is not null`,
  setAside: sql<boolean>`d.reason is not null`,
};

function conditions({ unitId, sourceId, state, gone, q }: ItemsAsked) {
  const all = [states[state]];
  if (unitId) all.push(sql<boolean>`i.unit_id = ${unitId}`);
  if (sourceId) all.push(sql<boolean>`s.id = ${sourceId}`);
  if (gone) all.push(sql<boolean>`l.gone_since is not null`);
  if (q) all.push(sql<boolean>`fold(i.title) like '%' || fold(${q}) || '%'`);
  return sql.join(all, sql` and `);
}

function presentItem(row: ItemRow): FoundItem {
  const { commitmentId, path, taskTitle, capturedAt, sha256 } = row;
  return {
    ...{ id: row.id, unit: { id: row.unitId, name: row.unitName } },
    ...{ source: { id: row.sourceId, title: row.sourceTitle }, url: row.url, title: row.title },
    ...{ summary: row.summary, publishedOn: row.publishedOn, dateSure: row.dated !== "found" },
    from: row.handed ? "hand" : isFolderAddress(row.url) ? "log" : "page",
    foundAt: row.foundAt.toISOString(),
    captured: capturedAt && sha256 ? { at: capturedAt.toISOString(), sha256 } : null,
    pictured: row.pictured,
    goneSince: row.goneSince?.toISOString() ?? null,
    state: row.outputId ? "counted" : row.reason ? "setAside" : "waiting",
    ...{ byRule: row.byRule ?? false, outputId: row.outputId, reason: row.reason },
    match:
      commitmentId && path !== null && taskTitle !== null
        ? { commitmentId, path, title: taskTitle, score: row.score ?? 0 }
        : null,
  };
}
