export { remindPeople } from "./remind-people.ts";
export { type LateReportRow, lateReports } from "./reminded-reports.queries.ts";
export { remindersRoutes } from "./reminders.routes.ts";
export { remindersTimers } from "./reminders.timers.ts";
export { rulesInForce } from "./rules.queries.ts";
export { tellOfRequests } from "./tell-of-requests.ts";
export { type LateRow, lateRows } from "./to-chase.queries.ts";
