import type { CallResult } from "../../../platform/contract/endpoint.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { BurnUp } from "../../../platform/ui/components/BurnUp.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getBurnUp, type Overview } from "../contract.ts";
import css from "./Overview.module.css";
import type { OverviewState } from "./OverviewFilters.tsx";
import { readingQuery } from "./reading.ts";
import { texts } from "./texts.ts";

interface Props {
  readonly overview: Overview;
  readonly state: OverviewState;
  readonly onChange: (patch: Partial<OverviewState>) => void;
}

type Progress = CallResult<typeof getBurnUp>;

/** The chosen task against its target line; without a choice, the one furthest behind. */
export function TaskBurnUp({ overview, state, onChange }: Props) {
  const words = useTexts(texts);
  const taskId = chosenTask(overview, state.task) ?? "";
  const query = { ...readingQuery(state), ...(state.quota ? { quotaId: state.quota } : {}) };
  const answer = useCall(getBurnUp, { params: { taskId }, query }, { enabled: taskId !== "" });
  if (taskId === "") return null;
  return (
    <Section title={words.burnUp}>
      <Stack gap={4}>
        <div className={css.fields}>
          <div className={css.task}>
            <SelectField
              label={words.task}
              options={overview.tasks.map(({ id, path, title }) => ({
                value: id,
                label: `${path} ${title}`,
              }))}
              value={taskId}
              onChange={(task) => onChange({ task, quota: "", measured: "count" })}
            />
          </div>
          <Choices progress={answer.data} state={state} onChange={onChange} />
        </div>
        <Answer query={answer}>
          {(data) => (
            <Line
              progress={data}
              measured={state.measured}
              late={overview.tasks.find(({ id }) => id === data.task.id)?.late ?? 0}
            />
          )}
        </Answer>
      </Stack>
    </Section>
  );
}

function chosenTask({ tasks }: Overview, wanted: string): string | undefined {
  if (tasks.some((task) => task.id === wanted)) return wanted;
  return [...tasks].sort((a, b) => b.late - a.late)[0]?.id;
}

/** One quota of several; count or minutes where both are owed. */
function Choices(props: {
  readonly progress: Progress | undefined;
  readonly state: OverviewState;
  readonly onChange: Props["onChange"];
}) {
  const words = useTexts(texts);
  const { progress, state, onChange } = props;
  if (!progress) return null;
  return (
    <>
      {progress.quotas.length > 1 ? (
        <SelectField
          label={words.chooseQuota}
          placeholder={words.allQuotas}
          clearable
          options={progress.quotas.map(({ id, raw }) => ({ value: id, label: raw }))}
          value={state.quota}
          onChange={(quota) => onChange({ quota })}
        />
      ) : null}
      {progress.minutes ? (
        <Segmented
          label={words.measured}
          withLabel
          options={[
            { value: "count", label: words.byCount },
            { value: "minutes", label: words.byMinutes },
          ]}
          value={state.measured}
          onChange={(measured) => onChange({ measured })}
        />
      ) : null}
    </>
  );
}

function Line({
  progress,
  measured,
  late,
}: {
  readonly progress: Progress;
  readonly measured: OverviewState["measured"];
  readonly late: number;
}) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const inMinutes = measured === "minutes" && progress.minutes !== null;
  const line = inMinutes && progress.minutes ? progress.minutes : progress.count;
  const unit = inMinutes ? words.minutes : (progress.noun ?? words.items);
  const done = words.ofMany(number(line.delivered), number(line.total), unit);
  const behind = line.target - line.delivered;
  const finding = behind > 0 ? words.burnBehind(number(behind)) : words.burnOnTrack;
  const overdue = late > 0 ? words.burnLate(number(late)) : "";
  return (
    <BurnUp
      title={`${progress.task.path}: ${done}, ${finding}${overdue}`}
      points={line.points}
      unit={unit}
    />
  );
}
