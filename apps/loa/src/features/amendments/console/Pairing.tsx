import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  choosePairing,
  type DifferenceRow,
  getAmendment,
  getDifference,
  type TaskSide,
  undoPairing,
} from "../contract.ts";
import { texts } from "./texts.ts";

interface Props {
  readonly row: DifferenceRow;
  readonly planId: string;
  readonly olds: readonly TaskSide[];
}

type Verdict = "paired" | "added" | "ended" | "kept";

/** Says otherwise than proposed: another old task, none, ended, kept; and this row's own period under way. */
export function Pairing({ row, planId, olds }: Props) {
  const words = useTexts(texts);
  const invalidates = [getDifference, getAmendment];
  const choose = useAct(choosePairing, { invalidates });
  const undo = useAct(undoPairing, { invalidates });
  const oldTaskId = row.old?.taskId ?? null;
  const newTaskId = row.fresh?.taskId ?? null;
  const decide = (verdict: Verdict, more: object = {}) =>
    choose.mutate({
      params: { planId },
      body: { oldTaskId, newTaskId, verdict, currentPeriod: row.currentPeriod, ...more },
    });
  const verdict: Verdict =
    row.old && row.fresh ? "paired" : row.fresh ? "added" : row.kind === "ended" ? "ended" : "kept";
  const { error } = choose;
  return (
    <Stack gap={3}>
      {row.fresh ? (
        <SelectField
          label={words.pairWith}
          placeholder={words.pairNone}
          clearable
          options={olds.map((old) => ({ value: old.taskId, label: `${old.path} ${old.title}` }))}
          value={oldTaskId ?? ""}
          onChange={(value) =>
            value ? decide("paired", { oldTaskId: value }) : decide("added", { oldTaskId: null })
          }
        />
      ) : null}
      <SelectField
        label={words.rowPeriod}
        placeholder={words.asAll}
        clearable
        options={(["split", "old", "new"] as const).map((value) => ({
          value,
          label: words.periods[value],
        }))}
        value={row.currentPeriod ?? ""}
        onChange={(value) => decide(verdict, { currentPeriod: value || null })}
      />
      <Row gap={2}>
        {row.old && row.fresh ? (
          <Button onClick={() => decide("added", { oldTaskId: null })}>{words.apart}</Button>
        ) : null}
        {row.kind === "ended" ? <Button onClick={() => decide("kept")}>{words.keep}</Button> : null}
        {row.kind === "untouched" && !row.fresh ? (
          <Button onClick={() => decide("ended")}>{words.end}</Button>
        ) : null}
        {row.choiceId ? (
          <Button
            kind="quiet"
            onClick={() => undo.mutate({ params: { planId, choiceId: row.choiceId ?? "" } })}
          >
            {words.undoChoice}
          </Button>
        ) : null}
      </Row>
      {error ? <Notice tone="error">{error.message}</Notice> : null}
    </Stack>
  );
}
