import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { changeTask, type PlanDetail, type Task } from "../contract.ts";
import { ChangedElsewhere, type Theirs } from "./ChangedElsewhere.tsx";
import { EditProblem } from "./EditProblem.tsx";
import { FieldPart } from "./FieldPart.tsx";
import { useEdit, useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { SourceButton } from "./SourceButton.tsx";
import css from "./TaskPanel.module.css";
import { TimingFields } from "./TimingFields.tsx";
import { formOfTiming, timingOfForm } from "./timing-form.ts";
import { useDraft } from "./useDraft.ts";

const formOf = (task: Task) => ({
  path: task.path,
  title: task.title,
  domain: task.domain ?? "",
  timing: formOfTiming(task.timing),
  products: task.products.join("\n"),
});
type TaskForm = ReturnType<typeof formOf>;

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Path, words, domain, time and products of a task; saved together. */
export function TaskFields({ task }: { readonly task: Task }) {
  const words = useTexts(reviewTexts);
  const { plan, revision } = useReview();
  const draft = useDraft(`task:${task.id}`, formOf(task));
  const { typed, change } = draft;
  const save = useEdit(changeTask);
  const submit = () =>
    save.mutate({
      params: { taskId: task.id },
      body: { revision, ...bodyOf(typed, task, plan) },
    });
  const errors = save.error?.fields ?? {};
  return (
    <Form onSubmit={submit} label={words.taskFields} objections={save.error}>
      <Words task={task} typed={typed} change={change} errors={errors} />
      <FieldPart task={task} field="timing" kind="timing">
        <TimingFields value={typed.timing} onChange={(timing) => change({ timing })} />
        <TimingWords task={task} />
      </FieldPart>
      <FieldPart task={task} field="product:0" kind="product">
        <TextArea
          label={words.products}
          help={words.productsHelp}
          required={false}
          rows={2}
          value={typed.products}
          onChange={(products) => change({ products })}
        />
      </FieldPart>
      <EditProblem act={save} />
      <ChangedElsewhere theirs={useTheirs(draft.theirs, task)} onTake={draft.takeTheirs} />
      {draft.isChanged ? <SaveOrUndo busy={save.isPending} onUndo={draft.undo} /> : null}
    </Form>
  );
}

function SaveOrUndo(props: { readonly busy: boolean; readonly onUndo: () => void }) {
  const words = useTexts(reviewTexts);
  return (
    <div className={css.save}>
      <Button type="submit" busy={props.busy}>
        {words.save}
      </Button>
      <Button kind="quiet" onClick={props.onUndo}>
        {words.undo}
      </Button>
      <span className={css.soft}>{words.unsaved}</span>
    </div>
  );
}

/** What somebody else made of the fields being typed, in words. */
function useTheirs(theirs: Partial<TaskForm>, task: Task): Theirs[] {
  const words = useTexts(reviewTexts);
  return (Object.keys(theirs) as (keyof TaskForm)[]).map((key) => {
    const value = key === "timing" ? (task.timing?.raw ?? "") : (theirs[key] ?? "");
    return { label: words[key], words: `${value}` };
  });
}

function bodyOf(form: TaskForm, task: Task, plan: PlanDetail) {
  return {
    path: form.path,
    title: form.title,
    domain: form.domain || null,
    timing: timingOfForm(form.timing, plan.year, task.timing),
    products: linesOf(form.products),
  };
}

interface WordsProps {
  readonly task: Task;
  readonly typed: TaskForm;
  readonly change: (values: Partial<TaskForm>) => void;
  readonly errors: Readonly<Record<string, string>>;
}

function Words({ task, typed, change, errors }: WordsProps) {
  const words = useTexts(reviewTexts);
  const { plan } = useReview();
  return (
    <FieldPart task={task} field="title" kind="title">
      <div className={css.two}>
        <TextField
          label={words.path}
          value={typed.path}
          onChange={(path) => change({ path })}
          maxLength={60}
          error={errors["path"]}
        />
        <SelectField
          label={words.domain}
          required={false}
          options={plan.domains.map((each) => ({
            value: each.code,
            label: each.name,
            hint: each.code,
          }))}
          value={typed.domain}
          onChange={(domain) => change({ domain })}
          placeholder={words.noDomain}
        />
      </div>
      <TextArea
        label={words.title}
        rows={4}
        value={typed.title}
        onChange={(title) => change({ title })}
        maxLength={4000}
        error={errors["title"]}
      />
      <SourceButton task={task} field="title" what={words.title} />
    </FieldPart>
  );
}

function TimingWords({ task }: { readonly task: Task }) {
  if (!task.timing?.raw) return null;
  return <SourceButton task={task} field="timing" raw={task.timing.raw} what={task.timing.raw} />;
}
