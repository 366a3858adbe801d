import type { Header } from "../document/header.ts";
import type { Layout } from "../document/layout.ts";
import type { Node } from "../outline/tree.ts";
import type { LegalBasis, Responsibility, Task } from "../plan-document.ts";

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
