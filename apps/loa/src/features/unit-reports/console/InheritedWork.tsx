import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { UnitReportDetail } from "../contract.ts";
import { FigureSet } from "./Figures.tsx";
import { inheritedTexts } from "./inherited-texts.ts";
import css from "./UnitReport.module.css";

/** What units before this one did in the year, each under its old name; no number of theirs is in the unit's own. */
export function InheritedWork({ report }: { readonly report: UnitReportDetail }) {
  const say = useTexts(inheritedTexts);
  const { date } = useFormat();
  if (report.inherited.length === 0) return null;
  return (
    <Section title={say.title} note={say.note}>
      <Stack gap={6}>
        {report.inherited.map(({ unit, endedOn, heirs, figures }) => (
          <Stack gap={3} key={unit.id}>
            <div>
              <h3 className={css.name}>{unit.name}</h3>
              <p className={css.soft}>
                {heirs.length > 1
                  ? say.sharedOut(date(endedOn), heirs.join("; "))
                  : say.ended(date(endedOn), report.unit.name)}
              </p>
            </div>
            <FigureSet reportId={report.id} figures={figures} former={unit} />
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}
