import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { getProgramme, type ProgrammeDetail } from "../contract.ts";
import { EmptyAhead } from "./EmptyAhead.tsx";
import { ProgrammeActs } from "./ProgrammeActs.tsx";
import css from "./Programmes.module.css";
import { SlotList } from "./SlotList.tsx";
import { texts } from "./texts.ts";
import { usePatternWords } from "./usePatternWords.ts";
import { YearStrip } from "./YearStrip.tsx";

/** One programme: how far it is, what is empty ahead, its slots, and what can be done with it. */
export default function ProgrammePage() {
  const programmeId = usePathValue("programmeId");
  const answer = useCall(getProgramme, { params: { programmeId } });
  return <Answer query={answer}>{(programme) => <Whole programme={programme} />}</Answer>;
}

function Whole({ programme }: { readonly programme: ProgrammeDetail }) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const { ended, shortfalls, can } = programme;
  return (
    <Stack gap={6}>
      <PageHeader
        title={programme.name}
        subtitle={<Told programme={programme} />}
        forWhom={programme.unit.name}
        trail={[{ label: words.programmes, to: "/programmes" }]}
      />
      {ended ? (
        <Notice tone="info">{words.endedBecause(date(ended.from), ended.reason)}</Notice>
      ) : null}
      {can.keep && !ended ? <EmptyAhead slots={programme.slots} /> : null}
      {shortfalls.length > 0 ? <Shortfalls programme={programme} /> : null}
      <Duties programme={programme} />
      <YearStrip programme={programme} />
      <SlotList programme={programme} />
      {can.keep ? <ProgrammeActs programme={programme} /> : null}
    </Stack>
  );
}

function Told({ programme }: { readonly programme: ProgrammeDetail }) {
  const words = useTexts(texts);
  const { date, number } = useFormat();
  const patternWords = usePatternWords();
  const { channel, startsAt, minutes, quantity, startsOn, endsOn } = programme;
  return [
    ...[channel, patternWords(programme.pattern)],
    ...(startsAt ? [startsAt] : []),
    ...(minutes ? [words.minutes(number(minutes))] : []),
    ...(quantity > 1 ? [words.perSlot(number(quantity))] : []),
    `${date(startsOn)}–${date(endsOn)}`,
  ].join(" · ");
}

function Duties({ programme }: { readonly programme: ProgrammeDetail }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  if (programme.duties.length === 0) return <Notice tone="info">{words.noDuties}</Notice>;
  return (
    <Section title={words.duties}>
      <ul className={css.duties}>
        {programme.duties.map(({ commitmentId, path, title, quota, delivered, required }) => (
          <li key={commitmentId}>
            <span className={css.figure}>{words.of(number(delivered), number(required))}</span>
            <Link to={pathTo("/commitments/$commitmentId", { commitmentId })}>
              {path} {title}
            </Link>
            <span className={css.soft}>{quota}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Shortfalls({ programme: { shortfalls } }: { readonly programme: ProgrammeDetail }) {
  const words = useTexts(texts);
  const { date, number } = useFormat();
  return (
    <Notice tone="warn" title={words.shortfall(number(shortfalls.length))}>
      <ul className={css.loud}>
        {shortfalls.slice(0, 6).map(({ path, from, to, planned, required }) => (
          <li key={`${path} ${from}`}>
            {words.shortfallLine(date(from), date(to), number(planned), number(required))}
          </li>
        ))}
        {shortfalls.length > 6 ? <li>…</li> : null}
      </ul>
    </Notice>
  );
}
