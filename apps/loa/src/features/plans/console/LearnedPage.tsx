import type { ReactNode } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { type Alias, listAliases, removeAlias } from "../../units/contract.ts";
import { forgetOwnLabel, listOwnLabels, type OwnLabel } from "../contract.ts";
import css from "./LearnedPage.module.css";
import { texts } from "./texts.ts";
import { valueWords } from "./words.ts";

/** What reviewers have answered and the reader now knows, by office; each can be taken back. */
export default function LearnedPage() {
  const words = useTexts(texts);
  const labels = useCall(listOwnLabels);
  const names = useCall(listAliases, { query: { origin: "learned", perPage: 500 } });
  return (
    <Stack gap={6}>
      <PageHeader
        title={words.learned}
        subtitle={words.learnedNote}
        trail={[{ label: words.plans, to: "/plans" }]}
      />
      <Section title={words.learnedLabels} note={words.learnedLabelsNote}>
        <Answer query={labels}>{({ rows }) => <Labels rows={rows} />}</Answer>
      </Section>
      <Section title={words.learnedNames} note={words.learnedNamesNote}>
        <Answer query={names}>{({ rows }) => <Names rows={rows} />}</Answer>
      </Section>
    </Stack>
  );
}

function Labels({ rows }: { readonly rows: readonly OwnLabel[] }) {
  const words = useTexts(texts);
  const { labelField } = useTexts(valueWords);
  const say = useSay();
  const act = useAct(forgetOwnLabel, {
    invalidates: [listOwnLabels],
    onDone: () => say(words.forgotten),
  });
  if (rows.length === 0) return <p className={css.soft}>{words.noLearnedLabels}</p>;
  return (
    <>
      <ul className={css.lines}>
        {rows.map(({ id, label, field, office }) => (
          <Line
            key={id}
            said={label}
            meaning={labelField[field]}
            office={office?.name}
            busy={act.isPending}
            onForget={() => act.mutate({ params: { labelId: id } })}
          />
        ))}
      </ul>
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
    </>
  );
}

function Names({ rows }: { readonly rows: readonly Alias[] }) {
  const words = useTexts(texts);
  const say = useSay();
  const act = useAct(removeAlias, {
    invalidates: [listAliases],
    onDone: () => say(words.forgotten),
  });
  if (rows.length === 0) return <p className={css.soft}>{words.noLearnedNames}</p>;
  return (
    <>
      <ul className={css.lines}>
        {rows.map(({ id, alias, unit, group, office }) => (
          <Line
            key={id}
            said={alias}
            meaning={unit?.name ?? group?.name ?? ""}
            office={office?.name}
            busy={act.isPending}
            onForget={() => act.mutate({ params: { aliasId: id } })}
          />
        ))}
      </ul>
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
    </>
  );
}

function Line(props: {
  readonly said: string;
  readonly meaning: ReactNode;
  readonly office: string | undefined;
  readonly busy: boolean;
  readonly onForget: () => void;
}) {
  const words = useTexts(texts);
  return (
    <li className={css.line}>
      <span>
        <span lang="vi">“{props.said}”</span>: <strong>{props.meaning}</strong>{" "}
        <span className={css.soft}>
          {props.office ? words.inPlansOf(props.office) : words.inAllPlans}
        </span>
      </span>
      <Button
        kind="quiet"
        busy={props.busy}
        aria-label={words.forgetThis(props.said)}
        onClick={props.onForget}
      >
        {words.forget}
      </Button>
    </li>
  );
}
