import type { CaseFacts } from '../../src/domain/sentence/index.js';

/** The facts as a client would write them for `CaseFactsInput`; a term that is not there is one of unknown length. */
export function inputOf({ release, sentences, ...facts }: CaseFacts): object {
  const input = { ...facts, sentences: sentences.map((sentence) => ({ term: { kind: 'UNKNOWN' }, ...sentence })) };
  return release === undefined ? input : { ...input, releasedOn: release.on, releaseGround: release.ground };
}
