import { mkdirSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issuePlan } from "../../../tests/support/commitments-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { listReminders } from "../reminders/contract.ts";
import * as contract from "./contract.ts";

let world: World;
let units: string[];
let coordinator: Actor;
let head: Actor;
let officer: Actor;
beforeAll(async () => {
  world = await createWorld();
  const names = ["Sở Văn hóa, Thể thao và Du lịch", "Ủy ban nhân dân xã Ba Tơ"];
  units = await Promise.all(names.map((name) => world.make.unit({ name })));
  const own = await world.make.unit({ name: "Sở Khoa học và Công nghệ" });
  const plan = await issuePlan(world, {
    title: "Kế hoạch truyền thông về cải cách hành chính và chuyển đổi số năm 2025",
    tasks: [
      {
        ...{ units, domain: "CDS", path: "C.I.2.a", title: "Chuyên mục chuyển đổi số" },
        quotas: [{ count: 1, per: "month", noun: "số" }],
      },
    ],
  });
  await world.sql("update plans set issuer = 'Ủy ban nhân dân tỉnh Quảng Ngãi' where id = $1", [
    plan.planId,
  ]);
  await world.sql("update plan_domains set consolidator_unit_id = $2 where plan_id = $1", [
    plan.planId,
    own,
  ]);
  coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
  head = await world.make.actor([{ role: "unit_head", unitId: units[0] ?? "" }]);
  officer = await world.make.actor([{ role: "officer", unitId: units[1] ?? "" }]);
  world.clock.set("2025-06-12");
});
afterAll(() => world.close());

async function drafted(): Promise<string> {
  const body = { unitIds: units, domain: "CDS", completeBefore: "2025-06-25" };
  return (await world.as(coordinator).call(contract.draftDirectiveLetter, { body })).letterId;
}

const sending = {
  ...{ documentNumber: "812/SKHCN-CĐS", datedOn: "2025-06-12" },
  ...{ signerName: "Nguyễn Văn Mẫu", signerPosition: "Giám đốc" },
};
const file = async (letterId: string, format: "docx" | "pdf" | "xlsx") =>
  world.as(coordinator).call(contract.getDirectiveLetterFile, {
    ...{ params: { letterId }, query: { format } },
  });

