/** Waits until work is done, and no longer than so many milliseconds. */
export async function waitAtMost(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: unknown;
  const late = new Promise<void>(resolve => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
