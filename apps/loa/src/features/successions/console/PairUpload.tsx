import { useState } from "react";
import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { DownloadLink } from "../../../platform/ui/components/DownloadLink.tsx";
import { FileField } from "../../../platform/ui/components/FileField.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { type PairReading, pairListMaxBytes, pairListTemplate, readPairList } from "../contract.ts";
import { type DraftPair, withPairs } from "./draft.ts";
import css from "./Successions.module.css";
import { texts } from "./texts.ts";

interface Props {
  readonly effectiveOn: string;
  readonly pairs: readonly DraftPair[];
  readonly onChange: (pairs: readonly DraftPair[]) => void;
}

/** Pairs from a file, each row held against the list of units. */
export function PairUpload({ effectiveOn, pairs, onChange }: Props) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const [files, setFiles] = useState<File[]>([]);
  const reading = useAct(readPairList, {
    onDone: (read) => onChange(withPairs(pairs, read.pairs)),
  });
  const choose = (chosen: File[]) => {
    setFiles(chosen);
    reading.reset();
    if (chosen.length > 0) reading.mutate({ files: chosen, body: { effectiveOn } });
  };
  return (
    <Stack gap={3}>
      <p className={css.soft}>{words.fromFileHelp}</p>
      <Row>
        <DownloadLink href={fileAddress(pairListTemplate, {})}>{words.template}</DownloadLink>
      </Row>
      <div className={css.form}>
        <FileField
          label={words.file}
          files={files}
          onChange={choose}
          accept=".csv,.xlsx"
          maxBytes={pairListMaxBytes}
        />
      </div>
      {reading.error ? <Notice tone="error">{reading.error.message}</Notice> : null}
      {reading.data ? (
        <Notice tone={reading.data.findings.length > 0 ? "warn" : "done"}>
          {words.readOk(number(reading.data.pairs.length))}
        </Notice>
      ) : null}
      {reading.data ? <Faults findings={reading.data.findings} /> : null}
    </Stack>
  );
}

function Faults({ findings }: Pick<PairReading, "findings">) {
  const words = useTexts(texts);
  const say = useBilingual();
  const { number } = useFormat();
  if (findings.length === 0) return null;
  return (
    <ul className={css.list} aria-label={words.faults}>
      {findings.map((each) => (
        <li key={`${each.line} ${each.code} ${each.column}`} className={css.line}>
          <span>
            <strong>{words.line(number(each.line))}</strong> {say(each.message)}
          </span>
        </li>
      ))}
    </ul>
  );
}
