/** Today by the clock of this machine, `YYYY-MM-DD`: used to mark what is old, never to state a fact. */
export function today(): string {
  const now = new Date();
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}
