import { recordAudit } from "../../platform/audit/record.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import { type Delivering, deliver } from "./deliver.ts";

async function loadLine({ tx }: Delivering, lineId: string) {
  const line = await tx
    .selectFrom("distribution_lines")
    .select(["distribution_id", "resolution", "raw"])
    .where("id", "=", lineId)
    .forUpdate()
    .executeTakeFirst();
  if (!line) throw errors.notFound();
  if (line.resolution === "unit" || line.resolution === "group") throw matchedAlready();
  return line;
}

/** Says which unit a line of "Nơi nhận" means; the document is handed to it at once. @throws not-found, line-matched-already */
export async function matchLine(by: Delivering, lineId: string, unitId: string): Promise<string> {
  const line = await loadLine(by, lineId);
  const unit = await by.tx
    .selectFrom("units")
    .select("id")
    .where("id", "=", unitId)
    .executeTakeFirst();
  if (!unit) throw errors.notFound();
  await by.tx
    .updateTable("distribution_lines")
    .set({ resolution: "unit", unit_id: unitId })
    .where("id", "=", lineId)
    .execute();
  await deliver(by, line.distribution_id);
  await recordAudit(by.tx, by.actor, {
    action: "distribution.line-matched",
    subject: { kind: "distribution", id: line.distribution_id },
    unitId,
    details: { raw: line.raw },
    at: by.now,
  });
  return line.distribution_id;
}

/** Notes that a line was sent by other ways, on which day. @throws not-found, line-matched-already, sent-later */
export async function noteDispatch(
  by: Delivering,
  lineId: string,
  { way, sentOn }: { readonly way: "post" | "axis" | "hand"; readonly sentOn: string },
): Promise<string> {
  const line = await loadLine(by, lineId);
  if (sentOn > by.today) throw sentLater();
  const noted = { way, sent_on: sentOn, noted_by: by.actor.accountId, noted_at: by.now };
  await by.tx
    .insertInto("distribution_dispatches")
    .values({ line_id: lineId, ...noted })
    .onConflict((conflict) => conflict.column("line_id").doUpdateSet(noted))
    .execute();
  await recordAudit(by.tx, by.actor, {
    action: "distribution.dispatched",
    subject: { kind: "distribution", id: line.distribution_id },
    details: { raw: line.raw, way, sentOn },
    at: by.now,
  });
  return line.distribution_id;
}

const matchedAlready = () =>
  refuse("line-matched-already", 409, {
    vi: "Dòng này đã ứng với một đơn vị nhận trong hệ thống; chưa có gì thay đổi.",
    en: "This line already stands for a unit here; nothing was changed.",
  });
const sentLater = () =>
  refuse("sent-later", 422, {
    vi: "Ngày gửi còn ở tương lai; chưa có gì được lưu.",
    en: "The day of sending lies in the future; nothing was saved.",
  });
