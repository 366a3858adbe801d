import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  getWorkdays,
  removeWorkdayChange,
  type WorkdayChange,
  type WorkdayYear,
} from "../contract.ts";
import { ChangeForm } from "./ChangeForm.tsx";
import css from "./Changes.module.css";
import { texts } from "./texts.ts";
import { useDayName } from "./useDayName.ts";

/** What is changed of a year's calendar; an administrator adds, corrects and removes. */
export function Changes({ year }: { readonly year: WorkdayYear }) {
  const words = useTexts(texts);
  const [adding, setAdding] = useState(false);
  return (
    <Stack gap={3}>
      {year.changes.length === 0 ? <p className={css.soft}>{words.noChanges}</p> : null}
      <ul className={css.lines}>
        {year.changes.map((change) => (
          <Line key={change.id} change={change} canChange={year.canChange} />
        ))}
      </ul>
      {year.canChange && !adding ? (
        <div>
          <Button kind="primary" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        </div>
      ) : null}
      {adding ? <ChangeForm onClose={() => setAdding(false)} /> : null}
    </Stack>
  );
}

interface LineProps {
  readonly change: WorkdayChange;
  readonly canChange: boolean;
}

function Line({ change, canChange }: LineProps) {
  const words = useTexts(texts);
  const dayName = useDayName();
  const [doing, setDoing] = useState<"edit" | "remove" | null>(null);
  const { offOn, workedOn, note, changedBy } = change;
  const days = [
    ...(offOn ? [`${words.offOn} ${dayName(offOn)}`] : []),
    ...(workedOn ? [`${words.workedOn} ${dayName(workedOn)}`] : []),
  ];
  return (
    <li className={css.line}>
      <div className={css.words}>
        <strong>{days.join(" · ")}</strong>
        <span className={css.soft}>{[note, changedBy].filter(Boolean).join(" · ")}</span>
      </div>
      {canChange && doing === null ? (
        <Row gap={2}>
          <Button kind="quiet" aria-label={words.editThis(note)} onClick={() => setDoing("edit")}>
            {words.edit}
          </Button>
          <Button
            kind="quiet"
            aria-label={words.removeThis(note)}
            onClick={() => setDoing("remove")}
          >
            {words.remove}
          </Button>
        </Row>
      ) : null}
      {doing === "edit" ? <ChangeForm change={change} onClose={() => setDoing(null)} /> : null}
      {doing === "remove" ? <Remove id={change.id} onClose={() => setDoing(null)} /> : null}
    </li>
  );
}

function Remove({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const words = useTexts(texts);
  const say = useSay();
  const act = useAct(removeWorkdayChange, {
    invalidates: [getWorkdays],
    onDone: () => say(words.removed),
  });
  return (
    <ConfirmInline
      question={words.removeQuestion}
      confirm={words.remove}
      reason="none"
      danger
      busy={act.isPending}
      onConfirm={() => act.mutate({ params: { changeId: id } })}
      onCancel={onClose}
    />
  );
}
