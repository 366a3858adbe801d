import { useState } from "react";
import { paperLimit } from "../../../platform/contract/paper-limit.ts";
import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { FileField } from "../../../platform/ui/components/FileField.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  addSuccessionPapers,
  getSuccessionPaper,
  readSuccession,
  removeSuccessionPaper,
  type SuccessionDetail,
  type SuccessionPaper,
} from "../contract.ts";
import { paperTexts } from "./paper-texts.ts";
import css from "./Successions.module.css";

/** The document a change rests on: its files, each with its hash, and adding more. */
export function SuccessionPapers({ detail }: { readonly detail: SuccessionDetail }) {
  const words = useTexts(paperTexts);
  const { papers, can } = detail;
  if (papers.length === 0 && !can.file) return null;
  return (
    <Section title={words.papers} note={papers.length > 0 ? papers.length : undefined}>
      <Stack gap={3}>
        {papers.length === 0 ? (
          <p className={css.soft}>{`${words.noPapers} ${words.noPapersHelp}`}</p>
        ) : (
          <ul className={css.list}>
            {papers.map((paper) => (
              <Line key={paper.id} paper={paper} removable={can.file} />
            ))}
          </ul>
        )}
        {can.file ? <Add id={detail.id} /> : null}
      </Stack>
    </Section>
  );
}

function Line({
  paper,
  removable,
}: {
  readonly paper: SuccessionPaper;
  readonly removable: boolean;
}) {
  const words = useTexts(paperTexts);
  const { bytes, date } = useFormat();
  const address = fileAddress(getSuccessionPaper, { params: { paperId: paper.id } });
  const by = paper.addedBy ? `, ${paper.addedBy}` : "";
  return (
    <li className={css.line}>
      <span className={css.what}>
        <a href={address} target="_blank" rel="noreferrer">
          {paper.name}
        </a>
        <span className={css.soft}>
          {` · ${words.facts(bytes(paper.bytes), date(paper.addedOn), by)} · `}
          <span title={paper.sha256}>{`SHA-256 ${paper.sha256.slice(0, 12)}…`}</span>
        </span>
      </span>
      {removable ? <Removal paper={paper} /> : null}
    </li>
  );
}

function Removal({ paper }: { readonly paper: SuccessionPaper }) {
  const words = useTexts(paperTexts);
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const act = useAct(removeSuccessionPaper, {
    invalidates: [readSuccession],
    onDone: () => say(words.removed),
  });
  if (!asking)
    return (
      <Button kind="quiet" aria-label={words.removeOne(paper.name)} onClick={() => setAsking(true)}>
        {words.remove}
      </Button>
    );
  return (
    <ConfirmInline
      question={words.removeAsk}
      confirm={words.remove}
      danger
      busy={act.isPending}
      onConfirm={() => act.mutate({ params: { paperId: paper.id } })}
      onCancel={() => setAsking(false)}
    />
  );
}

function Add({ id }: { readonly id: string }) {
  const words = useTexts(paperTexts);
  const say = useSay();
  const [files, setFiles] = useState<File[]>([]);
  const act = useAct(addSuccessionPapers, {
    invalidates: [readSuccession],
    onDone: () => {
      setFiles([]);
      say(words.added);
    },
  });
  return (
    <div className={css.form}>
      <Stack gap={3}>
        <FileField
          label={words.file}
          help={words.fileHelp}
          required={false}
          accept=".pdf,.docx,image/*"
          maxBytes={paperLimit}
          many
          files={files}
          onChange={setFiles}
        />
        {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
        {files.length > 0 ? (
          <Row>
            <Button
              kind="primary"
              busy={act.isPending}
              onClick={() => act.mutate({ params: { successionId: id }, files })}
            >
              {words.add}
            </Button>
          </Row>
        ) : null}
      </Stack>
    </div>
  );
}
