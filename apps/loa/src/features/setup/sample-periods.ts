import type { SystemActor } from "../../platform/auth/actor.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import { system, type Tx } from "../../platform/db/database.ts";
import type { Services } from "../../platform/services.ts";
import { openPeriod, preparedDays } from "../periods/index.ts";
import {
  acceptReports,
  approveReport,
  completeReport,
  holdUnitReport,
  keepWords,
  lockReports,
  returnReport,
} from "../unit-reports/index.ts";
import { samplePeople } from "./sample-people.ts";
import { sampleYear } from "./sample-plan.ts";

/** Units whose reports are carried on; the others' stay as drafts that fill themselves. */
const carried = 24;

interface Day {
  readonly tx: Tx;
  readonly actor: SystemActor;
  readonly now: Date;
  readonly today: string;
  readonly baseUrl: string;
}

/** The quarters of the sample year that have begun to be reported, with unit reports in every state. Done again, nothing is added. */
export async function addSamplePeriods(services: Services, actor: SystemActor): Promise<void> {
  const today = dateInVietnam(services.clock.now());
  const year = sampleYear(today);
  const known = await services.database.read(system, (tx) =>
    tx.selectFrom("periods").select("id").where("sample", "=", true).executeTakeFirst(),
  );
  if (known) return;
  await services.database.in(system, async (tx) => {
    const day = (on: string): Day => ({
      ...{ tx, actor, today: on, now: new Date(`${on}T09:00:00+07:00`) },
      baseUrl: services.baseUrl,
    });
    const windows = (await preparedDays(tx, "CDS", year)).filter(
      (window) => window.windowKey.startsWith("quarter-") && window.preparedOn <= today,
    );
    for (const { windowKey, preparedOn, opensOn, dueOn } of windows) {
      const opening = { ...day(preparedOn), sample: true };
      const { id } = await openPeriod(opening, { domain: "CDS", year, windowKey });
      if (opensOn <= today) await carry(id, { today, opensOn, dueOn }, day);
    }
  });
}

interface Span {
  readonly today: string;
  readonly opensOn: string;
  readonly dueOn: string;
}

// One in eight each: late, waiting for its head, sent back, being written; half of them in time. A quarter that is over is locked.
async function carry(periodId: string, span: Span, day: (on: string) => Day) {
  const late = plus(span.dueOn, 3);
  const over = plus(span.dueOn, 14) <= span.today;
  const inTime: string[] = [];
  for (const [at, id] of (await reportsOf(day(span.today).tx, periodId)).entries()) {
    const turn = at % 8;
    const on = turn === 4 ? late : span.opensOn;
    if (on > span.today || turn === 7) continue;
    if (turn === 6) await write(day(on), id);
    else await handIn(day(on), id);
    if (turn < 5) await approve(day(on), id);
    if (turn === 3) await sendBack(day(on), id);
    if (turn < 3) inTime.push(id);
  }
  const closing = day(plus(span.dueOn, 1));
  if (closing.today > span.today) return;
  await acceptReports(closing, periodId, inTime);
  if (over) await lockReports(day(plus(span.dueOn, 5)), periodId, inTime);
}

// The units whose people can sign in come first.
async function reportsOf(tx: Tx, periodId: string): Promise<string[]> {
  const codes = samplePeople.flatMap((person) => person.unitCode ?? []);
  const rows = await tx
    .selectFrom("unit_reports as r")
    .innerJoin("units as u", "u.id", "r.unit_id")
    .select(["r.id", "u.code"])
    .where("r.period_id", "=", periodId)
    .orderBy("u.name")
    .orderBy("u.id")
    .execute();
  const known = (code: string) => (codes.includes(code) ? 0 : 1);
  return rows
    .toSorted((a, b) => known(a.code) - known(b.code))
    .slice(0, carried)
    .map((row) => row.id);
}

async function write(day: Day, id: string) {
  const report = await holdUnitReport(day.tx, id, day.today);
  await keepWords(day, report, [{ key: "difficulties", text: difficulties, revision: 0 }]);
}

async function handIn(day: Day, id: string) {
  const report = await holdUnitReport(day.tx, id, day.today);
  await completeReport(day, report, [
    { key: "difficulties", text: difficulties, revision: 0 },
    { key: "proposals", text: proposals, revision: 0 },
  ]);
}

async function approve(day: Day, id: string) {
  await approveReport(day, await holdUnitReport(day.tx, id, day.today));
}

async function sendBack(day: Day, id: string) {
  const remarks = "(Mẫu) Xin bổ sung nguyên nhân của các nội dung quá hạn.";
  await returnReport(day, await holdUnitReport(day.tx, id, day.today), remarks);
}

const difficulties = "(Mẫu) Cán bộ phụ trách truyền thông kiêm nhiệm; kinh phí cấp chậm.";
const proposals = "(Mẫu) Đề nghị mở lớp tập huấn viết tin, bài và sử dụng mạng xã hội.";

const plus = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
