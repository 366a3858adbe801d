import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import type { Duties, Duty } from "../contract.ts";
import css from "./DutyLine.module.css";
import { DutyLine } from "./DutyLine.tsx";
import { texts } from "./texts.ts";

/** What is owed in three groups: this week, late, coming; and before the issue, apart. */
export function DutyBoard({
  duties,
  filtered,
}: {
  readonly duties: Duties;
  readonly filtered: boolean;
}) {
  const words = useTexts(texts);
  const all = [duties.thisWeek, duties.late, duties.coming, duties.retroactive];
  if (all.every((group) => group.length === 0)) return <Nothing filtered={filtered} />;
  return (
    <Stack gap={6}>
      <Group
        title={words.thisWeek}
        rows={duties.thisWeek}
        none={words.nothingThisWeek}
        of={duties}
      />
      <Group title={words.late} rows={duties.late} none={words.nothingLate} of={duties} />
      <Group title={words.coming} rows={duties.coming} none={words.nothingComing} of={duties} />
      {duties.retroactive.length > 0 ? (
        <Group
          title={words.retroactive}
          rows={duties.retroactive}
          none={words.retroactiveNote}
          of={duties}
        />
      ) : null}
    </Stack>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const words = useTexts(texts);
  return (
    <EmptyState title={filtered ? words.noMatch : words.nothingOwed}>
      {filtered ? words.noMatchHelp : words.nothingOwedHelp}
    </EmptyState>
  );
}

function Group(props: {
  readonly title: string;
  readonly rows: readonly Duty[];
  /** Said when there are none. */
  readonly none: string;
  readonly of: Duties;
}) {
  const session = useSession();
  const format = useFormat();
  const canRecord = session.can["outputs.record"] === true;
  return (
    <Section title={props.title} note={format.number(props.rows.length)}>
      {props.rows.length === 0 ? <p>{props.none}</p> : null}
      <ul className={css.list}>
        {props.rows.map((duty) => (
          <DutyLine
            key={`${duty.commitmentId} ${duty.slot}`}
            duty={duty}
            today={props.of.asOf}
            withUnit={props.of.units.length > 1}
            canRecord={canRecord}
          />
        ))}
      </ul>
    </Section>
  );
}
