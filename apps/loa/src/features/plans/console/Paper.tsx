import { type MouseEvent, memo, useEffect, useMemo, useRef } from "react";
import { PaperSheet } from "../../../platform/ui/components/PaperSheet.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { PaperBlock, PlanPaper, Source } from "../contract.ts";
import {
  type FieldKind,
  type FieldPlace,
  groupBlocks,
  placesOf,
  placesOfTask,
  runsOf,
} from "./field-places.ts";
import css from "./Paper.module.css";
import { useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";

/** Marks every run of a field's words with who they belong to, and every block with its place. */
const fieldMark = "data-field";
const blockMark = "data-start";

/** The document as paper: field words tinted by kind, the current field outlined; clicking words selects their field. */
export function Paper({ paper }: { readonly paper: PlanPaper }) {
  const words = useTexts(reviewTexts);
  const review = useReview();
  const place = useRef<HTMLDivElement>(null);
  const places = useMemo(() => placesOf(review.tasks), [review.tasks]);
  const groups = useMemo(() => groupBlocks(paper.blocks), [paper.blocks]);
  const at = currentPlace(review);
  // The outline is drawn on what stands there already: a new selection never draws the paper anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a phone the paper must look again once its side is shown
  useEffect(
    () => outline(place.current, review.taskId, review.field, at),
    [review.taskId, review.field, at, review.side],
  );
  const choose = (event: MouseEvent) => {
    const marked = (event.target as HTMLElement).closest(`[${fieldMark}]`);
    const [taskId, field] = marked?.getAttribute(fieldMark)?.split("|") ?? [];
    if (taskId && field) review.select(taskId, field);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way; every field has its own button beside it
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard goes through the fields beside the paper
    <div ref={place} className={css.paper} onClick={choose}>
      <Legend kinds={kindsIn(places)} />
      <PaperSheet label={words.paper}>
        {groups.map((blocks) => (
          <Group
            key={blocks[0]?.span.start}
            blocks={blocks}
            text={paper.text}
            places={placesIn(places, blocks)}
          />
        ))}
      </PaperSheet>
    </div>
  );
}

const kindsIn = (places: readonly FieldPlace[]) => [...new Set(places.map((place) => place.kind))];

function Legend({ kinds }: { readonly kinds: readonly FieldKind[] }) {
  const words = useTexts(reviewTexts);
  return (
    <ul className={css.legend} aria-label={words.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={`${css.words} ${css[kind]}`}>{words.kinds[kind]}</span>
        </li>
      ))}
    </ul>
  );
}

/** Where in the text the review looks at: the finding's place, else the current field's, else the task's. */
function currentPlace(review: ReturnType<typeof useReview>): number | null {
  if (review.spot) return review.spot.start;
  if (!review.isChosen) return null;
  const task = review.tasks.find((each) => each.id === review.taskId);
  if (!task) return null;
  const place = placesOfTask(task).find((each) => each.field === (review.field || "title"));
  return place?.start ?? task.source?.start ?? null;
}

function outline(paper: HTMLElement | null, taskId: string, field: string, at: number | null) {
  const marked = all(paper, `[${fieldMark}="${CSS.escape(`${taskId}|${field}`)}"]`);
  const block = at === null ? undefined : blockAt(paper, at);
  for (const each of marked) each.setAttribute("data-current", "");
  block?.setAttribute("data-current-block", "");
  bringIntoView(marked[0] ?? block);
  return () => {
    for (const each of marked) each.removeAttribute("data-current");
    block?.removeAttribute("data-current-block");
  };
}

const all = (paper: HTMLElement | null, selector: string) => [
  ...(paper?.querySelectorAll<HTMLElement>(selector) ?? []),
];

function blockAt(paper: HTMLElement | null, at: number): HTMLElement | undefined {
  return all(paper, `[${blockMark}]`).findLast(
    (block) => Number(block.getAttribute(blockMark)) <= at,
  );
}

// What is in sight already stays where it is; the eye would lose it otherwise. Blocks never drawn yet have
// guessed heights, so the first jump may miss: it is repeated until the words are there.
function bringIntoView(target: HTMLElement | undefined, tries = 4): void {
  if (!target || tries === 0 || isInSight(target)) return;
  target.scrollIntoView({ block: "center" });
  requestAnimationFrame(() => bringIntoView(target, tries - 1));
}

function isInSight(target: HTMLElement): boolean {
  const pane = target.closest("[data-pane]")?.getBoundingClientRect();
  const { top, bottom } = target.getBoundingClientRect();
  const upper = Math.max(pane?.top ?? 0, 0);
  const lower = Math.min(pane?.bottom ?? innerHeight, innerHeight);
  return top >= upper && (bottom <= lower || bottom - top > lower - upper);
}

function placesIn(places: readonly FieldPlace[], blocks: readonly PaperBlock[]) {
  const start = blocks[0]?.span.start ?? 0;
  const end = blocks.at(-1)?.span.end ?? 0;
  return places.filter((place) => place.end > start && place.start < end);
}

interface GroupProps {
  readonly blocks: readonly PaperBlock[];
  readonly text: string;
  readonly places: readonly FieldPlace[];
}

const samePlaces = (a: GroupProps, b: GroupProps) =>
  a.text === b.text && JSON.stringify(a.places) === JSON.stringify(b.places);

const Group = memo(function Group({ blocks, text, places }: GroupProps) {
  const [first] = blocks;
  if (!first) return null;
  if (first.kind === "row") return <Table blocks={blocks} text={text} places={places} />;
  const style = {
    textAlign: (first.style.align ?? "justify") as "left",
    fontWeight: first.style.bold ? 700 : 400,
    fontStyle: first.style.italic ? "italic" : "normal",
  };
  const mark = { [blockMark]: first.span.start };
  return (
    <p className={first.kind === "footnote" ? css.footnote : css.block} style={style} {...mark}>
      <Words span={first.span} text={text} places={places} />
    </p>
  );
}, samePlaces);

function Table({ blocks, text, places }: GroupProps) {
  const words = useTexts(reviewTexts);
  const rows = blocks.map((row) => (
    <tr key={row.span.start} {...{ [blockMark]: row.span.start }}>
      {row.cells?.map((cell) => (
        <td key={cell.column} colSpan={cell.columns}>
          {cell.continues ? null : <Words span={cell.span} text={text} places={places} />}
        </td>
      ))}
    </tr>
  ));
  // Two columns only lay out the head and foot of the document; more hold figures and may be wide.
  if (Math.max(...blocks.map((row) => row.cells?.length ?? 0)) <= 2) {
    return (
      <table className={`${css.block} ${css.layout}`}>
        <tbody>{rows}</tbody>
      </table>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <section className={css.scroll} aria-label={words.paperTable} tabIndex={0}>
      <table className={css.table}>
        <tbody>{rows}</tbody>
      </table>
    </section>
  );
}

function Words(props: {
  readonly span: Source;
  readonly text: string;
  readonly places: readonly FieldPlace[];
}) {
  const { text } = props;
  return runsOf(props.span, props.places).map(({ start, end, place }) =>
    place ? (
      <span
        key={start}
        className={`${css.words} ${css[place.kind]}`}
        {...{ [fieldMark]: `${place.taskId}|${place.field}` }}
      >
        {text.slice(start, end)}
      </span>
    ) : (
      text.slice(start, end)
    ),
  );
}
