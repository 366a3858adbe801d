import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { type Assignment, AssignmentRole } from "../contract.ts";
import { InPlace } from "./InPlace.tsx";
import { reviewTexts } from "./review-texts.ts";
import { isChosen, noTarget, type Target, TargetPicker } from "./TargetPicker.tsx";
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
  return (
    <InPlace>
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

function targetOf(assignment: Assignment | null): Target {
  if (assignment?.unit) return { kind: "unit", ...assignment.unit };
  if (assignment?.group) return { kind: "group", ...assignment.group };
  return assignment?.resolution === "open" ? { kind: "open", id: "", name: "" } : noTarget;
}
