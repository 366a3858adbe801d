import { useState } from "react";
import { wordOf } from "../../../platform/contract/word-of.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DefinitionList } from "../../../platform/ui/components/DefinitionList.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { Timeline } from "../../../platform/ui/components/Timeline.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import {
  getOutput,
  kindWords,
  languageWords,
  type OutputDetail,
  OutputLanguage,
} from "../contract.ts";
import { CorrectOutput } from "./CorrectOutput.tsx";
import { EvidenceSection } from "./EvidenceSection.tsx";
import { CoveringLocks } from "./LockNotices.tsx";
import { OutputActs } from "./OutputActs.tsx";
import { OutputClaims } from "./OutputClaims.tsx";
import { OutputStateMark } from "./OutputStateMark.tsx";
import { outputTexts } from "./output-texts.ts";

/** One output: what it is, what proves it, what it counts for, what happened to it, what can be done. */
export default function OutputPage() {
  const outputId = usePathValue("outputId");
  const output = useCall(getOutput, { params: { outputId } }, { keep: false });
  return <Answer query={output}>{(found) => <Whole key={found.id} output={found} />}</Answer>;
}

interface Props {
  readonly output: OutputDetail;
}

function Whole({ output }: Props) {
  const words = useTexts(outputTexts);
  return (
    <Stack gap={6}>
      <PageHeader
        title={output.title}
        forWhom={output.unit.name}
        trail={[{ label: words.outputs, to: "/outputs" }]}
        subtitle={<OutputStateMark state={output.state} />}
      />
      <CoveringLocks locks={output.locks} />
      <Doubts output={output} />
      <OutputActs output={output} />
      <EvidenceSection output={output} />
      <OutputClaims output={output} />
      <Facts output={output} />
      <History output={output} />
    </Stack>
  );
}

function Doubts({ output }: Props) {
  const words = useTexts(outputTexts);
  const returned = output.history.findLast((line) => line.act === "returned");
  return (
    <>
      {output.state === "returned" ? (
        <Notice tone="warn" title={words.returnedTitle}>
          {words.returnedNotice(returned?.reason ?? "")}
        </Notice>
      ) : null}
      {output.twins > 0 ? (
        <Notice tone="warn" title={words.twinTitle}>
          {words.twinNotice(output.twins)}
        </Notice>
      ) : null}
      {output.state === "recorded" && !output.unitHasHead ? (
        <Notice tone="info">{words.headlessNotice}</Notice>
      ) : null}
      {output.onBehalf ? <Notice tone="info">{words.onBehalfNotice}</Notice> : null}
      {output.sample ? <Notice tone="info">{words.sampleNotice}</Notice> : null}
    </>
  );
}

function Facts({ output }: Props) {
  const words = useTexts(outputTexts);
  const [editing, setEditing] = useState(false);
  const { date, number } = useFormat();
  const say = useBilingual();
  const language = wordOf(OutputLanguage, output.language ?? "");
  const items = [
    { term: words.when, value: date(output.happenedOn) },
    { term: words.recordedOn, value: date(output.recordedOn) },
    { term: words.kind, value: say(kindWords[output.kind]) },
    { term: words.channel, value: output.channel },
    { term: words.quantity, value: number(output.quantity) },
    { term: words.minutesAll, value: output.minutes === null ? null : number(output.minutes) },
    { term: words.replaysMade, value: output.replays > 0 ? number(output.replays) : null },
    {
      term: words.language,
      value: language ? say(languageWords[language]) : null,
    },
    {
      term: words.translationOf,
      value: output.translationOf ? <Original output={output} /> : null,
    },
    {
      term: words.translations,
      value: output.translations.length > 0 ? <Translations output={output} /> : null,
    },
    { term: words.note, value: output.note },
  ];
  if (editing)
    return (
      <Section title={words.facts}>
        <CorrectOutput output={output} onDone={() => setEditing(false)} />
      </Section>
    );
  return (
    <Section title={words.facts}>
      <Stack gap={3}>
        <DefinitionList items={items} />
        {output.can.change ? (
          <Row>
            <Button onClick={() => setEditing(true)}>{words.change}</Button>
          </Row>
        ) : null}
      </Stack>
    </Section>
  );
}

function Original({ output }: Props) {
  const of = output.translationOf;
  if (!of?.outputId) return <>{of?.words}</>;
  return <Link to={pathTo("/outputs/$outputId", { outputId: of.outputId })}>{of.title}</Link>;
}

function Translations({ output }: Props) {
  return (
    <Stack gap={1}>
      {output.translations.map(({ id, title }) => (
        <Link key={id} to={pathTo("/outputs/$outputId", { outputId: id })}>
          {title}
        </Link>
      ))}
    </Stack>
  );
}

function History({ output }: Props) {
  const words = useTexts(outputTexts);
  const { moment } = useFormat();
  return (
    <Section title={words.history}>
      <Timeline
        items={output.history.map((line, place) => ({
          key: `${place} ${line.at}`,
          when: moment(line.at),
          what: words.history_[line.act],
          who: line.by ?? undefined,
          note: line.reason ? words.reason(line.reason) : null,
        }))}
      />
    </Section>
  );
}
