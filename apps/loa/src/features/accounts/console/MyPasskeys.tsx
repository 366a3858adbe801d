import { startRegistration } from "@simplewebauthn/browser";
import { useState } from "react";
import { call } from "../../../platform/ui/api/call.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { addNewPasskey, askNewPasskey, removeOnePasskey, renameOnePasskey } from "../contract.ts";
import { type SafetyPart, stale } from "./CodeApp.tsx";
import { Objection } from "./Entrance.tsx";
import type { Safety } from "./ProofForm.tsx";
import css from "./Safety.module.css";
import { safetyTexts } from "./safety-texts.ts";
import { knowsPasskeys, sentenceOf } from "./usePasskey.ts";

type Passkey = Safety["passkeys"][number];

/** One's passkeys: added under a name, renamed, removed. */
export function MyPasskeys({ safety, onCodes }: SafetyPart) {
  const words = useTexts(safetyTexts).passkeys;
  const columns = useColumns(safety.fresh);
  const works = safety.passkeysWork && knowsPasskeys();
  return (
    <Section title={words.title}>
      <p className={css.about}>{words.about}</p>
      {works ? null : <Notice tone="info">{words.unavailable}</Notice>}
      {works && safety.fresh ? <AddPasskey onCodes={onCodes} /> : null}
      {works || safety.passkeys.length > 0 ? (
        <DataTable
          caption={words.title}
          columns={columns}
          rows={[...safety.passkeys]}
          rowKey={(row) => row.id}
          empty={<EmptyState title={words.none} />}
        />
      ) : null}
    </Section>
  );
}

function AddPasskey({ onCodes }: Pick<SafetyPart, "onCodes">) {
  const texts = useTexts(safetyTexts);
  const words = texts.passkeys;
  const say = useSay();
  const [name, setName] = useState("");
  const [refused, refuse] = useState<{ readonly message: string } | null>(null);
  const act = useAct(addNewPasskey, {
    invalidates: stale,
    onDone: ({ recoveryCodes }) => {
      say(words.added);
      setName("");
      onCodes(recoveryCodes);
    },
  });
  const add = async () => {
    refuse(null);
    const question = await call(askNewPasskey);
    const answer = await startRegistration({ optionsJSON: question as never });
    act.mutate({ body: { name, answer: { ...answer } } });
  };
  return (
    <div className={css.form}>
      <Form
        label={words.add}
        objections={act.error}
        onSubmit={() =>
          void add().catch((thrown: unknown) => refuse(sentenceOf(thrown, texts.passkey.refused)))
        }
      >
        <Objection error={act.error ?? refused} beside={["name"]} />
        <TextField
          label={words.name}
          help={words.nameHelp}
          maxLength={60}
          value={name}
          onChange={setName}
          error={act.error?.fields.name}
        />
        <Row>
          <Button type="submit" busy={act.isPending} disabled={name.trim() === ""}>
            {words.add}
          </Button>
        </Row>
      </Form>
    </div>
  );
}

function useColumns(fresh: boolean): readonly Column<Passkey>[] {
  const words = useTexts(safetyTexts).passkeys;
  const format = useFormat();
  const changing: Column<Passkey> = {
    key: "actions",
    header: words.actions,
    cell: (row) => <Change passkey={row} />,
  };
  return [
    { key: "name", header: words.name, phone: "title", cell: (row) => row.name },
    { key: "added", header: words.addedOn, cell: (row) => format.date(row.createdAt) },
    {
      key: "used",
      header: words.usedOn,
      cell: (row) => (row.usedAt ? format.moment(row.usedAt) : words.never),
    },
    ...(fresh ? [changing] : []),
  ];
}

function Change({ passkey }: { readonly passkey: Passkey }) {
  const words = useTexts(safetyTexts).passkeys;
  const [doing, start] = useState<"rename" | "remove" | null>(null);
  const stop = () => start(null);
  if (doing === "rename") return <Rename passkey={passkey} onClose={stop} />;
  if (doing === "remove") return <Remove passkey={passkey} onClose={stop} />;
  return (
    <Row>
      <Button aria-label={`${words.rename}: ${passkey.name}`} onClick={() => start("rename")}>
        {words.rename}
      </Button>
      <Button aria-label={`${words.remove}: ${passkey.name}`} onClick={() => start("remove")}>
        {words.remove}
      </Button>
    </Row>
  );
}

interface Changing {
  readonly passkey: Passkey;
  readonly onClose: () => void;
}

function Rename({ passkey, onClose }: Changing) {
  const words = useTexts(safetyTexts).passkeys;
  const say = useSay();
  const [name, setName] = useState(passkey.name);
  const act = useAct(renameOnePasskey, {
    invalidates: stale,
    onDone: () => {
      say(words.renamed);
      onClose();
    },
  });
  return (
    <Form
      label={words.rename}
      objections={act.error}
      onSubmit={() => act.mutate({ params: { id: passkey.id }, body: { name } })}
    >
      <TextField
        label={words.name}
        maxLength={60}
        value={name}
        onChange={setName}
        error={act.error?.message}
      />
      <Button type="submit" busy={act.isPending}>
        {words.save}
      </Button>
    </Form>
  );
}

function Remove({ passkey, onClose }: Changing) {
  const words = useTexts(safetyTexts).passkeys;
  const say = useSay();
  const act = useAct(removeOnePasskey, { invalidates: stale, onDone: () => say(words.removed) });
  return (
    <>
      <Objection error={act.error} />
      <ConfirmInline
        question={words.removeQuestion(passkey.name)}
        confirm={words.remove}
        danger
        busy={act.isPending}
        onConfirm={() => act.mutate({ params: { id: passkey.id } })}
        onCancel={onClose}
      />
    </>
  );
}
