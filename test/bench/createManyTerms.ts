import type { Term } from '../../src/core/knowledge/knowledgeData.ts';
import { spellForms } from '../../src/core/matching/spellForms.ts';

/*
 * Plausible terms in numbers: two words of technical English each, so that their first words stand in any code as those
 * of real terms do, and the whole seldom.
 */
const firsts =
  `access account action address agent alert anchor array asset async audit backup balance batch binary block
  branch bridge bucket budget buffer build bundle cache call canvas catalog cell chain change channel check circle class
  client clock cluster code column command commit compile config connection console content control counter cursor data
  debug default delay design detail device digital direct display document domain driver dynamic edge element email empty
  engine entry error event example export factory feature field file filter fixed flow folder font form frame function
  gateway global graph grid group handler hash header heap host icon identity image import index inner input instance
  interface item job key label language layer layout leaf level library limit line link list load local location log loop
  main map margin mask master matrix member memory merge message method metric mirror mobile mode module monitor name
  network node number object offset option order output package page panel parent parser partial path pattern pipeline
  pixel platform player plugin point policy pool port primary process product profile project property protocol proxy
  public query queue random range record region release remote render report request resource response result role root
  route rule sample scale schema scope screen script search section security segment selection sequence server service
  session setting shadow shared signal simple single size snapshot socket source stack stage state static status stock
  storage stream string style subject switch symbol system table target task template test text theme thread time title
  topic trace track transfer tree trigger type unit update upload user value variable vector version view virtual volume
  watch window worker write zone`.split(/\s+/);
const seconds =
  `amnesty anvil badger barn beacon bishop bonnet brook burrow candlestick canoe caravan castle cellar cherry
  chimney cloister clover cobble copse crumpet curfew dagger dairy dolphin drizzle ember falcon fern ferry fiddle foxglove
  gable garland glacier goblet gorse granite grove hamlet harbour harvest hedgehog heron holly hornet icicle ivory jackdaw`.split(
    /\s+/,
  );

/** The given terms, and made-up ones to a number. */
export function createManyTerms(terms: readonly Term[], number: number): readonly Term[] {
  const many = [...terms];
  for (let index = 0; many.length < number; index++) {
    const first = firsts[index % firsts.length];
    const second = seconds[Math.floor(index / firsts.length) % seconds.length];
    const label = `${first} ${second}`;
    many.push({ id: `made-up-${index}`, label, spellings: spellForms([label]), scope: 'bench', topic: 'bench' });
  }
  return many;
}
