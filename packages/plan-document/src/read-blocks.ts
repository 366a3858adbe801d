import type { BlockDocument } from "./blocks/block.ts";
import { readBody, resolutionItems } from "./document/body.ts";
import { readRecipients, readSignature } from "./document/closing.ts";
import { readHeader } from "./document/header.ts";
import { judge } from "./document/is-plan.ts";
import { layOut } from "./document/layout.ts";
import { readLegalBases } from "./document/legal-bases.ts";
import { paperBlocks } from "./document/paper.ts";
import { findDoubts } from "./findings/find-doubts.ts";
import { firstOfEach } from "./findings/first-of-each.ts";
import { RENAMED_UNITS, type RenamedUnit } from "./findings/renamed-units.ts";
import { isNumbered } from "./outline/markers.ts";
import { buildOutline, type Node, walk } from "./outline/tree.ts";
import type { Finding, Group, OutlineEntry, PlanDocument } from "./plan-document.ts";
import { findTasks } from "./tasks/find-tasks.ts";
import { withListedWork } from "./tasks/listed-work.ts";
import { type OwnLabels, ownLabels } from "./tasks/own-labels.ts";
import { readResponsibilities, resolutionDuties } from "./tasks/responsibilities.ts";
import { listsUnits } from "./tasks/unit-line.ts";
import { splitSentences } from "./tasks/unit-sentences.ts";

function group(node: Node): Group {
  return { path: node.path, title: node.text.replace(/\s+/g, " "), source: node.span };
}

function outlineOf(root: Node): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (const node of walk(root)) {
    if (!node.marker || !isNumbered(node.marker)) continue;
    let level = 0;
    for (let above: Node | null = node; above?.marker; above = above.parent) level += 1;
    entries.push({
      path: node.path,
      title: node.text.replace(/\s+/g, " "),
      level,
      source: node.span,
    });
  }
  return entries;
}

interface BlockOptions {
  /** What the format reader already doubts. */
  readonly findings?: readonly Finding[];
  /** The plan's year, when a person has said it and the document does not. */
  readonly year?: number;
  /** Labels of the office besides the usual ones. */
  readonly own?: OwnLabels;
  /** Bodies that ended, instead of the usual table. */
  readonly renamedUnits?: readonly RenamedUnit[];
}

/** Blocks → outline → tasks → fields → findings: the whole reading, whatever format the blocks came from. */
export function readBlocks(document: BlockDocument, options: BlockOptions = {}): PlanDocument {
  const own = options.own ?? ownLabels();
  const layout = layOut(document, own);
  const header = readHeader(layout);
  const year = header.year ?? options.year ?? null;
  const body = readBody(layout, header);
  const root = buildOutline(withListedWork(body.items));
  splitSentences(root);
  const found = findTasks(layout, root, { year, own, title: header.title });
  const verdict = judge(layout, header, found.tasks, listsUnits(root));
  const tasks = verdict.isPlan ? found.tasks : [];
  const responsibilities = verdict.isPlan
    ? [
        ...resolutionDuties(layout.text, buildOutline(resolutionItems(layout, header))),
        ...readResponsibilities(layout.text, root, found.taskNodes),
      ]
    : [];
  const legalBases = readLegalBases(body.preamble);
  const doubts = verdict.isPlan
    ? findDoubts({
        layout,
        header,
        root,
        tasks,
        legalBases,
        responsibilities,
        year,
        places: document.places ?? [],
        own,
        renamedUnits: options.renamedUnits ?? RENAMED_UNITS,
      })
    : [];
  return {
    isPlan: verdict.isPlan,
    documentNumber: header.number?.number ?? null,
    issuer: header.issuer,
    title: header.title,
    year,
    issuedOn: header.issuedOn,
    legalBases,
    groups: verdict.isPlan ? found.groups.map(group) : [],
    tasks,
    responsibilities,
    findings: firstOfEach([
      ...(options.findings ?? []),
      ...verdict.findings,
      ...(verdict.isPlan ? found.findings : []),
      ...doubts,
    ]),
    signature: readSignature(body.tail),
    recipients: readRecipients(body.tail),
    outline: outlineOf(root),
    text: document.text,
    blocks: paperBlocks(document, root, found.rowPaths),
    ...(document.places ? { places: document.places } : {}),
  };
}
