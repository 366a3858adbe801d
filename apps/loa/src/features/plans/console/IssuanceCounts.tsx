import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { IssuancePreview, Obstacle } from "../contract.ts";
import { texts } from "./texts.ts";

const shown = 8;

/** What must be settled first, and what is good to know; each leads to its place in the review. */
export function Obstacles({
  planId,
  preview,
}: {
  readonly planId: string;
  readonly preview: IssuancePreview;
}) {
  const words = useTexts(texts);
  return (
    <Stack gap={4}>
      {preview.blocking.length === 0 ? (
        <Notice tone="done">{words.nothingBlocks}</Notice>
      ) : (
        <Section title={`${words.blocking} (${preview.blocking.length})`}>
          <ObstacleList planId={planId} obstacles={preview.blocking} />
        </Section>
      )}
      {preview.warnings.length > 0 ? (
        <Section title={`${words.warnings} (${preview.warnings.length})`}>
          <ObstacleList planId={planId} obstacles={preview.warnings.slice(0, shown)} />
          {preview.warnings.length > shown ? (
            <Disclosure summary={words.more(String(preview.warnings.length - shown))}>
              <ObstacleList planId={planId} obstacles={preview.warnings.slice(shown)} />
            </Disclosure>
          ) : null}
        </Section>
      ) : null}
    </Stack>
  );
}

function ObstacleList(props: { readonly planId: string; readonly obstacles: readonly Obstacle[] }) {
  const words = useTexts(texts);
  const inLanguage = useBilingual();
  const to = pathTo("/plans/$planId/review", { planId: props.planId });
  return (
    <ul>
      {props.obstacles.map((obstacle) => (
        <li key={`${obstacle.code}-${obstacle.findingId}-${obstacle.message.vi}`}>
          {inLanguage(obstacle.message)}{" "}
          {obstacle.taskId || obstacle.findingId ? (
            <Link
              to={to}
              search={{
                ...(obstacle.taskId ? { task: obstacle.taskId } : {}),
                ...(obstacle.findingId ? { finding: obstacle.findingId } : {}),
              }}
            >
              {words.jump}
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** "33 tasks → N commitments for M units", then task by task and unit by unit. */
export function IssuanceCounts({ preview }: { readonly preview: IssuancePreview }) {
  const words = useTexts(texts);
  const format = useFormat();
  const { number } = format;
  return (
    <Section
      title={words.becomes(
        number(preview.tasks),
        number(preview.commitments),
        number(preview.units),
      )}
      note={words.occurrences(number(preview.occurrences), number(preview.retroactive))}
    >
      <Stack gap={6}>
        <DataTable
          caption={words.perTask}
          rows={preview.perTask}
          rowKey={(task) => task.taskId}
          columns={[
            { key: "path", header: words.path, cell: (task) => task.path, nowrap: true },
            { key: "title", header: words.task, cell: (task) => task.title, phone: "title" },
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
        <Disclosure summary={words.perUnit}>
          <DataTable
            caption={words.perUnit}
            rows={preview.perUnit}
            rowKey={(unit) => unit.unitId}
            columns={[
              { key: "name", header: words.units, cell: (unit) => unit.name, phone: "title" },
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
        </Disclosure>
      </Stack>
    </Section>
  );
}
