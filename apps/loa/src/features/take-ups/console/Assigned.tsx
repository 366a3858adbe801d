import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import {
  type AssignedDuties,
  type AssignedDuty,
  getAssignedDuties,
  takeUpDuty,
  undoTakeUp,
} from "../contract.ts";
import css from "./Assigned.module.css";
import { texts } from "./texts.ts";

interface Props {
  readonly unitId: string;
  /** Of one plan only; empty for all. */
  readonly planId: string;
}

/** What plans above give a unit, and which of its own tasks carries each out. */
export function Assigned({ unitId, planId }: Props) {
  const query = planId ? { planId } : {};
  const assigned = useCall(getAssignedDuties, { params: { unitId }, query });
  return <Answer query={assigned}>{(data) => <Screen data={data} />}</Answer>;
}

function Screen({ data }: { readonly data: AssignedDuties }) {
  const words = useTexts(texts);
  const byPlan = Map.groupBy(data.duties, (duty) => duty.plan.id);
  return (
    <Stack gap={6}>
      <PageHeader
        title={words.assigned}
        subtitle={words.assignedNote}
        forWhom={data.unit.name}
        asOf={data.asOf}
      />
      <OwnPlans data={data} />
      {data.duties.length === 0 ? (
        <EmptyState title={words.none}>{words.noneHow}</EmptyState>
      ) : null}
      {[...byPlan.values()].map((duties) => (
        <Section
          key={duties[0]?.plan.id}
          title={duties[0]?.plan.title ?? ""}
          note={duties[0]?.plan.documentNumber}
        >
          <ol className={css.duties}>
            {duties.map((duty) => (
              <Duty key={duty.commitmentId} duty={duty} data={data} />
            ))}
          </ol>
        </Section>
      ))}
    </Stack>
  );
}

function OwnPlans({ data }: { readonly data: AssignedDuties }) {
  const words = useTexts(texts);
  if (data.ownPlans.length === 0)
    return (
      <Notice tone="info" title={words.noOwn}>
        {words.noOwnHow}
      </Notice>
    );
  return (
    <p className={css.soft}>
      {words.own}:{" "}
      {data.ownPlans.map((plan) => (
        <Link key={plan.id} to={pathTo("/plans/$planId", { planId: plan.id })}>
          {plan.documentNumber} {plan.title}
        </Link>
      ))}
    </p>
  );
}

function Duty({ duty, data }: { readonly duty: AssignedDuty; readonly data: AssignedDuties }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { commitmentId } = duty;
  const isTaken = duty.takeUps.length > 0;
  return (
    <li className={css.duty}>
      <div className={css.above} lang="vi">
        <span className={css.path}>{duty.path}</span>{" "}
        <Link to={pathTo("/commitments/$commitmentId", { commitmentId })}>{duty.title}</Link>
        <div className={css.soft}>
          {duty.quota} {words.done(number(duty.delivered), number(duty.required))}
        </div>
      </div>
      <div className={css.below}>
        <StatusMark
          state={isTaken ? "met" : "open"}
          label={isTaken ? words.takenUp : words.notYet}
        />
        {duty.takeUps.map((link) => (
          <Taken key={link.id} link={link} canUndo={data.can.takeUp} />
        ))}
        {data.can.takeUp && data.ownTasks.length > 0 ? <Offer duty={duty} data={data} /> : null}
      </div>
    </li>
  );
}

function Taken(props: {
  readonly link: AssignedDuty["takeUps"][number];
  readonly canUndo: boolean;
}) {
  const words = useTexts(texts);
  const say = useSay();
  const { number } = useFormat();
  const [asking, ask] = useState(false);
  const { link } = props;
  const undo = useAct(undoTakeUp, {
    invalidates: [getAssignedDuties],
    onDone: () => say(words.unlinked),
  });
  return (
    <div>
      <span lang="vi">
        {link.documentNumber}, {link.path} {link.title}
      </span>{" "}
      <span className={css.soft}>{words.carried(number(link.carried))}</span>{" "}
      {props.canUndo && !asking ? (
        <Button kind="quiet" onClick={() => ask(true)}>
          {words.unlink}
        </Button>
      ) : null}
      {asking ? (
        <ConfirmInline
          question={words.unlinkAsk}
          confirm={words.unlink}
          reason="required"
          busy={undo.isPending}
          error={undo.error?.message}
          onCancel={() => ask(false)}
          onConfirm={(reason) => undo.mutate({ params: { takeUpId: link.id }, body: { reason } })}
        />
      ) : null}
    </div>
  );
}

function Offer({ duty, data }: { readonly duty: AssignedDuty; readonly data: AssignedDuties }) {
  const words = useTexts(texts);
  const say = useSay();
  const { number, percent } = useFormat();
  const link = useAct(takeUpDuty, {
    invalidates: [getAssignedDuties],
    onDone: ({ carried }) => say(words.linked(number(carried))),
  });
  const { commitmentId } = duty;
  const take = (taskId: string) => link.mutate({ body: { commitmentId, taskId } });
  const taken = new Set(duty.takeUps.map((one) => one.taskId));
  return (
    <>
      {taken.size === 0 && duty.proposals.length > 0 ? (
        <div>
          <span className={css.soft}>{words.looksLike}</span>
          <ul className={css.offers}>
            {duty.proposals.map((task) => (
              <li key={task.taskId}>
                <span lang="vi">
                  {task.path} {task.title}
                </span>{" "}
                <span className={css.soft}>{words.like(percent(task.likeness))}</span>{" "}
                <Button busy={link.isPending} onClick={() => take(task.taskId)}>
                  {words.link}
                  <span className={css.hidden}> {words.linkThis(task.title)}</span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <SelectField
        label={words.chooseOther}
        options={data.ownTasks
          .filter((task) => !taken.has(task.taskId))
          .map((task) => ({ value: task.taskId, label: `${task.path} ${task.title}` }))}
        value=""
        onChange={(taskId) => taskId && take(taskId)}
      />
      {link.error ? <Notice tone="error">{link.error.message}</Notice> : null}
    </>
  );
}
