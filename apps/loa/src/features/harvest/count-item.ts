import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import { OutputKind } from "../../platform/contract/output-kinds.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { errors } from "../../platform/http/errors.ts";
import { attachCapture, type NewOutput, type PageCapture, recordOutput } from "../outputs/index.ts";
import { lastCapture, lockItem, type WaitingItem } from "./items.queries.ts";
import { isFolderAddress } from "./logs/log-folder.ts";

/** Who counts an item and when. */
export interface CountingMoment {
  readonly actor: Actor | SystemActor;
  readonly onBehalf: boolean;
  readonly now: Date;
  /** The day in Vietnam. */
  readonly today: string;
  readonly byRule?: boolean;
}

/**
 * Counts a found item: an output of its unit with the captured page as proof, claimed for the commitment. Twice is once.
 * @returns the output's id
 * @throws not-found, already-decided, and the refusals of recording and claiming
 */
export async function countItem(
  tx: Tx,
  files: FileStore,
  moment: CountingMoment,
  { itemId, commitmentId }: { readonly itemId: string; readonly commitmentId: string },
): Promise<string> {
  const item = await lockItem(tx, itemId);
  if (!item) throw errors.notFound();
  const output = outputOf(item, commitmentId);
  const id = isFolderAddress(item.url)
    ? await recordLogged(tx, files, moment, { item, output })
    : await recordPage(tx, files, moment, { item, output });
  await tx
    .insertInto("harvest_decisions")
    .values({
      ...{ item_id: itemId, unit_id: item.unit_id, output_id: id, by_rule: moment.byRule ?? false },
      ...{ decided_by: moment.actor.accountId, decided_at: moment.now },
    })
    .execute();
  return id;
}

function outputOf(item: WaitingItem, commitmentId: string): NewOutput {
  return {
    ...{ unitId: item.unit_id, title: item.title, kind: OutputKind.parse(item.output_kind) },
    ...{ happenedOn: item.published_on, channel: item.channel, language: "vi" },
    ...{ translationOf: null, quantity: 1, minutes: null, replays: 0, note: null },
    ...{ claims: [{ commitmentId }], links: [], statement: null },
    clientKey: `harvest:${item.id}`,
  };
}

interface Counted {
  readonly item: WaitingItem;
  readonly output: NewOutput;
}

async function recordPage(
  tx: Tx,
  files: FileStore,
  moment: CountingMoment,
  { item, output }: Counted,
) {
  const recording = { ...moment, on: moment.today };
  const { id } = await recordOutput(tx, files, recording, { ...output, links: [item.url] });
  await attachKept(tx, item, { outputId: id, now: moment.now });
  return id;
}

// A line of a log is no page anybody could open: its kept bytes are the proof, and there is no link.
async function recordLogged(
  tx: Tx,
  files: FileStore,
  moment: CountingMoment,
  { item, output }: Counted,
) {
  const capture = captureOf(item, await lastCapture(tx, item.id));
  const recording = { ...moment, on: moment.today, ...(capture ? { capture } : {}) };
  return (await recordOutput(tx, files, recording, output)).id;
}

/** Makes the page as it was seen the output's proof, where it could be captured. */
export async function attachKept(
  tx: Tx,
  item: Pick<WaitingItem, "id" | "unit_id" | "url" | "url_key">,
  output: { readonly outputId: string; readonly now: Date },
): Promise<void> {
  const capture = captureOf(item, await lastCapture(tx, item.id));
  if (capture) await attachCapture(tx, { ...output, unitId: item.unit_id }, capture);
}

const captureOf = (
  { url, url_key }: Pick<WaitingItem, "url" | "url_key">,
  kept: Awaited<ReturnType<typeof lastCapture>>,
): PageCapture | null =>
  kept ? { url, urlKey: url_key, fileId: kept.file_id, sha256: kept.sha256 } : null;
