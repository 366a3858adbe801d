import type { Finding } from "../plan-document.ts";
import { plain } from "../text/fold.ts";
import { type Span, subSpan, wordsAt } from "../text/span.ts";
import { channelOf } from "./channel.ts";
import { countedQuota } from "./counted-quota.ts";
import type { ContentSpan, TaskDraft } from "./draft.ts";
import {
  type Quota,
  type QuotaContext,
  type QuotaSpan,
  quotaSpans,
  quotedProgram,
} from "./quota.ts";
import { DURATION, minutesOf } from "./quota-words.ts";
import type { FieldContext } from "./read-fields.ts";
import { timingInAnyYear } from "./timing.ts";
import type { Timing } from "./timing-reader.ts";

interface PlacedQuota {
  readonly quota: Quota;
  readonly span: Span;
}

interface TaskQuotas {
  readonly places: readonly PlacedQuota[];
  readonly findings: readonly Finding[];
}

function placed(text: string, span: Span, context: QuotaContext): PlacedQuota[] {
  const found = quotaSpans(text.slice(span.start, span.end), context);
  return found.map(({ quota, start, end }: QuotaSpan) => ({
    quota,
    span: subSpan(span, start, end),
  }));
}

function fromContent(
  text: string,
  content: ContentSpan,
  titleChannel: string | null,
): PlacedQuota[] {
  const channel =
    content.above.map((words) => channelOf(words)).find((name) => name !== null) ?? titleChannel;
  const program =
    content.above.map((words) => quotedProgram(words)).find((name) => name !== null) ?? null;
  return placed(text, content.span, {
    totals: content.isFrequency ? "open" : "products",
    channel,
    program,
  });
}

