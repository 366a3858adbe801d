import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { IndexGlance } from "../contract.ts";
import css from "./Briefing.module.css";
import { texts } from "./texts.ts";

/** The latest value of each index with its source, and the note where series cannot be compared. */
export function IndexStrip({ indices }: { readonly indices: readonly IndexGlance[] }) {
  const words = useTexts(texts);
  const say = useBilingual();
  const notes = [...new Set(indices.flatMap(({ note }) => (note ? [say(note)] : [])))];
  return (
    <Section
      title={words.indices}
      aside={
        <span data-print="no">
          <Link to="/indices">{words.allIndices}</Link>
        </span>
      }
    >
      <div className={css.indices}>
        {indices.map((index) => (
          <Index key={index.code} index={index} />
        ))}
      </div>
      {notes.map((note) => (
        <p key={note} className={`${css.soft} ${css.note}`}>
          {note}
        </p>
      ))}
    </Section>
  );
}

function Index({ index }: { readonly index: IndexGlance }) {
  const words = useTexts(texts);
  const value = useValue(index);
  const movement = useRanks(index);
  return (
    <div className={css.index}>
      <span>{index.name}</span>
      <strong>{value || words.noValue}</strong>
      <span className={css.soft}>
        {[index.year ? words.ofYear(String(index.year)) : "", movement].filter(Boolean).join("; ")}
      </span>
      {index.source ? (
        <p className={`${css.soft} ${css.source}`}>{words.source(index.source)}</p>
      ) : null}
    </div>
  );
}

function useValue({ score, rank, units, suffix, decimals }: IndexGlance): string {
  const words = useTexts(texts);
  const { number } = useFormat();
  const scored = score === null ? "" : `${number(score, decimals)}${suffix}`;
  if (rank === null) return scored;
  const ranked = units ? words.rankOf(String(rank), String(units)) : words.rank(String(rank));
  return [scored, ranked].filter(Boolean).join(", ");
}

function useRanks({ ranksGained, comparedWith }: IndexGlance): string {
  const words = useTexts(texts);
  if (ranksGained === null || comparedWith === null) return "";
  const year = String(comparedWith);
  if (ranksGained === 0) return words.ranksSame(year);
  return ranksGained > 0
    ? words.ranksUp(String(ranksGained), year)
    : words.ranksDown(String(-ranksGained), year);
}