describe("a directive letter", () => {
  it("is drafted in official words from what is late, addressed to the chosen units", async () => {
    const params = { letterId: await drafted() };
    const letter = await world.as(coordinator).call(contract.getDirectiveLetter, { params });
    expect(letter).toMatchObject({
      ...{ units: 2, lines: 10, asOf: "2025-06-12", sent: null },
      ...{ governingOrgan: "Ủy ban nhân dân tỉnh Quảng Ngãi", place: "Quảng Ngãi" },
      ...{ issuingOrgan: "Sở Khoa học và Công nghệ", signerPosition: "Giám đốc" },
      abstract: "đôn đốc thực hiện Kế hoạch số 122/KH-UBND",
      addressees: ["Sở Văn hóa, Thể thao và Du lịch", "Ủy ban nhân dân xã Ba Tơ"],
    });
    expect(letter.body).toContain(
      "Qua theo dõi, tính đến hết ngày 12 tháng 6 năm 2025, còn 02 cơ quan, đơn vị chưa hoàn thành 10 nội dung đã quá hạn",
    );
    expect(letter.body).toContain("trước ngày 25 tháng 6 năm 2025");
    expect(letter.html).toContain("V/v đôn đốc thực hiện Kế hoạch số 122/KH-UBND");
    expect(letter.html).not.toContain("od-type");
    expect(letter.html).toContain("(Kèm theo Công văn số …/SKHCN ngày … tháng … năm …");
  });

  it("leaves as Word, PDF and Excel; once sent, the files and the numbers stay", async () => {
    const letterId = await drafted();
    const shots = process.env["LOA_SHOTS"];
    await world
      .as(coordinator)
      .call(contract.recordSending, { params: { letterId }, body: sending });
    await world.runJobs();
    for (const format of ["docx", "pdf", "xlsx"] as const) {
      const blob = await file(letterId, format);
      expect(blob.size).toBeGreaterThan(3000);
      if (!shots) continue;
      mkdirSync(shots, { recursive: true });
      writeFileSync(`${shots}/letter.${format}`, new Uint8Array(await blob.arrayBuffer()));
    }
    const kept = await world.sql<{ kind: string }>(
      "select kind from directive_letter_files where letter_id = $1 order by kind",
      [letterId],
    );
    expect(kept.map(({ kind }) => kind)).toEqual(["docx", "pdf"]);
    world.clock.set("2025-06-20");
    const letter = await world
      .as(coordinator)
      .call(contract.getDirectiveLetter, { params: { letterId } });
    expect(letter).toMatchObject({ lines: 10, sent: { documentNumber: "812/SKHCN-CĐS" } });
    world.clock.set("2025-06-12");
  });

  it("is changed while a draft, by one person at a time, and no more once it is sent", async () => {
    const letterId = await drafted();
    const params = { letterId };
    const me = world.as(coordinator);
    const change = (revision: number) => ({ params, body: { revision, place: "Kon Tum" } });
    expect((await me.call(contract.changeDirectiveLetter, change(1))).place).toBe("Kon Tum");
    const stale = await me.refusal(contract.changeDirectiveLetter, change(1));
    expect(stale.body.error.code).toBe("letter-changed-meanwhile");
    const wrong = await me.refusal(contract.recordSending, {
      ...{ params, body: { ...sending, documentNumber: "không số" } },
    });
    expect(wrong.body.error.code).toBe("letter-number");
    const early = await me.refusal(contract.recordSending, {
      ...{ params, body: { ...sending, datedOn: "2025-06-01" } },
    });
    expect(early.body.error.code).toBe("letter-dated-wrong");
    await me.call(contract.recordSending, { params, body: sending });
    const late = await me.refusal(contract.changeDirectiveLetter, change(2));
    expect(late.body.error.code).toBe("letter-sent");
    const kept = await me.refusal(contract.deleteDirectiveLetter, { params });
    expect(kept.body.error.code).toBe("letter-sent");
    const draft = { letterId: await drafted() };
    await me.call(contract.deleteDirectiveLetter, { params: draft });
    expect((await me.refusal(contract.getDirectiveLetter, { params: draft })).status).toBe(404);
  });

  it("tells the heads of its units, by mail and in the app, and shows each unit its own part", async () => {
    const letterId = await drafted();
    const params = { letterId };
    const before = await world.as(head).refusal(contract.getDirectiveLetter, { params });
    expect(before.status).toBe(404);
    await world.as(coordinator).call(contract.recordSending, { params, body: sending });
    const mails = await world.sql<{ to_address: string; subject: string }>(
      "select to_address, subject from mails where kind = 'directive-letter' and body_text like '%' || $1 || '%'",
      [letterId],
    );
    // The commune has no head: its officer is told.
    expect(mails.map(({ to_address }) => to_address).sort()).toEqual(
      [head.email, officer.email].sort(),
    );
    expect(mails[0]?.subject).toContain("Công văn số 812/SKHCN-CĐS ngày 12/06/2025: 5 nội dung");
    const inbox = await world.as(head).call(listReminders, { query: {} });
    expect(inbox.rows[0]).toMatchObject({ kind: "letter", letterId });
    const mine = await world.as(head).call(contract.getDirectiveLetter, { params });
    expect(mine).toMatchObject({ units: 1, lines: 5, can: { change: false, download: false } });
    expect(mine.html).not.toContain("1. Ủy ban nhân dân xã Ba Tơ");
    const list = await world.as(head).call(contract.listDirectiveLetters, { query: {} });
    expect(list.rows.every((row) => row.sentOn !== null)).toBe(true);
    const stranger = await world.make.actor([
      { role: "unit_head", unitId: await world.make.unit() },
    ]);
    expect((await world.as(stranger).refusal(contract.getDirectiveLetter, { params })).status).toBe(
      404,
    );
  });

  it("takes the signed PDF once it is sent, and nothing else", async () => {
    const params = { letterId: await drafted() };
    const me = world.as(coordinator);
    const pdf = [new File(["%PDF-1.7\n%%EOF\n"], "ky.pdf", { type: "application/pdf" })];
    const early = await me.refusal(contract.attachSignedCopy, { params, files: pdf });
    expect(early.body.error.code).toBe("letter-not-sent");
    await me.call(contract.recordSending, { params, body: sending });
    const wrong = await me.refusal(contract.attachSignedCopy, {
      ...{ params, files: [new File(["MZ"], "ky.pdf", { type: "application/pdf" })] },
    });
    expect(wrong.body.error.code).toBe("signed-copy-no-pdf");
    const letter = await me.call(contract.attachSignedCopy, { params, files: pdf });
    expect(letter.signed?.fileName).toBe("cong-van-don-doc-812-SKHCN-CĐS-da-ky.pdf");
    expect((await me.call(contract.getSignedCopy, { params })).size).toBe(15);
  });

  it("is not drafted when nothing is late, or until a day that is past", async () => {
    const me = world.as(coordinator);
    const unitIds = [await world.make.unit()];
    const none = await me.refusal(contract.draftDirectiveLetter, {
      body: { unitIds, completeBefore: "2025-06-25" },
    });
    expect(none.body.error.code).toBe("nothing-late");
    const past = await me.refusal(contract.draftDirectiveLetter, {
      body: { unitIds: units, completeBefore: "2025-06-12" },
    });
    expect(past.body.error.code).toBe("complete-before-past");
  });
});
