import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { addTask } from "../contract.ts";
import { EditProblem } from "./EditProblem.tsx";
import { useEdit, useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import css from "./TaskList.module.css";

const byNumber = "by-number";

/** A task the reader missed, typed by hand; it goes where its number belongs, unless one says otherwise. */
export function AddTask({ onClose }: { readonly onClose: () => void }) {
  const words = useTexts(reviewTexts);
  const { plan, revision, tasks, select } = useReview();
  const [path, setPath] = useState("");
  const [title, setTitle] = useState("");
  const [behind, setBehind] = useState(byNumber);
  const add = useEdit(addTask, ({ id }) => {
    onClose();
    if (id) select(id);
  });
  const afterTaskId = behind === byNumber ? null : behind;
  const submit = () =>
    add.mutate({ params: { planId: plan.id }, body: { revision, path, title, afterTaskId } });
  return (
    <div className={css.adding}>
      <Form onSubmit={submit} label={words.addTask} objections={add.error}>
        <TextField
          label={words.path}
          value={path}
          onChange={setPath}
          maxLength={60}
          error={add.error?.fields["path"]}
        />
        <SelectField
          label={words.place}
          options={[
            { value: byNumber, label: words.byNumber },
            ...tasks.map((task) => ({
              value: task.id,
              label: words.behind(task.path),
              hint: task.title,
            })),
          ]}
          value={behind}
          onChange={setBehind}
        />
        <TextArea
          label={words.title}
          value={title}
          onChange={setTitle}
          maxLength={4000}
          error={add.error?.fields["title"]}
        />
        <EditProblem act={add} />
        <Row gap={2}>
          <Button type="submit" busy={add.isPending}>
            {words.addTask}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
        </Row>
      </Form>
    </div>
  );
}
