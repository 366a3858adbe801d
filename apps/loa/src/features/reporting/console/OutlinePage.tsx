import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { getOutline, replaceOutline } from "../contract.ts";
import { LineTabs } from "./LineTabs.tsx";
import { OutlineForm } from "./OutlineForm.tsx";
import { outlineTexts } from "./outline-texts.ts";
import { outlineSearch } from "./searches.ts";
import { texts } from "./texts.ts";

/** The outline new reports of a line are made with: edited here, or given back for the one Loa brings. */
export default function OutlinePage() {
  const words = useTexts(outlineTexts);
  const reports = useTexts(texts);
  const [{ line }] = useSearchState(outlineSearch);
  const domain = line || "CDS";
  const outline = useCall(getOutline, { params: { domain } });
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.page}
        subtitle={words.pageNote}
        trail={[{ label: reports.reports, to: "/reports" }]}
      />
      <LineTabs label={words.line} to="/reports/outline" current={domain} />
      <Answer query={outline}>
        {(data) => <Editor key={`${domain} ${data.base}`} domain={domain} data={data} />}
      </Answer>
    </Stack>
  );
}

interface EditorProps {
  readonly domain: string;
  readonly data: {
    readonly outline: Parameters<typeof OutlineForm>[0]["value"];
    readonly version: number | null;
    readonly base: number;
    readonly canReplace: boolean;
  };
}

function Editor({ domain, data }: EditorProps) {
  const words = useTexts(outlineTexts);
  const { number } = useFormat();
  const say = useSay();
  const [outline, setOutline] = useState(data.outline);
  const [resetting, setResetting] = useState(false);
  const act = useAct(replaceOutline, {
    invalidates: [getOutline],
    onDone: (_result, { body }) => say(body?.outline ? words.saved : words.resetDone),
  });
  const replace = (next: typeof outline | null) =>
    act.mutate({ params: { domain }, body: { outline: next, base: data.base } });
  return (
    <Stack gap={4}>
      <p>{data.version === null ? words.shipped : words.own(number(data.version))}</p>
      <OutlineForm value={outline} onChange={setOutline} />
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      {resetting ? (
        <ConfirmInline
          question={words.resetAsk}
          confirm={words.reset}
          busy={act.isPending}
          onConfirm={() => replace(null)}
          onCancel={() => setResetting(false)}
        />
      ) : data.canReplace ? (
        <Row gap={3} wrap>
          <Button kind="primary" busy={act.isPending} onClick={() => replace(outline)}>
            {words.save}
          </Button>
          {data.version === null ? null : (
            <Button onClick={() => setResetting(true)}>{words.reset}</Button>
          )}
        </Row>
      ) : null}
    </Stack>
  );
}
