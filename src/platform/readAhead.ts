/** Files that are read at once: enough to hide the way to a remote host, few enough not to crowd out others. */
const readsAtOnce = 8;

/** Reads one thing after the other, in their order, while the next ones are being read. `read` must not reject. */
export async function* readAhead<Item, Read>(
  items: readonly Item[],
  read: (item: Item) => Promise<Read>,
): AsyncGenerator<readonly [Item, Read], void, undefined> {
  const reading: Promise<Read>[] = [];
  for (const [index, item] of items.entries()) {
    while (reading.length < readsAtOnce && index + reading.length < items.length) {
      reading.push(read(items[index + reading.length] as Item));
    }
    yield [item, (await reading.shift()) as Read];
  }
}
