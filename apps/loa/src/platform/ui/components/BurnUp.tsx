import { lazy, Suspense } from "react";
import { formatDate } from "../format/dates.ts";
import { useFormat } from "../format/useFormat.ts";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import css from "./BurnUp.module.css";
import { burnUpTexts } from "./burn-up-texts.ts";
import { Disclosure } from "./Disclosure.tsx";
import { LoadingState } from "./LoadingState.tsx";

const BurnUpDrawing = lazy(() => import("./BurnUpDrawing.tsx"));

export interface BurnUpPoint {
  readonly date: string;
  /** Null after the as-of date. */
  readonly delivered: number | null;
  readonly target: number;
}

export interface BurnUpProps {
  /** The finding: `Phát thanh: 23 trên 52 chuyên mục, chậm 4 kỳ`. */
  readonly title: string;
  readonly points: readonly BurnUpPoint[];
  /** What is counted: `chuyên mục`, `phút`. */
  readonly unit: string;
}

/** Delivered against the target line through the year; the numbers stand in a table behind it. */
export function BurnUp(props: BurnUpProps) {
  return (
    <figure className={css.figure}>
      <figcaption className={css.title}>{props.title}</figcaption>
      <div aria-hidden="true" className={css.drawing}>
        <Suspense fallback={<LoadingState />}>
          <BurnUpDrawing {...props} />
        </Suspense>
      </div>
      <BurnUpTable {...props} />
    </figure>
  );
}

function BurnUpTable({ title, points, unit }: BurnUpProps) {
  const words = useTexts(burnUpTexts);
  const format = useFormat();
  return (
    <Disclosure summary={words.table}>
      <table className={css.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.deliveredOf(unit)}</th>
            <th scope="col">{words.targetOf(unit)}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.date}>
              <th scope="row">{formatDate(point.date)}</th>
              <td>{point.delivered === null ? "–" : format.number(point.delivered)}</td>
              <td>{format.number(point.target)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}
