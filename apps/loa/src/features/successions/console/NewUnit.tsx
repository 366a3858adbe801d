import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { UnitKind, unitKindNames } from "../../units/contract.ts";
import type { DraftUnit } from "./draft.ts";
import { paperTexts } from "./paper-texts.ts";
import css from "./Successions.module.css";

interface Props {
  readonly effectiveOn: string;
  readonly units: readonly DraftUnit[];
  readonly onAdd: (unit: DraftUnit) => void;
  readonly onChoose: (unit: DraftUnit) => void;
}

/** A unit that does not exist yet, made with the draft; those written already are chosen again by a press. */
export function NewUnit({ effectiveOn, units, onAdd, onChoose }: Props) {
  const words = useTexts(paperTexts);
  const { date } = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <Stack gap={3}>
      {units.map((unit) => (
        <Row key={unit.key} align="baseline" gap={3}>
          <span>{words.newUnitLine(unit.name, date(effectiveOn))}</span>
          <Button kind="quiet" onClick={() => onChoose(unit)}>
            {words.chooseAgain}
          </Button>
        </Row>
      ))}
      {open ? (
        <Fields
          onAdd={(unit) => {
            onAdd(unit);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      ) : (
        <Row align="baseline" gap={3}>
          <span className={css.soft}>{words.newUnitHelp}</span>
          <Button onClick={() => setOpen(true)}>{words.newUnit}</Button>
        </Row>
      )}
    </Stack>
  );
}

const empty = { name: "", code: "", kind: "department" };

function Fields(props: { readonly onAdd: Props["onAdd"]; readonly onClose: () => void }) {
  const words = useTexts(paperTexts);
  const say = useBilingual();
  const [fields, setFields] = useState(empty);
  const set = (part: Partial<typeof empty>) => setFields((now) => ({ ...now, ...part }));
  const whole = fields.name.trim() !== "" && fields.code.trim() !== "";
  const add = () => props.onAdd({ ...fields, key: crypto.randomUUID() });
  return (
    <fieldset className={css.newUnit}>
      <legend>{words.newUnit}</legend>
      <Stack gap={3}>
        <TextField
          label={words.unitName}
          maxLength={300}
          value={fields.name}
          onChange={(name) => set({ name })}
        />
        <TextField
          label={words.unitCode}
          maxLength={60}
          value={fields.code}
          onChange={(code) => set({ code })}
        />
        <SelectField
          label={words.unitKind}
          options={UnitKind.options.map((kind) => ({
            value: kind,
            label: say(unitKindNames[kind]),
          }))}
          value={fields.kind}
          onChange={(kind) => set({ kind })}
        />
        <Row>
          <Button disabled={!whole} onClick={add}>
            {words.takeAsSuccessor}
          </Button>
          <Button kind="quiet" onClick={props.onClose}>
            {words.cancel}
          </Button>
        </Row>
      </Stack>
    </fieldset>
  );
}
