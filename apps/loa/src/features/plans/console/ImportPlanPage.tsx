import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DefinitionList } from "../../../platform/ui/components/DefinitionList.tsx";
import { FileField } from "../../../platform/ui/components/FileField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { NoPermission } from "../../../platform/ui/components/NoPermission.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Progress } from "../../../platform/ui/components/Progress.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { importPlan, listPlans, pastedTextLimit, planFileCeiling } from "../contract.ts";
import css from "./ImportPlanPage.module.css";
import { PictureList } from "./PictureList.tsx";
import { chosenFiles, isPicture, lighter } from "./picture-pages.ts";
import { UnitField } from "./TargetPicker.tsx";
import { texts } from "./texts.ts";

/** A plan's file or text goes in; its reading is shown on the plan's own page. */
export default function ImportPlanPage() {
  const words = useTexts(texts);
  const session = useSession();
  if (session.can["plans.import"] !== true) return <NoPermission />;
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.import}
        subtitle={words.importNote}
        trail={[{ label: words.plans, to: "/plans" }]}
      />
      <div className={css.form}>
        <ImportForm />
      </div>
    </Stack>
  );
}

type Way = "file" | "text";
const noUnit = { id: "", name: "" };

function ImportForm() {
  const words = useTexts(texts);
  const [way, setWay] = useState<Way>("file");
  const [files, setFiles] = useState<File[]>([]);
  const [text, setText] = useState("");
  const { can, units } = useSession();
  const [owner, setOwner] = useState(can["plans.import-any"] ? noUnit : (units[0] ?? noUnit));
  const [asked, setAsked] = useState(false);
  const sending = useImport();
  const nothing = way === "file" ? files.length === 0 : text.trim() === "";
  const lacking = asked && nothing ? words.oneOf : undefined;
  const submit = () => {
    setAsked(true);
    if (nothing) return;
    const ownerUnitId = owner.id || null;
    if (way === "file") void sending.send(ownerUnitId, files);
    else sending.act.mutate({ body: { ownerUnitId, text } });
  };
  return (
    <Form onSubmit={submit} label={words.import} objections={lacking ?? sending.act.error}>
      <Segmented
        label={words.way}
        options={[
          { value: "file", label: words.file },
          { value: "text", label: words.paste },
        ]}
        value={way}
        onChange={setWay}
      />
      {way === "file" ? (
        <PlanFiles files={files} onChange={setFiles} error={lacking} />
      ) : (
        <TextArea
          label={words.paste}
          help={words.pasteHelp}
          rows={14}
          maxLength={pastedTextLimit}
          value={text}
          onChange={setText}
          error={lacking}
        />
      )}
      <OwnerField owner={owner} onChange={setOwner} />
      {sending.act.error ? <Notice tone="error">{sending.act.error.message}</Notice> : null}
      {sending.act.isPending && way === "file" ? (
        <Progress label={words.sending} value={Math.round(sending.share * 100)} max={100} />
      ) : null}
      <div>
        <Button kind="primary" type="submit" busy={sending.isBusy} busyText={sending.busyText}>
          {words.read}
        </Button>
      </div>
    </Form>
  );
}

interface PlanFilesProps {
  readonly files: File[];
  readonly onChange: (files: File[]) => void;
  readonly error?: string | undefined;
}

/** One file, or photographs of a plan's pages put in order. */
function PlanFiles({ files, onChange, error }: PlanFilesProps) {
  const words = useTexts(texts);
  const [leftOut, setLeftOut] = useState<string>();
  const take = (next: readonly File[]) => {
    const chosen = chosenFiles(
      files,
      next.filter((file) => !files.includes(file)),
    );
    setLeftOut(chosen.leftOut ? words.onlyPictures(chosen.files[0]?.name ?? "") : undefined);
    onChange(chosen.files);
  };
  const arePages = files.length > 0 && files.every(isPicture);
  return (
    <>
      <FileField
        label={words.file}
        help={words.fileHelp}
        accept=".docx,.docm,.txt,.pdf,.png,.jpg,.jpeg,.tif,.tiff,.doc,.odt,.rtf"
        camera
        many
        listedElsewhere={arePages}
        maxBytes={planFileCeiling}
        files={files}
        onChange={(next) => (next.length < files.length ? onChange(next) : take(next))}
        error={error ?? leftOut}
      />
      {arePages ? <PictureList files={files} onChange={onChange} /> : null}
      {arePages && files.length > 1 ? <p>{words.picturesNote(files.length)}</p> : null}
    </>
  );
}

interface Owner {
  readonly id: string;
  readonly name: string;
}

// Whoever imports for their own unit does not choose another; of several units, one of theirs.
function OwnerField(props: { readonly owner: Owner; readonly onChange: (owner: Owner) => void }) {
  const words = useTexts(texts);
  const { can, units } = useSession();
  const { owner, onChange } = props;
  if (can["plans.import-any"] === true)
    return (
      <UnitField
        label={words.owner}
        help={words.ownerHelp}
        required={false}
        value={owner.id}
        chosenName={owner.name}
        onChange={(id, name) => onChange({ id, name })}
      />
    );
  if (units.length > 1)
    return (
      <SelectField
        label={words.owner}
        help={words.ownOnly}
        options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        value={owner.id}
        onChange={(id) => onChange(units.find((unit) => unit.id === id) ?? owner)}
      />
    );
  return <DefinitionList items={[{ term: words.owner, value: owner.name }]} />;
}

/** Sends the plan, tells how much of a large file has gone, and leads on to its reading. */
function useImport() {
  const words = useTexts(texts);
  const go = useGo();
  const [share, setShare] = useState(0);
  const act = useAct(importPlan, {
    invalidates: [listPlans],
    onDone: ({ id }) => go(pathTo("/plans/$planId", { planId: id })),
    onProgress: setShare,
  });
  const [preparing, setPreparing] = useState(false);
  const send = async (ownerUnitId: string | null, files: readonly File[]) => {
    setPreparing(true);
    // One after the other: an unpacked photograph takes tens of megabytes of a phone.
    const light: File[] = [];
    for (const file of files) light.push(await lighter(file));
    setPreparing(false);
    act.mutate({ body: { ownerUnitId }, files: light });
  };
  const isBusy = preparing || act.isPending;
  return { act, share, send, isBusy, busyText: preparing ? words.preparing : words.sending };
}
