import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { type Assignment, AssignmentRole, putAssignments, type Task } from "../contract.ts";
import { EditProblem } from "./EditProblem.tsx";
import css from "./Lines.module.css";
import { useEdit, useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { SourceButton } from "./SourceButton.tsx";
import { isChosen, noTarget, type Target, TargetPicker, targetBody } from "./TargetPicker.tsx";
import { valueWords } from "./words.ts";

type Input = ReturnType<typeof inputOf>;

const inputOf = (each: Assignment) => ({
  id: each.id as string | undefined,
  role: each.role,
  raw: each.raw,
  unitId: each.unit?.id ?? null,
  groupId: each.group?.id ?? null,
  open: each.resolution === "open",
});

const withoutId = ({ id, ...input }: Input) => (id === undefined ? input : { id, ...input });

/** Who leads and takes part in the task; every change is saved at once. */
export function AssignmentEditor({ task }: { readonly task: Task }) {
  const words = useTexts(reviewTexts);
  const { revision } = useReview();
  const [open, setOpen] = useState<string | null>(null);
  const put = useEdit(putAssignments);
  const inputs = task.assignments.map(inputOf);
  const save = (assignments: readonly Input[]) => {
    setOpen(null);
    const body = { revision, assignments: assignments.map(withoutId) };
    put.mutate({ params: { taskId: task.id }, body });
  };
  const change = (id: string, input: Partial<Input>) =>
    save(inputs.map((each) => (each.id === id ? { ...each, ...input } : each)));
  return (
    <Section
      title={words.people}
      aside={<Button onClick={() => setOpen("new")}>{words.addPerson}</Button>}
    >
      {task.assignments.length === 0 ? <p>{words.noPeople}</p> : null}
      <ul className={css.lines}>
        {task.assignments.map((each) => (
          <li key={each.id}>
            <Line
              task={task}
              assignment={each}
              onChange={() => setOpen(open === each.id ? null : each.id)}
              onRemove={() => save(inputs.filter((input) => input.id !== each.id))}
            />
            {open === each.id ? (
              <AssignmentForm
                assignment={each}
                onCancel={() => setOpen(null)}
                onSave={(role, target) => change(each.id, { role, ...targetBody(target) })}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {open === "new" ? (
        <AssignmentForm
          assignment={null}
          onCancel={() => setOpen(null)}
          onSave={(role, target) =>
            save([
              ...inputs,
              { id: undefined, role, raw: target.name || words.open, ...targetBody(target) },
            ])
          }
        />
      ) : null}
      <EditProblem error={put.error} />
    </Section>
  );
}

function Line(props: {
  readonly task: Task;
  readonly assignment: Assignment;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}) {
  const words = useTexts(reviewTexts);
  const values = useTexts(valueWords);
  const { assignment } = props;
  const name = assignment.unit?.name ?? assignment.group?.name;
  return (
    <Row gap={2}>
      <span className={css.soft}>{values.role[assignment.role]}</span>
      <span className={css.main}>
        {name ?? assignment.raw}
        {name && name !== assignment.raw ? (
          <span className={css.soft}> “{assignment.raw}”</span>
        ) : null}
        {assignment.resolution === "unit" ? null : (
          <span className={assignment.resolution === "unresolved" ? css.alarm : css.soft}>
            {" "}
            ({values.resolution[assignment.resolution]})
          </span>
        )}
      </span>
      <Row gap={1} wrap={false}>
        <SourceButton
          task={props.task}
          field={`assignment:${assignment.id}`}
          what={assignment.raw}
        />
        <Button kind="quiet" aria-label={words.changeThis(assignment.raw)} onClick={props.onChange}>
          {words.change}
        </Button>
        <Button kind="quiet" aria-label={words.removeThis(assignment.raw)} onClick={props.onRemove}>
          {words.remove}
        </Button>
      </Row>
    </Row>
  );
}

function AssignmentForm(props: {
  readonly assignment: Assignment | null;
  readonly onCancel: () => void;
  readonly onSave: (role: AssignmentRole, target: Target) => void;
}) {
  const words = useTexts(reviewTexts);
  const values = useTexts(valueWords);
  const [role, setRole] = useState<AssignmentRole>(props.assignment?.role ?? "lead");
  const [target, setTarget] = useState<Target>(() => targetOf(props.assignment));
  return (
    <Form onSubmit={() => props.onSave(role, target)} label={words.people}>
      <Stack gap={3}>
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
          <Button type="submit" disabled={!isChosen(target)}>
            {words.save}
          </Button>
          <Button kind="quiet" onClick={props.onCancel}>
            {words.cancel}
          </Button>
        </Row>
      </Stack>
    </Form>
  );
}

function targetOf(assignment: Assignment | null): Target {
  if (assignment?.unit) return { kind: "unit", ...assignment.unit };
  if (assignment?.group) return { kind: "group", ...assignment.group };
  return assignment?.resolution === "open" ? { kind: "open", id: "", name: "" } : noTarget;
}
