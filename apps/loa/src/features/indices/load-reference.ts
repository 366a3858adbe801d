import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { z } from "zod";
import { recordAudit } from "../../platform/audit/record.ts";
import { appRoot } from "../../platform/config/paths.ts";
import { touchTags } from "../../platform/page-cache/touch-tags.ts";
import { insertBreak } from "./break-series.ts";
import { IndexCode } from "./contract.ts";
import { standingValues } from "./indices.queries.ts";
import { indicesTag, type Saying, saveValue } from "./save-value.ts";

const Reference = z.object({
  breaks: z.array(
    z.object({
      index: IndexCode.nullable(),
      fromYear: z.number(),
      vi: z.string(),
      en: z.string(),
    }),
  ),
  values: z.array(
    z.object({
      index: IndexCode,
      year: z.number(),
      score: z.number().nullable(),
      rank: z.number().nullable(),
      units: z.number().nullable(),
      publishedOn: z.string().nullable().default(null),
      source: z.string(),
      url: z.string().nullable().default(null),
      note: z.string().nullable().default(null),
    }),
  ),
});

/**
 * Loads the shipped values of Quảng Ngãi, each with its source. A year somebody has spoken of, even to withdraw it,
 * stays as it is, so loading twice changes nothing.
 */
export async function loadReferenceValues(by: Saying): Promise<{ values: number; breaks: number }> {
  const reference = readReference();
  const standing = await standingValues(by.tx, sql`true`);
  const known = new Set(standing.map(({ code, year }) => `${code} ${year}`));
  const missing = reference.values.filter(({ index, year }) => !known.has(`${index} ${year}`));
  for (const { index, url, ...value } of missing)
    await saveValue(by, index, { ...value, sourceUrl: url, replaces: null, reason: null });
  let breaks = 0;
  for (const { index, fromYear, vi, en } of reference.breaks)
    if (await insertBreak(by, { indexCode: index, fromYear, note: vi, noteEn: en })) breaks += 1;
  await recordAudit(by.tx, by.actor, {
    action: "index.reference-loaded",
    subject: { kind: "index-list", id: "quang-ngai" },
    details: { values: missing.length, breaks },
    at: by.now,
  });
  await touchTags(by.tx, [indicesTag]);
  return { values: missing.length, breaks };
}

/** The shipped values, as their file says them. */
export function readReference(): z.infer<typeof Reference> {
  const path = join(appRoot(), "reference", "quang-ngai", "indices.json");
  return Reference.parse(JSON.parse(readFileSync(path, "utf8")));
}
