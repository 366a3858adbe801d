import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { listUnits, readUnit, succeedUnit } from "../contract.ts";
import { texts } from "./texts.ts";
import css from "./UnitForm.module.css";
import { UnitPicker } from "./UnitPicker.tsx";

interface Heir {
  readonly id: string;
  readonly name: string;
}

/** Ends a unit on a date and names one or more successors. */
export function EndUnit({ unitId }: { readonly unitId: string }) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const [effectiveOn, setEffectiveOn] = useState("");
  const [heirs, setHeirs] = useState<readonly Heir[]>([]);
  const [asked, setAsked] = useState(false);
  const succeed = useAct(succeedUnit, {
    invalidates: [readUnit, listUnits],
    onDone: () => setAsked(false),
  });
  const confirm = (note: string) => {
    const successorIds = heirs.map((heir) => heir.id);
    const body = { successorIds, effectiveOn, note: note === "" ? null : note };
    succeed.mutate({ params: { unitId }, body });
  };
  return (
    <div className={css.form}>
      <Stack gap={3}>
        <DateField label={words.effectiveOn} value={effectiveOn} onChange={setEffectiveOn} />
        <Heirs asOf={effectiveOn} heirs={heirs} onChange={setHeirs} />
        {asked ? (
          <ConfirmInline
            question={words.endConfirm(date(effectiveOn))}
            confirm={words.end}
            danger
            reason="optional"
            reasonLabel={words.note}
            busy={succeed.isPending}
            error={succeed.error?.message}
            onConfirm={confirm}
            onCancel={() => setAsked(false)}
          />
        ) : (
          <Row>
            <Button
              kind="danger"
              disabled={effectiveOn === "" || heirs.length === 0}
              onClick={() => setAsked(true)}
            >
              {words.end}
            </Button>
          </Row>
        )}
      </Stack>
    </div>
  );
}

function Heirs(props: {
  readonly asOf: string;
  readonly heirs: readonly Heir[];
  readonly onChange: (heirs: readonly Heir[]) => void;
}) {
  const words = useTexts(texts);
  const add = (id: string, name: string) => {
    if (id === "" || props.heirs.some((heir) => heir.id === id)) return;
    props.onChange([...props.heirs, { id, name }]);
  };
  return (
    <>
      <UnitPicker
        label={words.successor}
        value=""
        onChange={(id, option) => add(id, option?.label ?? "")}
        {...(props.asOf === "" ? {} : { asOf: props.asOf })}
      />
      <ul className={css.plain} aria-label={words.chosen}>
        {props.heirs.map((heir) => (
          <li key={heir.id} className={css.line}>
            {heir.name}
            <Button
              kind="quiet"
              aria-label={`${words.undo}: ${heir.name}`}
              onClick={() => props.onChange(props.heirs.filter((each) => each.id !== heir.id))}
            >
              {words.undo}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
