import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { Figure, FigureRow } from "../../../platform/ui/components/Figure.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useCountColumns } from "../../../platform/ui/components/useCountColumns.ts";
import { shorten } from "../../../platform/ui/format/shorten.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { IssuancePreview } from "../contract.ts";
import { texts } from "./texts.ts";

/** "33 tasks → N commitments for M units", then task by task and unit by unit. */
export function IssuanceCounts({ preview }: { readonly preview: IssuancePreview }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { tasks, commitments, units, occurrences, retroactive } = preview;
  return (
    <Section title={words.becomes(number(tasks), number(commitments), number(units))}>
      <Stack gap={6}>
        <FigureRow>
          <Figure value={number(commitments)} label={words.commitments} />
          <Figure value={number(occurrences)} label={words.occurrencesShort} />
          <Figure
            value={number(retroactive)}
            label={words.retroactive}
            note={words.retroactiveNote}
            state="retroactive"
          />
        </FigureRow>
        <PerTask preview={preview} />
        <Disclosure summary={`${words.perUnit} (${number(units)})`}>
          <PerUnit preview={preview} />
        </Disclosure>
      </Stack>
    </Section>
  );
}

function PerTask({ preview }: { readonly preview: IssuancePreview }) {
  const words = useTexts(texts);
  const { count } = useCountColumns<IssuancePreview["perTask"][number]>();
  return (
    <DataTable
      caption={words.perTask}
      rows={preview.perTask}
      rowKey={(task) => task.taskId}
      columns={[
        { key: "path", header: words.path, cell: (task) => task.path, nowrap: true },
        {
          key: "title",
          header: words.task,
          cell: (task) => <span title={task.title}>{shorten(task.title)}</span>,
          phone: "title",
        },
        count({ key: "units", header: words.units, of: (task) => task.units }),
        count({
          ...{ key: "commitments", header: words.commitments, isSummed: true },
          of: (task) => task.commitments,
        }),
      ]}
    />
  );
}

function PerUnit({ preview }: { readonly preview: IssuancePreview }) {
  const words = useTexts(texts);
  const { count } = useCountColumns<IssuancePreview["perUnit"][number]>();
  return (
    <DataTable
      caption={words.perUnit}
      rows={preview.perUnit}
      rowKey={(unit) => unit.unitId}
      columns={[
        { key: "name", header: words.unit, cell: (unit) => unit.name, phone: "title" },
        count({
          ...{ key: "commitments", header: words.commitments, of: (unit) => unit.commitments },
        }),
        count({
          ...{ key: "occurrences", header: words.occurrencesShort, of: (unit) => unit.occurrences },
        }),
      ]}
    />
  );
}
