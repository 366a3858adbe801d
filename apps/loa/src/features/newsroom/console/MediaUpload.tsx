import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { FileField } from "../../../platform/ui/components/FileField.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { addPicture, listMedia, type MediaItem, mostPictureBytes } from "../../media/contract.ts";
import css from "./Media.module.css";
import { mediaTexts } from "./media-texts.ts";

/** Brings a picture into the library. */
export function MediaUpload({
  unitId,
  onAdded,
}: {
  readonly unitId: string;
  readonly onAdded: (piece: MediaItem) => void;
}) {
  const words = useTexts(mediaTexts);
  const say = useSay();
  const { percent } = useFormat();
  const [files, setFiles] = useState<File[]>([]);
  const [share, setShare] = useState(0);
  const act = useAct(addPicture, {
    invalidates: [listMedia],
    onProgress: setShare,
    onDone: (piece) => {
      setFiles([]);
      say(words.uploaded);
      onAdded(piece as MediaItem);
    },
  });
  return (
    <div className={css.upload}>
      <FileField
        label={words.add}
        help={words.addHelp}
        accept="image/jpeg,image/png,image/webp,image/gif"
        camera
        maxBytes={mostPictureBytes}
        files={files}
        onChange={setFiles}
      />
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      {files.length > 0 ? (
        <Button
          kind="primary"
          busy={act.isPending}
          busyText={words.uploading(percent(share))}
          onClick={() => act.mutate({ body: { unitId }, files })}
        >
          {words.upload}
        </Button>
      ) : null}
    </div>
  );
}
