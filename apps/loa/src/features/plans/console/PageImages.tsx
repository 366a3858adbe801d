import { memo, useCallback, useMemo, useState } from "react";
import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getPlanPage, type PlanPaper, type Source } from "../contract.ts";
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
  const { plan, tasks } = useReview();
  const { place, choose } = usePaperMarks();
  const places = useMemo(() => placesOf(tasks), [tasks]);
  const marks = useMarks(paper, places);
  const { isNext, noteShown } = useNextPage(paper);
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
          marks={marks.get(index + 1) ?? noMarks}
          isNext={isNext(index + 1)}
          onShown={noteShown}
        />
      ))}
    </div>
  );
}

const noMarks: readonly Mark[] = [];

/** The marks of each page: the words of fields, and those of the finding looked at. */
function useMarks(paper: PlanPaper, places: readonly FieldPlace[]) {
  const { spot } = useReview();
  const fields = useMemo(() => marksOf(paper, places), [paper, places]);
  return useMemo(() => {
    const pointed = spot
      ? boxesOf(paper, spot).map((box): Mark => ({ ...box, start: spot.start }))
      : [];
    return Map.groupBy([...fields, ...pointed], ({ page }) => page);
  }, [paper, fields, spot]);
}

/** The page of the doubt that comes next is fetched as soon as the one looked at is there, so that going on is a jump, not a wait. */
function useNextPage(paper: PlanPaper) {
  const { findings, spot } = useReview();
  const [shown, setShown] = useState<ReadonlySet<number>>(new Set());
  const noteShown = useCallback(
    (page: number) => setShown((before) => new Set(before).add(page)),
    [],
  );
  const { now, next } = useMemo(() => {
    const open = findings.filter(({ source, settled }) => source && !settled);
    const at = spot ? open.findIndex(({ source }) => source?.start === spot.start) : -1;
    const follower = open[at + 1]?.source;
    return { now: pageOf(paper, spot) ?? 1, next: pageOf(paper, follower ?? null) };
  }, [paper, findings, spot]);
  return { noteShown, isNext: (page: number) => page === next && shown.has(now) };
}

const pageOf = (paper: PlanPaper, source: Source | null): number | undefined =>
  source ? boxesOf(paper, source)[0]?.page : undefined;

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
  /** Fetched although it is out of sight. */
  readonly isNext: boolean;
  readonly onShown: (number: number) => void;
}

const Page = memo(function Page(props: PageProps) {
  const { planId, number, of, size, marks } = props;
  const words = useTexts(reviewTexts);
  const source = fileAddress(getPlanPage, { params: { planId, page: number } });
  return (
    <figure className={css.page} style={{ aspectRatio: `${size.width} / ${size.height}` }}>
      <span className={css.waiting} aria-hidden="true">
        {words.pageOf(number, of)}
      </span>
      <img
        className={css.picture}
        src={source}
        alt={words.pageOf(number, of)}
        loading={props.isNext ? "eager" : "lazy"}
        onLoad={() => props.onShown(number)}
      />
      {marks.map((mark) => (
        <MarkBox key={`${mark.start} ${mark.top} ${mark.left} ${mark.place?.field}`} mark={mark} />
      ))}
    </figure>
  );
});

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
