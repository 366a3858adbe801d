import { getPlan, issuePlan, previewIssuance } from "../../features/plans/contract.ts";
import { type Acting, actingAs } from "./acting.ts";
import { actingOptions, readArguments } from "./arguments.ts";
import { type Command, print } from "./command.ts";
import { Failure } from "./failure.ts";
import { findPlan } from "./find-plan.ts";

const usage =
  "loa issue PLAN --as EMAIL [--number 123/KH-UBND] [--date YYYY-MM-DD] [--signer NAME] [--position TITLE] [--dry-run] [--json] [--lang vi|en]";

const options = {
  ...actingOptions,
  number: { type: "string" },
  date: { type: "string" },
  signer: { type: "string" },
  position: { type: "string" },
  "dry-run": { type: "boolean", default: false },
} as const;

/** `loa issue PLAN`: previews, and unless `--dry-run` issues; what the document says of itself is the default. */
export const issueCommand: Command = async (args, output) => {
  const { values, words } = readArguments(args, { usage, options, words: 1 });
  return actingAs(values, output, async (acting) => {
    const { id: planId } = await findPlan(acting, words[0] ?? "");
    const params = { planId };
    const preview = await acting.call(previewIssuance, {
      params,
      query: { issuedOn: values.date },
    });
    if (preview.blocking.length > 0) throw new Failure(obstaclesOf(acting, preview.blocking), 3);
    if (values["dry-run"])
      return print(
        output,
        values.json ? JSON.stringify(preview, null, 2) : countsOf(acting, preview),
      );
    const { proposed } = await acting.call(getPlan, { params });
    const body = {
      revision: preview.revision,
      documentNumber: required(acting, "--number", values.number ?? proposed.documentNumber),
      issuedOn: required(acting, "--date", values.date ?? proposed.issuedOn),
      signerName: required(acting, "--signer", values.signer ?? proposed.signerName),
      signerPosition: required(acting, "--position", values.position ?? proposed.signerPosition),
    };
    const issued = await acting.call(issuePlan, { params, body });
    return print(output, values.json ? JSON.stringify(issued, null, 2) : countsOf(acting, issued));
  });
};

function required(acting: Acting, option: string, value: string | null): string {
  if (value) return value;
  throw new Failure(`${acting.say(texts.missing)} ${option}\n${usage}`, 2);
}

const obstaclesOf = (
  acting: Acting,
  obstacles: readonly { readonly message: { readonly vi: string; readonly en: string } }[],
) =>
  [acting.say(texts.blocked), ...obstacles.map((one) => `  - ${acting.say(one.message)}`)].join(
    "\n",
  );

const countsOf = (
  { say }: Acting,
  { commitments, units }: { readonly commitments: number; readonly units: number },
) => `${commitments} ${say(texts.commitments)} · ${units} ${say(texts.units)}`;

const texts = {
  missing: {
    vi: "Văn bản không cho biết; hãy thêm",
    en: "The document does not say; please add",
  },
  blocked: {
    vi: "Chưa ban hành được; chưa có gì thay đổi. Cần giải quyết trước:",
    en: "Not issued; nothing was changed. To settle first:",
  },
  commitments: { vi: "cam kết", en: "commitments" },
  units: { vi: "đơn vị", en: "units" },
} as const;
