import type { ReportFacts } from "../apps/loa/src/features/reporting/facts.ts";
import { figuresOf } from "../apps/loa/src/features/reporting/figures.ts";
import { sampleReport } from "../apps/loa/src/features/reporting/sample-report.ts";

/** A report in which every unit owes every task, with two outputs for each, as its lock would keep it. */
export function largeReport(units: number, tasks: number) {
  const sample = sampleReport();
  const facts = largeFacts(sample.report.facts, units, tasks);
  return { ...sample, report: { ...sample.report, facts, figures: figuresOf(facts) } };
}

function largeFacts(sample: ReportFacts, units: number, tasks: number): ReportFacts {
  const [line] = sample.lines;
  const [unit] = sample.units;
  const [occurrence] = sample.occurrences;
  const [output] = sample.outputs;
  const [claim] = sample.claims;
  if (!line || !unit || !occurrence || !output || !claim) throw new Error("the sample is empty");
  const lines = counted(tasks, (at) => ({
    ...line,
    ...{
      id: `line-${at}`,
      path: `C.${at + 1}`,
      title: `Đăng tin, bài về nội dung mẫu số ${at + 1}`,
    },
  }));
  const all = counted(units, (at) => ({ ...unit, id: `unit-${at}`, name: `Xã mẫu ${at + 1}` }));
  const owed = all.flatMap((one) => lines.map((of) => ({ unitId: one.id, line: of.id })));
  const commitments = owed.map((one, at) => ({ ...one, id: `commitment-${at}` }));
  const made = commitments.flatMap((one) => [one, one]);
  return {
    ...sample,
    ...{ lines, units: all, commitments },
    occurrences: commitments.map(({ id }) => ({ ...occurrence, commitmentId: id })),
    outputs: made.map(({ unitId }, at) => ({ ...output, unitId, id: `output-${at}` })),
    claims: made.map(({ id }, at) => ({
      ...claim,
      ...{ id: `claim-${at}`, outputId: `output-${at}`, commitmentId: id },
    })),
  };
}

const counted = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));
