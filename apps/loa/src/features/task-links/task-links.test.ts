import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitmentsOf, issuePlan } from "../../../tests/support/commitments-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { getCommitment } from "../commitments/contract.ts";
import { getOutput } from "../outputs/contract.ts";
import { listReminders } from "../reminders/contract.ts";
import * as contract from "./contract.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function owing() {
  const unit = await world.make.unit();
  const plan = await issuePlan(world, {
    tasks: [
      { units: [unit], domain: "CDS", title: "Tin, bài", quotas: [{ count: 1, per: "month" }] },
    ],
  });
  const [commitment] = await commitmentsOf(world, plan.planId);
  world.clock.set("2025-06-02");
  return {
    unit,
    commitmentId: commitment?.id ?? "",
    officer: await world.make.actor([{ role: "officer", unitId: unit }]),
    coordinator: await world.make.actor([{ role: "coordinator", domain: "CDS" }]),
    other: await world.make.actor([{ role: "coordinator", domain: "CCHC" }]),
  };
}
type Owing = Awaited<ReturnType<typeof owing>>;

async function linkOf({ officer, commitmentId }: Owing, days = 7) {
  const { id, address } = await world.as(officer).call(contract.makeTaskLink, {
    ...{ params: { commitmentId, slot: 5 }, body: { holder: "Đài truyền thanh xã", days } },
  });
  return { id, token: new URL(address).searchParams.get("token") ?? "" };
}

const nobody = () => world.as(null);
const bodyOf = (token: string, over = {}) => ({
  ...{ token, typedName: "Trần Thị Loa", title: "Đã phát chuyên mục", happenedOn: "2025-06-01" },
  ...{ statement: "Đã phát lúc 17 giờ", clientKey: "khoa-12345678", ...over },
});
const shown = ({ officer, commitmentId }: Owing) =>
  world.as(officer).call(contract.listTaskLinks, { params: { commitmentId } });

