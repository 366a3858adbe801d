import type { Block, BlockDocument } from "../blocks/block.ts";
import { type Node, walk } from "../outline/tree.ts";
import type { PaperBlock } from "../plan-document.ts";

interface Place {
  readonly path: string;
  readonly level: number;
  readonly marker: number;
}

function places(root: Node): Map<number, Place> {
  const result = new Map<number, Place>();
  const levels = new Map<Node, number>([[root, 0]]);
  for (const node of walk(root)) {
    const level = node.parent ? (levels.get(node.parent) ?? 0) + 1 : 0;
    levels.set(node, level);
    if (node.line)
      result.set(node.line.span.start, {
        path: node.path,
        level,
        marker: node.marker?.length ?? 0,
      });
    for (const line of node.body)
      result.set(line.span.start, { path: "", level: level + 1, marker: 0 });
  }
  return result;
}

function paragraph(block: Exclude<Block, { kind: "row" }>, place: Place | undefined): PaperBlock {
  const { kind, span, style } = block;
  const marker =
    place && place.marker > 0 ? { marker: { ...span, end: span.start + place.marker } } : {};
  const path = place && place.path !== "" ? { path: place.path } : {};
  return { kind, span, ...marker, ...path, level: place?.level ?? 0, style };
}

function row(
  block: Extract<Block, { kind: "row" }>,
  rowPaths: ReadonlyMap<number, string>,
): PaperBlock {
  const cells = block.cells.map(({ column, columns, span, continues }) => ({
    column,
    columns,
    span,
    continues,
  }));
  const path = cells
    .map((cell) => rowPaths.get(cell.span.start))
    .find((found) => found !== undefined);
  return {
    kind: "row",
    span: block.span,
    ...(path === undefined ? {} : { path }),
    level: 0,
    style: {},
    table: block.table,
    cells,
  };
}

/** The document as the review screen lays it out: every block in order, with its place in the outline. */
export function paperBlocks(
  document: BlockDocument,
  root: Node,
  rowPaths: ReadonlyMap<number, string>,
): PaperBlock[] {
  const known = places(root);
  return document.blocks.map((block) =>
    block.kind === "row" ? row(block, rowPaths) : paragraph(block, known.get(block.span.start)),
  );
}
