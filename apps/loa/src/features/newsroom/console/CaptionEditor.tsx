import { type KeyboardEvent, useRef, useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { FileField } from "../../../platform/ui/components/FileField.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  captionLimits,
  getMedia,
  getWording,
  keepCaptions,
  keepTranscript,
  listMedia,
  type MediaItem,
  type MediaWording,
  readCaptions,
  transcriptOf,
  writeCaptions,
} from "../../media/contract.ts";
import { getStory } from "../contract.ts";
import { CaptionLine } from "./CaptionLine.tsx";
import { type CaptionRow, cueOf, rowAt, rowFaults, rowOf } from "./caption-rows.ts";
import css from "./Media.module.css";
import { MediaShown } from "./MediaShown.tsx";
import { streamTexts } from "./stream-texts.ts";

type Language = "vi" | "en";

/** Captions and transcript of a piece, written beside it while it plays. */
export default function CaptionEditor({ piece }: { readonly piece: MediaItem }) {
  const words = useTexts(streamTexts);
  const [language, setLanguage] = useState<Language>("vi");
  const wording = useCall(getWording, { params: { mediaId: piece.id, language } }, { keep: false });
  const options = [
    { value: "vi", label: words.vietnamese },
    { value: "en", label: words.english },
  ] as const;
  return (
    <Section title={words.captions}>
      <Stack gap={3}>
        <p>{words.captionsNote}</p>
        <Segmented
          label={words.language}
          options={options}
          value={language}
          onChange={setLanguage}
        />
        <Answer query={wording}>
          {(found) => <Lines key={language} piece={piece} wording={found as MediaWording} />}
        </Answer>
      </Stack>
    </Section>
  );
}

interface LinesProps {
  readonly piece: MediaItem;
  readonly wording: MediaWording;
}

function Lines({ piece, wording }: LinesProps) {
  const words = useTexts(streamTexts);
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  const [rows, setRows] = useState<readonly CaptionRow[]>(() => wording.captions.map(rowOf));
  const [transcript, setTranscript] = useState(wording.transcript);
  const now = () => player.current?.currentTime ?? 0;
  const change = (at: number, over: Partial<CaptionRow>) =>
    setRows(rows.map((row, one) => (one === at ? { ...row, ...over } : row)));
  const add = () => {
    const row = rowAt(now());
    setRows([...rows, row].toSorted((a, b) => cueOf(a).from - cueOf(b).from));
  };
  const faults = rowFaults(rows);
  const onKeyDown = (event: KeyboardEvent) =>
    keys(event, { add, play: () => toggle(player.current) });
  return (
    <fieldset className={css.captions} aria-label={words.captions} onKeyDown={onKeyDown}>
      <div className={css.player}>
        <MediaShown piece={piece} player={player} />
        <p className={css.soft}>{words.keys}</p>
        <CaptionFile onTaken={setRows} />
      </div>
      <Stack gap={3}>
        <ol className={css.cues}>
          {rows.map((row, at) => (
            <CaptionLine
              key={row.key}
              row={row}
              number={at + 1}
              fault={faults[at]}
              now={now}
              onChange={(over) => change(at, over)}
              onGo={() => goTo(player.current, cueOf(row).from)}
              onTakeOut={() => setRows(rows.filter((one) => one !== row))}
            />
          ))}
        </ol>
        <Row gap={2}>
          <Button onClick={add}>{words.addCue}</Button>
        </Row>
        <TextArea
          label={words.transcript}
          help={words.transcriptHelp}
          rows={6}
          value={transcript}
          maxLength={captionLimits.transcript}
          onChange={setTranscript}
        />
        <Save
          {...{ piece, wording, rows, transcript, onSaved: setTranscript }}
          faulty={faults.some(Boolean)}
        />
      </Stack>
    </fieldset>
  );
}

function keys(event: KeyboardEvent, act: { readonly add: () => void; readonly play: () => void }) {
  if (!event.altKey || event.ctrlKey || event.metaKey) return;
  const wanted = { Enter: act.add, KeyP: act.play }[event.code];
  if (!wanted) return;
  event.preventDefault();
  wanted();
}

function toggle(player: HTMLMediaElement | null): void {
  if (player?.paused) void player.play();
  else player?.pause();
}

function goTo(player: HTMLMediaElement | null, seconds: number): void {
  if (!player || !Number.isFinite(seconds)) return;
  player.currentTime = seconds;
  void player.play();
}

function CaptionFile({ onTaken }: { readonly onTaken: (rows: readonly CaptionRow[]) => void }) {
  const words = useTexts(streamTexts);
  const [said, setSaid] = useState<string>();
  const take = async ([file]: readonly File[]) => {
    if (!file) return;
    const { cues, faults } = readCaptions(await file.text());
    const lines = faults.slice(0, 5).map(({ line }) => line);
    setSaid(
      cues.length === 0
        ? words.fileNone
        : lines.length > 0
          ? words.fileFaults(lines.join(", "))
          : undefined,
    );
    if (cues.length > 0) onTaken(cues.map(rowOf));
  };
  return (
    <FileField
      label={words.file}
      accept=".vtt,.srt,text/vtt"
      required={false}
      listedElsewhere
      maxBytes={captionLimits.bytes}
      files={[]}
      error={said}
      onChange={(files) => void take(files)}
    />
  );
}

interface SaveProps extends LinesProps {
  readonly rows: readonly CaptionRow[];
  readonly transcript: string;
  readonly faulty: boolean;
  readonly onSaved: (transcript: string) => void;
}

function Save({ piece, wording, rows, transcript, faulty, onSaved }: SaveProps) {
  const words = useTexts(streamTexts);
  const say = useSay();
  const invalidates = [getMedia, listMedia, getStory];
  const captions = useAct(keepCaptions, { invalidates });
  const text = useAct(keepTranscript, { invalidates });
  const params = { mediaId: piece.id, language: wording.language };
  const save = async () => {
    const cues = rows.map(cueOf);
    const kept = await captions.mutateAsync({
      params,
      body: { captions: rows.length > 0 ? writeCaptions(cues) : "" },
    });
    // What nobody has touched follows the captions by itself.
    const touched = transcript !== wording.transcript && transcript !== transcriptOf(cues);
    const saved = touched ? await text.mutateAsync({ params, body: { transcript } }) : kept;
    onSaved(saved.transcript);
    say(words.wordsSaved);
  };
  const error = captions.error ?? text.error;
  return (
    <>
      {error ? <Notice tone="error">{error.message}</Notice> : null}
      <Row gap={2}>
        <Button
          kind="primary"
          disabled={faulty}
          busy={captions.isPending || text.isPending}
          onClick={() => void save().catch(() => undefined)}
        >
          {words.saveWords}
        </Button>
      </Row>
    </>
  );
}
