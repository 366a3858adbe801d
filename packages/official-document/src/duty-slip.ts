import { officialDate, shortDate } from "./dates.ts";
import type { OfficialDocument, OfficialTable } from "./model.ts";
import { vietnameseNumber } from "./numbers.ts";
import { clause } from "./wording.ts";

/** One duty of a unit under a plan. */
export interface SlipDuty {
  readonly path: string;
  readonly title: string;
  /** The quota in words, for example `01 số/tuần, 52 số/năm`; null for a duty without one. */
  readonly quota: string | null;
  /** Items owed in the year. */
  readonly target: number;
  /** ISO date of the last due day. */
  readonly dueOn: string;
  readonly coordinating: readonly string[];
  readonly note: string | null;
}

/** An issued plan as other documents cite it. */
export interface CitedPlan {
  readonly title: string;
  readonly documentNumber: string;
  /** ISO date of issue. */
  readonly issuedOn: string;
  readonly issuer: string;
}

/** An issued plan and what it asks of one unit. */
export interface DutySlipInput {
  readonly plan: CitedPlan;
  readonly unit: string;
  readonly place: string;
  readonly governingOrgan: string | null;
  readonly issuingOrgan: string;
  readonly signer: { readonly position: string; readonly name: string | null };
  readonly duties: readonly SlipDuty[];
  /** The document that changed the plan last, and what it ended for this unit. */
  readonly amendment?: SlipAmendment | null;
}

/** How a plan was changed, as a slip tells it. */
export interface SlipAmendment {
  readonly documentNumber: string;
  /** ISO date of issue. */
  readonly issuedOn: string;
  /** ISO date from which the new terms hold. */
  readonly effectiveOn: string;
  readonly ended: readonly { readonly path: string; readonly title: string }[];
}

/**
 * *Phiếu giao việc*: what one unit owes under one issued plan, as a document of Decree 30/2020.
 *
 * @example renderOfficialHtml(dutySlip({ plan, unit, place, governingOrgan, issuingOrgan, signer, duties }))
 */
export function dutySlip(input: DutySlipInput): OfficialDocument {
  const { plan, amendment } = input;
  return {
    governingOrgan: input.governingOrgan,
    issuingOrgan: input.issuingOrgan,
    number: { serial: null, notation: "PGV" },
    place: input.place,
    date: amendment?.issuedOn ?? plan.issuedOn,
    typeName: amendment ? "Phiếu giao việc (điều chỉnh)" : "Phiếu giao việc",
    abstract: `Thực hiện ${inline(plan.title)}`,
    addressees: [input.unit],
    bases: [],
    body: [
      { kind: "paragraph", text: citation(input) },
      ...(amendment ? changed(amendment) : []),
      table(input.duties),
      {
        kind: "paragraph",
        text: `Đề nghị ${input.unit} triển khai thực hiện, ghi nhận kết quả kèm minh chứng và báo cáo theo quy định của Kế hoạch`,
      },
    ],
    signature: {
      capacity: null,
      body: null,
      position: input.signer.position,
      name: input.signer.name,
    },
    recipients: ["Như trên", "Lưu: VT"],
  };
}

function changed(amendment: SlipAmendment): OfficialDocument["body"] {
  const { documentNumber, issuedOn, effectiveOn, ended } = amendment;
  const from = officialDate(effectiveOn);
  const by = `Kế hoạch được điều chỉnh bằng văn bản số ${documentNumber} ${officialDate(issuedOn)}, có hiệu lực từ ${from}; phiếu này thay phiếu đã giao trước đó`;
  const over = ended.map(({ path, title }) => `${path}. ${clause(inline(title))}`).join("; ");
  return [
    { kind: "paragraph", text: by },
    ...(ended.length > 0
      ? [{ kind: "paragraph" as const, text: `Kết thúc từ ${from}: ${over}` }]
      : []),
  ];
}

/** The first citation of a plan: type, number, date, issuer and title (Decree 30/2020, Annex I, II.6). */
export function planCitation({ title, documentNumber, issuedOn, issuer }: CitedPlan): string {
  const subject = inline(clause(title).replace(/^Kế hoạch\s+/i, ""));
  return `Kế hoạch số ${documentNumber} ${officialDate(issuedOn)} của ${issuer} về ${subject}`;
}

function citation({ plan, unit, duties }: DutySlipInput): string {
  return `${planCitation(plan)}, giao ${unit} chủ trì thực hiện ${vietnameseNumber(duties.length)} nội dung sau:`;
}

// An abbreviation in front (CCHC) keeps its capitals.
function inline(title: string): string {
  if (/^\p{Lu}{2}/u.test(title)) return title;
  return title.charAt(0).toLocaleLowerCase("vi") + title.slice(1);
}

// Not added up: pieces of different kinds make no sum, and one output may serve several duties.
function table(duties: readonly SlipDuty[]): OfficialTable {
  const rows = duties.map((duty, index) => ({ cells: cells(duty, index + 1) }));
  return { kind: "table", columns, rows };
}

const columns: OfficialTable["columns"] = [
  { heading: "TT", width: 6, align: "center" },
  { heading: "Nhiệm vụ (mục)", width: 30 },
  { heading: "Chỉ tiêu", width: 19 },
  { heading: "Thời hạn", width: 16, align: "center" },
  { heading: "Đơn vị phối hợp", width: 17 },
  { heading: "Ghi chú", width: 12 },
];

function cells(duty: SlipDuty, number: number): string[] {
  return [
    String(number),
    `${clause(duty.title)} (mục ${duty.path})`,
    duty.quota ?? vietnameseNumber(duty.target),
    shortDate(duty.dueOn),
    duty.coordinating.join("; "),
    duty.note ?? "",
  ];
}
