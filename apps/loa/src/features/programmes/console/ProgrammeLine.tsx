import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { Programme } from "../contract.ts";
import css from "./Programmes.module.css";
import { SlotMark } from "./SlotMark.tsx";
import { texts } from "./texts.ts";
import { usePatternWords } from "./usePatternWords.ts";
import { YearStrip } from "./YearStrip.tsx";

/** One programme in the list: what it is, its year, what comes next. */
export function ProgrammeLine(props: {
  readonly programme: Programme;
  /** Whose it is, where the list holds those of several units. */
  readonly withUnit: boolean;
}) {
  const words = useTexts(texts);
  const { date, number } = useFormat();
  const patternWords = usePatternWords();
  const { programme, withUnit } = props;
  const { ended, duties, next } = programme;
  const [duty] = duties;
  return (
    <li className={css.programme}>
      <div className={css.what}>
        <Link
          to={pathTo("/programmes/$programmeId", { programmeId: programme.id })}
          className={css.name}
        >
          {programme.name}
        </Link>
        {withUnit ? <p className={css.soft}>{programme.unit.name}</p> : null}
        <p className={css.soft}>
          {programme.channel} · {patternWords(programme.pattern)}
        </p>
        {ended ? <StatusMark state="cancelled" label={words.ended(date(ended.from))} /> : null}
      </div>
      <div className={css.done}>
        <span className={css.figure}>
          {duty ? words.of(number(duty.delivered), number(duty.required)) : "–"}
        </span>
        <span className={css.soft}>{words.progress}</span>
      </div>
      <YearStrip programme={programme} />
      <div className={css.next}>
        {next ? (
          <Link
            to={pathTo("/programmes/$programmeId", { programmeId: programme.id })}
            search={{ slot: next.id }}
          >
            {words.next}: {date(next.plannedOn)}
          </Link>
        ) : (
          <span className={css.soft}>{words.noNext}</span>
        )}
        {next ? (
          <p>
            <SlotMark slot={next} /> <span className={css.soft}>{next.person?.name ?? ""}</span>
          </p>
        ) : null}
      </div>
    </li>
  );
}
