import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { type Assignment, type AssignmentRole, putAssignments, type Task } from "../contract.ts";
import { AssignmentForm } from "./AssignmentForm.tsx";
import { AssignmentLine } from "./AssignmentLine.tsx";
import { EditProblem } from "./EditProblem.tsx";
import css from "./Lines.module.css";
import { useEdit, useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { targetBody } from "./TargetPicker.tsx";
import panel from "./TaskPanel.module.css";

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

/** Who leads and takes part in the task, by role; every change is saved at once. */
export function AssignmentEditor({ task }: { readonly task: Task }) {
  const words = useTexts(reviewTexts);
  const { revision } = useReview();
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  const put = useEdit(putAssignments, close);
  const inputs = task.assignments.map(inputOf);
  const save = (assignments: readonly Input[]) => {
    const body = { revision, assignments: assignments.map(withoutId) };
    put.mutate({ params: { taskId: task.id }, body });
  };
  const change = (id: string, input: Partial<Input>) =>
    save(inputs.map((each) => (each.id === id ? { ...each, ...input } : each)));
  return (
    <section aria-labelledby="review-people">
      <div className={panel.subhead}>
        <h3 id="review-people">{words.people}</h3>
        <Button kind="quiet" onClick={() => setOpen("new")}>
          {words.addPerson}
        </Button>
      </div>
      {task.assignments.length === 0 ? <p>{words.noPeople}</p> : null}
      <ul className={css.lines}>
        {inOrder(task.assignments).map((each) => (
          <li key={each.id}>
            <AssignmentLine
              task={task}
              assignment={each}
              onChange={() => setOpen(open === each.id ? null : each.id)}
              onRemove={() => save(inputs.filter((input) => input.id !== each.id))}
            />
            {open === each.id ? (
              <AssignmentForm
                assignment={each}
                busy={put.isPending}
                onCancel={close}
                onSave={(role, target) => change(each.id, { role, ...targetBody(target) })}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {open === "new" ? (
        <AssignmentForm
          assignment={null}
          busy={put.isPending}
          onCancel={close}
          onSave={(role, target) =>
            save([
              ...inputs,
              { id: undefined, role, raw: target.name || words.open, ...targetBody(target) },
            ])
          }
        />
      ) : null}
      <EditProblem act={put} />
    </section>
  );
}

const roles = [
  "lead",
  "implementing",
  "directing",
  "coordinating",
] as const satisfies readonly AssignmentRole[];

const inOrder = (assignments: readonly Assignment[]) =>
  assignments.toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
