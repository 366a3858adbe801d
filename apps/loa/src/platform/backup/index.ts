export { analyse, noteBackup } from "./after.ts";
export { backupErrors } from "./errors.ts";
export { BackupError, type Header, type Manifest } from "./format.ts";
export { type Inspected, inspectBackup } from "./inspect-backup.ts";
export { type Restored, restoreBackup } from "./restore-backup.ts";
export { type Backup, writeBackup } from "./write-backup.ts";
