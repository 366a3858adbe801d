import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getMyDuties, getPlanOverview } from "../../src/features/commitments/contract.ts";
import {
  acceptOutput,
  recordOutput,
  returnOutput,
  withdrawOutput,
} from "../../src/features/outputs/contract.ts";
import {
  getPlanTasks,
  importPlan,
  issuePlan,
  settleFinding,
} from "../../src/features/plans/contract.ts";
import { loadQuangNgai } from "../../src/features/units/contract.ts";
import type { Actor } from "../../src/platform/auth/actor.ts";
import { planAsSeen } from "../support/plan-factory.ts";
import { createWorld, type World } from "../support/world.ts";

const plan = new URL("../../../../../shared/plans/quang-ngai-2025.docx", import.meta.url);

/** The whole loop on the real plan: paper → issue → what is owed → ten outputs of three people → three dates. */
describe.skipIf(!existsSync(plan))(
  "the spine on the reference plan (skipped without its file)",
  () => {
    let world: World;
    let planId: string;
    let coordinator: Actor;
    beforeAll(async () => {
      world = await createWorld();
      const administrator = await world.make.actor([{ role: "administrator" }]);
      await world.as(administrator).call(loadQuangNgai, { body: {} });
      coordinator = await world.make.actor([
        { role: "coordinator", domain: "CDS" },
        { role: "coordinator", domain: "CCHC" },
      ]);
    });
    afterAll(() => world.close());

    const unitCalled = async (name: string, on: string) => {
      const [row] = await world.sql<{ id: string }>(
        "select id from units where name = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)",
        [name, on],
      );
      return row?.id ?? "";
    };

    it("reads the paper, takes the corrections it proposes, and issues", async () => {
      const me = world.as(coordinator);
      const files = [new File([new Uint8Array(await readFile(plan))], "ke-hoach.docx")];
      ({ id: planId } = await me.call(importPlan, { body: {}, files }));
      await world.runJobs();
      const read = await planAsSeen(world, coordinator, planId);
      let { revision } = read.plan;
      const proposed = read.findings.filter((one) =>
        ["date-conflict", "unit-ended"].includes(one.code),
      );
      for (const { id, severity } of proposed) {
        if (severity === "note") continue;
        const body = { revision, act: "accept" as const };
        ({ revision } = await me.call(settleFinding, { params: { findingId: id }, body }));
      }
      const issued = await me.call(issuePlan, {
        params: { planId },
        body: {
          revision,
          documentNumber: "122/KH-UBND",
          issuedOn: "2025-06-02",
          signerName: "Người ký",
          signerPosition: "Chủ tịch",
        },
      });
      expect(issued.commitments).toBeGreaterThan(1000);
    });

    it("leaves the 512 broadcasts a year whole, each period with the body that existed then", async () => {
      const rows = await world.sql<{ unit: string; first: string; last: string; items: number }>(
        `select u.name as unit, min(o.due_on)::text as first, max(o.due_on)::text as last, sum(o.required)::int as items
         from occurrences o join tasks t on t.id = o.task_id join units u on u.id = o.unit_id
         where o.plan_id = $1 and o.measure = 'item' and t.path in ('C.I.2.a', 'C.I.2.b', 'C.II.12.c')
         group by u.id order by 2`,
        [planId],
      );
      expect(rows.map((row) => row.unit)).toEqual([
        "Đài Phát thanh và Truyền hình Quảng Ngãi",
        "Báo Quảng Ngãi",
        "Báo và phát thanh, truyền hình Quảng Ngãi",
      ]);
      expect(rows.reduce((sum, row) => sum + row.items, 0)).toBe(512);
      const [station, paper, both] = rows;
      expect(station?.last && station.last <= "2025-05-18").toBe(true);
      expect(
        [paper?.first, paper?.last].every(
          (day) => day && day > "2025-05-18" && day <= "2025-06-30",
        ),
      ).toBe(true);
      expect(both?.first && both.first >= "2025-07-01").toBe(true);
    });

    it("lets three people record ten outputs, and shows each their own duties only", async () => {
      const offices = [
        "Sở Khoa học và Công nghệ",
        "Văn phòng Ủy ban nhân dân tỉnh",
        "Sở Văn hóa, Thể thao và Du lịch",
      ];
      let recorded = 0;
      for (const [place, name] of offices.entries()) {
        const unitId = await unitCalled(name, "2025-06-10");
        const officer = world.as(await world.make.actor([{ role: "officer", unitId }]));
        world.clock.set(`2025-06-${12 + place}`);
        const duties = await officer.call(getMyDuties, { query: {} });
        const open = [...duties.thisWeek, ...duties.late, ...duties.coming];
        expect(new Set(open.map((duty) => duty.unit.id))).toEqual(new Set([unitId]));
        for (const duty of open.slice(0, place === 0 ? 4 : 3)) {
          await officer.call(recordOutput, {
            body: {
              unitId,
              title: `Kết quả mục ${duty.path}`,
              kind: "article",
              happenedOn: `2025-06-${11 + place}`,
              claims: [{ commitmentId: duty.commitmentId, count: 1 }],
              links: [`https://vidu.vn/${recorded}`],
              clientKey: `spine-output-${recorded}`,
            },
          });
          recorded += 1;
        }
      }
      expect(recorded).toBe(10);
    });

    it("answers who is behind as of three dates, and the past does not move", async () => {
      const me = world.as(coordinator);
      const at = async (asOf: string) =>
        (await me.call(getPlanOverview, { params: { planId }, query: { asOf } })).figures;
      world.clock.set("2025-10-20");
      const [before, june, october] = [
        await at("2025-06-10"),
        await at("2025-06-30"),
        await at("2025-10-15"),
      ];
      expect(before.delivered).toBe(0);
      expect(june.met).toBeGreaterThan(0);
      expect(october.due).toBeGreaterThan(june.due);
      expect(october.late).toBeGreaterThan(june.late);
      expect(before.retroactive).toBeGreaterThan(0);
      expect(await at("2025-06-30")).toEqual(june);
    });

    it("counts what is accepted apart, and neither returned nor withdrawn work", async () => {
      const me = world.as(coordinator);
      const outputs = await world.sql<{ id: string }>(
        "select id from outputs order by recorded_at, id limit 3",
      );
      const [one, two, three] = outputs.map((row) => row.id);
      world.clock.set("2025-10-21");
      await me.call(acceptOutput, { params: { outputId: one ?? "" } });
      await me.call(returnOutput, {
        params: { outputId: two ?? "" },
        body: { reason: "Đường dẫn chưa mở được" },
      });
      await me.call(withdrawOutput, {
        params: { outputId: three ?? "" },
        body: { reason: "Ghi nhầm" },
      });
      const [total] = await world.sql<{ recorded: number; accepted: number }>(
        `select sum(count) filter (where stage = 'recorded')::int as recorded, sum(count) filter (where stage = 'accepted')::int as accepted from commitment_days`,
      );
      expect(total).toEqual({ recorded: 8, accepted: 1 });
    });

    it("keeps every task's own words and place", async () => {
      const { tasks } = await world.as(coordinator).call(getPlanTasks, { params: { planId } });
      expect(tasks.every((task) => task.source !== null && task.title.length > 10)).toBe(true);
    });
  },
);
