import { useMemo } from "react";
import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getPlanPage, type PlanPaper } from "../contract.ts";
import { type FieldPlace, placesOf } from "./field-places.ts";
import css from "./PageImages.module.css";
import paperCss from "./Paper.module.css";
import { kindsIn, Legend } from "./Paper.tsx";
import { type Box, boxesOf } from "./page-boxes.ts";
import { blockMark, fieldMark, usePaperMarks } from "./paper-marks.ts";
import { useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";

interface Mark extends Box {
  readonly start: number;
  /** Absent for the words of a finding, which belong to no one field. */
  readonly place?: FieldPlace;
}

/** The pages as they arrived, field words marked where they stand; clicking words selects their field. */
export function PageImages({ paper }: { readonly paper: PlanPaper }) {
  const { plan, tasks, spot } = useReview();
  const { place, choose } = usePaperMarks();
  const places = useMemo(() => placesOf(tasks), [tasks]);
  const marks = useMemo(() => marksOf(paper, places), [paper, places]);
  const pointed = useMemo(
    () => (spot ? boxesOf(paper, spot).map((box) => ({ ...box, start: spot.start })) : []),
    [paper, spot],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way; every field has its own button beside it
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard goes through the fields beside the paper
    <div ref={place} className={paperCss.paper} onClick={choose}>
      <Legend kinds={kindsIn(places)} />
      {paper.pages.map((size, index) => (
        <Page
          // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name than their number, and never move
          key={index}
          planId={plan.id}
          number={index + 1}
          of={paper.pages.length}
          size={size}
          marks={[...marks, ...pointed].filter(({ page }) => page === index + 1)}
        />
      ))}
    </div>
  );
}

function marksOf(paper: PlanPaper, places: readonly FieldPlace[]): Mark[] {
  return places.flatMap((place) =>
    boxesOf(paper, place).map((box) => ({ ...box, start: place.start, place })),
  );
}

interface PageProps {
  readonly planId: string;
  readonly number: number;
  readonly of: number;
  readonly size: { readonly width: number; readonly height: number };
  readonly marks: readonly Mark[];
}

function Page({ planId, number, of, size, marks }: PageProps) {
  const words = useTexts(reviewTexts);
  const source = fileAddress(getPlanPage, { params: { planId, page: number } });
  return (
    <figure className={css.page} style={{ aspectRatio: `${size.width} / ${size.height}` }}>
      <span className={css.waiting} aria-hidden="true">
        {words.pageOf(number, of)}
      </span>
      <img className={css.picture} src={source} alt={words.pageOf(number, of)} loading="lazy" />
      {marks.map((mark) => (
        <MarkBox key={`${mark.start} ${mark.top} ${mark.left} ${mark.place?.field}`} mark={mark} />
      ))}
    </figure>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

function MarkBox({ mark }: { readonly mark: Mark }) {
  const { place, start, left, top, width, height } = mark;
  const style = {
    left: percent(left),
    top: percent(top),
    width: percent(width),
    height: percent(height),
  };
  if (!place) return <span className={css.pointed} style={style} {...{ [blockMark]: start }} />;
  const named = { [fieldMark]: `${place.taskId}|${place.field}`, [blockMark]: start };
  return (
    <span
      className={`${css.mark} ${paperCss.words} ${paperCss[place.kind]}`}
      style={style}
      {...named}
    />
  );
}
