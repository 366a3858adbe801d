import type { ReactNode } from "react";
import type { State } from "./state.ts";

const line = { fill: "none", stroke: "currentColor", strokeWidth: 1.5 } as const;
const ink = { fill: "currentColor" } as const;
const paper = {
  fill: "none",
  stroke: "var(--loa-raised)",
  strokeWidth: 1.6,
  strokeLinecap: "square",
} as const;

const shapes: Record<State, ReactNode> = {
  met: <circle cx="7" cy="7" r="6" {...ink} />,
  partly: (
    <>
      <circle cx="7" cy="7" r="5.25" {...line} />
      <path d="M7 1.75a5.25 5.25 0 0 0 0 10.5z" {...ink} />
    </>
  ),
  open: <circle cx="7" cy="7" r="5.25" {...line} />,
  notDue: <circle cx="7" cy="7" r="5.25" {...line} strokeDasharray="2 2" />,
  late: <path d="M7 .8 13.6 13H.4z" {...ink} />,
  atRisk: <path d="M7 .6 13.4 7 7 13.4.6 7z" {...ink} />,
  retroactive: (
    <>
      <rect x="1" y="1" width="12" height="12" {...line} strokeWidth={1} />
      <path d="M1 6 6 1M1 10 10 1M2 13 13 2M6 13l7-7M10 13l3-3" {...line} strokeWidth={1} />
    </>
  ),
  recorded: (
    <>
      <circle cx="7" cy="7" r="5.25" {...line} />
      <circle cx="7" cy="7" r="2" {...ink} />
    </>
  ),
  approved: <path d="m1.5 7.5 3.8 4L12.5 3" {...line} strokeWidth={2} />,
  accepted: (
    <>
      <circle cx="7" cy="7" r="6.5" {...ink} />
      <path d="m4 7.2 2.2 2.3L10 4.8" {...paper} />
    </>
  ),
  returned: <path d="M5 2 1.5 5.5 5 9M2 5.5h6.5a3.5 3.5 0 0 1 0 7H5" {...line} />,
  excused: <path d="M1 7h12M7 1v12" {...line} strokeDasharray="3 1.5" />,
  cancelled: <path d="m2 2 10 10M12 2 2 12" {...line} />,
  draft: <path d="M2.5 1.5h9v11h-9zM5 5h4M5 8h4" {...line} strokeWidth={1.2} />,
  locked: (
    <>
      <path d="M4 6V4a3 3 0 0 1 6 0v2" {...line} />
      <rect x="2" y="6" width="10" height="7" {...ink} />
    </>
  ),
};

/** The shape of a state, 14 × 14; says nothing to a screen reader, its word does. */
export function StateShape({ state }: { readonly state: State }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {shapes[state]}
    </svg>
  );
}
