import { fileAddress } from "../../../platform/ui/api/download.ts";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getStandInPaper, type UnitReportDetail } from "../contract.ts";
import { standInTexts } from "./stand-in-texts.ts";

/** Says of a report that it was entered for the unit: by whom, why, and on what paper. */
export function Entered({ report }: { readonly report: UnitReportDetail }) {
  const say = useTexts(standInTexts);
  const { date } = useFormat();
  const { standIn, id } = report;
  if (!standIn) return null;
  const { by, paper, receivedOn, reason, file } = standIn;
  const address = fileAddress(getStandInPaper, { params: { unitReportId: id } });
  return (
    <Notice
      tone="info"
      title={say.enteredTitle}
      action={
        file ? (
          <a href={address} target="_blank" rel="noreferrer" title={file.name}>
            {say.openPaper}
          </a>
        ) : null
      }
    >
      {say.entered(by ?? say.somebody, paper, date(receivedOn), reason)}
    </Notice>
  );
}
