import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { InPlace } from "../../../platform/ui/components/InPlace.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { type Assignment, AssignmentRole } from "../contract.ts";
import { ChangedElsewhere } from "./ChangedElsewhere.tsx";
import css from "./Lines.module.css";
import { reviewTexts } from "./review-texts.ts";
import { isChosen, noTarget, type Target, TargetPicker } from "./TargetPicker.tsx";
import { useSeen } from "./useSeen.ts";
import { valueWords } from "./words.ts";

/** Role and unit of one assignment, picked in place. */
export function AssignmentForm(props: {
  readonly assignment: Assignment | null;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onSave: (role: AssignmentRole, target: Target) => void;
}) {
  const words = useTexts(reviewTexts);
  const values = useTexts(valueWords);
  const [role, setRole] = useState<AssignmentRole>(props.assignment?.role ?? "lead");
  const [target, setTarget] = useState<Target>(() => targetOf(props.assignment));
  const theirs = useTheirs(props.assignment);
  const takeTheirs = () => {
    theirs.take();
    setRole(props.assignment?.role ?? role);
    setTarget(targetOf(props.assignment));
  };
  return (
    <InPlace className={css.form}>
      <Form onSubmit={() => isChosen(target) && props.onSave(role, target)} label={words.people}>
        <SelectField
          label={words.role}
          options={AssignmentRole.options.map((each) => ({
            value: each,
            label: values.role[each],
          }))}
          value={role}
          onChange={(each) => setRole(each as AssignmentRole)}
        />
        <TargetPicker value={target} onChange={setTarget} />
        <ChangedElsewhere theirs={theirs.words} onTake={takeTheirs} />
        <Row gap={2}>
          <Button type="submit" disabled={!isChosen(target)} busy={props.busy}>
            {words.save}
          </Button>
          <Button kind="quiet" onClick={props.onCancel}>
            {words.cancel}
          </Button>
        </Row>
      </Form>
    </InPlace>
  );
}

/** Whom somebody else has put here since the form was opened. */
function useTheirs(assignment: Assignment | null) {
  const values = useTexts(valueWords);
  const now = assignment && { role: assignment.role, target: targetOf(assignment) };
  const { isChanged, take } = useSeen(now);
  const changed =
    assignment !== null && isChanged
      ? [{ label: values.role[assignment.role], words: targetOf(assignment).name }]
      : [];
  return { words: changed, take };
}

function targetOf(assignment: Assignment | null): Target {
  if (assignment?.unit) return { kind: "unit", ...assignment.unit };
  if (assignment?.group) return { kind: "group", ...assignment.group };
  return assignment?.resolution === "open" ? { kind: "open", id: "", name: "" } : noTarget;
}
