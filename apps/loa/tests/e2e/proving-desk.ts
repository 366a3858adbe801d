import { readFile } from "node:fs/promises";
import pg from "pg";
import type { Page } from "playwright-core";
import {
  commitmentsOf,
  issuePlan,
  type PlanPlace,
  type PlanSketch,
} from "../support/commitments-factory.ts";
import { factories } from "../support/factories.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import { makePerson, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

/** Three units that owe the same plan, their people, and the coordinator they prove it to. */
export interface ProvingDesk {
  readonly stage: Stage;
  readonly planId: string;
  readonly station: DeskUnit;
  readonly paper: DeskUnit;
  readonly department: DeskUnit;
  readonly sql: PlanPlace["sql"];
  close(): Promise<void>;
}

export interface DeskUnit {
  readonly id: string;
  readonly name: string;
  /** The unit's commitment of a task, by the task's path. */
  readonly commitments: ReadonlyMap<string, string>;
}

export const officer = "can-bo-dai@loa.test";
export const reporter = "can-bo-bao@loa.test";
export const head = "lanh-dao-dai@loa.test";
export const coordinator = "dieu-phoi@loa.test";

/** Opens the program on an issued plan, with everybody able to sign in. */
export async function openProvingDesk(moment: string): Promise<ProvingDesk> {
  const stage = await openStage(moment);
  const pool = new pg.Pool({ connectionString: stage.services.database.ownerUrl, max: 1 });
  const sql: PlanPlace["sql"] = async (text, values = []) =>
    (await pool.query(text, [...values])).rows;
  const make = factories(sql);
  const names = ["Đài Phát thanh mẫu", "Báo mẫu", "Sở Khoa học mẫu"] as const;
  const ids: string[] = [];
  for (const name of names) ids.push(await make.unit({ name }));
  const [station = "", paper = "", department = ""] = ids;
  const place = { sql, services: stage.services };
  const { planId } = await issuePlan(place, thePlan(station, [station, paper, department]));
  const rows = await commitmentsOf(place, planId);
  const unit = (id: string, name: string): DeskUnit => ({
    ...{ id, name },
    commitments: new Map(rows.filter((row) => row.unit_id === id).map((row) => [row.path, row.id])),
  });
  await makePerson(
    stage,
    officer,
    { role: "officer", unitId: station, domain: null },
    "Lê Thị Đài",
  );
  await makePerson(stage, reporter, { role: "officer", unitId: paper, domain: null }, "Võ Văn Báo");
  await makePerson(stage, head, { role: "unit_head", unitId: station, domain: null });
  const role = { role: "coordinator", unitId: null, domain: "CDS" } as const;
  await makePerson(stage, coordinator, role, "Trần Điều Phối");
  return {
    ...{ stage, planId, sql },
    station: unit(station, names[0]),
    paper: unit(paper, names[1]),
    department: unit(department, names[2]),
    close: async () => {
      await pool.end();
      await stage.close();
    },
  };
}

function thePlan(station: string, all: readonly string[]): PlanSketch {
  return {
    title: "Kế hoạch truyền thông mẫu năm 2025",
    issuedOn: "2025-02-20",
    tasks: [
      {
        ...{ units: [station], domain: "CDS", path: "C.1" },
        title: "Mở chuyên mục chuyển đổi số trên sóng phát thanh",
        quotas: [
          {
            ...{ count: 1, per: "month", noun: "chuyên mục", minutesEach: 15 },
            ...{ channel: "Phát thanh", programme: "Nhịp sống số" },
          },
        ],
      },
      {
        ...{ units: all, domain: "CDS", path: "C.2" },
        title: "Đăng tin, bài về chuyển đổi số",
        quotas: [{ count: 2, per: "month", noun: "tin, bài" }],
      },
      {
        ...{ units: all, domain: "CDS", path: "C.3" },
        title: "Chia sẻ bài viết trên mạng xã hội",
        quotas: [{ count: 1, per: "month", noun: "bài viết" }],
      },
    ],
  };
}

/** A page of this person, signed in, on a phone or a desk. */
export async function pageOf(desk: ProvingDesk, email: string, phone = false): Promise<Page> {
  const page = await desk.stage.open({ phone });
  await signIn(desk.stage, page, email);
  return page;
}

/** Opens the console at a path. */
export async function visit(desk: ProvingDesk, page: Page, path: string): Promise<void> {
  await page.goto(`${desk.stage.url}/console${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** Presses the form's one button and waits for the sentence that it was kept. */
export async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Ghi kết quả" }).click();
  await page.getByText("Đã ghi kết quả.").waitFor();
}

/** Saves the file behind a link as a person does: its name and its bytes. */
export async function saved(page: Page, link: string) {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Holds a page to what every page is held to; keeps its picture where LOA_SHOTS says. */
export async function expectWellMade(page: Page, name: string): Promise<void> {
  const folder = process.env["LOA_SHOTS"];
  if (folder) await page.screenshot({ path: `${folder}/proving-${name}.png`, fullPage: true });
  await expectAccessible(page, name);
  await expectNoSidewaysScroll(page, name);
}
