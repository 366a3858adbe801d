import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { appRoot } from "../../platform/config/paths.ts";
import { readCsv } from "../../platform/text/csv.ts";
import { GroupRule } from "./group-rule.ts";

const ReferenceGroup = z.object({
  code: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  rule: GroupRule,
});

/** The shipped list of one province, as its files say it. */
export interface ReferenceList {
  /** Header and rows of `units.csv`, exactly as an imported file would bring them. */
  readonly units: string;
  readonly successions: readonly ReferenceSuccession[];
  readonly aliases: readonly ReferenceAlias[];
  readonly groups: readonly z.infer<typeof ReferenceGroup>[];
}

export interface ReferenceSuccession {
  readonly predecessorCode: string;
  readonly successorCode: string;
  /** The successor's first day, `YYYY-MM-DD`. */
  readonly effectiveOn: string;
  readonly note: string;
}

export interface ReferenceAlias {
  readonly alias: string;
  readonly code: string;
}

/** Reads a list of `apps/loa/reference/`; throws when the program was installed without it. */
export function readReference(province: "quang-ngai"): ReferenceList {
  const read = (file: string) => readFileSync(join(appRoot(), "reference", province, file), "utf8");
  return {
    units: read("units.csv"),
    successions: records(read("successions.csv")).map(
      ([predecessorCode = "", successorCode = "", effectiveOn = "", note = ""]) => ({
        predecessorCode,
        successorCode,
        effectiveOn,
        note,
      }),
    ),
    aliases: records(read("aliases.csv")).map(([alias = "", code = ""]) => ({ alias, code })),
    groups: z.array(ReferenceGroup).parse(JSON.parse(read("groups.json"))),
  };
}

function records(text: string): (readonly string[])[] {
  return readCsv(text)
    .slice(1)
    .map((record) => record.cells);
}
