import { type KeyboardEvent, type MouseEvent, memo, useEffect, useMemo, useRef } from "react";
import { PaperSheet } from "../../../platform/ui/components/PaperSheet.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { PaperBlock, PlanPaper } from "../contract.ts";
import { type FieldPlace, groupBlocks, placesOf, runsOf } from "./field-places.ts";
import css from "./Paper.module.css";
import { useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";

/** Marks every run of a field's words with who they belong to. */
const attribute = "data-field";

/** The document as paper: field words tinted by kind, the current field outlined; clicking words selects their field. */
export function Paper({ paper }: { readonly paper: PlanPaper }) {
  const words = useTexts(reviewTexts);
  const review = useReview();
  const place = useRef<HTMLDivElement>(null);
  const places = useMemo(() => placesOf(review.tasks), [review.tasks]);
  const groups = useMemo(() => groupBlocks(paper.blocks), [paper.blocks]);
  const current = `${review.taskId}|${review.field}`;
  useEffect(() => outline(place.current, current), [current]);
  const choose = (event: MouseEvent | KeyboardEvent) => {
    const marked = (event.target as HTMLElement).closest(`[${attribute}]`);
    const [taskId, field] = marked?.getAttribute(attribute)?.split("|") ?? [];
    if (taskId && field) review.select(taskId, field);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way; every field has its own button beside it
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard goes through the fields beside the paper
    <div ref={place} className={css.paper} onClick={choose}>
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

// The outline is drawn on what stands there already: a new selection never draws the paper anew.
function outline(paper: HTMLElement | null, current: string) {
  const marked = paper?.querySelectorAll(`[${attribute}="${CSS.escape(current)}"]`) ?? [];
  for (const each of marked) each.setAttribute("data-current", "");
  const first = marked[0];
  first?.scrollIntoView({ block: "nearest" });
  return () => {
    for (const each of marked) each.removeAttribute("data-current");
  };
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
  return (
    <p className={first.kind === "footnote" ? css.footnote : css.block} style={style}>
      <Words span={first.span} text={text} places={places} />
    </p>
  );
}, samePlaces);

function Table({ blocks, text, places }: GroupProps) {
  const words = useTexts(reviewTexts);
  const rows = blocks.map((row) => (
    <tr key={row.span.start}>
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
    <section className={css.scroll} aria-label={words.paper} tabIndex={0}>
      <table className={css.table}>
        <tbody>{rows}</tbody>
      </table>
    </section>
  );
}

function Words({
  span,
  text,
  places,
}: {
  readonly span: PaperBlock["span"];
  readonly text: string;
  readonly places: readonly FieldPlace[];
}) {
  return runsOf(span, places).map(({ start, end, place }) =>
    place ? (
      <span
        key={start}
        className={`${css.words} ${css[place.kind]}`}
        {...{ [attribute]: `${place.taskId}|${place.field}` }}
      >
        {text.slice(start, end)}
      </span>
    ) : (
      text.slice(start, end)
    ),
  );
}
