import type { ComponentChildren, VNode } from 'preact';
import type { Voice } from './voice.js';

/** Stands in the phrase where something is put that is not text. */
const HERE = '\uFFFC';

interface LabelledParts {
  readonly voice: Voice;
  readonly label: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A label and what it is of, with the mark between them that the language sets. */
export function Labelled({ voice, label, children }: LabelledParts): VNode {
  const [before, between, after] = voice.say('labelled', { label: HERE, text: HERE }).split(HERE);
  return (
    <>
      {before}
      {label}
      {between}
      {children}
      {after}
    </>
  );
}
