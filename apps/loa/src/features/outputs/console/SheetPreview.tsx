import { useState } from "react";
import type { CallResult } from "../../../platform/contract/endpoint.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { previewSheet } from "../contract.ts";
import { outputTexts } from "./output-texts.ts";
import css from "./SheetPreview.module.css";

type Preview = CallResult<typeof previewSheet>;
type SheetRow = Preview["rows"][number];

/** Every row of a filled sheet with what is wrong, and the one button that records them all. */
export function SheetPreview(props: {
  readonly preview: Preview;
  readonly busy: boolean;
  readonly error: string | undefined;
  readonly onRecord: () => void;
}) {
  const words = useTexts(outputTexts);
  const { number } = useFormat();
  const [onlyFaulty, setOnlyFaulty] = useState(false);
  const { rows, good, faulty, alreadyRecorded } = props.preview;
  const fresh = good - alreadyRecorded;
  const columns = useSheetColumns();
  if (rows.length === 0) return <Notice tone="warn">{words.emptySheet}</Notice>;
  return (
    <Stack gap={4}>
      <p>{words.counts_(number(fresh), number(alreadyRecorded), number(faulty))}</p>
      {faulty > 0 ? <Notice tone="warn">{words.faulty}</Notice> : null}
      {faulty === 0 && fresh === 0 ? <Notice tone="info">{words.nothingNew}</Notice> : null}
      {faulty === 0 && fresh > 0 ? (
        <Row>
          <Button
            kind="primary"
            busy={props.busy}
            busyText={words.recording}
            onClick={props.onRecord}
          >
            {words.recordRows(number(fresh))}
          </Button>
        </Row>
      ) : null}
      {props.error ? <Notice tone="error">{props.error}</Notice> : null}
      <DataTable
        caption={words.rows}
        columns={columns}
        rows={onlyFaulty ? rows.filter((row) => row.errors.length > 0) : rows}
        rowKey={(row) => String(row.row)}
        filters={
          faulty > 0 ? (
            <CheckField label={words.onlyFaulty} checked={onlyFaulty} onChange={setOnlyFaulty} />
          ) : null
        }
      />
    </Stack>
  );
}

function useSheetColumns(): readonly Column<SheetRow>[] {
  const words = useTexts(outputTexts);
  const { date } = useFormat();
  const day = (row: SheetRow) => (row.output ? date(row.output.happenedOn) : row.date);
  return [
    { key: "row", header: words.row, cell: (row) => row.row, nowrap: true, phone: "line" },
    { key: "code", header: words.code, cell: (row) => row.code, phone: "hide", nowrap: true },
    { key: "date", header: words.date, cell: day, nowrap: true },
    { key: "what", header: words.what, cell: (row) => row.title, phone: "title" },
    { key: "check", header: words.check, cell: (row) => <Check row={row} /> },
  ];
}

function Check({ row }: { readonly row: SheetRow }) {
  const words = useTexts(outputTexts);
  if (row.alreadyRecorded) return <StatusMark state="recorded" label={words.already} />;
  if (row.errors.length === 0) return <StatusMark state="met" label={words.good} />;
  return (
    <>
      <StatusMark state="late" label={words.wrong} />
      <ul className={css.faults}>
        {row.errors.map((error) => (
          <li key={error.column}>
            {error.column}: {error.message}
          </li>
        ))}
      </ul>
    </>
  );
}
