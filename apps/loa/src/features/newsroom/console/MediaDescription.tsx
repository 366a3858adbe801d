import { lazy, Suspense, useState } from "react";
import type { ApiError } from "../../../platform/ui/api/ApiError.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { LoadingState } from "../../../platform/ui/components/LoadingState.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  describeMedia,
  getMedia,
  listMedia,
  type MediaItem,
  type Rights,
  removeMedia,
} from "../../media/contract.ts";
import { getStory } from "../contract.ts";
import css from "./Media.module.css";
import { MediaShown } from "./MediaShown.tsx";
import { MediaWork } from "./MediaWork.tsx";
import { mediaTexts } from "./media-texts.ts";

const CaptionEditor = lazy(() => import("./CaptionEditor.tsx"));

const bare: Rights = { kind: "own", credit: "", proof: "", until: null };
const stale = [listMedia, getMedia, getStory];

/** What a picture shows, and by what right it is shown. */
export function MediaDescription({
  piece,
  onDone,
}: {
  readonly piece: MediaItem;
  readonly onDone: () => void;
}) {
  const words = useTexts(mediaTexts);
  const say = useSay();
  const isPicture = piece.kind === "picture";
  const [alt, setAlt] = useState(piece.alt);
  const describe = (language: "vi" | "en", said: string) => setAlt({ ...alt, [language]: said });
  const [rights, setRights] = useState<Rights>(piece.rights ?? bare);
  const act = useAct(describeMedia, {
    invalidates: stale,
    onDone: () => {
      say(words.saved);
      // Captions may still be being written beside it.
      if (isPicture) onDone();
    },
  });
  const kept = rights.kind === "licensed" ? rights : { ...rights, until: null };
  const save = () => act.mutate({ params: { mediaId: piece.id }, body: { alt, rights: kept } });
  return (
    <Stack gap={4}>
      <MediaWork piece={piece} />
      <div className={isPicture ? css.description : undefined}>
        {isPicture ? <MediaShown piece={{ ...piece, alt }} /> : null}
        <Form onSubmit={save} objections={act.error} label={words.describeOf(piece.name)}>
          <TextField
            label={isPicture ? words.altVi : words.aboutVi}
            help={isPicture ? words.altHelp : words.aboutHelp}
            value={alt.vi}
            maxLength={500}
            onChange={(said) => describe("vi", said)}
            error={act.error?.fields["alt.vi"]}
            autoFocus
          />
          <TextField
            label={isPicture ? words.altEn : words.aboutEn}
            help={words.altEnHelp}
            required={false}
            value={alt.en}
            maxLength={500}
            onChange={(said) => describe("en", said)}
          />
          <RightsFields rights={rights} onChange={setRights} error={act.error} />
          {act.error && Object.keys(act.error.fields).length === 0 ? (
            <Notice tone="error">{act.error.message}</Notice>
          ) : null}
          <Row gap={2}>
            <Button kind="primary" type="submit" busy={act.isPending}>
              {words.save}
            </Button>
            <Button onClick={onDone}>{isPicture ? words.cancel : words.close}</Button>
          </Row>
          <Remove piece={piece} onDone={onDone} />
        </Form>
      </div>
      {isPicture ? null : (
        <Suspense fallback={<LoadingState what={words.loadingCaptions} />}>
          <CaptionEditor piece={piece} />
        </Suspense>
      )}
    </Stack>
  );
}

function RightsFields(props: {
  readonly rights: Rights;
  readonly onChange: (rights: Rights) => void;
  readonly error: ApiError | null;
}) {
  const words = useTexts(mediaTexts);
  const { rights, onChange, error } = props;
  const kinds = (["own", "licensed", "public"] as const).map((value) => ({
    ...{ value, label: words.rightsKinds[value] },
  }));
  return (
    <>
      <Segmented
        label={words.rights}
        withLabel
        options={kinds}
        value={rights.kind}
        onChange={(kind) => onChange({ ...rights, kind })}
      />
      <TextField
        label={words.credit}
        help={words.creditHelp}
        required={rights.kind !== "own"}
        value={rights.credit}
        maxLength={200}
        onChange={(credit) => onChange({ ...rights, credit })}
        error={error?.fields["rights.credit"]}
      />
      {rights.kind === "own" ? null : (
        <TextField
          label={words.proof}
          help={words.proofHelp}
          required={false}
          value={rights.proof}
          maxLength={500}
          onChange={(proof) => onChange({ ...rights, proof })}
        />
      )}
      {rights.kind === "licensed" ? (
        <DateField
          label={words.until}
          required={false}
          value={rights.until ?? ""}
          onChange={(until) => onChange({ ...rights, until: until || null })}
          error={error?.fields["rights.until"]}
        />
      ) : null}
    </>
  );
}

function Remove({ piece, onDone }: { readonly piece: MediaItem; readonly onDone: () => void }) {
  const words = useTexts(mediaTexts);
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const act = useAct(removeMedia, {
    invalidates: stale,
    onDone: () => {
      say(words.removed);
      onDone();
    },
  });
  if (!asking)
    return (
      <div>
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {words.remove}
        </Button>
      </div>
    );
  return (
    <ConfirmInline
      question={words.removeAsk}
      confirm={words.remove}
      reason="required"
      danger
      busy={act.isPending}
      error={act.error?.message}
      onConfirm={(reason) => act.mutate({ params: { mediaId: piece.id }, body: { reason } })}
      onCancel={() => setAsking(false)}
    />
  );
}
