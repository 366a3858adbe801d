import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { Timeline } from "../../../platform/ui/components/Timeline.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { getUnitReport, type UnitReportDetail } from "../contract.ts";
import { Entered } from "./Entered.tsx";
import { Figures } from "./Figures.tsx";
import { InheritedWork } from "./InheritedWork.tsx";
import { Nominations } from "./Nominations.tsx";
import { ReportActs } from "./ReportActs.tsx";
import { SectionEditors } from "./SectionEditor.tsx";
import { texts } from "./texts.ts";
import { markOf, useReportWords } from "./useReportWords.ts";
import { useWords } from "./useWords.ts";

/** A unit's report: figures filled in, words written beside last time's, then complete, approve, accept, lock. */
export default function UnitReportPage() {
  const unitReportId = usePathValue("unitReportId");
  const report = useCall(getUnitReport, { params: { unitReportId } }, { keep: false });
  return (
    <Answer query={report}>
      {(data) => <Report key={`${data.id} ${data.history.length}`} report={data} />}
    </Answer>
  );
}

function Report({ report }: { readonly report: UnitReportDetail }) {
  const say = useTexts(texts);
  const { date } = useFormat();
  const words = useWords(report);
  return (
    <Stack gap={6}>
      <Top report={report} />
      <ReportActs report={report} words={words} />
      <Section title={say.figures} note={say.figuresNote(date(report.readOn))}>
        <Figures report={report} />
      </Section>
      <InheritedWork report={report} />
      <Section title={say.text}>
        <SectionEditors report={report} words={words} />
      </Section>
      <Section title={say.nominations} note={say.nominationsNote}>
        <Nominations report={report} />
      </Section>
      {report.history.length > 0 ? (
        <Section title={say.history}>
          <History report={report} />
        </Section>
      ) : null}
    </Stack>
  );
}

function Top({ report }: { readonly report: UnitReportDetail }) {
  const say = useTexts(texts);
  const session = useSession();
  const { date } = useFormat();
  const { periodName, timely } = useReportWords();
  const { period, unit, state } = report;
  const own = session.units.some((one) => one.id === unit.id);
  const trail = own
    ? { label: say.myReports, to: "/unit-reports" }
    : { label: say.toPeriod, to: pathTo("/periods/$periodId", { periodId: period.id }) };
  return (
    <Stack gap={3}>
      <PageHeader
        title={periodName(period)}
        forWhom={unit.name}
        subtitle={say.window(date(period.from), date(period.to), date(period.dueOn))}
        trail={[trail]}
      />
      <Row gap={4}>
        <StatusMark state={markOf[state]} label={say.states[state]} />
        {timely(report) === "" ? null : (
          <StatusMark
            state={report.timeliness === "on-time" ? "met" : "late"}
            label={timely(report)}
          />
        )}
      </Row>
      <Entered report={report} />
      <Remarks report={report} />
    </Stack>
  );
}

function Remarks({ report }: { readonly report: UnitReportDetail }) {
  const say = useTexts(texts);
  const { today } = useSession();
  const { date } = useFormat();
  const { period, state, history } = report;
  const last = history.at(-1);
  return (
    <>
      {period.asks ? (
        <Notice tone="info" title={say.asks}>
          {period.asks}
        </Notice>
      ) : null}
      {state === "gone" ? <Notice tone="info">{report.goneReason ?? say.gone}</Notice> : null}
      {state === "returned" && last?.remarks ? (
        <Notice tone="warn" title={say.remarks}>
          {last.remarks}
        </Notice>
      ) : null}
      {state === "complete" && !report.headed ? <NoHead /> : null}
      {report.can.write && today < period.opensOn ? (
        <Notice tone="info">{say.opens(date(period.opensOn))}</Notice>
      ) : null}
    </>
  );
}

function NoHead() {
  const say = useTexts(texts);
  const { can } = useSession();
  return (
    <Notice tone="warn" title={say.noHead}>
      {say.noHeadHow} {can["people.invite"] ? <Link to="/people">{say.giveHead}</Link> : null}
    </Notice>
  );
}

function History({ report }: { readonly report: UnitReportDetail }) {
  const say = useTexts(texts);
  const { date } = useFormat();
  return (
    <Timeline
      items={report.history.map((act, at) => ({
        key: `${at} ${act.kind}`,
        when: date(act.on),
        what: say.acts[act.kind],
        who: act.by ?? undefined,
        note: act.remarks ?? undefined,
      }))}
    />
  );
}
