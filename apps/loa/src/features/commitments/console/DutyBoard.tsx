import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
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

/** Lines of a group shown before the reader asks for the rest. */
const atFirst = 12;

/** What is owed in three groups: this week, late, coming; and before the issue, folded away. */
export function DutyBoard({
  duties,
  filtered,
}: {
  readonly duties: Duties;
  readonly filtered: boolean;
}) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { thisWeek, late, coming, retroactive } = duties;
  if ([thisWeek, late, coming, retroactive].every((group) => group.length === 0))
    return <Nothing filtered={filtered} />;
  return (
    <Stack gap={6}>
      <Group title={words.thisWeek} rows={thisWeek} none={words.nothingThisWeek} of={duties} />
      <Group title={words.late} rows={late} none={words.nothingLate} of={duties} />
      <Group title={words.coming} rows={coming} none={words.nothingComing} of={duties} />
      {retroactive.length > 0 ? (
        <Disclosure summary={`${words.retroactive} (${number(retroactive.length)})`}>
          <p className={css.none}>{words.retroactiveNote}</p>
          <Lines rows={retroactive} of={duties} />
        </Disclosure>
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

interface Rows {
  readonly rows: readonly Duty[];
  readonly of: Duties;
}

function Group(props: Rows & { readonly title: string; readonly none: string }) {
  const { number } = useFormat();
  const { rows, of } = props;
  return (
    <Section title={props.title} note={number(rows.length)}>
      {rows.length === 0 ? <p className={css.none}>{props.none}</p> : <Lines rows={rows} of={of} />}
    </Section>
  );
}

function Lines({ rows, of }: Rows) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { can } = useSession();
  const [all, showAll] = useState(false);
  const shown = all ? rows : rows.slice(0, atFirst);
  return (
    <>
      <ul className={css.list}>
        {shown.map((duty) => (
          <DutyLine
            key={`${duty.commitmentId} ${duty.slot}`}
            duty={duty}
            today={of.asOf}
            withUnit={of.units.length > 1}
            canRecord={can["outputs.record"] === true}
          />
        ))}
      </ul>
      {shown.length < rows.length ? (
        <Button kind="quiet" onClick={() => showAll(true)}>
          {words.showRest(number(rows.length - shown.length))}
        </Button>
      ) : null}
    </>
  );
}
