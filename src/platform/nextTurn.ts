/** Ends once others have had their turn. */
export function nextTurn(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0));
}
