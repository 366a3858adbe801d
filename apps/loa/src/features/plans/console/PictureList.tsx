import { useEffect, useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import css from "./PictureList.module.css";
import { movedTo } from "./picture-pages.ts";
import { texts } from "./texts.ts";

interface Props {
  readonly files: readonly File[];
  readonly onChange: (files: File[]) => void;
}

/** The photographs of a plan as the pages they will be: looked at, put in order, taken out before anything is sent. */
export function PictureList({ files, onChange }: Props) {
  const words = useTexts(texts);
  return (
    <ol className={css.pages} aria-label={words.pictures}>
      {files.map((file, at) => (
        <li key={`${file.name}-${file.size}-${file.lastModified}`}>
          <Thumbnail file={file} />
          <span className={css.name}>
            <strong>{words.pictureNth(at + 1)}</strong>
            <span>{file.name}</span>
          </span>
          <PageButtons at={at} files={files} onChange={onChange} />
        </li>
      ))}
    </ol>
  );
}

function PageButtons({ at, files, onChange }: Props & { readonly at: number }) {
  const words = useTexts(texts);
  const name = files[at]?.name ?? "";
  return (
    <span className={css.acts}>
      <Button
        kind="quiet"
        aria-label={words.pictureUp(name)}
        disabled={at === 0}
        onClick={() => onChange(movedTo(files, at, at - 1))}
      >
        {words.pictureUpWord}
      </Button>
      <Button
        kind="quiet"
        aria-label={words.pictureDown(name)}
        disabled={at === files.length - 1}
        onClick={() => onChange(movedTo(files, at, at + 1))}
      >
        {words.pictureDownWord}
      </Button>
      <Button
        kind="quiet"
        aria-label={words.pictureOut(name)}
        onClick={() => onChange(files.filter((_, other) => other !== at))}
      >
        {words.pictureOutWord}
      </Button>
    </span>
  );
}

// A browser that cannot show the kind (TIFF) leaves the frame empty; the name stands beside it.
function Thumbnail({ file }: { readonly file: File }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  const forget = () => setAddress(undefined);
  return (
    <span className={css.picture}>
      {address ? <img src={address} alt="" onError={forget} /> : null}
    </span>
  );
}
