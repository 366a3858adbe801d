import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { changeTask, restoreTask, reviewTask, type Task } from "../contract.ts";
import { AssignmentEditor } from "./AssignmentEditor.tsx";
import { EditProblem } from "./EditProblem.tsx";
import { QuotaEditor } from "./QuotaEditor.tsx";
import { useEdit, useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { SourceButton } from "./SourceButton.tsx";
import { TaskActs } from "./TaskActs.tsx";
import { TimingFields } from "./TimingFields.tsx";
import { formOfTiming, timingOfForm } from "./timing-form.ts";
import { valueWords } from "./words.ts";

/** The fields of the current task, each beside the way to its words in the text. */
export function TaskPanel({ task }: { readonly task: Task }) {
  const values = useTexts(valueWords);
  if (task.dropped) return <DroppedTask task={task} />;
  return (
    <Section title={task.path} note={values.origin[task.origin]} aside={<Reviewed task={task} />}>
      <Stack gap={6}>
        <TaskFields key={`${task.id}-${task.title}-${task.timing?.raw ?? ""}`} task={task} />
        <AssignmentEditor task={task} />
        <QuotaEditor task={task} />
        <TaskActs task={task} />
      </Stack>
    </Section>
  );
}

function Reviewed({ task }: { readonly task: Task }) {
  const words = useTexts(reviewTexts);
  const { revision } = useReview();
  const review = useEdit(reviewTask);
  const mark = (reviewed: boolean) =>
    review.mutate({ params: { taskId: task.id }, body: { revision, reviewed } });
  return (
    <Row gap={2}>
      <Button busy={review.isPending} onClick={() => mark(task.reviewed === null)}>
        {task.reviewed ? words.unmark : words.markReviewed}
      </Button>
      <EditProblem error={review.error} />
    </Row>
  );
}

function DroppedTask({ task }: { readonly task: Task }) {
  const words = useTexts(reviewTexts);
  const { revision } = useReview();
  const restore = useEdit(restoreTask);
  return (
    <Section title={task.path} note={task.title}>
      <Notice
        tone="info"
        action={
          <Button
            busy={restore.isPending}
            onClick={() => restore.mutate({ params: { taskId: task.id }, body: { revision } })}
          >
            {words.restore}
          </Button>
        }
      >
        {words.droppedBecause(task.dropped?.by ?? "", task.dropped?.reason ?? "")}
      </Notice>
      <EditProblem error={restore.error} />
    </Section>
  );
}

function TaskFields({ task }: { readonly task: Task }) {
  const words = useTexts(reviewTexts);
  const { plan, revision } = useReview();
  const [path, setPath] = useState(task.path);
  const [title, setTitle] = useState(task.title);
  const [domain, setDomain] = useState(task.domain ?? "");
  const [timing, setTiming] = useState(() => formOfTiming(task.timing));
  const [products, setProducts] = useState(task.products.join("\n"));
  const change = useEdit(changeTask);
  const submit = () =>
    change.mutate({
      params: { taskId: task.id },
      body: {
        revision,
        path,
        title,
        domain: domain || null,
        timing: timingOfForm(timing, plan.year, task.timing),
        products: products
          .split("\n")
          .map((line) => line.trim())
          .filter(Boolean),
      },
    });
  return (
    <Form onSubmit={submit} label={words.fields} objections={change.error}>
      <TextField
        label={words.path}
        value={path}
        onChange={setPath}
        error={change.error?.fields["path"]}
      />
      <TextArea
        label={words.title}
        rows={5}
        value={title}
        onChange={setTitle}
        error={change.error?.fields["title"]}
      />
      <SourceButton task={task} field="title" what={words.title} />
      <SelectField
        label={words.domain}
        required={false}
        options={plan.domains.map((each) => ({
          value: each.code,
          label: each.name,
          hint: each.code,
        }))}
        value={domain}
        onChange={setDomain}
        placeholder={words.noDomain}
      />
      <TimingFields value={timing} onChange={setTiming} />
      <SourceButton task={task} field="timing" what={words.timing} />
      <TextArea
        label={words.products}
        help={words.productsHelp}
        required={false}
        rows={2}
        value={products}
        onChange={setProducts}
      />
      <EditProblem error={change.error} />
      <div>
        <Button type="submit" busy={change.isPending}>
          {words.save}
        </Button>
      </div>
    </Form>
  );
}
