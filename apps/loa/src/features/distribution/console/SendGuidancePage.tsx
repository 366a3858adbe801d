import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { FileField } from "../../../platform/ui/components/FileField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { fieldsOf } from "../../../platform/ui/components/fields-of.ts";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { MultiSelectField } from "../../../platform/ui/components/MultiSelectField.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listGroups } from "../../units/contract.ts";
import { guidanceLimit, listDistributions, sendGuidance } from "../contract.ts";
import css from "./Distribution.module.css";
import { texts } from "./texts.ts";
import { UnitPicker } from "./UnitPicker.tsx";

interface Chosen {
  readonly id: string;
  readonly name: string;
}
const nobody: Chosen = { id: "", name: "" };

/** Guidance to units: the document, and who is to have it. */
export default function SendGuidancePage() {
  const words = useTexts(texts);
  const { draft, change, act, send } = useSending();
  const field = fieldsOf({ typed: draft, change, errors: act.error?.fields ?? {} });
  return (
    <Stack gap={4}>
      <PageHeader title={words.send} trail={[{ label: words.title, to: "/distributions" }]} />
      <div className={css.form}>
        <Form onSubmit={send} label={words.send} objections={act.error}>
          <FileField
            label={words.file}
            help={words.fileHelp}
            accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
            maxBytes={guidanceLimit}
            files={draft.files}
            onChange={(files) => change({ files })}
          />
          <Row gap={3} align="start">
            <TextField label={words.number} required maxLength={60} {...field("documentNumber")} />
            <DateField label={words.dated} {...field("datedOn")} />
          </Row>
          <TextField label={words.issuer} required maxLength={300} {...field("issuer")} />
          <TextField label={words.abstract} required maxLength={500} {...field("title")} />
          <Groups value={draft.groupIds} onChange={(groupIds) => change({ groupIds })} />
          <Units value={draft.units} onChange={(units) => change({ units })} />
          <UnitPicker
            label={words.guidanceOf}
            help={words.guidanceOfHelp}
            required={false}
            value={draft.guidanceOf.id}
            name={draft.guidanceOf.name}
            onChange={(id, name) => change({ guidanceOf: { id, name } })}
          />
          {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
          <div>
            <Button type="submit" kind="primary" busy={act.isPending}>
              {words.send}
            </Button>
          </div>
        </Form>
      </div>
    </Stack>
  );
}

function useSending() {
  const words = useTexts(texts);
  const say = useSay();
  const go = useGo();
  const { number } = useFormat();
  const { today } = useSession();
  const [draft, setDraft] = useState({
    ...{ documentNumber: "", datedOn: today, issuer: "", title: "", guidanceOf: nobody },
    files: [] as File[],
    units: [] as readonly Chosen[],
    groupIds: [] as readonly string[],
  });
  const act = useAct(sendGuidance, {
    invalidates: [listDistributions],
    onDone: ({ id, units, mails }) => {
      say(words.sent(number(units), number(mails)));
      go(pathTo("/distributions/$distributionId", { distributionId: id }));
    },
  });
  const send = () => {
    const { files, units, groupIds, guidanceOf, ...document } = draft;
    const body = {
      ...document,
      unitIds: units.map(({ id }) => id),
      groupIds: [...groupIds],
      guidanceOf: guidanceOf.id || null,
    };
    act.mutate({ body, files });
  };
  const change = (patch: Partial<typeof draft>) => setDraft({ ...draft, ...patch });
  return { draft, change, act, send };
}

function Groups(props: {
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}) {
  const words = useTexts(texts);
  const groups = useCall(listGroups, {});
  return (
    <MultiSelectField
      label={words.groups}
      required={false}
      options={(groups.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={props.value}
      onChange={props.onChange}
    />
  );
}

function Units(props: {
  readonly value: readonly Chosen[];
  readonly onChange: (value: Chosen[]) => void;
}) {
  const words = useTexts(texts);
  const { value, onChange } = props;
  const add = (id: string, name: string) =>
    id !== "" && !value.some((one) => one.id === id) && onChange([...value, { id, name }]);
  return (
    <Stack gap={2}>
      <UnitPicker
        key={value.length}
        label={words.addUnit}
        required={false}
        value=""
        name=""
        onChange={add}
      />
      {value.length > 0 ? (
        <ul className={css.chosen} aria-label={words.units}>
          {value.map((one) => (
            <li key={one.id}>
              <Button
                aria-label={words.removeUnit(one.name)}
                onClick={() => onChange(value.filter(({ id }) => id !== one.id))}
              >
                {`${one.name} ×`}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </Stack>
  );
}
