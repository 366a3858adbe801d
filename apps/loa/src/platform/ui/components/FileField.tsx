import { type DragEvent, useRef, useState } from "react";
import { useFormat } from "../format/useFormat.ts";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { defineTexts } from "../i18n/texts.ts";
import { Button } from "./Button.tsx";
import { FieldFrame, type FieldProps } from "./FieldFrame.tsx";
import css from "./FileField.module.css";

export interface FileFieldProps extends FieldProps {
  readonly files: readonly File[];
  readonly onChange: (files: File[]) => void;
  /** As the input's `accept`: `.docx,.txt`, `image/*`. */
  readonly accept?: string;
  /** Offers the camera on a phone beside the file picker. */
  readonly camera?: boolean;
  readonly many?: boolean;
  /** The files chosen are shown below the field by whoever uses it. */
  readonly listedElsewhere?: boolean;
  readonly maxBytes?: number;
}

const texts = defineTexts({
  vi: {
    choose: "Chọn tệp",
    chooseMany: "Chọn các tệp",
    photograph: "Chụp ảnh",
    drop: "hoặc kéo tệp thả vào đây",
    remove: (name: string) => `Bỏ tệp ${name}`,
    removeWord: "Bỏ",
    tooLarge: (name: string, limit: string) => `Tệp ${name} lớn hơn ${limit}; chưa được chọn.`,
  },
  en: {
    choose: "Choose a file",
    chooseMany: "Choose files",
    photograph: "Take a photo",
    drop: "or drop it here",
    remove: (name: string) => `Remove ${name}`,
    removeWord: "Remove",
    tooLarge: (name: string, limit: string) => `${name} is larger than ${limit}; it was not taken.`,
  },
});

/** Files: chosen, dropped, or photographed on a phone. Too large ones are named, not silently lost. */
export function FileField(props: FileFieldProps) {
  const words = useTexts(texts);
  const format = useFormat();
  const [refused, setRefused] = useState<string>();
  const [over, setOver] = useState(false);
  const take = (given: FileList | null) => {
    const chosen = [...(given ?? [])];
    const limit = props.maxBytes ?? Number.POSITIVE_INFINITY;
    const large = chosen.find((file) => file.size > limit);
    setRefused(large ? words.tooLarge(large.name, format.bytes(limit)) : undefined);
    const kept = chosen.filter((file) => file.size <= limit);
    if (kept.length > 0) props.onChange(props.many ? [...props.files, ...kept] : kept.slice(0, 1));
  };
  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer.files);
    },
  };
  const { label, help, required } = props;
  return (
    <FieldFrame label={label} help={help} error={refused ?? props.error} required={required}>
      {(control) => (
        <div className={css.drop} data-over={over || undefined} {...drop}>
          <FileButtons props={props} control={control} take={take} />
          {props.listedElsewhere ? null : (
            <FileList files={props.files} onChange={props.onChange} />
          )}
        </div>
      )}
    </FieldFrame>
  );
}

function FileButtons(given: {
  readonly props: FileFieldProps;
  readonly control: object;
  readonly take: (files: FileList | null) => void;
}) {
  const words = useTexts(texts);
  const { props, control, take } = given;
  return (
    <div className={css.buttons}>
      <FileButton {...given} capture={false}>
        {props.many ? words.chooseMany : words.choose}
      </FileButton>
      {props.camera ? (
        <span className={css.camera}>
          <FileButton props={props} control={withoutId(control)} take={take} capture>
            {words.photograph}
          </FileButton>
        </span>
      ) : null}
      <span className={css.hint}>{words.drop}</span>
    </div>
  );
}

function withoutId(control: object): object {
  return { ...control, id: undefined };
}

function FileButton({
  props,
  control,
  take,
  capture,
  children,
}: {
  readonly props: FileFieldProps;
  readonly control: object;
  readonly take: (files: FileList | null) => void;
  readonly capture: boolean;
  readonly children: string;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className={css.pick}>
      <input
        {...control}
        ref={input}
        type="file"
        tabIndex={-1}
        aria-label={capture ? children : undefined}
        accept={capture ? "image/*" : props.accept}
        multiple={Boolean(props.many) && !capture}
        {...(capture ? { capture: "environment" as const } : {})}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
      <Button onClick={() => input.current?.click()}>{children}</Button>
    </span>
  );
}

function FileList({ files, onChange }: Pick<FileFieldProps, "files" | "onChange">) {
  const words = useTexts(texts);
  const format = useFormat();
  if (files.length === 0) return null;
  return (
    <ul className={css.list}>
      {files.map((file, index) => (
        <li key={`${file.name}-${file.size}-${file.lastModified}`}>
          <span className={css.name}>{file.name}</span>
          <span className={css.size}>{format.bytes(file.size)}</span>
          <Button
            kind="quiet"
            aria-label={words.remove(file.name)}
            onClick={() => onChange(files.filter((_, at) => at !== index))}
          >
            {words.removeWord}
          </Button>
        </li>
      ))}
    </ul>
  );
}
