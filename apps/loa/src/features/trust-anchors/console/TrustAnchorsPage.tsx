import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { FileField } from "../../../platform/ui/components/FileField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  addTrustAnchors,
  listTrustAnchors,
  removeTrustAnchor,
  type TrustAnchor,
} from "../contract.ts";
import css from "./TrustAnchors.module.css";
import { texts } from "./texts.ts";

const limit = 256 * 1024;

/** The authorities whose certificates the office trusts for signatures. */
export default function TrustAnchorsPage() {
  const words = useTexts(texts);
  const list = useCall(listTrustAnchors, {});
  const columns = useColumns();
  return (
    <Stack gap={4}>
      <PageHeader title={words.title} subtitle={words.subtitle} />
      <DataTable
        caption={words.title}
        columns={columns}
        rows={list.data?.anchors}
        rowKey={(row) => row.id}
        error={list.error}
        onRetry={() => void list.refetch()}
        empty={<EmptyState title={words.none}>{words.noneHow}</EmptyState>}
      />
      <Section title={words.add}>
        <Add />
      </Section>
    </Stack>
  );
}

function useColumns(): readonly Column<TrustAnchor>[] {
  const words = useTexts(texts);
  const format = useFormat();
  return [
    { key: "name", header: words.name, phone: "title", cell: (row) => <Name anchor={row} /> },
    { key: "validity", header: words.validity, cell: (row) => <Validity anchor={row} /> },
    {
      key: "hash",
      header: words.hash,
      cell: (row) => <span className={css.hash}>{grouped(row.sha256)}</span>,
    },
    {
      key: "added",
      header: words.added,
      cell: (row) => [format.date(row.addedAt), row.addedBy].filter(Boolean).join(", "),
    },
    { key: "actions", header: words.actions, cell: (row) => <Remove anchor={row} /> },
  ];
}

// In groups of eight, so that an eye can compare it with what the authority has published.
const grouped = (hash: string) => hash.replace(/.{8}(?=.)/g, "$& ");

interface OfAnchor {
  readonly anchor: TrustAnchor;
}

function Name({ anchor }: OfAnchor) {
  const words = useTexts(texts);
  const itself = anchor.issuer === anchor.name;
  return (
    <>
      {anchor.name}
      <div className={css.soft}>{itself ? words.root : words.under(anchor.issuer)}</div>
    </>
  );
}

function Validity({ anchor }: OfAnchor) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const now = Date.now();
  const ended = Date.parse(anchor.validTo) < now;
  const notYet = Date.parse(anchor.validFrom) > now;
  return (
    <>
      {words.span(date(anchor.validFrom), date(anchor.validTo))}
      {ended || notYet ? (
        <div className={css.soft}>{ended ? words.ended : words.notYet}</div>
      ) : null}
    </>
  );
}

function Remove({ anchor }: OfAnchor) {
  const words = useTexts(texts);
  const say = useSay();
  const [asking, ask] = useState(false);
  const act = useAct(removeTrustAnchor, {
    invalidates: [listTrustAnchors],
    onDone: () => say(words.removed),
  });
  if (!asking)
    return (
      <Button aria-label={`${words.remove}: ${anchor.name}`} onClick={() => ask(true)}>
        {words.remove}
      </Button>
    );
  return (
    <>
      <ConfirmInline
        question={words.removeAsk(anchor.name)}
        confirm={words.remove}
        danger
        busy={act.isPending}
        onConfirm={() => act.mutate({ params: { anchorId: anchor.id } })}
        onCancel={() => ask(false)}
      />
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
    </>
  );
}

function Add() {
  const words = useTexts(texts);
  const { number } = useFormat();
  const say = useSay();
  const [files, setFiles] = useState<File[]>([]);
  const act = useAct(addTrustAnchors, {
    invalidates: [listTrustAnchors],
    onDone: ({ added, known }) => {
      say(words.done(number(added), number(known)));
      setFiles([]);
    },
  });
  return (
    <Form label={words.add} objections={act.error} onSubmit={() => act.mutate({ files })}>
      <Stack gap={3}>
        <FileField
          label={words.file}
          help={words.fileHelp}
          files={files}
          onChange={setFiles}
          accept=".pem,.crt,.cer,.der"
          maxBytes={limit}
        />
        {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
        <div>
          <Button type="submit" busy={act.isPending} disabled={files.length === 0}>
            {words.add}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
