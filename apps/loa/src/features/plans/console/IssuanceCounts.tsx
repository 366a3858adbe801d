import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { Figure, FigureRow } from "../../../platform/ui/components/Figure.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
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
  const { number } = useFormat();
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
        {
          key: "units",
          header: words.units,
          cell: (task) => number(task.units),
          sortBy: (task) => task.units,
          align: "end",
        },
        {
          key: "commitments",
          header: words.commitments,
          cell: (task) => number(task.commitments),
          sortBy: (task) => task.commitments,
          sum: (rows) => number(rows.reduce((sum, task) => sum + task.commitments, 0)),
          align: "end",
        },
      ]}
    />
  );
}

function PerUnit({ preview }: { readonly preview: IssuancePreview }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  return (
    <DataTable
      caption={words.perUnit}
      rows={preview.perUnit}
      rowKey={(unit) => unit.unitId}
      columns={[
        { key: "name", header: words.unit, cell: (unit) => unit.name, phone: "title" },
        {
          key: "commitments",
          header: words.commitments,
          cell: (unit) => number(unit.commitments),
          sortBy: (unit) => unit.commitments,
          align: "end",
        },
        {
          key: "occurrences",
          header: words.occurrencesShort,
          cell: (unit) => number(unit.occurrences),
          sortBy: (unit) => unit.occurrences,
          align: "end",
        },
      ]}
    />
  );
}
