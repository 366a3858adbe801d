import type { Place } from "../blocks/block.ts";
import type { Header } from "../document/header.ts";
import type { Layout } from "../document/layout.ts";
import type { Node } from "../outline/tree.ts";
import type { LegalBasis, Responsibility, Task } from "../plan-document.ts";
import type { OwnLabels } from "../tasks/own-labels.ts";
import type { RenamedUnit } from "./renamed-units.ts";

/** All that the detectors look at. */
export interface Reading {
  readonly layout: Layout;
  readonly header: Header;
  readonly root: Node;
  readonly tasks: readonly Task[];
  readonly legalBases: readonly LegalBasis[];
  readonly responsibilities: readonly Responsibility[];
  readonly year: number | null;
  /** Where words stand on their pages, with how sure recognition was; empty for other formats. */
  readonly places: readonly Place[];
  /** Labels of the office besides the usual ones. */
  readonly own: OwnLabels;
  readonly renamedUnits: readonly RenamedUnit[];
}
