import { useState } from "react";
import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DownloadLink } from "../../../platform/ui/components/DownloadLink.tsx";
import { FileField } from "../../../platform/ui/components/FileField.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { NoPermission } from "../../../platform/ui/components/NoPermission.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import {
  confirmUnitImport,
  countUnitKinds,
  listUnits,
  previewUnitImport,
  unitImportTemplate,
  unitListMaxBytes,
} from "../contract.ts";
import { ImportPreview } from "./ImportPreview.tsx";
import { texts } from "./texts.ts";
import css from "./UnitForm.module.css";

/** A list of units from a file: chosen, looked at, then imported whole or not at all. */
export default function UnitImportPage() {
  const words = useTexts(texts);
  const { can } = useSession();
  const say = useSay();
  const go = useGo();
  const [files, setFiles] = useState<File[]>([]);
  const preview = useAct(previewUnitImport);
  const confirm = useAct(confirmUnitImport, {
    invalidates: [listUnits, countUnitKinds],
    onDone: (done) => {
      say(words.importDone(done.created, done.updated));
      go("/units");
    },
  });
  const choose = (chosen: File[]) => {
    setFiles(chosen);
    confirm.reset();
    preview.reset();
    if (chosen.length > 0) preview.mutate({ files: chosen });
  };
  if (!can["units.change"]) return <NoPermission />;
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.importTitle}
        subtitle={words.importNote}
        trail={[{ label: words.units, to: "/units" }]}
      />
      <Templates />
      <div className={css.form}>
        <FileField
          label={words.file}
          files={files}
          onChange={choose}
          accept=".csv,.xlsx"
          maxBytes={unitListMaxBytes}
        />
      </div>
      {preview.isPending ? <Button busy>{words.preview}</Button> : null}
      {preview.error ? <Notice tone="error">{preview.error.message}</Notice> : null}
      {confirm.error ? <Notice tone="error">{confirm.error.message}</Notice> : null}
      {preview.data ? (
        <ImportPreview
          preview={preview.data}
          busy={confirm.isPending}
          onConfirm={(dropSamples) =>
            confirm.mutate({ body: { fileId: preview.data.fileId, dropSamples } })
          }
        />
      ) : null}
    </Stack>
  );
}

function Templates() {
  const words = useTexts(texts);
  return (
    <Row>
      <DownloadLink href={fileAddress(unitImportTemplate, { query: { format: "xlsx" } })}>
        {words.template}
      </DownloadLink>
      <DownloadLink href={fileAddress(unitImportTemplate, { query: { format: "csv" } })}>
        {words.templateCsv}
      </DownloadLink>
    </Row>
  );
}
