import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { errors } from "../../platform/http/errors.ts";
import { attachCapture, type NewOutput, recordOutput } from "../outputs/index.ts";
import { FoundKind } from "./contract.ts";
import { lastCapture, lockItem, type WaitingItem } from "./items.queries.ts";

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
  const recording = { ...moment, on: moment.today };
  const { id } = await recordOutput(tx, files, recording, outputOf(item, commitmentId));
  await attachKept(tx, item, { outputId: id, now: moment.now });
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
    ...{ unitId: item.unit_id, title: item.title, kind: FoundKind.parse(item.output_kind) },
    ...{ happenedOn: item.published_on, channel: item.channel, language: "vi" },
    ...{ translationOf: null, quantity: 1, minutes: null, replays: 0, note: null },
    ...{ claims: [{ commitmentId }], links: [item.url], statement: null },
    clientKey: `harvest:${item.id}`,
  };
}

/** Makes the page as it was seen the output's proof, where it could be captured. */
export async function attachKept(
  tx: Tx,
  item: Pick<WaitingItem, "id" | "unit_id" | "url" | "url_key">,
  output: { readonly outputId: string; readonly now: Date },
): Promise<void> {
  const capture = await lastCapture(tx, item.id);
  if (!capture) return;
  await attachCapture(
    tx,
    { ...output, unitId: item.unit_id },
    { url: item.url, urlKey: item.url_key, fileId: capture.file_id, sha256: capture.sha256 },
  );
}
