import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { refuse } from "../../platform/http/errors.ts";
import { attachEvidence, type EvidenceInput } from "./attach-evidence.ts";
import { setClaims } from "./claim.ts";
import type { ClaimInput, OutputChange } from "./contract.ts";
import { type Act, clearApproval, perform } from "./judge-output.ts";
import { defaultAmount } from "./output.ts";
import * as policy from "./outputs.policy.ts";
import type { OutputFacts } from "./outputs.queries.ts";
import { refuseFuture } from "./record-output.ts";
import { refuseWrongTranslation, sayTranslation } from "./translation.ts";

type Fields = Omit<OutputChange, "revision">;

/**
 * Corrects an output; what it counts for moves with it. A correction after the head's approval asks for
 * approval anew. @throws stale-output when somebody else changed it first; happened-later; refusals of claims and translations
 */
export function changeOutput(
  tx: Tx,
  act: Act,
  outputId: string,
  change: OutputChange,
): Promise<void> {
  const { revision, ...fields } = change;
  return perform(tx, act, outputId, {
    name: "changed",
    allowed: policy.canChange,
    details: { fields },
    change: async (before) => {
      if (before.revision !== revision) throw stale();
      if (fields.happenedOn) refuseMoved(fields.happenedOn, before, act.on);
      await keepFormer(tx, outputId, act.on);
      await tx
        .updateTable("outputs")
        .set({ ...columns(fields), revision: revision + 1 })
        .where("id", "=", outputId)
        .execute();
      await clearApproval(tx, act, outputId);
      await changeTranslation(tx, act, before, fields);
      await recheckClaims(tx, act, before, fields);
    },
  });
}

// A look back to a day before the correction shows the words of that day.
async function keepFormer(tx: Tx, outputId: string, until: string) {
  await sql`insert into former_outputs (output_id, revision, unit_id, until, kind, title, happened_on, channel, language,
      quantity, minutes, replays, note)
    select id, revision, unit_id, ${until}, kind, title, happened_on, channel, language, quantity, minutes, replays, note
    from outputs where id = ${outputId}`.execute(tx);
}

function columns(fields: Fields) {
  const { happenedOn, translationOf: _elsewhere, ...same } = fields;
  const given = Object.fromEntries(Object.entries(same).filter(([, value]) => value !== undefined));
  return { ...given, ...(happenedOn ? { happened_on: happenedOn } : {}) };
}

// What was recorded on a day had happened by then, so that the past can be asked again and answer the same.
function refuseMoved(happenedOn: string, before: OutputFacts, today: string) {
  refuseFuture(happenedOn, today);
  if (happenedOn <= before.recordedOn) return;
  throw refuse("happened-after-recording", 422, {
    vi: "Ngày thực hiện không thể sau ngày đã ghi kết quả này. Nếu đây là một lần làm khác, xin ghi thành kết quả mới; chưa có gì được lưu.",
    en: "It cannot have happened after it was recorded. If this was done another time, record it as a new output; nothing was saved.",
  });
}

async function changeTranslation(tx: Tx, act: Act, before: OutputFacts, fields: Fields) {
  const by = { accountId: act.actor.accountId, on: act.on, now: act.now };
  if (fields.translationOf !== undefined)
    await sayTranslation(tx, before, fields.translationOf, by);
  if (fields.translationOf || fields.language) await refuseWrongTranslation(tx, before.id);
}

// A moved date may leave the plan's year, and changed amounts change what is counted.
async function recheckClaims(tx: Tx, act: Act, before: OutputFacts, fields: Fields) {
  const moves = ["quantity", "minutes", "replays", "happenedOn", "translationOf"].some(
    (name) => name in fields,
  );
  if (!moves) return;
  // What it counts for above its unit follows from what it counts for in the unit.
  const own = before.claims.filter((claim) => claim.unitId === before.unitId);
  const claims = own.map((claim) => carriedOver(before, claim));
  const by = { accountId: act.actor.accountId, on: act.on };
  await setClaims(tx, merged(before, fields), claims, by);
}

