import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { FileField } from "../../../platform/ui/components/FileField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { NoPermission } from "../../../platform/ui/components/NoPermission.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { importPlan, listPlans, pastedTextLimit } from "../contract.ts";
import { texts } from "./texts.ts";

/** A plan's file or text goes in; its reading is shown on the plan's own page. */
export default function ImportPlanPage() {
  const words = useTexts(texts);
  const session = useSession();
  if (session.can["plans.import"] !== true) return <NoPermission />;
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.import}
        subtitle={words.importNote}
        trail={[{ label: words.plans, to: "/plans" }]}
      />
      <ImportForm />
    </Stack>
  );
}

function ImportForm() {
  const words = useTexts(texts);
  const go = useGo();
  const [files, setFiles] = useState<File[]>([]);
  const [text, setText] = useState("");
  const [asked, setAsked] = useState(false);
  const send = useAct(importPlan, {
    invalidates: [listPlans],
    onDone: ({ id }) => go(pathTo("/plans/$planId", { planId: id })),
  });
  const nothing = files.length === 0 && text.trim() === "";
  const submit = () => {
    setAsked(true);
    if (nothing) return;
    send.mutate({ body: files.length > 0 ? {} : { text }, files });
  };
  return (
    <Form onSubmit={submit} label={words.import} objections={send.error}>
      <FileField
        label={words.file}
        help={words.fileHelp}
        accept=".docx,.txt"
        files={files}
        onChange={setFiles}
        required={false}
        error={asked && nothing ? words.oneOf : undefined}
      />
      <TextArea
        label={words.paste}
        help={words.pasteHelp}
        rows={10}
        maxLength={pastedTextLimit}
        value={text}
        onChange={setText}
        required={false}
        disabled={files.length > 0}
      />
      {send.error ? <Notice tone="error">{send.error.message}</Notice> : null}
      <div>
        <Button kind="primary" type="submit" busy={send.isPending} busyText={words.sending}>
          {words.read}
        </Button>
      </div>
    </Form>
  );
}