function declared(draft: TaskDraft, text: string, timing: Timing | null): PlacedQuota[] {
  const title = wordsAt(text, draft.title);
  const channel = channelOf(title);
  const labelled = draft.labels
    .filter(
      ({ field, span }) =>
        field === "frequency" && !draft.content.some((one) => contains(one.span, span)),
    )
    .flatMap((label) => {
      const own = channelOf(label.heading ?? "") ?? channel;
      const counted = countedQuota(text, label, { title, timing });
      if (!counted) return placed(text, label.span, { totals: "open", channel: own });
      return [{ quota: own ? { ...counted, channel: own } : counted, span: label.span }];
    });
  const listed = draft.content.flatMap((content) => fromContent(text, content, channel));
  const all = [...labelled, ...listed];
  const isPeriodic = all.some(({ quota }) => quota.per !== "total");
  const inTitle =
    isPeriodic || labelled.length > 0 ? [] : placed(text, draft.title, { totals: "products" });
  const found = [...all, ...inTitle];
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** A duration on a line of its own holds for every quota of the task that names none. */
function withDuration(
  draft: TaskDraft,
  text: string,
  places: readonly PlacedQuota[],
): PlacedQuota[] {
  const label = draft.labels.find(({ field }) => field === "duration");
  const words = label ? plain(wordsAt(text, label.span)) : "";
  const found = [...words.matchAll(DURATION)][0];
  if (!found) return [...places];
  const durationMinutes = minutesOf(found);
  return places.map(({ quota, span }) => ({ span, quota: { durationMinutes, ...quota } }));
}

/** Amounts set on a line that should name units or a time, such as "Đơn vị chủ trì: Đài … (52 số/năm)". */
function misplaced(draft: TaskDraft, text: string): PlacedQuota[] {
  return draft.labels
    .filter(
      ({ field }) =>
        !["frequency", "duration", "product", "budget", "budgetSource", "airing", "other"].includes(
          field,
        ),
    )
    .flatMap(({ field, span }) => [
      ...placed(text, span, {}),
      ...(field === "time" ? timesAhead(text, span) : []),
    ]);
}

const SO_OFTEN = /^(?:it nhat |toi thieu )?\d{1,3} (?:lan|dot|buoi|cuoc|phien|ky|so)(?= ?[,;:(]|$)/;

/** "02 lần, vào cuối tháng 3 và cuối tháng 7": how often, before when. */
function timesAhead(text: string, span: Span): PlacedQuota[] {
  const length = SO_OFTEN.exec(plain(wordsAt(text, span)))?.[0].length ?? 0;
  return length === 0 ? [] : placed(text, subSpan(span, 0, length), { totals: "all" });
}

/** Papers that close a task are no amounts owed: "01 báo cáo", "01 quyết định". */
const PAPER =
  "(?:bao cao|ke hoach|quyet dinh|van ban|cong van|to trinh|ho so|danh sach|bien ban|thong bao|quy che|de an|phuong an|chi thi|nghi quyet|chuong trinh cong tac|du thao|giay|phieu trinh)";
const AMOUNT = `(?:moi (?!ngay|tuan|thang|quy|nam)[a-z]+(?: [a-z]+)? (?:(?:dai|gom|khoang) )?)?(?:(?:it nhat|toi thieu|khoang|tren) )?\\d[\\d.]* (?!${PAPER})[a-z]+(?: [a-z]+){0,5}(?:\\/[a-z]+)?`;
/** "03 lớp", "Tối thiểu 1.000 phiếu", "02 tủ sách; 01 hội thi": a result that is amounts and nothing else. */
const ONLY_AMOUNTS = new RegExp(`^${AMOUNT}(?:(?: ?[;,+]| va) ${AMOUNT})*\\.?$`);

/** "04 chuyến/tháng", "03 lớp" among results or remarks, where nothing else says how often or how much. */
function besides(draft: TaskDraft, text: string): PlacedQuota[] {
  return draft.labels
    .filter(({ field }) => field === "product" || field === "other")
    .flatMap(({ field, span }) => {
      const isAmount = field === "product" && ONLY_AMOUNTS.test(plain(wordsAt(text, span)).trim());
      return placed(text, span, isAmount ? { totals: "open" } : {});
    });
}

interface Wording {
  readonly vi: string;
  readonly en: string;
}

const asOwn: Wording = {
  vi: "Ghi nhận là tần suất của nhiệm vụ.",
  en: "Take it as the task's quota.",
};
const asCheck: Wording = {
  vi: "Coi là số kiểm tra của tần suất đã nêu, không cộng thêm.",
  en: "Take it as a check of the quota already stated, not as more.",
};
const compare: Wording = {
  vi: "Giữ tần suất ở dòng tần suất, không cộng thêm.",
  en: "Keep the quota of the frequency line and add nothing.",
};

function wrongLine(draft: TaskDraft, stray: PlacedQuota, proposal: Wording): Finding {
  return {
    code: "quota-on-wrong-line",
    severity: "note",
    path: draft.path,
    source: stray.span,
    message: `Chỉ tiêu “${stray.quota.raw}” đặt ở dòng nêu đơn vị hoặc thời gian của nhiệm vụ ${draft.path}, không ở dòng tần suất.`,
    proposal: proposal.vi,
    english: {
      message: `The quota “${stray.quota.raw}” of task ${draft.path} stands on a line for units or time, not on the frequency line.`,
      proposal: proposal.en,
    },
  };
}

function conflict(draft: TaskDraft, stray: PlacedQuota, quota: Quota): Finding {
  return {
    code: "quota-conflict",
    severity: "doubt",
    path: draft.path,
    source: stray.span,
    message: `Nhiệm vụ ${draft.path} nêu hai chỉ tiêu không khớp: “${quota.raw}” và “${stray.quota.raw}”.`,
    proposal: `Giữ “${quota.raw}” như ở dòng tần suất.`,
    english: {
      message: `Task ${draft.path} states two quotas that disagree: “${quota.raw}” and “${stray.quota.raw}”.`,
      proposal: `Keep “${quota.raw}”, as the frequency line says.`,
    },
  };
}

function addStated(place: PlacedQuota, stray: PlacedQuota): PlacedQuota {
  const { quota } = place;
  return {
    span: place.span,
    quota: { ...quota, stated: [...quota.stated, ...stray.quota.stated] },
  };
}

/** Joins a stray amount to the quota it restates; a stray that restates nothing is a quota of its own or a conflict. */
function settle(draft: TaskDraft, places: PlacedQuota[], stray: PlacedQuota): TaskQuotas {
  const { count, per } = stray.quota;
  if (places.length === 0)
    return {
      places: [stray],
      findings: [wrongLine(draft, stray, asOwn)],
    };
  const at = places.findIndex(
    ({ quota }) =>
      (per === "year" && quota.perYear === count) || (quota.count === count && quota.per === per),
  );
  const target = places[at];
  if (target) {
    const joined = places.map((place, index) => (index === at ? addStated(place, stray) : place));
    return {
      places: joined,
      findings: [wrongLine(draft, stray, asCheck)],
    };
  }
  const first = places[0];
  return {
    places,
    findings: first ? [wrongLine(draft, stray, compare), conflict(draft, stray, first.quota)] : [],
  };
}

/** A frequency label whose words gave no quota is said, with its line. */
function unread(draft: TaskDraft, text: string, places: readonly PlacedQuota[]): Finding[] {
  const label = draft.labels.find(
    ({ field, span }) => field === "frequency" && span.end > span.start,
  );
  // "Hằng ngày" says when and is no amount.
  const isTime = label && timingInAnyYear(wordsAt(text, label.span))?.kind === "recurring";
  if (!label || isTime || places.length > 0) return [];
  return [
    {
      code: "not-understood",
      severity: "doubt",
      path: draft.path,
      source: label.span,
      message: `Không đọc được tần suất, số lượng của nhiệm vụ ${draft.path}: “${wordsAt(text, label.span)}”. Đề nghị nhập bằng tay.`,
      proposal: "Không có số lượng; chỉ tính theo thời gian của nhiệm vụ.",
      english: {
        message: `The quota of task ${draft.path} was not understood: “${wordsAt(text, label.span)}”. Enter it by hand.`,
        proposal: "It has no amount; only the time of the task counts.",
      },
    },
  ];
}

/** Every quota of a task: from its frequency labels, else its own lines, else its title. */
export function readTaskQuotas(
  draft: TaskDraft,
  { text }: FieldContext,
  timing: Timing | null,
): TaskQuotas {
  const stated = withDuration(draft, text, declared(draft, text, timing));
  let places = stated.length > 0 ? stated : besides(draft, text);
  const findings: Finding[] = [];
  for (const stray of misplaced(draft, text)) {
    const settled = settle(draft, places, stray);
    places = [...settled.places];
    findings.push(...settled.findings);
  }
  return { places, findings: [...findings, ...unread(draft, text, places)] };
}
