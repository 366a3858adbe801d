import { useState } from "react";
import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  getEvidenceFile,
  getEvidencePicture,
  type OutputDetail,
  removeEvidence,
} from "../contract.ts";
import { AddEvidence } from "./AddEvidence.tsx";
import { staleAfterDeeds } from "./deeds.ts";
import css from "./EvidenceSection.module.css";
import { outputTexts } from "./output-texts.ts";

type Piece = OutputDetail["evidence"][number];

/** What proves an output, each piece with its strength; more can be added, all but the last removed. */
export function EvidenceSection({ output }: { readonly output: OutputDetail }) {
  const words = useTexts(outputTexts);
  const [adding, setAdding] = useState(false);
  const removable = output.can.change === true && output.evidence.length > 1;
  return (
    <Section title={words.evidence} note={output.evidence.length}>
      <Stack gap={3}>
        <ul className={css.list}>
          {output.evidence.map((piece) => (
            <Line key={piece.id} piece={piece} removable={removable} />
          ))}
        </ul>
        {output.can.change && !adding ? (
          <Row>
            <Button onClick={() => setAdding(true)}>{words.addEvidence}</Button>
          </Row>
        ) : null}
        {adding ? <AddEvidence outputId={output.id} onDone={() => setAdding(false)} /> : null}
      </Stack>
    </Section>
  );
}

function Line({ piece, removable }: { readonly piece: Piece; readonly removable: boolean }) {
  const words = useTexts(outputTexts);
  const { bytes } = useFormat();
  const strength = words.strength[String(piece.strength)] ?? "";
  const size = piece.bytes === null ? null : bytes(piece.bytes);
  return (
    <li className={css.piece}>
      <Content piece={piece} />
      <div className={css.facts}>
        <span>{[words.kinds[piece.kind], strength, size].filter(Boolean).join(" · ")}</span>
        {piece.twins > 0 ? <StatusMark state="atRisk" label={words.twins(piece.twins)} /> : null}
      </div>
      {removable && piece.kind !== "log" ? <Removal piece={piece} /> : null}
    </li>
  );
}

function Content({ piece }: { readonly piece: Piece }) {
  const address = fileAddress(getEvidenceFile, { params: { evidenceId: piece.id } });
  if (piece.kind === "link")
    return (
      <a className={css.link} href={piece.url ?? ""} target="_blank" rel="noreferrer noopener">
        {piece.url}
      </a>
    );
  if (piece.kind === "capture") return <CapturedPage piece={piece} />;
  if (piece.kind === "log") return <Logged piece={piece} />;
  if (piece.kind === "statement")
    return <blockquote className={css.words}>{piece.statement}</blockquote>;
  if (piece.kind === "photo")
    return (
      <a href={address} target="_blank" rel="noreferrer">
        <img className={css.photo} src={address} alt={piece.fileName ?? ""} loading="lazy" />
      </a>
    );
  return (
    <a className={css.link} href={address} target="_blank" rel="noreferrer">
      {piece.fileName}
    </a>
  );
}

/** A line of Loa's own log: where it went out, when, and the hash of what did. */
function Logged({ piece }: { readonly piece: Piece }) {
  return (
    <span>
      <a className={css.link} href={piece.url ?? ""} target="_blank" rel="noreferrer noopener">
        {piece.url}
      </a>
      <span className={css.log}>{piece.statement}</span>
      <span className={css.log}>SHA-256 {piece.sha256}</span>
    </span>
  );
}

function CapturedPage({ piece }: { readonly piece: Piece }) {
  const words = useTexts(outputTexts);
  const params = { evidenceId: piece.id };
  const picture = fileAddress(getEvidencePicture, { params });
  return (
    <>
      {piece.pictured ? (
        <a href={picture} target="_blank" rel="noreferrer">
          <img className={css.page} src={picture} alt={words.keptPicture} loading="lazy" />
        </a>
      ) : null}
      <span>
        <Place address={piece.url ?? ""} />{" "}
        <a href={fileAddress(getEvidenceFile, { params })}>
          {isOnline(piece.url ?? "") ? words.keptPage : words.keptLog}
        </a>
      </span>
    </>
  );
}

const isOnline = (address: string) => /^https?:/.test(address);

// A line of a log stands in a folder of the server, which no browser opens.
function Place({ address }: { readonly address: string }) {
  if (!isOnline(address)) return <span className={css.link}>{decodeURIComponent(address)}</span>;
  return (
    <a className={css.link} href={address} target="_blank" rel="noreferrer noopener">
      {address}
    </a>
  );
}

function Removal({ piece }: { readonly piece: Piece }) {
  const words = useTexts(outputTexts);
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const act = useAct(removeEvidence, {
    invalidates: staleAfterDeeds,
    onDone: () => say(words.removed),
  });
  const name = piece.url ?? piece.fileName ?? words.kinds[piece.kind];
  if (!asking)
    return (
      <div>
        <Button kind="quiet" aria-label={words.removeOne(name)} onClick={() => setAsking(true)}>
          {words.remove}
        </Button>
      </div>
    );
  return (
    <>
      <ConfirmInline
        question={words.removeAsk}
        confirm={words.remove}
        danger
        busy={act.isPending}
        onConfirm={() => act.mutate({ params: { evidenceId: piece.id } })}
        onCancel={() => setAsking(false)}
      />
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
    </>
  );
}
