import type { ReactNode } from "react";
import { buttonClass } from "./Button.tsx";

/** A file to save: XLSX, PDF, DOCX, iCal. `href` from `fileAddress()`; `label` when what is shown does not say what it is. */
export function DownloadLink({
  href,
  label,
  children,
}: {
  readonly href: string;
  readonly label?: string;
  readonly children: ReactNode;
}) {
  return (
    <a className={buttonClass("plain")} href={href} aria-label={label} download data-print="no">
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path
          d="M7 1v8M3.5 6 7 9.5 10.5 6M1 13h12"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        />
      </svg>
      {children}
    </a>
  );
}
