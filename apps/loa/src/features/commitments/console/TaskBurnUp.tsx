import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { BurnUp } from "../../../platform/ui/components/BurnUp.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { type BurnUpLine, getBurnUp, type Overview } from "../contract.ts";
import type { OverviewState } from "./OverviewFilters.tsx";
import { readingQuery } from "./reading.ts";
import css from "./TaskBurnUp.module.css";
import { texts } from "./texts.ts";

interface Props {
  readonly overview: Overview;
  readonly state: OverviewState;
  readonly onChange: (patch: Partial<OverviewState>) => void;
}

/** The chosen task against its target line; without a choice, the one furthest behind. */
export function TaskBurnUp({ overview, state, onChange }: Props) {
  const words = useTexts(texts);
  const taskId = chosenTask(overview, state.task);
  if (!taskId) return null;
  return (
    <Section title={words.chooseTask}>
      <Stack gap={4}>
        <SelectField
          label={words.task}
          options={overview.tasks.map(({ id, path, title }) => ({
            value: id,
            label: `${path} ${title}`,
          }))}
          value={taskId}
          onChange={(task) => onChange({ task, quota: "" })}
        />
        <Drawing taskId={taskId} state={state} onChange={onChange} />
      </Stack>
    </Section>
  );
}

function chosenTask({ tasks }: Overview, wanted: string): string | undefined {
  if (tasks.some((task) => task.id === wanted)) return wanted;
  return [...tasks].sort((a, b) => b.late - a.late)[0]?.id;
}

function Drawing(props: Omit<Props, "overview"> & { readonly taskId: string }) {
  const words = useTexts(texts);
  const { taskId, state, onChange } = props;
  const query = { ...readingQuery(state), ...(state.quota ? { quotaId: state.quota } : {}) };
  const answer = useCall(getBurnUp, { params: { taskId }, query });
  return (
    <Answer query={answer}>
      {(data) => (
        <Stack gap={4}>
          {data.quotas.length > 1 ? (
            <SelectField
              label={words.chooseQuota}
              placeholder={words.allQuotas}
              clearable
              options={data.quotas.map((quota) => ({ value: quota.id, label: quota.raw }))}
              value={state.quota}
              onChange={(quota) => onChange({ quota })}
            />
          ) : null}
          <div className={css.lines}>
            <Line title={data.task.path} line={data.count} unit={data.noun ?? words.items} />
            {data.minutes ? (
              <Line title={data.task.path} line={data.minutes} unit={words.minutes} />
            ) : null}
          </div>
        </Stack>
      )}
    </Answer>
  );
}

function Line(props: { readonly title: string; readonly line: BurnUpLine; readonly unit: string }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { delivered, target, points } = props.line;
  const done = `${number(delivered)} ${props.unit}`;
  return (
    <BurnUp
      title={words.burnBehind(props.title, done, number(target))}
      points={points}
      unit={props.unit}
    />
  );
}
