import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { FormEnd } from "../../../platform/ui/components/FormEnd.tsx";
import { fieldsOf } from "../../../platform/ui/components/fields-of.ts";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { NumberField } from "../../../platform/ui/components/NumberField.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { addHotline, changeHotline, type Hotline, listHotlines } from "../contract.ts";
import { texts } from "./texts.ts";

interface Props {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly row?: Hotline;
  readonly onClose: () => void;
}

/** A number: new, or what is said of one. */
export function HotlineForm({ units, row, onClose }: Props) {
  const words = useTexts(texts);
  const { draft, change, save, act } = useHotline({ units, onClose, ...(row ? { row } : {}) });
  const field = fieldsOf({ typed: draft, change, errors: act.error?.fields ?? {} });
  return (
    <Form onSubmit={save} label={row ? words.change(row.name) : words.add} objections={act.error}>
      {row ? null : (
        <SelectField
          label={words.unit}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          {...field("unitId")}
        />
      )}
      <TextField label={words.name} maxLength={200} {...field("name")} />
      <TextField label={words.purpose} maxLength={500} {...field("purpose")} />
      <Row gap={3} align="start">
        <TextField label={words.phone} type="tel" maxLength={30} {...field("phone")} />
        <TextField label={words.hours} help={words.hoursHelp} maxLength={200} {...field("hours")} />
      </Row>
      <Row gap={3} align="start">
        <TextField label={words.email} type="email" required={false} {...field("email")} />
        <NumberField label={words.place} help={words.placeHelp} {...field("place")} />
      </Row>
      <FormEnd act={act} save={words.save} cancel={words.cancel} onCancel={onClose} />
    </Form>
  );
}

function useHotline({ units, row, onClose }: Props) {
  const words = useTexts(texts);
  const say = useSay();
  const [draft, setDraft] = useState({
    ...{ unitId: units.length === 1 ? (units[0]?.id ?? "") : "", name: row?.name ?? "" },
    ...{ purpose: row?.purpose ?? "", phone: row?.phone ?? "", hours: row?.hours ?? "" },
    ...{ email: row?.email ?? "", place: row?.place ?? (100 as number | null) },
  });
  const onDone = () => {
    say(words.saved);
    onClose();
  };
  const adding = useAct(addHotline, { invalidates: [listHotlines], onDone });
  const changing = useAct(changeHotline, { invalidates: [listHotlines], onDone });
  const save = () => {
    const { unitId, place, ...rest } = draft;
    const body = { ...rest, email: rest.email || null, place: place ?? 100 };
    if (row) changing.mutate({ params: { hotlineId: row.id }, body });
    else adding.mutate({ body: { ...body, unitId } });
  };
  const change = (patch: Partial<typeof draft>) => setDraft({ ...draft, ...patch });
  return { draft, change, save, act: row ? changing : adding };
}