// An amount that followed the output follows it again; one given by hand stays as given.
function carriedOver(before: OutputFacts, claim: OutputFacts["claims"][number]): ClaimInput {
  const followed = defaultAmount(before, claim.measure);
  return {
    commitmentId: claim.commitmentId,
    ...(claim.count === followed.count ? {} : { count: claim.count }),
    ...(claim.minutes === followed.minutes ? {} : { minutes: claim.minutes }),
  };
}

function merged(before: OutputFacts, fields: Fields) {
  return {
    id: before.id,
    unitId: before.unitId,
    happenedOn: fields.happenedOn ?? before.happenedOn,
    quantity: fields.quantity ?? before.quantity,
    minutes: fields.minutes === undefined ? before.minutes : fields.minutes,
    replays: fields.replays ?? before.replays,
    translation:
      fields.translationOf === undefined ? before.translation : fields.translationOf !== null,
  };
}

/** Chooses anew what the output counts for; an approved one asks for approval again. */
export function putClaims(
  tx: Tx,
  act: Act,
  outputId: string,
  claims: readonly ClaimInput[],
): Promise<void> {
  return perform(tx, act, outputId, {
    name: "claimed",
    allowed: policy.canChange,
    details: { claims: claims.length },
    change: async (before) => {
      await setClaims(tx, before, claims, { accountId: act.actor.accountId, on: act.on });
      await clearApproval(tx, act, outputId);
    },
  });
}

/** Adds proof to an output; what was approved stays approved, since proof only gets stronger. */
export function addEvidence(
  tx: Tx,
  store: FileStore,
  act: Act,
  outputId: string,
  input: EvidenceInput,
): Promise<void> {
  const adding = input.links.length + input.files.length + (input.statement ? 1 : 0);
  return perform(tx, act, outputId, {
    name: "evidence-added",
    allowed: policy.canChange,
    details: { pieces: adding },
    change: async (before) => {
      if (adding === 0) throw nothingAdded();
      const { accountId } = act.actor;
      const target = { outputId, unitId: before.unitId, accountId, now: act.now };
      await attachEvidence(tx, store, target, input);
    },
  });
}

/** Removes one piece of proof; the last one stays, since an output without proof is none. */
export function removeEvidence(
  tx: Tx,
  act: Act,
  outputId: string,
  evidenceId: string,
): Promise<void> {
  return perform(tx, act, outputId, {
    name: "evidence-removed",
    allowed: policy.canChange,
    details: { evidenceId },
    change: async () => {
      const left = await tx
        .selectFrom("evidence")
        .select(["id", "kind"])
        .where("output_id", "=", outputId)
        .where("removed_at", "is", null)
        .execute();
      if (left.some(({ id, kind }) => id === evidenceId && kind === "log")) throw logStays();
      if (left.length <= 1) throw lastEvidence();
      await tx
        .updateTable("evidence")
        .set({ removed_at: act.now })
        .where("id", "=", evidenceId)
        .execute();
      await clearApproval(tx, act, outputId);
    },
  });
}

function stale() {
  return refuse("stale-output", 409, {
    vi: "Có người vừa sửa kết quả này; sửa đổi của anh/chị chưa được lưu. Xin tải lại rồi sửa tiếp.",
    en: "Somebody has just changed this output; your change was not saved. Reload and try again.",
  });
}

function lastEvidence() {
  return refuse("last-evidence", 409, {
    vi: "Đây là minh chứng cuối cùng. Xin thêm minh chứng khác trước khi gỡ.",
    en: "This is the last piece of evidence. Add another before removing it.",
  });
}

function nothingAdded() {
  return refuse("no-evidence", 422, {
    vi: "Chưa có minh chứng nào được chọn. Xin dán đường dẫn, chọn tệp hoặc viết lời xác nhận.",
    en: "No evidence was chosen. Paste a link, choose a file or write a statement.",
  });
}

function logStays() {
  return refuse("log-stays", 409, {
    vi: "Đây là nhật ký do Loa tự ghi khi đăng nên không gỡ được. Nếu bài không còn trên kênh, xin gỡ bài ở trang đăng bài.",
    en: "This is what Loa logged when it published, and it stays. If the story should not be out, withdraw it where it is published.",
  });
}
