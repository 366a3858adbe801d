import type { Finding } from "../plan-document.ts";
import { districtDoubts } from "./district-doubts.ts";
import { duplicateDoubts } from "./duplicate-doubts.ts";
import { headerDoubts } from "./header-doubts.ts";
import { missingDoubts } from "./missing-doubts.ts";
import { namedDayDoubts } from "./named-day-doubts.ts";
import { numberingDoubts } from "./numbering-doubts.ts";
import { ocrDoubts } from "./ocr-doubts.ts";
import { pastDoubts } from "./past-doubts.ts";
import { quotaDoubts } from "./quota-doubts.ts";
import type { Reading } from "./reading.ts";

const DETECTORS: readonly ((reading: Reading) => Finding[])[] = [
  headerDoubts,
  numberingDoubts,
  missingDoubts,
  quotaDoubts,
  namedDayDoubts,
  pastDoubts,
  districtDoubts,
  duplicateDoubts,
  ocrDoubts,
];

/** Everything odd in a plan that was read, in reading order where a finding has a place. */
export function findDoubts(reading: Reading): Finding[] {
  return DETECTORS.flatMap((detect) => detect(reading));
}
