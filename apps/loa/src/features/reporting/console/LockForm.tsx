import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { fieldsOf } from "../../../platform/ui/components/fields-of.ts";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { getReport, listReports, lockReport } from "../contract.ts";
import css from "./Reporting.module.css";
import { texts } from "./texts.ts";

const capacities = ["", "TM.", "KT.", "TL.", "TUQ.", "Q."] as const;
type Capacity = (typeof capacities)[number];

/** Number, date and signer, and the one button that fixes everything. */
export function LockForm(props: { readonly reportId: string; readonly onClose: () => void }) {
  const words = useTexts(texts);
  const say = useSay();
  const today = useSession().today;
  const [typed, setTyped] = useState({
    documentNumber: "",
    datedOn: today,
    signerName: "",
    signerPosition: "",
  });
  const [capacity, setCapacity] = useState<Capacity>("");
  const change = (values: Partial<typeof typed>) => setTyped({ ...typed, ...values });
  const act = useAct(lockReport, {
    invalidates: [getReport, listReports],
    onDone: () => say(words.locked),
  });
  const field = fieldsOf({ typed, change, errors: act.error?.fields ?? {} });
  const submit = () => {
    const body = { ...typed, signerCapacity: capacity === "" ? null : capacity };
    act.mutate({ params: { reportId: props.reportId }, body });
  };
  return (
    <Form onSubmit={submit} label={words.lock} objections={act.error}>
      <div className={css.form}>
        <Stack gap={3}>
          <p>{words.lockNote}</p>
          <TextField
            label={words.number}
            help={words.numberHelp}
            {...field("documentNumber")}
            maxLength={60}
          />
          <DateField label={words.dated} {...field("datedOn")} />
          <SelectField
            label={words.capacity}
            options={capacities.map((value) => ({ value, label: value || words.plain }))}
            value={capacity}
            onChange={(value) => setCapacity(capacities.find((one) => one === value) ?? "")}
          />
          <TextField label={words.position} {...field("signerPosition")} maxLength={200} />
          <TextField label={words.signer} {...field("signerName")} maxLength={200} />
          {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
          <Row gap={3}>
            <Button kind="primary" type="submit" busy={act.isPending} busyText={words.locking}>
              {words.lock}
            </Button>
            <Button onClick={props.onClose}>{words.cancel}</Button>
          </Row>
        </Stack>
      </div>
    </Form>
  );
}
