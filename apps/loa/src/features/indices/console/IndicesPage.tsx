import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { getIndexHistory, listIndices, loadReferenceIndices } from "../contract.ts";
import { Breaks } from "./Breaks.tsx";
import { IndexSection } from "./IndexSection.tsx";
import css from "./Indices.module.css";
import { indexSearch } from "./searches.ts";
import { texts } from "./texts.ts";

/** The indices by which the province is measured, over the years, each value with its source. */
export default function IndicesPage() {
  const words = useTexts(texts);
  const [{ measure }, change] = useSearchState(indexSearch);
  const indices = useCall(listIndices);
  return (
    <Stack gap={4}>
      <PageHeader title={words.title} subtitle={words.subtitle} forWhom={words.province} />
      <Answer query={indices}>
        {({ rows, canEdit }) => (
          <Stack gap={2}>
            <Row gap={4}>
              <Segmented
                label={words.measure}
                options={(["rank", "score"] as const).map((value) => ({
                  value,
                  label: words[value],
                }))}
                value={measure}
                onChange={(next) => change({ measure: next })}
              />
              {canEdit && rows.some(({ values }) => values.length === 0) ? <Load /> : null}
            </Row>
            {rows.map((series) => (
              <IndexSection key={series.code} {...{ series, measure, canEdit }} />
            ))}
            {canEdit ? <Breaks rows={rows} /> : null}
          </Stack>
        )}
      </Answer>
    </Stack>
  );
}

function Load() {
  const words = useTexts(texts);
  const say = useSay();
  const { number } = useFormat();
  const act = useAct(loadReferenceIndices, {
    invalidates: [listIndices, getIndexHistory],
    onDone: ({ values }) => say(words.loaded(number(values))),
  });
  return (
    <>
      <Button busy={act.isPending} onClick={() => act.mutate({})}>
        {words.load}
      </Button>
      <span className={css.facts}>{words.loadHelp}</span>
    </>
  );
}
