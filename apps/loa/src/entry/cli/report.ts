import { writeFile } from "node:fs/promises";
import {
  createReport,
  getReportDocument,
  listReports,
  proposeReport,
  Stage,
} from "../../features/reporting/contract.ts";
import { DocumentFormat } from "../../platform/contract/document-format.ts";
import { type Acting, actingAs } from "./acting.ts";
import { actingOptions, readArguments } from "./arguments.ts";
import { type Command, print } from "./command.ts";
import { Failure } from "./failure.ts";

const usage =
  "loa report --domain CODE --year YEAR --period KEY --format docx|pdf|xlsx --out FILE --as EMAIL [--stage recorded|approved|accepted] [--json] [--lang vi|en]";

const options = {
  ...actingOptions,
  domain: { type: "string" },
  year: { type: "string" },
  period: { type: "string" },
  format: { type: "string", default: "docx" },
  stage: { type: "string", default: "accepted" },
  out: { type: "string" },
} as const;

interface Wanted {
  readonly domain: string;
  readonly year: number;
  readonly period: string;
  readonly stage: "recorded" | "approved" | "accepted";
}

/** `loa report`: the progress report of a line and a period as a file; drafted when there is none yet. */
export const reportCommand: Command = async (args, output) => {
  const { values } = readArguments(args, { usage, options, words: 0 });
  const { domain, year, period, out } = values;
  const format = DocumentFormat.options.find((one) => one === values.format);
  const stage = Stage.options.find((one) => one === values.stage);
  if (!domain || !year || !period || !out || !format || !stage)
    throw new Failure(`Cách dùng / Usage: ${usage}`, 2);
  return actingAs(values, output, async (acting) => {
    const { id, state } = await reportOf(acting, { domain, year: Number(year), period, stage });
    const params = { reportId: id };
    const file = await acting.call(getReportDocument, { params, query: { format } });
    await writeFile(out, new Uint8Array(await file.arrayBuffer()));
    return print(output, values.json ? JSON.stringify({ id, state, file: out }) : out);
  });
};

// A locked one is the report; else the draft there is, else a new one over the plans in force.
async function reportOf(acting: Acting, wanted: Wanted) {
  const { rows } = await acting.call(listReports);
  const found = rows.find(
    (row) =>
      row.domain === wanted.domain && row.year === wanted.year && row.windowKey === wanted.period,
  );
  return found ?? { id: await draftNew(acting, wanted), state: "draft" };
}

async function draftNew(acting: Acting, { domain, year, period, stage }: Wanted): Promise<string> {
  const { windows, plans } = await acting.call(proposeReport, { query: { domain, year } });
  if (!windows.some((window) => window.key === period)) {
    const keys = windows.map((window) => `  ${window.key}  ${window.from} → ${window.to}`);
    throw new Failure([acting.say(texts.noPeriod), ...keys].join("\n"), 4);
  }
  if (plans.length === 0) throw new Failure(acting.say(texts.noPlan), 4);
  const planIds = plans.map((plan) => plan.id);
  const body = { domain, year, windowKey: period, planIds, stage };
  return (await acting.call(createReport, { body })).id;
}

const texts = {
  noPeriod: { vi: "Không có kỳ báo cáo này. Các kỳ hiện có:", en: "No such period. There are:" },
  noPlan: {
    vi: "Chưa có kế hoạch nào của lĩnh vực này đã ban hành trong năm.",
    en: "No plan of this line has been issued for the year.",
  },
} as const;
