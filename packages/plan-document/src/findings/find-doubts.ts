import type { Finding, FindingCode } from "../plan-document.ts";
import { districtDoubts } from "./district-doubts.ts";
import { duplicateDoubts } from "./duplicate-doubts.ts";
import { headerDoubts } from "./header-doubts.ts";
import { misreadHeadingDoubts } from "./misread-heading-doubts.ts";
import { missingDoubts } from "./missing-doubts.ts";
import { namedDayDoubts } from "./named-day-doubts.ts";
import { numberingDoubts } from "./numbering-doubts.ts";
import { ocrDoubts } from "./ocr-doubts.ts";
import { outsideYearDoubts } from "./outside-year-doubts.ts";
import { pastDoubts } from "./past-doubts.ts";
import { quotaDoubts } from "./quota-doubts.ts";
import type { Reading } from "./reading.ts";
import { renamedUnitDoubts } from "./renamed-unit-doubts.ts";
import { roleDoubts } from "./role-doubts.ts";
import { unknownLabelDoubts } from "./unknown-label-doubts.ts";

const DETECTORS: readonly ((reading: Reading) => Finding[])[] = [
  headerDoubts,
  numberingDoubts,
  missingDoubts,
  quotaDoubts,
  namedDayDoubts,
  pastDoubts,
  outsideYearDoubts,
  roleDoubts,
  renamedUnitDoubts,
  districtDoubts,
  duplicateDoubts,
  ocrDoubts,
  unknownLabelDoubts,
  misreadHeadingDoubts,
];

/** Everything odd in a plan that was read, in reading order where a finding has a place. */
export function findDoubts(reading: Reading): Finding[] {
  const found = DETECTORS.flatMap((detect) => detect(reading));
  const asked = new Set(
    found.flatMap(({ path, label }) => (label ? [`${MISSING[label.field] ?? ""} ${path}`] : [])),
  );
  return found.filter(({ code, path }) => !asked.has(`${code} ${path}`));
}

/** What is missing and what an unknown label may say is one question. */
const MISSING: Readonly<Record<string, FindingCode>> = { lead: "no-lead", timing: "no-timing" };