describe("a one-task link", () => {
  it("shows its one duty, takes a result with its proof, and counts for nothing until the unit confirms", async () => {
    const owed = await owing();
    const { token } = await linkOf(owed);
    const duty = await nobody().call(contract.readTaskLink, { query: { token } });
    expect(duty).toMatchObject({
      title: "Tin, bài",
      dueOn: "2025-06-30",
      settled: false,
      sent: [],
    });
    const png = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    );
    const files = [new File([png], "anh.png", { type: "image/png" })];
    const body = bodyOf(token);
    expect(await nobody().call(contract.sendByLink, { body, files })).toEqual({ sent: 1 });
    // The same sent twice, as on a bad line, is one.
    expect(await nobody().call(contract.sendByLink, { body, files })).toEqual({ sent: 1 });
    const params = { commitmentId: owed.commitmentId };
    const state = async () =>
      (await world.as(owed.officer).call(getCommitment, { params })).occurrences[5]?.state;
    expect(await state()).toBe("open");
    const inbox = await world.as(owed.officer).call(listReminders, { query: {} });
    expect(inbox.rows).toMatchObject([{ kind: "link" }]);
    const [record] = (await shown(owed)).records;
    expect(record).toMatchObject({ typedName: "Trần Thị Loa", decision: null });
    expect(record?.files).toHaveLength(1);
    const kept = await world.as(owed.officer).call(contract.getLinkRecordFile, {
      params: { recordId: record?.id ?? "", fileId: record?.files[0]?.id ?? "" },
    });
    expect(kept.size).toBeGreaterThan(100);
    const after = await world.as(owed.officer).call(contract.decideLinkRecord, {
      ...{ params: { recordId: record?.id ?? "" }, body: { outcome: "confirmed" } },
    });
    expect(await state()).toBe("met");
    const outputId = after.records[0]?.decision?.outputId ?? "";
    const output = await world.as(owed.officer).call(getOutput, { params: { outputId } });
    expect(output).toMatchObject({ state: "recorded" });
    expect(output.note).toContain("Trần Thị Loa");
    expect(output.evidence).toHaveLength(2);
    const again = await world.as(owed.officer).refusal(contract.decideLinkRecord, {
      ...{ params: { recordId: record?.id ?? "" }, body: { outcome: "confirmed" } },
    });
    expect(again.body.error.code).toBe("record-decided");
  });

  it("is refused with a reason by the unit, and decided by nobody else", async () => {
    const owed = await owing();
    const { token } = await linkOf(owed);
    await nobody().call(contract.sendByLink, { body: bodyOf(token) });
    const recordId = (await shown(owed)).records[0]?.id ?? "";
    const decide = (outcome: "confirmed" | "refused", reason?: string) => ({
      ...{ params: { recordId }, body: { outcome, ...(reason ? { reason } : {}) } },
    });
    const stranger = await owing();
    const theirs = await world
      .as(stranger.officer)
      .refusal(contract.decideLinkRecord, decide("confirmed"));
    expect(theirs.status).toBe(404);
    const above = await world
      .as(owed.coordinator)
      .refusal(contract.decideLinkRecord, decide("confirmed"));
    expect(above.status).toBe(403);
    const bare = await world.as(owed.officer).refusal(contract.decideLinkRecord, decide("refused"));
    expect(bare.body.error.code).toBe("refusal-reason");
    await world.as(owed.officer).call(contract.decideLinkRecord, decide("refused", "Nhầm việc"));
    const duty = await nobody().call(contract.readTaskLink, { query: { token } });
    expect(duty.sent).toMatchObject([{ outcome: "refused" }]);
  });

  it("ends with its days, by revoking, and for whoever guesses; only the hash of its secret is kept", async () => {
    const owed = await owing();
    const { id, token } = await linkOf(owed, 3);
    const over = async (secret: string) =>
      (await nobody().refusal(contract.readTaskLink, { query: { token: secret } })).body.error.code;
    expect(await over("x".repeat(43))).toBe("task-link-over");
    const [row] = await world.sql<{ text: string }>(
      "select l::text as text from task_links l where id = $1",
      [id],
    );
    expect(row?.text).not.toContain(token);
    world.clock.set("2025-06-06");
    expect(await over(token)).toBe("task-link-over");
    world.clock.set("2025-06-02");
    const params = { linkId: id };
    const other = await world.as(owed.other).refusal(contract.revokeTaskLink, { params });
    expect(other.status).toBe(403);
    await world.as(owed.coordinator).call(contract.revokeTaskLink, { params });
    expect(await over(token)).toBe("task-link-over");
    const late = await nobody().refusal(contract.sendByLink, { body: bodyOf(token) });
    expect(late.status).toBe(410);
  });

  it("takes no program, nothing without proof, no more than twenty at once, and limits tries by address", async () => {
    const owed = await owing();
    const { token } = await linkOf(owed);
    const refused = async (over: object, files: File[] = []) =>
      (await nobody().refusal(contract.sendByLink, { body: bodyOf(token, over), files })).body.error
        .code;
    const program = new File(["MZ\u0090\u0000"], "anh.jpg", { type: "image/jpeg" });
    expect(await refused({}, [program])).toBe("file-kind-not-taken");
    expect(await refused({ statement: null })).toBe("no-proof-sent");
    expect(await refused({ happenedOn: "2025-06-03" })).toBe("happened-later");
    expect(await refused({ links: ["javascript:alert(1)"] })).toBe("link-not-understood");
    for (let n = 0; n < 20; n += 1)
      await nobody().call(contract.sendByLink, {
        body: bodyOf(token, { clientKey: `khoa-lan-${n}-x` }),
      });
    expect(await refused({ clientKey: "khoa-lan-cuoi" })).toBe("too-much-sent");
    const codes = new Set<number>();
    for (let n = 0; n < 70; n += 1)
      codes.add(
        (
          await nobody().refusal(contract.readTaskLink, {
            query: { token: `${"y".repeat(41)}${n}` },
          })
        ).status,
      );
    expect([...codes]).toEqual([410, 429]);
  });
});
