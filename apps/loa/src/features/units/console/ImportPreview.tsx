import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { Figure, FigureRow } from "../../../platform/ui/components/Figure.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { UnitImportPreview } from "../contract.ts";
import { texts } from "./texts.ts";
import { UnitPeriod } from "./UnitPeriod.tsx";
import { useKindName } from "./useKindName.ts";

interface Props {
  readonly preview: UnitImportPreview;
  readonly busy: boolean;
  readonly onConfirm: (dropSamples: boolean) => void;
}

/** What a list would do, its faults by line, its first rows, and the button that does it. */
export function ImportPreview({ preview, busy, onConfirm }: Props) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const [dropSamples, setDropSamples] = useState(false);
  return (
    <Stack gap={4}>
      <FigureRow>
        <Figure value={number(preview.created)} label={words.created} />
        <Figure value={number(preview.updated)} label={words.updated} />
        <Figure value={number(preview.unchanged)} label={words.unchanged} />
        <Figure value={number(preview.errors)} label={words.errors} />
      </FigureRow>
      {preview.encoding === "windows-1258" ? <Notice tone="warn">{words.legacy}</Notice> : null}
      {preview.errors > 0 ? (
        <Notice tone="error">{words.faulty(preview.errors)}</Notice>
      ) : (
        <>
          <CheckField label={words.dropSamples} checked={dropSamples} onChange={setDropSamples} />
          <Row>
            <Button kind="primary" busy={busy} onClick={() => onConfirm(dropSamples)}>
              {words.confirm(preview.total)}
            </Button>
          </Row>
        </>
      )}
      <Findings preview={preview} />
      <FirstRows preview={preview} />
    </Stack>
  );
}

function Findings({ preview }: { readonly preview: UnitImportPreview }) {
  const words = useTexts(texts);
  const say = useBilingual();
  if (preview.findings.length === 0) return null;
  return (
    <Section title={words.findings}>
      <DataTable
        caption={words.findings}
        rows={preview.findings}
        total={preview.errors + preview.warnings}
        rowKey={(each) => `${each.line} ${each.column} ${each.code}`}
        columns={[
          { key: "line", header: words.line, nowrap: true, cell: (each) => each.line },
          {
            key: "column",
            header: words.column,
            nowrap: true,
            cell: ({ columnName }) => columnName && say(columnName),
          },
          {
            key: "severity",
            header: words.severity,
            cell: ({ severity }) => (
              <StatusMark
                state={severity === "error" ? "late" : "atRisk"}
                label={words[severity]}
              />
            ),
          },
          { key: "what", header: words.what, cell: (each) => say(each.message) },
        ]}
      />
    </Section>
  );
}

function FirstRows({ preview }: { readonly preview: UnitImportPreview }) {
  const words = useTexts(texts);
  const kindName = useKindName();
  if (preview.rows.length === 0) return null;
  return (
    <Section title={words.firstRows}>
      <DataTable
        caption={words.firstRows}
        rows={preview.rows}
        rowKey={(row) => String(row.line)}
        columns={[
          { key: "name", header: words.name, cell: (row) => row.name },
          { key: "code", header: words.code, nowrap: true, cell: (row) => row.code },
          { key: "kind", header: words.kind, cell: (row) => kindName(row.kind) },
          { key: "parent", header: words.parent, cell: (row) => row.parentCode },
          {
            key: "period",
            header: words.period,
            cell: (row) => <UnitPeriod unit={{ ...row, sample: false }} on={row.validFrom ?? ""} />,
          },
        ]}
      />
    </Section>
  );
}
