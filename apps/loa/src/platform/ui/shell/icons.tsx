import type { ReactNode } from "react";

/** Icons of the navigation: drawn from rules, always beside their word. */
export type IconName =
  | "duties"
  | "record"
  | "calendar"
  | "programme"
  | "plan"
  | "read"
  | "overview"
  | "report"
  | "units"
  | "people"
  | "mail"
  | "bell"
  | "chase"
  | "audit"
  | "seal"
  | "settings"
  | "import"
  | "review"
  | "write"
  | "more";

const drawings: Record<IconName, ReactNode> = {
  duties: <path d="M3 5h2m3 0h9M3 10h2m3 0h9M3 15h2m3 0h9" />,
  record: <path d="M4 3h12v14H4zM10 7v6M7 10h6" />,
  calendar: <path d="M3 5h14v12H3zM3 9h14M7 3v4M13 3v4" />,
  programme: <path d="M3 4h14v12H3zM3 8h14M7.5 8v8M12.5 8v8" />,
  plan: <path d="M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M8 10h5M8 13.5h5" />,
  read: (
    <path d="M10 5v12M10 5C8 3.5 5 3.5 2.5 4v12c2.5-.5 5.5-.5 7.5 1 2-1.5 5-1.5 7.5-1V4C15 3.5 12 3.5 10 5" />
  ),
  overview: <path d="M3 3h5v5H3zM12 3h5v5h-5zM3 12h5v5H3zM12 12h5v5h-5z" />,
  report: <path d="M3 17h14M5 17v-5M9 17V8M13 17v-7M17 17V4" />,
  units: <path d="M2.5 17h15M4 17V8.5L10 4l6 4.5V17M8 17v-5h4v5" />,
  people: (
    <path d="M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17c0-3 2.5-5 5.5-5s5.5 2 5.5 5M13.5 4a3 3 0 0 1 0 5.5M15 12.5c2 .7 3 2.3 3 4.5" />
  ),
  bell: <path d="M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13zM8.5 17.5h3M10 2v2" />,
  chase: <path d="M10 3.5a6.5 6.5 0 1 0 6.5 6.5M10 6.5V10l2.5 2M13 3.5h4v4" />,
  mail: <path d="M2.5 4.5h15v11h-15zM2.5 5l7.5 6 7.5-6" />,
  audit: <path d="M6.5 6.5h-2a3.5 3.5 0 0 0 0 7h2M13.5 6.5h2a3.5 3.5 0 0 1 0 7h-2M6.5 10h7" />,
  seal: (
    <path d="M10 12a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM6.8 11 5.5 17.5 10 15l4.5 2.5-1.3-6.5" />
  ),
  settings: <path d="M3 6h9M16 6h1M3 14h1M8 14h9M14 4v4M6 12v4" />,
  import: <path d="M10 3v9M6.5 8.5 10 12l3.5-3.5M3 13v4h14v-4" />,
  review: <path d="M3 3.5h8v13H3zM5.5 7h3M5.5 10h3M13.5 11l2 2 3-4" />,
  write: <path d="M4 16l.8-3.4L13.5 4l2.5 2.5-8.6 8.7zM12 5.5 14.5 8M3 18h14" />,
  more: <path d="M3 6h14M3 10h14M3 14h14" />,
};

/** One icon, 20 × 20, drawn with the text's colour. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[name]}
    </svg>
  );
}
