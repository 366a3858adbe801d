import { getPeriod, listPeriods, openPeriod } from "../../../features/periods/contract.ts";
import {
  acceptReports,
  approveReport,
  completeReport,
  getUnitReport,
  lockReports,
  returnReport,
} from "../../../features/unit-reports/contract.ts";
import { headOf, mailbox } from "../cast.ts";
import type { Player, Stage } from "../stage.ts";

/** A line's period of the year. */
export interface PlayedPeriod {
  readonly domain: "CDS" | "CCHC";
  readonly windowKey: "quarter-1" | "halfyear-1" | "quarter-3" | "year";
}

const coordinatorOf = ({ domain }: PlayedPeriod) => mailbox(`dieuphoi.${domain.toLowerCase()}`);

/**
 * Hands in what is due: every unit with somebody completes its report and its head approves. One in nine is behind,
 * and hands in only when `late` asks for those.
 */
export async function handIn(stage: Stage, period: PlayedPeriod, late: boolean): Promise<void> {
  const coordinator = await stage.as(coordinatorOf(period));
  const { id, units } = await find(coordinator, period);
  let sent = 0;
  for (const [place, { reportId, state, unit }] of units.entries()) {
    if (!["draft", "returned"].includes(state) || (place % 9 === 4) !== late) continue;
    if (await handInOne(stage, reportId, unit.id)) sent += 1;
  }
  stage.tell(
    `  ${period.domain} ${period.windowKey}: ${sent} báo cáo đơn vị / unit reports (${id})`,
  );
}

async function handInOne(stage: Stage, reportId: string, unitId: string): Promise<boolean> {
  const address = await headOf(stage, unitId);
  if (!address) return false;
  const head = await stage.as(address);
  const params = { unitReportId: reportId };
  const report = await head.call(getUnitReport, { params });
  const difficulties = report.sections.find(({ key }) => key === "difficulties");
  const revision = difficulties?.revision ?? 0;
  const sections = [{ key: "difficulties" as const, text: wordsOf(unitId), revision }];
  await head.call(completeReport, { params, body: { sections } });
  await head.call(approveReport, { params });
  return true;
}

const troubles = [
  "Thiết bị truyền thanh đã cũ, thường hỏng; kinh phí sửa chữa chưa được bố trí.",
  "Cán bộ phụ trách kiêm nhiệm nhiều việc nên tin, bài còn ít.",
  "Không có.",
  "Đường truyền ở thôn xa chưa ổn định.",
];
const wordsOf = (unitId: string) => troubles[Number.parseInt(unitId.slice(-2), 16) % 4] ?? "";

/** The coordinator sends one report back, accepts the rest, and locks what is accepted. */
export async function acceptAndLock(stage: Stage, period: PlayedPeriod): Promise<void> {
  const coordinator = await stage.as(coordinatorOf(period));
  const { id, units } = await find(coordinator, period);
  const returned = units.find(({ state }) => state === "approved");
  if (returned) await sendBackAndForth(stage, coordinator, returned);
  const accepted = await coordinator.call(acceptReports, { params: { periodId: id }, body: {} });
  const locked = await coordinator.call(lockReports, { params: { periodId: id }, body: {} });
  stage.tell(
    `  ${period.domain} ${period.windowKey}: ${accepted.done} chấp nhận / accepted · ${locked.done} khóa / locked`,
  );
}

async function sendBackAndForth(
  stage: Stage,
  coordinator: Player,
  { reportId, unit }: { readonly reportId: string; readonly unit: { readonly id: string } },
): Promise<void> {
  await coordinator.call(returnReport, {
    params: { unitReportId: reportId },
    body: { remarks: "Xin ghi rõ khó khăn và kiến nghị (mẫu)." },
  });
  await handInOne(stage, reportId, unit.id);
}

async function find(coordinator: Player, { domain, windowKey }: PlayedPeriod) {
  const { rows } = await coordinator.call(listPeriods, { query: { domain, year: 2025 } });
  const known = rows.find((row) => row.windowKey === windowKey);
  const id =
    known?.id ??
    (await coordinator.call(openPeriod, { body: { domain, year: 2025, windowKey } })).id;
  return coordinator.call(getPeriod, { params: { periodId: id } });
}
