import type { Header } from "../document/header.ts";
import type { Layout } from "../document/layout.ts";
import type { Node } from "../outline/tree.ts";
import type { Finding, LegalBasis, Responsibility, Task } from "../plan-document.ts";
import { districtDoubts } from "./district-doubts.ts";
import { duplicateDoubts } from "./duplicate-doubts.ts";
import { headerDoubts } from "./header-doubts.ts";
import { missingDoubts } from "./missing-doubts.ts";
import { namedDayDoubts } from "./named-day-doubts.ts";
import { numberingDoubts } from "./numbering-doubts.ts";
import { pastDoubts } from "./past-doubts.ts";
import { quotaDoubts } from "./quota-doubts.ts";

/** All that the detectors look at. */
export interface Reading {
  readonly layout: Layout;
  readonly header: Header;
  readonly root: Node;
  readonly tasks: readonly Task[];
  readonly legalBases: readonly LegalBasis[];
  readonly responsibilities: readonly Responsibility[];
  readonly year: number | null;
}

const DETECTORS: readonly ((reading: Reading) => Finding[])[] = [
  headerDoubts,
  numberingDoubts,
  missingDoubts,
  quotaDoubts,
  namedDayDoubts,
  pastDoubts,
  districtDoubts,
  duplicateDoubts,
];

/** Everything odd in a plan that was read, in reading order where a finding has a place. */
export function findDoubts(reading: Reading): Finding[] {
  return DETECTORS.flatMap((detect) => detect(reading));
}
