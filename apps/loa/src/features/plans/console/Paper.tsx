import { memo, useMemo } from "react";
import { PaperSheet } from "../../../platform/ui/components/PaperSheet.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { PaperBlock, PlanPaper, Source } from "../contract.ts";
import { type FieldKind, type FieldPlace, groupBlocks, placesOf, runsOf } from "./field-places.ts";
import css from "./Paper.module.css";
import { blockMark, fieldMark, usePaperMarks } from "./paper-marks.ts";
import { useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";

/** The document as paper: field words tinted by kind, the current field outlined; clicking words selects their field. */
export function Paper({ paper }: { readonly paper: PlanPaper }) {
  const words = useTexts(reviewTexts);
  const review = useReview();
  const places = useMemo(() => placesOf(review.tasks), [review.tasks]);
  const groups = useMemo(() => groupBlocks(paper.blocks), [paper.blocks]);
  const { place, choose } = usePaperMarks();
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

export const kindsIn = (places: readonly FieldPlace[]) => [
  ...new Set(places.map((place) => place.kind)),
];

export function Legend({ kinds }: { readonly kinds: readonly FieldKind[] }) {
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
