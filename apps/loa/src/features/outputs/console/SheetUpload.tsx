import { useState } from "react";
import type { CallResult } from "../../../platform/contract/endpoint.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { FileField } from "../../../platform/ui/components/FileField.tsx";
import { LoadingState } from "../../../platform/ui/components/LoadingState.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getMyDuties, getUnitDuties } from "../../commitments/contract.ts";
import { previewSheet, recordSheet, sheetLimit } from "../contract.ts";
import { staleAfterDeeds } from "./deeds.ts";
import { outputTexts } from "./output-texts.ts";
import { SheetPreview } from "./SheetPreview.tsx";

/** The filled sheet: read as soon as it is chosen, recorded when it is right. */
export function SheetUpload({ unitId }: { readonly unitId: string }) {
  const words = useTexts(outputTexts);
  const [files, setFiles] = useState<readonly File[]>([]);
  const preview = useAct(previewSheet);
  const record = useAct(recordSheet, {
    invalidates: [...staleAfterDeeds, getMyDuties, getUnitDuties],
    onDone: () => setFiles([]),
  });
  const take = (chosen: File[]) => {
    setFiles(chosen);
    record.reset();
    if (chosen.length === 0) preview.reset();
    else preview.mutate({ body: { unitId }, files: chosen });
  };
  const read = files.length > 0 ? preview.data : undefined;
  return (
    <>
      <Section title={words.step2}>
        <Stack gap={4}>
          <FileField
            label={words.file}
            files={files}
            onChange={take}
            accept=".xlsx"
            maxBytes={sheetLimit}
            error={preview.error?.message}
          />
          {preview.isPending ? <LoadingState what={words.reading} /> : null}
          {record.data ? <Done done={record.data} unitId={unitId} /> : null}
        </Stack>
      </Section>
      {read ? (
        <Section title={words.step3}>
          <SheetPreview
            preview={read}
            busy={record.isPending}
            error={record.error?.message}
            onRecord={() => record.mutate({ body: { unitId, digest: read.digest }, files })}
          />
        </Section>
      ) : null}
    </>
  );
}

function Done(props: { readonly done: CallResult<typeof recordSheet>; readonly unitId: string }) {
  const words = useTexts(outputTexts);
  const { number } = useFormat();
  const { recorded, alreadyRecorded } = props.done;
  return (
    <Notice
      tone="done"
      action={
        <ButtonLink to="/outputs" search={{ unit: props.unitId }}>
          {words.seeAll}
        </ButtonLink>
      }
    >
      {words.recordedRows(number(recorded), number(alreadyRecorded))}
    </Notice>
  );
}
