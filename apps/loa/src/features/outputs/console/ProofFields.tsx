import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { FileField } from "../../../platform/ui/components/FileField.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { evidenceLimit } from "../contract.ts";
import { recordTexts } from "./record-texts.ts";
import { shrinkPhoto } from "./shrink-photo.ts";

/** Proof as it is being given. */
export interface Proof {
  readonly links: readonly string[];
  readonly statement: string;
  readonly files: readonly File[];
}

/** What the file chooser offers; the server decides by content. */
const accepted = "image/jpeg,image/png,image/webp,.pdf,.docx,.xlsx,.pptx,.mp3,.m4a,.wav,.mp4";

/** True when there is any proof at all. */
export function hasProof({ links, statement, files }: Proof): boolean {
  return links.some((link) => link.trim() !== "") || statement.trim() !== "" || files.length > 0;
}

/** Bytes of all files together. */
export function weightOf(files: readonly File[]): number {
  return files.reduce((sum, file) => sum + file.size, 0);
}

/** A link, a photo, a file or a statement: whichever is at hand. */
export function ProofFields(props: {
  readonly proof: Proof;
  readonly onChange: (patch: Partial<Proof>) => void;
  readonly error?: string | undefined;
}) {
  const words = useTexts(recordTexts);
  const { bytes } = useFormat();
  const { proof, onChange, error } = props;
  const take = async (files: File[]) =>
    onChange({ files: await Promise.all(files.map(shrinkPhoto)) });
  return (
    <Stack gap={3}>
      <Links links={proof.links} onChange={(links) => onChange({ links })} error={error} />
      <FileField
        label={words.files}
        help={words.filesHelp}
        required={false}
        files={proof.files}
        onChange={(files) => void take(files)}
        accept={accepted}
        camera
        many
        error={
          weightOf(proof.files) > evidenceLimit ? words.tooMuch(bytes(evidenceLimit)) : undefined
        }
      />
      <Statement value={proof.statement} onChange={(statement) => onChange({ statement })} />
    </Stack>
  );
}

function Links(props: {
  readonly links: readonly string[];
  readonly onChange: (links: string[]) => void;
  readonly error: string | undefined;
}) {
  const words = useTexts(recordTexts);
  const { links, onChange, error } = props;
  const full = links.every((link) => link.trim() !== "");
  return (
    <Stack gap={2}>
      {links.map((link, place) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: links have no identity but their place
          key={place}
          label={place === 0 ? words.link : words.nextLink(place + 1)}
          {...(place === 0 ? { help: words.linkHelp, error } : {})}
          required={false}
          type="url"
          placeholder="https://"
          maxLength={2000}
          autoComplete="off"
          value={link}
          onChange={(next) => onChange(links.map((one, at) => (at === place ? next : one)))}
        />
      ))}
      {full && links.length < 20 ? (
        <Row>
          <Button kind="quiet" onClick={() => onChange([...links, ""])}>
            {words.addLink}
          </Button>
        </Row>
      ) : null}
    </Stack>
  );
}

function Statement(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const words = useTexts(recordTexts);
  const [open, setOpen] = useState(false);
  if (!open && props.value === "")
    return (
      <Row>
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {words.addStatement}
        </Button>
      </Row>
    );
  return (
    <TextArea
      label={words.statement}
      help={words.statementHelp}
      required={false}
      maxLength={2000}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
