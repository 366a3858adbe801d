/** @jsxImportSource hono/jsx */

/** The national flag: red ground, yellow star, two to three. Beside the name of the authority, never as an ornament. */
export function Flag() {
  return (
    <svg class="flag" viewBox="0 0 30 20" width="45" height="30" aria-hidden="true">
      <path fill="#da251d" d="M0 0h30v20H0z" />
      <path
        fill="#ff0"
        d="M15 4l1.347 4.146h4.36l-3.527 2.562 1.347 4.146L15 12.292l-3.527 2.562 1.347-4.146-3.527-2.562h4.36z"
      />
    </svg>
  );
}
