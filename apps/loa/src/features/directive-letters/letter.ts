import {
  type CitedPlan,
  normaliseDocumentNumber,
  officialDate,
  planCitation,
} from "@loa/official-document";

/** What a letter's first draft is written from. */
export interface LetterFacts {
  readonly plans: readonly CitedPlan[];
  readonly issuingOrgan: string;
  readonly governingOrgan: string | null;
  readonly asOf: string;
  readonly units: readonly string[];
  /** Late duties, and reports that are not in. */
  readonly lines: number;
  readonly reports: number;
  readonly completeBefore: string;
}

/** More than this many units are named by the annex alone. */
const namedUnits = 8;

/** Whom a letter is addressed to: a few by name, many by the annex. */
export function addresseesOf({ units }: LetterFacts): string[] {
  if (units.length <= namedUnits) return [...units];
  return ["Các cơ quan, đơn vị có tên tại Phụ lục kèm theo"];
}

/** What the letter is about, after "V/v". */
export function abstractOf({ plans, lines }: LetterFacts): string {
  if (lines === 0) return "đôn đốc gửi báo cáo";
  const [plan, ...others] = plans;
  const number = plan ? (normaliseDocumentNumber(plan.documentNumber) ?? plan.documentNumber) : "";
  if (!plan || others.length > 0) return "đôn đốc thực hiện các nhiệm vụ truyền thông chậm tiến độ";
  return `đôn đốc thực hiện Kế hoạch số ${number}`;
}

/**
 * The body of a directive letter: by which plan, what the data say on the day, what is asked and until when. A People's
 * Committee requires; a department asks its peers.
 */
export function bodyOf(facts: LetterFacts): string {
  const { issuingOrgan, asOf, units, completeBefore } = facts;
  const until = officialDate(completeBefore);
  const verb = /^(ủy ban nhân dân|ubnd)/iu.test(issuingOrgan) ? "yêu cầu" : "đề nghị";
  return [
    `${basisOf(facts.plans)}${issuingOrgan} đã theo dõi, tổng hợp tình hình thực hiện của các cơ quan, đơn vị.`,
    `Qua theo dõi, tính đến hết ${officialDate(asOf)}, còn ${twoDigits(units.length)} cơ quan, đơn vị ${missingOf(facts)} đã quá hạn (chi tiết tại Phụ lục kèm theo).`,
    `Để bảo đảm tiến độ theo Kế hoạch, ${issuingOrgan} ${verb} Thủ trưởng các cơ quan, đơn vị có tên tại Phụ lục:`,
    `1. ${askedOf(facts)} trước ${until}.`,
    "2. Làm rõ nguyên nhân chậm tiến độ, trách nhiệm của tập thể, cá nhân có liên quan; chủ động đề nghị điều chỉnh thời hạn đối với nội dung có khó khăn, vướng mắc khách quan.",
    `3. Báo cáo kết quả thực hiện về ${issuingOrgan} trước ${until} để tổng hợp${reportedTo(facts)}.`,
    `${issuingOrgan} ${verb} các cơ quan, đơn vị quan tâm, triển khai thực hiện`,
  ].join("\n");
}

// Duties not done, reports not sent, or both.
function missingOf({ lines, reports }: LetterFacts): string {
  const parts = [
    ...(lines > 0 ? [`chưa hoàn thành ${twoDigits(lines)} nội dung`] : []),
    ...(reports > 0 ? [`chưa gửi ${twoDigits(reports)} báo cáo`] : []),
  ];
  return parts.join(", ");
}

function askedOf({ lines, reports }: LetterFacts): string {
  if (lines === 0) return "Khẩn trương hoàn thành, phê duyệt và gửi các báo cáo còn thiếu";
  const done =
    "Khẩn trương chỉ đạo hoàn thành các nội dung chậm tiến độ, ghi nhận kết quả kèm minh chứng theo quy định";
  return reports > 0 ? `${done} và gửi các báo cáo còn thiếu` : done;
}

function basisOf(plans: readonly CitedPlan[]): string {
  const [plan, ...others] = plans;
  if (!plan) return "";
  if (others.length === 0) return `Thực hiện ${planCitation(plan)}, `;
  const numbers = plans.map(
    ({ documentNumber, issuedOn }) => `Kế hoạch số ${documentNumber} ${officialDate(issuedOn)}`,
  );
  return `Thực hiện ${numbers.join("; ")}, `;
}

const reportedTo = ({ governingOrgan }: LetterFacts) =>
  governingOrgan === null ? "" : `, báo cáo ${governingOrgan}`;

// As numbers below ten are written in official documents.
const twoDigits = (count: number) => String(count).padStart(2, "0");

/** Who gets a copy: the addressees, the body above, the office. */
export function recipientsOf({ governingOrgan }: LetterFacts): string[] {
  return ["Như trên", ...(governingOrgan ? [`${governingOrgan} (để báo cáo)`] : []), "Lưu: VT"];
}
