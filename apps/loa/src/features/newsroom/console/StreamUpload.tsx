import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { keyOf, useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { FileField } from "../../../platform/ui/components/FileField.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Progress } from "../../../platform/ui/components/Progress.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { endUpload, listMedia, listUploads, type Upload } from "../../media/contract.ts";
import css from "./Media.module.css";
import { streamTexts } from "./stream-texts.ts";
import { markOf } from "./upload/resumable.ts";
import {
  forgetUpload,
  pauseUpload,
  type Running,
  resumeUpload,
  startUpload,
  useUploads,
} from "./upload/upload-store.ts";

const accepted = "video/*,audio/*,.mkv,.mts,.m2ts,.wmv,.amr,.flac";

interface Props {
  readonly unitId: string;
  /** A piece is in the library and wants its words. */
  readonly onOpen: (mediaId: string) => void;
}

/** Sends sound and films; what was broken off, even by a closed page, goes on from where it stands. */
export function StreamUpload({ unitId, onOpen }: Props) {
  const words = useTexts(streamTexts);
  const uploads = useUploads().filter((one) => one.unitId === unitId);
  const kept = useCall(listUploads);
  useRefresh(uploads);
  const known = new Set(uploads.map(({ uploadId }) => uploadId));
  const left = (kept.data?.rows ?? []).filter((row) => row.unitId === unitId && !known.has(row.id));
  const take = (files: readonly File[]) => {
    for (const file of files) {
      const begun = left.find(({ mark }) => mark === markOf(file));
      startUpload(file, unitId, begun?.id);
    }
  };
  return (
    <div className={css.upload}>
      <FileField
        label={words.add}
        help={words.addHelp}
        accept={accepted}
        many
        listedElsewhere
        files={[]}
        onChange={take}
      />
      {uploads.length + left.length > 0 ? (
        <ul className={css.uploads} aria-label={words.uploads}>
          {uploads.map((one) => (
            <li key={one.key}>
              <RunningLine upload={one} onOpen={onOpen} />
            </li>
          ))}
          {left.map((row) => (
            <li key={row.id}>
              <LeftLine upload={row} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

// What came is in the library, and no longer among what is on its way.
function useRefresh(uploads: readonly Running[]) {
  const queries = useQueryClient();
  const done = uploads.filter(({ state }) => state === "done").length;
  useEffect(() => {
    if (done === 0) return;
    for (const stale of [listMedia, listUploads])
      void queries.invalidateQueries({ queryKey: keyOf(stale) });
  }, [queries, done]);
}

function RunningLine({
  upload,
  onOpen,
}: {
  readonly upload: Running;
  readonly onOpen: Props["onOpen"];
}) {
  const words = useTexts(streamTexts);
  const { bytes, percent } = useFormat();
  const { key, file, sent, state, error, mediaId } = upload;
  const share = `${percent(sent / file.size)}, ${bytes(sent)} / ${bytes(file.size)}`;
  return (
    <>
      <Progress
        label={`${file.name}: ${words.states[state]}`}
        value={sent}
        max={file.size}
        words={share}
      />
      {state === "failed" ? <Notice tone="error">{error}</Notice> : null}
      <Row gap={2}>
        {state === "sending" || state === "waiting" ? (
          <Button aria-label={words.pauseOf(file.name)} onClick={() => pauseUpload(key)}>
            {words.pause}
          </Button>
        ) : null}
        {state === "paused" || state === "failed" ? (
          <Button aria-label={words.goOnOf(file.name)} onClick={() => resumeUpload(key)}>
            {words.goOn}
          </Button>
        ) : null}
        {state === "done" && mediaId ? (
          <Button aria-label={words.describeOf(file.name)} onClick={() => onOpen(mediaId)}>
            {words.describe}
          </Button>
        ) : null}
        {state === "paused" || state === "failed" ? (
          <Drop uploadId={upload.uploadId} name={file.name} onDropped={() => forgetUpload(key)} />
        ) : null}
      </Row>
    </>
  );
}

/** What another page or another day began: only its person has the file. */
function LeftLine({ upload }: { readonly upload: Upload }) {
  const words = useTexts(streamTexts);
  const { bytes, percent, moment } = useFormat();
  const [other, setOther] = useState(false);
  const take = ([file]: readonly File[]) => {
    const same = file !== undefined && markOf(file) === upload.mark;
    setOther(!same);
    if (same) startUpload(file, upload.unitId, upload.id);
  };
  return (
    <>
      <Progress
        label={words.leftOff(upload.name, moment(upload.movedAt))}
        value={upload.received}
        max={upload.bytes}
        words={`${percent(upload.received / upload.bytes)}, ${bytes(upload.received)} / ${bytes(upload.bytes)}`}
      />
      <Row gap={3} align="end">
        <FileField
          label={words.sameFile(upload.name)}
          accept={accepted}
          listedElsewhere
          files={[]}
          error={other ? words.otherFile : undefined}
          onChange={take}
        />
        <Drop uploadId={upload.id} name={upload.name} />
      </Row>
    </>
  );
}

function Drop({
  uploadId,
  name,
  onDropped,
}: {
  readonly uploadId: string;
  readonly name: string;
  readonly onDropped?: () => void;
}) {
  const words = useTexts(streamTexts);
  const act = useAct(endUpload, { invalidates: [listUploads], onDone: () => onDropped?.() });
  const drop = () => (uploadId ? act.mutate({ params: { uploadId } }) : onDropped?.());
  return (
    <>
      <Button kind="quiet" aria-label={words.dropOf(name)} busy={act.isPending} onClick={drop}>
        {words.drop}
      </Button>
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
    </>
  );
}
